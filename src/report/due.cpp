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

/// The unit where it is the unit that is late.
std::string subject_of(const Due& one) {
    return one.kind == store::due_kind::unit_report ? one.unit_code : one.reference;
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

/// What a row is made of.
struct Item {
    const Due& due;
    domain::Date as_of;
    int office;
};

/// A column and what stands in it.
struct Field {
    Column column;
    Cell (*cell)(const Item&);
};

Column for_machines(const char* key, const char* heading = "") {
    return {key, heading, Align::left, Audience::machines};
}

template <class Value>
Cell of_deadline(const Item& item, Value domain::Deadline::*field) {
    return item.due.deadline ? Cell(item.due.deadline->*field) : Cell();
}

Cell kind_of(const Item& item) { return Code{"due_kind", item.due.kind}; }

Cell days_left(const Item& item) { return std::int64_t{(item.due.due.day - item.as_of).count()}; }

std::vector<Field> fields() {
    return {
        {{"marked_day", mark("Due"), Align::left, Audience::people},
         [](const Item& item) { return Cell(marked_day(item.due)); }},
        {for_machines("id"),
         [](const Item& item) { return Cell(identity_of(item.due, item.office)); }},
        {for_machines("kind", mark("Kind")), kind_of},
        {for_machines("reference"), [](const Item& item) { return Cell(item.due.reference); }},
        {for_machines("unit", mark("Unit")),
         [](const Item& item) { return document::text_cell(item.due.unit_code); }},
        {for_machines("due_on", mark("Due")),
         [](const Item& item) { return Cell(item.due.due.day); }},
        {{"days_left", mark("Days left"), Align::right}, days_left},
        {{"subject", mark("About"), Align::left, Audience::people},
         [](const Item& item) { return Cell(subject_of(item.due)); }},
        {{"what", mark("What"), Align::left, Audience::people, true},
         [](const Item& item) { return what_of(item.due); }},
        {for_machines("overdue"),
         [](const Item& item) { return Cell(item.due.due.day < item.as_of); }},
        {for_machines("deadline"),
         [](const Item& item) { return of_deadline(item, &domain::Deadline::code); }},
        {for_machines("basis", mark("Basis")),
         [](const Item& item) { return of_deadline(item, &domain::Deadline::basis); }},
        {for_machines("verified", mark("Verified")),
         [](const Item& item) { return of_deadline(item, &domain::Deadline::verified); }},
        {for_machines("due_otherwise", mark("If collective leave counts the other way")),
         [](const Item& item) { return document::date_cell(item.due.due.otherwise); }},
        {for_machines("missing_year", mark("Holidays not known")),
         [](const Item& item) {
             const auto& year = item.due.due.missing_year;
             return year ? Cell(document::Serial{*year}) : Cell();
         }},
        {for_machines("risks"),
         [](const Item& item) { return item.due.risks > 0 ? Cell(item.due.risks) : Cell(); }},
        {for_machines("description"),
         [](const Item& item) { return document::text_cell(item.due.description); }},
    };
}

/// Those that are asked for; all when one of them is not known, which is then said of the table.
std::vector<Field> fields_meant(const std::vector<std::string>& keys) {
    auto meant = fields();
    const auto is_known = [&](const std::string& key) {
        return std::ranges::any_of(meant, [&](const Field& one) { return one.column.key == key; });
    };
    if (keys.empty() || !std::ranges::all_of(keys, is_known)) return meant;
    std::erase_if(meant, [&](const Field& one) {
        return std::ranges::find(keys, one.column.key) == keys.end();
    });
    return meant;
}

document::Table table_of(const std::vector<Due>& found, const DueScope& scope, int office) {
    const auto meant = fields_meant(scope.fields);
    document::Table table;
    for (const auto& field : meant) table.columns.push_back(field.column);
    table.rows.reserve(found.size());
    for (const auto& one : found) {
        document::Row row;
        row.cells.reserve(meant.size());
        for (const auto& field : meant) row.cells.push_back(field.cell({one, scope.as_of, office}));
        table.rows.push_back(std::move(row));
    }
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
                       const DueScope& scope) {
    const auto as_of = scope.as_of;
    const auto count = static_cast<std::int64_t>(found.size());
    const std::int64_t overdue =
        std::ranges::count_if(found, [&](const Due& one) { return one.due.day < as_of; });
    const auto newest = ledger::entries(reader, 1).front();
    document::Document document{"due", {}, {}, {mark("What is due"), {}}};
    document.figures = {{"as_of", as_of},
                        {"count", count},
                        {"overdue", overdue, mark("Overdue")},
                        {"coming", count - overdue, mark("Coming")}};
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
    document.blocks.emplace_back(table_of(found, scope, newest.office));
    add_notes(found, document);
    document.blocks.emplace_back(basis_table(found));
    return document;
}

}  // namespace netralitas::report
