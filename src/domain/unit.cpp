#include "netralitas/domain/unit.hpp"

#include "checks.hpp"
#include "netralitas/domain/name.hpp"
#include "unit_class.hpp"

namespace netralitas::domain {
namespace {

/// The class a whole text stands for; empty when it is none.
std::optional<std::string> whole_class(std::string_view text) {
    const std::string folded = fold(text);
    const std::vector<std::string_view> words = split(folded, " -/");
    const std::optional<UnitClass> read = read_class(words);
    if (!read || read->words != words.size()) return std::nullopt;
    return read->text;
}

}  // namespace

std::string normalise_class(std::string_view text) {
    return whole_class(text).value_or(normalise_text(text));
}

std::vector<Problem> check(const Unit& unit) {
    std::vector<Problem> problems;
    check_code(problems, unit.code, capitals);
    return problems;
}

std::vector<Problem> check(const UnitVersion& version) {
    std::vector<Problem> problems;
    check_name(problems, version.name);
    if (!version.class_.empty() && !whole_class(version.class_)) {
        problems.push_back({"class-unknown", {{"class", version.class_}}, {}, {}});
    }
    check_span(problems, version.span);
    return problems;
}

}  // namespace netralitas::domain
