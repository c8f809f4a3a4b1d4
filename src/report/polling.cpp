#include "netralitas/report/polling.hpp"

#include "netralitas/message.hpp"
#include "polling_counts.hpp"

#include <algorithm>
#include <map>

namespace netralitas::report {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::number_cell;
using document::text_cell;
using document::Words;
using store::CountAtPlace;

namespace {

std::vector<document::Column> place_columns(bool all_by_sex) {
    const auto machines = [](const char* key) {
        return document::Column{key, "", Align::left, Audience::machines};
    };
    return {{"label", mark("Polling place"), Align::left, Audience::people, true},
            machines("host_unit"),
            machines("polling_place"),
            machines("place"),
            machines("from_unit"),
            machines("category"),
            machines("date"),
            {"male", mark("Men"), Align::right},
            {"female", mark("Women"), Align::right},
            {"unspecified", mark("Sex not said"), Align::right,
             all_by_sex ? Audience::machines : Audience::both},
            {"total", mark("Voters"), Align::right},
            machines("source")};
}

/// A sum, for people: machines have the counts and the figures.
document::Row sum_row(Cell label, const VoterSum& sum) {
    return {{std::move(label),
             {},
             {},
             {},
             {},
             {},
             {},
             sum.male,
             sum.female,
             sum.unspecified(),
             sum.total,
             {}},
            0,
            Audience::people};
}

document::Row count_row(const CountAtPlace& row, const PlaceNames& names) {
    const auto& [count, at, from_code] = row;
    const auto& [male, female, total] = count.heads;
    VoterSum sum;
    sum.add(row);
    const Words label{mark("{category:voter_category} from {unit}"),
                      {{"category", count.category}, {"unit", names.of(count.from_unit)}}};
    return {{label, at.host_code, at.polling_place.code, text_cell(at.polling_place.place),
             from_code, Code{"voter_category", count.category}, count.date, number_cell(male),
             number_cell(female), sum.unspecified(), number_cell(total), text_cell(count.source)},
            1};
}

document::Table places_table(const std::vector<store::PlaceOfElection>& places,
                             const std::vector<CountAtPlace>& counts, const PlaceNames& names) {
    const auto total = voter_sum(counts);
    document::Table table{place_columns(total.unspecified() == 0), {}};
    table.title = {mark("Voters by polling place"), {}};
    for (const auto& place : places) {
        const auto here = voters_at(place.polling_place, counts);
        table.rows.push_back(sum_row(names.of(place.polling_place), voter_sum(here)));
        for (const auto& row : here) table.rows.push_back(count_row(row, names));
    }
    if (places.size() > 1) {
        table.rows.push_back(sum_row(Words{mark("Total"), {}}, total));
        table.rows.back().is_total = true;
    }
    return table;
}

document::Row sender_row(Cell label, const VoterSum& sum) {
    return {{std::move(label), sum.total - sum.elsewhere, sum.elsewhere, sum.total}};
}

document::Table senders_table(const std::vector<CountAtPlace>& counts, const PlaceNames& names) {
    document::Table table;
    table.title = {mark("Voters by the unit that sends them"), {}};
    table.columns = {{"label", mark("Sent by"), Align::left, Audience::both, true},
                     {"own", mark("Own unit"), Align::right},
                     {"elsewhere", mark("Elsewhere"), Align::right},
                     {"total", mark("Voters"), Align::right}};
    std::map<std::string, std::vector<CountAtPlace>> senders;
    for (const auto& row : counts) senders[row.from_code].push_back(row);
    for (const auto& [code, rows] : senders) {
        table.rows.push_back(sender_row(names.of(rows.front().count.from_unit), voter_sum(rows)));
        for (const auto& row : rows) {
            const Words label{
                mark("{category:voter_category} at {place}"),
                {{"category", row.count.category}, {"place", names.of(row.at.polling_place)}}};
            table.rows.push_back(sender_row(label, voter_sum({row})));
            table.rows.back().depth = 1;
        }
    }
    if (senders.size() > 1) {
        table.rows.push_back(sender_row(Words{mark("Total"), {}}, voter_sum(counts)));
        table.rows.back().is_total = true;
    }
    return table;
}

document::Tally by_category(const std::vector<CountAtPlace>& counts,
                            const domain::Catalogues& catalogues) {
    std::map<std::string, std::int64_t> sums;
    for (const auto& row : counts) sums[row.count.category] += row.count.heads.total.value_or(0);
    document::Tally tally{"categories", mark("By category"), "", "voter_category", {}};
    for (const auto& code : catalogues.vocabulary("voter_category").codes()) {
        if (sums.contains(code)) tally.counts.emplace_back(code, sums[code]);
    }
    return tally;
}

}  // namespace

document::Document polling(const ledger::Reader& reader, const PollingScope& scope,
                           const domain::Catalogues& catalogues) {
    const auto counts = voters_of(reader, scope);
    const auto places = places_of(reader, scope, counts);
    const auto sum = voter_sum(counts);
    const PlaceNames names(reader, scope.as_of);
    document::Document document{"polling", {}, {}, {mark("Special polling places"), {}}};
    document.figures = {
        {"as_of", scope.as_of},
        {"election", scope.election.code},
        {"places", static_cast<std::int64_t>(places.size()), mark("Polling places")},
        {"voters", sum.total, mark("Voters")},
        {"male", sum.male, mark("Men")},
        {"female", sum.female, mark("Women")},
        {"unspecified", sum.unspecified()},
        {"elsewhere", sum.elsewhere, mark("Elsewhere")}};
    document.blocks.emplace_back(
        Words{mark("Special polling places of {election} as of {as_of:date}: {places:number} · "
                   "voters: {voters:number} · away from their own unit: {elsewhere:number}"),
              {{"election", scope.election.code},
               {"as_of", domain::to_string(scope.as_of)},
               {"places", std::to_string(places.size())},
               {"voters", std::to_string(sum.total)},
               {"elsewhere", std::to_string(sum.elsewhere)}}});
    document.blocks.emplace_back(places_table(places, counts, names));
    if (counts.empty()) return document;
    document.blocks.emplace_back(by_category(counts, catalogues));
    document.blocks.emplace_back(senders_table(counts, names));
    return document;
}

}  // namespace netralitas::report
