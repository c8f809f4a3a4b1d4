#include "../context.hpp"
#include "netralitas/store/elections.hpp"
#include "stage_cells.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::election {

using store::StageOnDay;
using text::tr;

namespace {

struct StageOptions {
    std::vector<std::string> words;
    Reading reading;
};

/// The words of a date need no quotes, and `on` may stand before them. Today when nothing is typed.
domain::Date day_meant(const Context& context, const std::vector<std::string>& words) {
    const bool with_on = !words.empty() && (words.front() == "on" || words.front() == "pada");
    std::string typed;
    for (std::size_t i = with_on ? 1 : 0; i < words.size(); ++i) {
        typed += (typed.empty() ? "" : " ") + words[i];
    }
    if (typed.empty()) return context.today();
    if (const auto day = domain::read_date(typed, context.today())) return *day;
    Problem problem{"date-unreadable", {{"value", typed}}, {}, {}};
    problem.place.file = tr("DATE");
    throw Error(problem);
}

document::Table table_of(const std::vector<StageOnDay>& held, domain::Date day) {
    document::Table table{
        stage_columns(), {}, {mark("Stages on {day:date}"), {{"day", domain::to_string(day)}}}};
    // Two codes and two dates leave no room for the name on a terminal; `election show` has them.
    table.columns.front().audience = document::Audience::machines;
    table.columns.insert(table.columns.begin(), {"election", mark("Election")});
    for (const auto& [election, stage] : held) {
        auto cells = stage_cells(stage);
        cells.insert(cells.begin(), election.code);
        table.rows.push_back({std::move(cells)});
    }
    hide_empty_notes(table);
    return table;
}

/// `pemilu-2024 (masa tenang), pilkada-2024 (pra-kampanye)`: each election with the phase of the
/// day.
std::string phases(Context& context, domain::Date day) {
    std::string text;
    for (const auto& election : store::elections::all(context.reader())) {
        const auto stages = store::elections::stages(context.reader(), election.id);
        const auto phase = domain::phase_on(stages, day);
        if (!phase) continue;
        const auto label = context.wording().label("phase", domain::code_of(*phase));
        text += (text.empty() ? "" : ", ") + election.code + " (" + label + ')';
    }
    return text;
}

void run_stage(Context& context, const StageOptions& typed) {
    const auto day = day_meant(context, typed.words);
    const auto named = phases(context, day);
    context.answer(table_of(store::elections::stages_on(context.reader(), day), day),
                   typed.reading);
    if (asks_for_fields(typed.reading)) return;
    context.say(named.empty() ? tr("{day:date}: no stage holds") : tr("{day:date}: {phases}"),
                {{"day", domain::to_string(day)}, {"phases", named}});
}

}  // namespace

Action stage(Options& options) {
    auto typed = std::make_shared<StageOptions>();
    options.arguments(mark("DATE"), typed->words,
                      mark("the day, in any form, `on` before it or not; today when left out"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_stage(context, *typed); };
}

}  // namespace netralitas::cli::election
