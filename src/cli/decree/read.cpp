#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/satgas.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::decree {

using document::Align;
using document::Audience;
using document::Cell;
using document::text_cell;

namespace {

std::vector<document::Column> columns() {
    return {{"number", mark("Decree")},
            {"date", mark("Date")},
            {"year", mark("Year"), Align::right, Audience::machines},
            {"issuer", mark("Issuer"), Align::left, Audience::both, true},
            {"subject", mark("Subject"), Align::left, Audience::both, true},
            {"unit", mark("Unit")},
            {"appointed", mark("Appointed"), Align::right}};
}

/// How many appointments each decree has, by its number.
std::map<std::string, std::int64_t> appointed(Context& context) {
    store::StaffFilter ever;
    ever.as_of = context.today();
    ever.former = true;
    std::map<std::string, std::int64_t> counts;
    for (const auto& row : store::appointments::all(context.reader(), ever)) {
        ++counts[row.decree_number];
    }
    return counts;
}

std::vector<Cell> cells(const domain::Decree& decree, const store::UnitDirectory& directory,
                        std::int64_t appointments) {
    return {decree.number,
            document::date_cell(decree.date),
            decree.year ? Cell(document::Serial{*decree.year}) : Cell(),
            text_cell(decree.issuer),
            text_cell(decree.subject),
            text_cell(decree.unit ? directory.code_of(*decree.unit) : std::string()),
            appointments};
}

struct ReadOptions {
    std::string decree;
    Reading reading;
};

void run_list(Context& context, const ReadOptions& typed) {
    const store::UnitDirectory directory(context.reader());
    auto counts = appointed(context);
    document::Table table{columns(), {}, {mark("Decrees"), {}}};
    for (const auto& decree : store::decrees::all(context.reader())) {
        table.rows.push_back({cells(decree, directory, counts[decree.number])});
    }
    context.answer(table, typed.reading);
}

void run_show(Context& context, const ReadOptions& typed) {
    const auto decree = store::decrees::get(context.reader(), typed.decree);
    auto counts = appointed(context);
    document::Record record{
        columns(), cells(decree, store::UnitDirectory(context.reader()), counts[decree.number])};
    context.answer(record, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ReadOptions>();
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ReadOptions>();
    options.argument(mark("DECREE"), typed->decree, mark("number of the decree"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::decree
