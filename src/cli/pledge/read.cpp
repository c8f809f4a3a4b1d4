#include "../context.hpp"
#include "../people.hpp"
#include "../selection.hpp"
#include "netralitas/store/pledges.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::pledge {

using document::Align;
using document::Audience;
using document::Code;
using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

struct ReadOptions {
    Selection selection;
    std::string round;
    bool exit_code = false;
    Reading reading;
};

void run_list(Context& context, const ReadOptions& typed) {
    const auto round = round_meant(context, typed.round);
    const auto filter = staff_filter(context, typed.selection);
    document::Table table{
        person_columns(), {}, {mark("Signatures and reasons, {round}"), {{"round", round.code}}}};
    table.columns.push_back({"round", "", Align::left, Audience::machines});
    table.columns.push_back({"signed_on", mark("Signed")});
    table.columns.push_back({"method", mark("Method")});
    table.columns.push_back({"read_on", "", Align::left, Audience::machines});
    table.columns.push_back({"place", "", Align::left, Audience::machines});
    table.columns.push_back({"sheet", mark("Sheet"), Align::left, Audience::both, true});
    table.columns.push_back({"revoked_on", "", Align::left, Audience::machines});
    table.columns.push_back({"reason_unsigned", mark("Reason")});
    for (const auto& [pledge, who] : store::pledges::all(context.reader(), round, filter)) {
        auto cells = person_cells(who);
        cells.emplace_back(round.code);
        cells.emplace_back(date_cell(pledge.signed_on));
        cells.emplace_back(Code{"method", pledge.method});
        cells.emplace_back(date_cell(pledge.read_on));
        cells.emplace_back(text_cell(pledge.place));
        cells.emplace_back(text_cell(pledge.sheet));
        cells.emplace_back(date_cell(pledge.revoked_on));
        cells.emplace_back(Code{"reason_unsigned", pledge.reason_unsigned});
        table.rows.push_back({std::move(cells)});
    }
    context.answer(table, typed.reading);
}

bool of_several_units(const std::vector<store::Missing>& people) {
    return std::any_of(people.begin(), people.end(), [&](const store::Missing& person) {
        return person.who.unit_code != people.front().who.unit_code;
    });
}

document::Table missing_table(const std::vector<store::Missing>& people,
                              const domain::Round& round) {
    const bool some_left =
        std::any_of(people.begin(), people.end(), [](const auto& person) { return person.left; });
    document::Table table{person_columns(of_several_units(people)), {}};
    table.columns.push_back({"round", "", Align::left, Audience::machines});
    table.columns.push_back({"reason_unsigned", mark("Reason")});
    table.columns.push_back(
        {"note", mark("Note"), Align::left, some_left ? Audience::people : Audience::machines});
    table.columns.push_back({"left", "", Align::left, Audience::machines});
    for (const auto& person : people) {
        auto cells = person_cells(person.who);
        cells.emplace_back(round.code);
        cells.emplace_back(Code{"reason_unsigned", person.reason});
        cells.push_back(person.left ? document::Cell(document::Words{mark("has left"), {}})
                                    : document::Cell());
        cells.emplace_back(person.left);
        table.rows.push_back({std::move(cells)});
    }
    return table;
}

/// On the cut-off day.
std::int64_t staff_of(Context& context, const domain::Round& round, store::StaffFilter filter) {
    filter.as_of = round.cut_off;
    return store::staff_count(context.reader(), filter);
}

void run_missing(Context& context, const ReadOptions& typed) {
    const auto round = round_meant(context, typed.round);
    const auto filter = staff_filter(context, typed.selection);
    const auto people = store::missing(context.reader(), round, filter);
    auto table = missing_table(people, round);
    table.title = dated_title(mark("Not signed as of {as_of:date}, {round}"), filter.as_of);
    table.title.arguments.push_back({"round", round.code});
    context.answer(table, typed.reading);
    const bool found = typed.exit_code && !people.empty();
    if (found) context.set_exit_code(5);
    if (!found && !typed.reading.output.empty()) return;
    const auto count = static_cast<std::int64_t>(people.size());
    const auto message =
        tr_count("{round}: {count:number} of {staff:number} has not signed",
                 "{round}: {count:number} of {staff:number} have not signed", count);
    const Arguments arguments{{"round", round.code},
                              {"count", std::to_string(count)},
                              {"staff", std::to_string(staff_of(context, round, filter))}};
    context.say(message, arguments);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ReadOptions>();
    options.text("--round", mark("ROUND"), typed->round,
                 mark("code; the newest round when left out"));
    add_selection(options, typed->selection);
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action missing(Options& options) {
    auto typed = std::make_shared<ReadOptions>();
    options.text("--round", mark("ROUND"), typed->round,
                 mark("code; the newest round when left out"));
    add_selection(options, typed->selection);
    options.flag("--exit-code", typed->exit_code, mark("end with 5 when somebody has not signed"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_missing(context, *typed); };
}

}  // namespace netralitas::cli::pledge
