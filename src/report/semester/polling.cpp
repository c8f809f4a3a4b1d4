#include "../polling_counts.hpp"
#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/store/elections.hpp"

#include <algorithm>
#include <map>

namespace netralitas::report::semester_report {

using document::Align;
using document::Audience;
using document::Code;
using document::Table;
using document::Words;

namespace {

/// An election of which the voting day fell in the half-year, and who votes at special places.
struct Poll {
    PollingScope scope;
    std::vector<store::CountAtPlace> counts;
    std::vector<store::PlaceOfElection> places;
};

std::vector<Poll> polls_of(const Facts& facts) {
    std::vector<Poll> polls;
    for (auto& election : store::elections::all(facts.reader)) {
        if (!election.voting_day || !facts.scope.period.contains(*election.voting_day)) continue;
        Poll poll{{std::move(election), facts.scope.units, facts.scope.as_of}, {}, {}};
        poll.counts = voters_of(facts.reader, poll.scope);
        poll.places = places_of(facts.reader, poll.scope, poll.counts);
        if (!poll.places.empty()) polls.push_back(std::move(poll));
    }
    return polls;
}

std::string key_of(const char* table, const Poll& poll) {
    auto key = table + poll.scope.election.code;
    std::ranges::replace(key, '-', '_');
    return key;
}

Words words_of(const Facts& facts, const Poll& poll) {
    const auto sum = voter_sum(poll.counts);
    Arguments arguments{{"election", poll.scope.election.code},
                        {"as_of", domain::to_string(poll.scope.as_of)},
                        {"places", std::to_string(poll.places.size())}};
    if (!is_told(facts, sum.total)) {
        arguments.push_back({"count", digits(facts.scope.smallest_cell)});
        return {mark("Special polling places of {election} as of {as_of:date}: {places:number} · "
                     "fewer than {count:number} voters"),
                std::move(arguments)};
    }
    arguments.push_back({"voters", digits(sum.total)});
    if (!is_told(facts, sum.elsewhere) || !is_told(facts, sum.total - sum.elsewhere)) {
        return {mark("Special polling places of {election} as of {as_of:date}: {places:number} · "
                     "voters: {voters:number}"),
                std::move(arguments)};
    }
    arguments.push_back({"elsewhere", digits(sum.elsewhere)});
    return {mark("Special polling places of {election} as of {as_of:date}: {places:number} · "
                 "voters: {voters:number} · away from their own unit: {elsewhere:number}"),
            std::move(arguments)};
}

Table places_table(const Facts& facts, const Poll& poll) {
    const PlaceNames names(facts.reader, facts.scope.as_of);
    Table table;
    table.title = {mark("Voters by polling place"), {}};
    table.columns = {{"label", mark("Polling place"), Align::left, Audience::both, true},
                     {"voters", mark("Voters"), Align::right},
                     {"host_unit", "", Align::left, Audience::machines},
                     {"polling_place", "", Align::left, Audience::machines}};
    for (const auto& [place, election, host] : poll.places) {
        const auto sum = voter_sum(voters_at(place, poll.counts));
        table.rows.push_back({{names.of(place), sum.total, host, place.code}});
    }
    return table;
}

Table categories_table(const Facts& facts, const Poll& poll) {
    std::map<std::string, VoterSum> sums;
    for (const auto& row : poll.counts) sums[row.count.category].add(row);
    Table table;
    table.title = {mark("Voters by category"), {}};
    table.columns = {{"category", mark("Category"), Align::left, Audience::both, true},
                     {"voters", mark("Voters"), Align::right},
                     {"male", mark("Men"), Align::right},
                     {"female", mark("Women"), Align::right},
                     {"unspecified", mark("Sex not said"), Align::right}};
    for (const auto& code : facts.catalogues.vocabulary("voter_category").codes()) {
        const auto found = sums.find(code);
        if (found == sums.end()) continue;
        const auto& sum = found->second;
        table.rows.push_back(
            {{Code{"voter_category", code}, sum.total, sum.male, sum.female, sum.unspecified()}});
    }
    return table;
}

/// Of several things at once (place, sender, category, sex) every count has small parts, which
/// sums on either side would give away: outsiders read the places and the categories apart.
void add_tables_for_outsiders(Pages& pages, const Facts& facts, const Poll& poll) {
    pages.table_if_any(key_of("polling_places_", poll), told(facts, places_table(facts, poll)));
    pages.table_if_any(key_of("polling_categories_", poll),
                       told(facts, categories_table(facts, poll)));
}

void add_tables_for_insiders(Pages& pages, const document::Document& polling, const Poll& poll) {
    const char* key = "polling_";
    for (const auto& block : polling.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        pages.table_if_any(key_of(key, poll), *table);
        key = "senders_";
    }
}

}  // namespace

void add_polling(Pages& pages, const Facts& facts) {
    pages.part(mark("Special polling places"));
    const auto polls = polls_of(facts);
    if (polls.empty()) return pages.say_nil();
    for (const auto& poll : polls) pages.say(words_of(facts, poll));
}

void add_polling_tables(Pages& pages, const Facts& facts) {
    pages.annex(mark("Annex V. Special polling places"));
    const auto polls = polls_of(facts);
    if (polls.empty()) return pages.say_nil();
    for (const auto& poll : polls) {
        if (facts.scope.is_internal) {
            add_tables_for_insiders(
                pages, report::polling(facts.reader, poll.scope, facts.catalogues), poll);
        } else {
            add_tables_for_outsiders(pages, facts, poll);
        }
    }
}

}  // namespace netralitas::report::semester_report
