#include "chapters.hpp"
#include "netralitas/message.hpp"
#include "netralitas/store/elections.hpp"

namespace netralitas::report::semester_report {

using document::text_cell;
using document::text_words;

namespace {

bool falls_in(const domain::Stage& stage, const domain::Period& period) {
    const auto& [since, until] = stage.span;
    if (!since && !until) return false;
    return (!since || *since <= period.last) && (!until || *until >= period.first);
}

document::Table stages_table(const Facts& facts) {
    document::Table table;
    table.title = {mark("Stages of elections in the half-year"), {}};
    table.columns = {
        {"election", mark("Election")},
        {"stage", mark("Stage"), document::Align::left, document::Audience::both, true},
        {"phase", mark("Phase")},
        {"since", mark("Since")},
        {"until", mark("Until")}};
    for (const auto& election : store::elections::all(facts.reader)) {
        for (const auto& stage : store::elections::stages(facts.reader, election.id)) {
            if (!falls_in(stage, facts.scope.period)) continue;
            table.rows.push_back(
                {{election.code, text_cell(stage.name),
                  document::Code{"phase", std::string(domain::code_of(stage.phase))},
                  document::date_cell(stage.span.since), document::date_cell(stage.span.until)}});
        }
    }
    return table;
}

document::List bases_of(const SemesterLetter& letter) {
    document::List list{{}, true};
    for (const auto& basis : letter.bases) list.items.push_back(text_words(basis));
    return list;
}

/// The lines between letterhead and text.
document::Record address_of(const SemesterLetter& letter) {
    document::Record record;
    const auto add = [&](const char* key, const char* heading, document::Cell cell) {
        record.fields.push_back({key, heading});
        record.cells.push_back(std::move(cell));
    };
    add("number", mark("Number"), letter.number);
    add("date", mark("Date"), letter.date);
    add("subject", mark("Regarding"), letter.subject);
    add("to", mark("Addressee"), letter.to);
    if (!letter.through.empty()) add("through", mark("Through"), letter.through);
    if (!letter.place.empty()) add("place", mark("At"), letter.place);
    return record;
}

void say_what_is_left_out(Pages& pages, const Facts& facts) {
    pages.say({mark("Cases, reasons for not signing, people at activities and voters are counted "
                    "from {count:number} up: smaller counts are told together with others or left "
                    "out, so that nobody is recognised."),
               {{"count", digits(facts.scope.smallest_cell)}}});
}

}  // namespace

void add_introduction(Pages& pages, const Facts& facts, const SemesterLetter& letter) {
    pages.add(letter.head);
    pages.add(document::Heading{0, "", text_words(letter.title)});
    pages.add(address_of(letter));
    pages.chapter(mark("Introduction"));
    pages.part(mark("Background"));
    pages.say(text_words(letter.background));
    pages.part(mark("Purpose"));
    pages.say(text_words(letter.purpose));
    pages.part(mark("Scope"));
    pages.say(text_words(letter.scope));
    if (!facts.scope.is_internal) say_what_is_left_out(pages, facts);
    pages.table("stages", stages_table(facts));
    pages.part(mark("Legal basis"));
    pages.add(bases_of(letter));
}

}  // namespace netralitas::report::semester_report
