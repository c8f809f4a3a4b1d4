#include "rows.hpp"

#include "netralitas/domain/suggest.hpp"

#include <cctype>
#include <string>
#include <utility>

namespace netralitas::cli {

namespace {

bool is_digit(char letter) { return std::isdigit(static_cast<unsigned char>(letter)) != 0; }

/// `--output=x` → `--output`, `-ox` → `-o`.
std::string_view option_name(std::string_view word) {
    return word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2);
}

}  // namespace

bool looks_like_option(std::string_view word) {
    return word.size() > 1 && word[0] == '-' && !is_digit(word[1]);
}

const OptionRow* row_of(const OptionRows& rows, std::string_view word) {
    if (!looks_like_option(word)) return nullptr;
    const auto name = option_name(word);
    for (const auto& row : rows) {
        if (row.is_argument()) continue;
        if (row.long_name() == name || row.short_name() == name) return &row;
    }
    return nullptr;
}

Error unknown_option(const OptionRows& rows, std::string_view word) {
    std::vector<std::string> names;
    for (const auto& row : rows) {
        if (!row.is_argument()) names.push_back(row.long_name());
    }
    const std::string name(word.starts_with("--") ? option_name(word) : word);
    return Error("option-unknown", {{"option", name}}, domain::nearest(name, names));
}

Error refused(const OptionRow& row, std::string code, Arguments arguments,
              std::vector<std::string> suggestions) {
    Problem problem{std::move(code), std::move(arguments), std::move(suggestions), {}};
    problem.place.file = row.long_name();
    return Error(std::move(problem));
}

}  // namespace netralitas::cli
