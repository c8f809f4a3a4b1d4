#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/pledges.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::pledge {

using document::Align;
using document::Audience;
using document::text_cell;
using text::tr_count;

namespace {

struct AddOptions {
    std::string code;
    std::string name;
    std::optional<domain::Date> date;
    std::optional<domain::Date> cut_off;
    std::vector<std::string> elections;
    std::string points;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

void run_add(Context& context, const AddOptions& typed) {
    domain::Round round;
    round.code = typed.code;
    round.name = domain::normalise_text(typed.name);
    round.date = *typed.date;
    round.cut_off = typed.cut_off.value_or(*typed.date);
    round.elections = joined(typed.elections);
    round.points = domain::normalise_lines(typed.points);
    const auto outcome =
        context.change([&](ledger::Change& change) { store::rounds::add(change, round); });
    const auto staff = store::overview(context.reader(), round.cut_off).staff;
    context.name_added(round.code);
    context.say_changed(
        outcome,
        tr_count("1 round of the pledge added; {count:number} member on {date:date}",
                 "1 round of the pledge added; {count:number} members on {date:date}", staff),
        {{"count", std::to_string(staff)}, {"date", domain::to_string(round.cut_off)}});
}

struct ReadOptions {
    std::string round;
    Reading reading;
};

std::vector<document::Column> columns() {
    return {{"code", mark("Round")},
            {"name", mark("Name"), Align::left, Audience::both, true},
            {"date", mark("Date")},
            {"cut_off", mark("Cut-off")},
            {"staff", mark("Staff"), Align::right},
            {"signed", mark("Pledged"), Align::right},
            {"missing", mark("Missing"), Align::right},
            {"percent", mark("Per cent"), Align::right},
            {"elections", mark("Elections"), Align::left, Audience::machines},
            {"points", mark("Text"), Align::left, Audience::machines}};
}

std::vector<document::Cell> cells(Context& context, const domain::Round& round) {
    store::StaffFilter everybody;
    everybody.as_of = context.today();
    std::int64_t staff = 0;
    std::int64_t pledged = 0;
    for (const auto& row : store::coverage(context.reader(), round, everybody).rows) {
        staff += row.staff;
        pledged += row.signed_count;
    }
    return {round.code,
            round.name,
            round.date,
            round.cut_off,
            staff,
            pledged,
            staff - pledged,
            document::Percent{pledged, staff},
            text_cell(round.elections),
            text_cell(round.points)};
}

void run_list(Context& context, const ReadOptions& typed) {
    document::Table table{columns(), {}, {mark("Rounds of the pledge"), {}}};
    for (const auto& round : store::rounds::all(context.reader())) {
        table.rows.push_back({cells(context, round)});
    }
    context.answer(table, typed.reading);
}

void run_show(Context& context, const ReadOptions& typed) {
    const auto round = round_meant(context, typed.round);
    document::Record record{columns(), cells(context, round)};
    for (auto& field : record.fields) {
        const bool empty = (field.key == "points" && round.points.empty()) ||
                           (field.key == "elections" && round.elections.empty());
        if (!empty) field.audience = Audience::both;
    }
    context.answer(record, typed.reading);
}

}  // namespace

Action round_add(Options& options) {
    auto typed = std::make_shared<AddOptions>();
    options.argument(mark("CODE"), typed->code, mark("code of the round: `ikrar-2023-12`"));
    options.text("--name", mark("NAME"), typed->name, mark("name of the round")).required();
    options.date("--date", typed->date, mark("day of the pledge")).required();
    options.date("--cut-off", typed->cut_off,
                 mark("who is on staff on this day counts; the day of the pledge when left out"));
    options.texts("--election", mark("CODE"), typed->elections,
                  mark("election it is for; may be repeated"));
    options.text("--points", mark("TEXT"), typed->points, mark("the text that is read out"));
    return [typed](Context& context) { run_add(context, *typed); };
}

Action round_list(Options& options) {
    auto typed = std::make_shared<ReadOptions>();
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action round_show(Options& options) {
    auto typed = std::make_shared<ReadOptions>();
    options.optional_argument(mark("ROUND"), typed->round,
                              mark("code; the newest round when left out"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::pledge
