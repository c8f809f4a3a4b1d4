#include "kinds.hpp"

#include "../context.hpp"
#include "netralitas/store/units.hpp"
#include "semester_document.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace netralitas::cli::report_noun {

namespace {

document::Document semester_now(Context& context, const domain::Report& letter,
                                const std::string& narrative) {
    SemesterOptions asked;
    asked.kept = letter.period;
    asked.unit = store::UnitDirectory(context.reader()).code_of(letter.unit);
    asked.number = letter.number;
    asked.date = letter.date;
    asked.narrative = narrative;
    return semester_of(context, asked).document;
}

struct KindRow {
    const char* name;
    document::Document (*make)(Context&, const domain::Report&, const std::string& narrative);
};
constexpr std::array<KindRow, 1> kinds{{{"semester", semester_now}}};

}  // namespace

std::vector<std::string> report_kinds() {
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (const auto& kind : kinds) names.emplace_back(kind.name);
    return names;
}

document::Document report_now(Context& context, const domain::Report& letter,
                              const std::string& narrative) {
    const auto* kind =
        std::ranges::find_if(kinds, [&](const KindRow& row) { return letter.kind == row.name; });
    if (kind == kinds.end()) throw std::out_of_range{"a kind of report without a row"};
    return kind->make(context, letter, narrative);
}

}  // namespace netralitas::cli::report_noun
