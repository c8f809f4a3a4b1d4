#include "compared.hpp"

#include <array>

namespace netralitas::importer {

void MeantBefore::check(Row& row, std::string_view field, const std::string& key) {
    const auto [earlier, is_new] = places_.emplace(key, Place{row.record(), row.line()});
    const auto& [record, line] = earlier->second;
    if (is_new || record == row.record()) return;
    row.refuse(field, "row-duplicate", {{"earlier", std::to_string(line)}});
}

void MeantBefore::learn(const Row& row, const std::string& key) {
    places_.emplace(key, Place{row.record(), row.line()});
}

void refuse_empty(Row& row, bool empty, std::string_view field) {
    if (empty) row.refuse(field, "value-missing");
}

void refuse_all(Row& row, const std::vector<Problem>& problems) {
    for (const auto& problem : problems) {
        row.refuse(problem.code.substr(0, problem.code.find('-')), problem);
    }
}

bool may_be_lifted(const Row& row) {
    constexpr std::array<std::string_view, 3> passing{"posting-overlap", "unit-version-overlap",
                                                      "chair-taken"};
    return std::find(passing.begin(), passing.end(), row.problems().back().second.code) !=
           passing.end();
}

}  // namespace netralitas::importer
