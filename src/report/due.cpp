#include "netralitas/report/due.hpp"

#include "netralitas/ledger/history.hpp"
#include "netralitas/message.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Column;
using document::Words;
using store::Due;

namespace {

/// What stands beside a day that people cannot rely on; sentences below the table say why.
constexpr auto not_verified = " *";
constexpr auto year_not_known = " †";

bool is_verified(const Due& one) { return !one.deadline || one.deadline->verified; }

std::string marked_day(const Due& one) {
    return domain::to_string(one.due.day) + (is_verified(one) ? "" : not_verified) +
           (one.due.missing_year ? year_not_known : "");
}

Cell what_of(const Due& one) {
    if (one.kind == store::due_kind::stage) {
        return Words{one.risks == 1 ? mark("{unit}: one open high risk")
                                    : mark("{unit}: {count:number} open high risks"),
                     {{"count", std::to_string(one.risks)}, {"unit", one.unit_code}}};
    }
    if (one.kind == store::due_kind::unit_report) {
        return Words{mark("no report for {period}"), {{"period", one.reference}}};
    }
    if (one.deadline) return Code{"deadline", one.deadline->code};
    return document::text_cell(one.description);
}

/// The same thing tomorrow, also when its day has moved: calendars update what they know by it.
std::string identity_of(const Due& one, int office) {
    const bool is_record =
        one.kind == store::due_kind::case_deadline || one.kind == store::due_kind::risk;
    std::string identity = std::to_string(office) + ":" + one.kind + ":" + one.reference;
    if (!is_record) identity += ":" + one.unit_code;
    if (one.deadline) identity += ":" + one.deadline->code;
    std::ranges::replace(identity, ' ', '_');
    return identity;
}

std::vector<Column> columns() {
    const auto machines = [](const char* key, const char* heading) {
        return Column{key, heading, Align::left, Audience::machines};
    };
    return {{"marked_day", mark("Due"), Align::left, Audience::people},
            machines("id", ""),
            machines("kind", mark("Kind")),
            machines("reference", ""),
            machines("unit", mark("Unit")),
            machines("due_on", mark("Due")),
            {"days_left", mark("Days left"), Align::right},
            {"subject", mark("About"), Align::left, Audience::people},
            {"what", mark("What"), Align::left, Audience::people, true},
            machines("overdue", ""),
            machines("deadline", ""),
            machines("basis", mark("Basis")),
            machines("verified", mark("Verified")),
            machines("due_otherwise", mark("If collective leave counts the other way")),
            machines("missing_year", mark("Holidays not known")),
            machines("risks", ""),
            machines("description", "")};
}

/// Moves them in: a list between braces would copy each.
template <class... Values>
std::vector<Cell> cells_of(Values&&... values) {
    std::vector<Cell> cells;
    cells.reserve(sizeof...(values));
    (cells.emplace_back(std::forward<Values>(values)), ...);
    return cells;
}

document::Row row_of(const Due& one, domain::Date as_of, int office) {
    const auto of_deadline = [&](auto cell) {
        return one.deadline ? Cell(cell(*one.deadline)) : Cell();
    };
    const auto& year = one.due.missing_year;
    return {cells_of(
        marked_day(one), identity_of(one, office), Code{"due_kind", one.kind}, one.reference,
        document::text_cell(one.unit_code), one.due.day,
        std::int64_t{(one.due.day - as_of).count()},
        one.kind == store::due_kind::unit_report ? one.unit_code : one.reference, what_of(one),
        one.due.day < as_of, of_deadline([](const auto& deadline) { return deadline.code; }),
        of_deadline([](const auto& deadline) { return deadline.basis; }),
        of_deadline([](const auto& deadline) { return deadline.verified; }),
        document::date_cell(one.due.otherwise), year ? Cell(document::Serial{*year}) : Cell(),
        one.risks > 0 ? Cell(one.risks) : Cell(), document::text_cell(one.description))};
}

document::Table table_of(const std::vector<Due>& found, domain::Date as_of, int office) {
    document::Table table{columns(), {}};
    table.rows.reserve(found.size());
    for (const auto& one : found) table.rows.push_back(row_of(one, as_of, office));
    return table;
}

/// The deadlines of the answer, each once.
document::Table basis_table(const std::vector<Due>& found) {
    document::Table table{{{"deadline", mark("Deadline"), Align::left, Audience::people},
                           {"basis", mark("Basis"), Align::left, Audience::people, true},
                           {"verified", mark("Verified"), Align::left, Audience::people}},
                          {}};
    std::map<std::string, const domain::Deadline*> deadlines;
    for (const auto& one : found) {
        if (one.deadline) deadlines.emplace(one.deadline->code, one.deadline);
    }
    for (const auto& [code, deadline] : deadlines) {
        table.rows.push_back({{Code{"deadline", code}, deadline->basis, deadline->verified}});
    }
    return table;
}

void add_notes(const std::vector<Due>& found, document::Document& document) {
    const auto year = std::ranges::find_if(
        found, [](const Due& one) { return one.due.missing_year.has_value(); });
    if (!std::ranges::all_of(found, is_verified)) {
        document.blocks.emplace_back(
            Words{mark("* no legal officer has confirmed this deadline"), {}});
    }
    if (year != found.end()) {
        document.blocks.emplace_back(Words{
            mark("† holidays of {year} are not known: only Saturdays and Sundays were left out"),
            {{"year", std::to_string(*year->due.missing_year)}}});
    }
}

}  // namespace

document::Document due(const ledger::Reader& reader, const std::vector<Due>& found,
                       domain::Date as_of) {
    const auto count = static_cast<std::int64_t>(found.size());
    const std::int64_t overdue =
        std::ranges::count_if(found, [&](const Due& one) { return one.due.day < as_of; });
    const auto newest = ledger::entries(reader, 1).front();
    document::Document document{"due", {}, {}};
    document.figures = {
        {"as_of", as_of}, {"count", count}, {"overdue", overdue}, {"coming", count - overdue}};
    document.calendar =
        document::Calendar{"due_on",
                           "id",
                           {"subject", "what"},
                           {"kind", "unit", "basis", "verified", "due_otherwise", "missing_year"},
                           newest.at};
    document.blocks.emplace_back(
        Words{mark("Due as of {as_of:date}: {overdue:number} overdue, {coming:number} coming"),
              {{"as_of", domain::to_string(as_of)},
               {"overdue", std::to_string(overdue)},
               {"coming", std::to_string(count - overdue)}}});
    document.blocks.emplace_back(table_of(found, as_of, newest.office));
    add_notes(found, document);
    document.blocks.emplace_back(basis_table(found));
    return document;
}

}  // namespace netralitas::report
