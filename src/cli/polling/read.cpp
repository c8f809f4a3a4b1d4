#include "../context.hpp"
#include "../selection.hpp"
#include "place.hpp"
#include "verbs.hpp"

#include <map>
#include <memory>
#include <set>

namespace netralitas::cli::polling {

using document::Align;
using document::Audience;
using document::Code;
using document::Column;
using document::number_cell;
using document::text_cell;
using PlaceId = domain::Id<domain::PollingPlace>;

namespace {

std::vector<Column> columns() {
    return {{"code", mark("Polling place")},
            {"election", mark("Election")},
            {"host_unit", mark("Unit")},
            {"place", mark("Place"), Align::left, Audience::both, true},
            {"voters", mark("Voters"), Align::right}};
}

std::vector<document::Cell> cells(const store::PlaceOfElection& place, std::int64_t voters) {
    return {place.polling_place.code, place.election_code, place.host_code,
            text_cell(place.polling_place.place), voters};
}

/// How many vote at each polling place, as known about the day.
std::map<PlaceId, std::int64_t> voters_on(Context& context, domain::Date day) {
    std::map<PlaceId, std::int64_t> sums;
    for (const auto& row : store::voters::all(context.reader(), day)) {
        sums[row.count.polling_place] += row.count.heads.total.value_or(0);
    }
    return sums;
}

struct ListOptions {
    Whereabouts whereabouts;
    UnitSelection selection;
    Reading reading;
};

void run_list(Context& context, const ListOptions& typed) {
    const auto units = units_meant(context, typed.selection);
    auto sums = voters_on(context, units.as_of);
    document::Table table{
        columns(), {}, dated_title(mark("Polling places as of {as_of:date}"), units.as_of)};
    const auto filter = place_filter(context, typed.whereabouts);
    for (const auto& place : store::polling_places::all(context.reader(), filter)) {
        if (!units.contain(place.polling_place.host_unit)) continue;
        table.rows.push_back({cells(place, sums[place.polling_place.id])});
    }
    context.answer(table, typed.reading);
}

struct ShowOptions {
    std::string place;
    Whereabouts whereabouts;
    Reading reading;
};

/// Every count of the place; those that hold today are marked.
document::Table counts_table(Context& context, PlaceId id) {
    document::Table table{{{"from_unit", mark("From")},
                           {"category", mark("Category")},
                           {"date", mark("Date")},
                           {"male", mark("Men"), Align::right},
                           {"female", mark("Women"), Align::right},
                           {"total", mark("Total"), Align::right},
                           {"holds", mark("Holds")},
                           {"source", mark("Source"), Align::left, Audience::both, true}},
                          {}};
    std::set<domain::Id<domain::VoterCount>> holding;
    for (const auto& row : store::voters::all(context.reader(), context.today())) {
        holding.insert(row.count.id);
    }
    for (const auto& [count, at, from] : store::voters::ever(context.reader())) {
        if (count.polling_place != id) continue;
        const auto& [male, female, total] = count.heads;
        table.rows.push_back({{from, Code{"voter_category", count.category}, count.date,
                               number_cell(male), number_cell(female), number_cell(total),
                               holding.contains(count.id), text_cell(count.source)}});
    }
    return table;
}

void run_show(Context& context, const ShowOptions& typed) {
    const auto place = store::polling_places::get(context.reader(), typed.place,
                                                  place_filter(context, typed.whereabouts));
    const auto id = place.polling_place.id;
    document::Record record{columns(), cells(place, voters_on(context, context.today())[id])};
    document::Document page{"polling", {}, {}};
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        page.figures.push_back({record.fields[i].key, record.cells[i]});
    }
    page.blocks.emplace_back(std::move(record));
    page.blocks.emplace_back(counts_table(context, id));
    context.answer(page, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_whereabouts(options, typed->whereabouts);
    add_unit_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("PLACE"), typed->place, mark("code of the polling place: `TPS-901`"));
    add_whereabouts(options, typed->whereabouts);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::polling
