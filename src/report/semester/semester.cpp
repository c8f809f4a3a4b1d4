#include "netralitas/report/semester.hpp"

#include "chapters.hpp"
#include "netralitas/message.hpp"

namespace netralitas::report {

using namespace semester_report;

namespace {

void add_duties(Pages& pages, const Facts& facts) {
    pages.chapter(mark("The duties"));
    add_satgas(pages, facts);
    add_socialisation(pages, facts);
    add_pledge(pages, facts);
    add_duty(pages, facts, mark("Cooperation with partners"), "partners");
    add_duty(pages, facts, mark("Other guidance"), "guidance");
    add_risks(pages, facts);
    add_supervision(pages, facts);
    add_cases(pages, facts);
    add_monitoring(pages, facts);
    add_reporting(pages, facts);
}

void add_narrative(Pages& pages, const SemesterLetter& letter) {
    pages.chapter(mark("Obstacles, recommendations and plan"));
    if (letter.narrative.empty()) pages.say_nil();
    for (const auto& block : letter.narrative) pages.add(block);
}

}  // namespace

document::Document semester(const ledger::Reader& reader, const SemesterScope& scope,
                            const SemesterLetter& letter, const domain::Catalogues& catalogues) {
    const auto facts = facts_of(reader, scope, catalogues);
    document::Document document{"semester", {}, {}, document::text_words(letter.title)};
    Pages pages(document);
    pages.figure("period", scope.period.code, mark("Half-year"));
    pages.figure("as_of", scope.as_of, mark("As of"));
    add_introduction(pages, facts, letter);
    add_duties(pages, facts);
    add_results(pages, facts);
    add_narrative(pages, letter);
    pages.chapter(mark("Closing"));
    pages.say(document::text_words(letter.closing));
    pages.add(letter.signature);
    add_annexes(pages, facts);
    return document;
}

}  // namespace netralitas::report
