#include "timetable.hpp"

#include "../context.hpp"
#include "../exchange.hpp"
#include "../input.hpp"
#include "../selection.hpp"
#include "netralitas/settings/elections.hpp"
#include "netralitas/store/elections.hpp"

namespace netralitas::cli::election {

using text::tr_count;

namespace {

importer::Report report_of(const store::elections::Recorded& recorded) {
    importer::Report report;
    report.added = recorded.added;
    report.changed = recorded.changed;
    report.same = recorded.same;
    report.tables.emplace_back("stage", report);
    return report;
}

void say_absent(Context& context, const std::string& election, std::int64_t absent) {
    if (absent == 0) return;
    auto arguments = counted(absent);
    arguments.push_back({"election", election});
    context.say(
        tr_count("{count:number} stage of {election} is not in the file and stays",
                 "{count:number} stages of {election} are not in the file and stay", absent),
        arguments);
}

}  // namespace

bool is_timetable(Context& context, const std::string& file) {
    if (file.ends_with(".toml")) return true;
    Input input;
    open_input(context, file, input);
    const auto first = input.stream->peek();
    return first == '[' || first == '#';
}

void import_timetable(Context& context, const ImportFlags& flags) {
    Input input;
    open_input(context, flags.file, input);
    const auto timetable =
        settings::read_election(input.name, whole_text(input), context.catalogues());
    store::elections::Recorded recorded;
    const auto outcome = context.change(
        [&](ledger::Change& change) { recorded = store::elections::record(change, timetable); });
    const auto& election = timetable.election.code;
    const auto report = report_of(recorded);
    say_absent(context, election, recorded.absent);
    show_import(context, flags, {report, outcome, "stage"});
    if (!outcome.changed()) {
        context.say(tr_count("no changes: {count:number} row is there already",
                             "no changes: {count:number} rows are there already", report.rows()),
                    counted(report.rows()));
        return;
    }
    auto said = changes(
        tr_count("{count:number} row added", "{count:number} rows added", report.added), report);
    said.arguments.push_back({"election", election});
    context.say_changed(outcome, "{election}: " + said.sentence, said.arguments);
}

}  // namespace netralitas::cli::election
