#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::unit {

using document::Align;
using document::Audience;
using document::Code;
using document::Column;
using document::date_cell;
using document::text_cell;
using store::UnitOnDay;

namespace {

struct ListOptions {
    std::string unit;
    bool only = false;
    std::string kind;
    bool all = false;
    std::optional<domain::Date> as_of;
    Reading reading;
};

std::vector<Column> columns() {
    return {{"code", mark("Code")},
            {"name", mark("Name"), Align::left, Audience::both, true},
            {"kind", mark("Kind")},
            {"class", mark("Class")},
            {"parent", mark("Parent")},
            {"place", mark("Place"), Align::left, Audience::machines},
            {"status", mark("State"), Align::left, Audience::machines},
            {"since", mark("Since"), Align::left, Audience::machines},
            {"until", mark("Until"), Align::left, Audience::machines},
            {"staff", mark("Staff"), Align::right}};
}

std::vector<document::Cell> cells(const UnitOnDay& row) {
    const auto& version = row.version;
    return {row.unit.code,
            version.name,
            Code{"unit_kind", version.kind},
            text_cell(version.class_),
            text_cell(row.parent_code),
            text_cell(row.unit.place),
            Code{"unit_status", version.status},
            date_cell(version.span.since),
            date_cell(version.span.until),
            row.staff};
}

/// The units meant, in the order of their codes.
std::vector<UnitOnDay> chosen(Context& context, const ListOptions& typed) {
    const auto day = day_of(context, typed.as_of);
    Selection selection;
    selection.unit = typed.unit;
    selection.only = typed.only;
    selection.as_of = day;
    const auto below = staff_filter(context, selection).units;
    auto all = store::units::all(context.reader(), day, typed.all);
    std::erase_if(all, [&](const UnitOnDay& row) {
        const bool elsewhere =
            !below.empty() && std::find(below.begin(), below.end(), row.unit.id) == below.end();
        return elsewhere || (!typed.kind.empty() && row.version.kind != typed.kind);
    });
    return all;
}

document::Table titled_table(Context& context, const ListOptions& typed) {
    return {
        columns(), {}, dated_title(mark("Units as of {as_of:date}"), day_of(context, typed.as_of))};
}

void run_list(Context& context, const ListOptions& typed) {
    auto table = titled_table(context, typed);
    for (const auto& row : chosen(context, typed)) table.rows.push_back({cells(row)});
    context.answer(table, typed.reading);
}

/// Adds the units below `parent`, each with its own below it.
void add_below(const std::vector<UnitOnDay>& all, const std::string& parent, int depth,
               document::Table& table) {
    for (const auto& row : all) {
        if (row.parent_code != parent) continue;
        table.rows.push_back({cells(row), depth});
        add_below(all, row.unit.code, depth + 1, table);
    }
}

void run_tree(Context& context, const ListOptions& typed) {
    auto all = chosen(context, typed);
    const auto known = [&](const std::string& code) {
        return std::any_of(all.begin(), all.end(),
                           [&](const UnitOnDay& row) { return row.unit.code == code; });
    };
    auto table = titled_table(context, typed);
    for (auto& column : table.columns) {
        if (column.key == "parent") column.audience = Audience::machines;
    }
    for (const auto& row : all) {
        if (known(row.parent_code)) continue;
        table.rows.push_back({cells(row)});
        add_below(all, row.unit.code, 1, table);
    }
    context.answer(table, typed.reading);
}

struct ShowOptions {
    std::string unit;
    std::optional<domain::Date> as_of;
    Reading reading;
};

std::vector<std::string> aliases_of(Context& context, domain::Id<domain::Unit> id) {
    std::vector<std::string> names;
    for (const auto& alias : store::units::aliases(context.reader(), id))
        names.push_back(alias.alias);
    return names;
}

void run_show(Context& context, const ShowOptions& typed) {
    const auto id = store::UnitDirectory(context.reader()).get(typed.unit);
    const auto row = *store::units::find(context.reader(), id, day_of(context, typed.as_of));
    document::Record record{columns(), cells(row)};
    const auto aliases = aliases_of(context, id);
    const auto spellings = aliases.empty() ? Audience::machines : Audience::both;
    record.fields.push_back({"aliases", mark("Also"), Align::left, spellings});
    record.cells.emplace_back(aliases);
    for (auto& field : record.fields) {
        if (field.key == "status") field.audience = Audience::both;
    }
    context.answer(record, typed.reading);
}

void add_list_options(Options& options, ListOptions& typed) {
    options.text("--unit", mark("UNIT"), typed.unit, mark("only this unit and all below it"));
    options.flag("--only", typed.only, mark("with --unit: without the units below it"));
    options.code("--kind", "unit_kind", typed.kind, mark("only this kind of unit"));
    options.flag("--all", typed.all, mark("closed units too"));
    options.date("--as-of", typed.as_of, mark("what is known today about that day"));
    add_reading(options, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_list_options(options, *typed);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action tree(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_list_options(options, *typed);
    return [typed](Context& context) { run_tree(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("UNIT"), typed->unit, mark("code, name or alias"));
    options.date("--as-of", typed->as_of, mark("what is known today about that day"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::unit
