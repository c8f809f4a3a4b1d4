#include "netralitas/importer/importer.hpp"

#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::string_view spaces = " \t\r\n\v\f";
constexpr std::string_view no_break_space = "\xC2\xA0";

std::size_t leading_space(std::string_view text) {
    if (text.starts_with(no_break_space)) return no_break_space.size();
    return !text.empty() && spaces.find(text.front()) != spaces.npos ? 1 : 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.ends_with(no_break_space)) return no_break_space.size();
    return !text.empty() && spaces.find(text.back()) != spaces.npos ? 1 : 0;
}

/// No space of any kind begins or ends with such a byte; nearly every cell has two of them.
bool is_inner(char byte) { return byte > ' ' && byte != '\xC2' && byte != '\xA0'; }

std::string_view trimmed(std::string_view text) {
    if (!text.empty() && is_inner(text.front()) && is_inner(text.back())) return text;
    while (const auto length = leading_space(text)) text.remove_prefix(length);
    while (const auto length = trailing_space(text)) text.remove_suffix(length);
    return text;
}

}  // namespace

bool Row::has(std::string_view field) const { return columns_->contains(field); }

std::string_view Row::text(std::string_view field) const {
    const auto column = columns_->find(field);
    return column ? trimmed(raw_->fields[*column]) : std::string_view();
}

std::string_view Row::cell(std::size_t column) const { return trimmed(raw_->fields[column]); }

void Row::refuse(std::string_view field, std::string code, Arguments arguments,
                 std::vector<std::string> suggestions) {
    problems_.emplace_back(
        field, Problem{std::move(code), std::move(arguments), std::move(suggestions), {}});
}

void Row::refuse(std::string_view field, const Problem& problem) {
    refuse(field, problem.code, problem.arguments, problem.suggestions);
}

void Row::refuse(const Problem& problem) { refuse("", problem); }

void Row::warn(std::string_view field, std::string code, Arguments arguments) {
    warnings_.emplace_back(field, Problem{std::move(code), std::move(arguments), {}, {}});
}

}  // namespace netralitas::importer
