#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/units.hpp"
#include "place.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::polling {

using text::tr;
using text::tr_count;

namespace {

struct AddOptions {
    std::string code;
    std::string election;
    std::string host_unit;
    std::string place;
};

void run_add(Context& context, const AddOptions& typed) {
    const auto reader = context.reader();
    domain::PollingPlace place;
    place.election = store::elections::get(reader, typed.election).id;
    place.host_unit = store::UnitDirectory(reader).get(entry_unit(context, typed.host_unit));
    place.code = domain::polling_code(typed.code);
    place.place = domain::normalise_text(typed.place);
    const auto outcome =
        context.change([&](ledger::Change& change) { store::polling_places::add(change, place); });
    context.name_added(place.code);
    context.say_changed(
        outcome,
        tr_count("{count:number} polling place added", "{count:number} polling places added", 1),
        counted(1));
}

struct VoterOptions {
    std::string place;
    Whereabouts whereabouts;
    std::string from_unit;
    std::string category;
    domain::Heads heads;
    std::string source;
    std::optional<domain::Date> date;
};

/// As typed; what held before is left out.
domain::VoterCount typed_count(Context& context, const VoterOptions& typed,
                               const store::PlaceOfElection& at) {
    domain::VoterCount count;
    count.polling_place = at.polling_place.id;
    count.from_unit =
        store::UnitDirectory(context.reader()).get(entry_unit(context, typed.from_unit));
    count.category = typed.category;
    count.date = typed.date.value_or(context.today());
    count.heads = domain::completed(typed.heads);
    count.source = domain::normalise_text(typed.source);
    return count;
}

/// The one of that date as it should be.
domain::VoterCount corrected(domain::VoterCount recorded, const domain::VoterCount& typed) {
    recorded.heads = domain::corrected(recorded.heads, typed.heads);
    if (!typed.source.empty()) recorded.source = typed.source;
    return recorded;
}

/// A count that was recorded, and what held before it.
struct Counted {
    const store::PlaceOfElection& at;
    const domain::VoterCount& count;
    const std::optional<domain::VoterCount>& before;
};

void say_counted(Context& context, const ledger::Outcome& outcome, const Counted& told) {
    const auto& [at, count, before] = told;
    const auto total = *count.heads.total;
    auto sentence = tr_count(
        "{place}: {count:number} voter of {unit} ({category:voter_category}), "
        "{date:date}",
        "{place}: {count:number} voters of {unit} ({category:voter_category}), "
        "{date:date}",
        total);
    auto arguments = counted(total);
    arguments.push_back({"place", at.polling_place.code});
    arguments.push_back({"unit", store::UnitDirectory(context.reader()).code_of(count.from_unit)});
    arguments.push_back({"category", count.category});
    arguments.push_back({"date", domain::to_string(count.date)});
    if (before && before->heads.total != total) {
        sentence += " · " + tr("before: {before:number}");
        arguments.push_back({"before", std::to_string(*before->heads.total)});
    }
    context.say_changed(outcome, sentence, arguments);
}

void run_voters(Context& context, const VoterOptions& typed) {
    const auto at = store::polling_places::get(context.reader(), typed.place,
                                               place_filter(context, typed.whereabouts));
    auto count = typed_count(context, typed, at);
    const auto before = store::voters::find(context.reader(), count);
    const bool known = before && before->date == count.date;
    if (known) count = corrected(*before, count);
    const auto outcome = context.change([&](ledger::Change& change) {
        known ? store::voters::update(change, count, context.today())
              : static_cast<void>(store::voters::add(change, count, context.today()));
    });
    if (known && count == *before) return context.say(tr("no changes: recorded so already"));
    say_counted(context, outcome, {at, count, before});
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<AddOptions>();
    options.argument(mark("CODE"), typed->code, mark("code of the polling place: `TPS-901`"));
    options.text("--election", mark("ELECTION"), typed->election, mark("election it is set up for"))
        .required();
    options.text("--host-unit", mark("UNIT"), typed->host_unit,
                 mark("unit where it stands; the office's own when left out"));
    options.text("--place", mark("PLACE"), typed->place, mark("where in the unit"));
    return [typed](Context& context) { run_add(context, *typed); };
}

Action voters(Options& options) {
    auto typed = std::make_shared<VoterOptions>();
    options.argument(mark("PLACE"), typed->place, mark("code of the polling place: `TPS-901`"));
    options.text("--from-unit", mark("UNIT"), typed->from_unit,
                 mark("unit they come from; the office's own when left out"));
    options.code("--category", "voter_category", typed->category, mark("who they are")).required();
    options.number("--male", mark("N"), typed->heads.male, mark("how many men"));
    options.number("--female", mark("N"), typed->heads.female, mark("how many women"));
    options.number("--total", mark("N"), typed->heads.total,
                   mark("how many in all, when men and women are not counted apart"));
    options.text("--source", mark("TEXT"), typed->source, mark("who said so: a letter, a list"));
    options.date("--date", typed->date, mark("day of the count; today when left out"));
    add_whereabouts(options, typed->whereabouts);
    return [typed](Context& context) { run_voters(context, *typed); };
}

}  // namespace netralitas::cli::polling
