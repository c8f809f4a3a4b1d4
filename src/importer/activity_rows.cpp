#include "compared.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"
#include "referenced.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Activity;
using IncidentId = domain::Id<domain::Incident>;

constexpr std::array<Field, 18> activity_fields{{{"reference"},
                                                 {"kind"},
                                                 {"unit"},
                                                 {"date"},
                                                 {"until"},
                                                 {"title"},
                                                 {"place"},
                                                 {"mode"},
                                                 {"platform"},
                                                 {"leader"},
                                                 {"speaker"},
                                                 {"partner"},
                                                 {"visitor"},
                                                 {"channel"},
                                                 {"findings"},
                                                 {"incidents"},
                                                 {"decree"},
                                                 {"headcount"}}};

/// What one row says; what it leaves empty it does not say.
struct ActivityRow {
    Activity activity;
    std::optional<domain::Date> date;
    std::vector<IncidentId> incidents;
};

Activity merged(Changed& changed, Activity activity, const ActivityRow& row) {
    const auto& given = row.activity;
    take_given(changed, "kind", activity.kind, given.kind);
    take_given(changed, "unit", activity.unit, given.unit);
    put(changed, "date", activity.date, row.date.value_or(activity.date));
    take_given(changed, "until", activity.until, given.until);
    take_given(changed, "title", activity.title, given.title);
    take_given(changed, "place", activity.place, given.place);
    take_given(changed, "mode", activity.mode, given.mode);
    take_given(changed, "platform", activity.platform, given.platform);
    take_given(changed, "leader", activity.leader, given.leader);
    take_given(changed, "speaker", activity.speaker, given.speaker);
    take_given(changed, "partner", activity.partner, given.partner);
    take_given(changed, "visitor", activity.visitor, given.visitor);
    take_given(changed, "channel", activity.channel, given.channel);
    take_given(changed, "findings", activity.findings, given.findings);
    take_given(changed, "decree", activity.decree, given.decree);
    take_given(changed, "headcount", activity.headcount, given.headcount);
    return activity;
}

/// All a row says beside the reference, in one text: equal for equal rows, however they are
/// spelled.
std::string saying_of(const ActivityRow& given) {
    const auto& one = given.activity;
    const auto decree = one.decree ? std::to_string(one.decree->value) : std::string();
    const auto headcount = one.headcount ? std::to_string(*one.headcount) : std::string();
    return key_of(std::to_string(one.unit.value), one.kind, text_of(given.date), text_of(one.until),
                  one.title, one.place, one.mode, one.platform, one.leader, one.speaker,
                  one.partner, one.visitor, one.channel, one.findings, decree, headcount);
}

std::optional<Activity> find_activity(const ledger::Reader& reader, std::string_view typed) {
    const auto found = store::activities::find(reader, typed);
    return found ? std::optional(found->activity) : std::nullopt;
}

Activity get_activity(const ledger::Reader& reader, std::string_view typed) {
    return store::activities::get(reader, typed).activity;
}

class ActivityRows final : public RecordKind {
public:
    ActivityRows(const domain::Catalogues& catalogues, UnitDefaults defaults)
        : defaults_(std::move(defaults)),
          cells_(catalogues, defaults_.today),
          referenced_({"ACT", find_activity, get_activity}) {}

    std::string_view table() const override { return "activity"; }
    std::span<const Field> fields() const override { return activity_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    ActivityRow read(const ledger::Reader& reader, Row& row);
    void read_references(const ledger::Reader& reader, Row& row, ActivityRow& given) const;
    std::optional<Activity> recorded(const ledger::Reader& reader, Row& row,
                                     ActivityRow& given) const;
    Verdict record(ledger::Change& change, Row& row, const std::optional<Activity>& now,
                   const ActivityRow& given);

    UnitDefaults defaults_;
    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    domain::Id<domain::Unit> default_unit_;
    Referenced<Activity> referenced_;
};

void ActivityRows::begin(ledger::Change& change, const Columns&) {
    directory_.emplace(change.reader());
    if (!defaults_.unit.empty()) {
        default_unit_ = directory_->find(defaults_.unit).value_or(domain::Id<domain::Unit>{});
    }
    store::ActivityFilter everything;
    everything.as_of = defaults_.today;
    std::vector<Activity> before;
    for (auto& row : store::activities::all(change.reader(), everything)) {
        before.push_back(std::move(row.activity));
    }
    referenced_.begin(std::move(before));
}

ActivityRow ActivityRows::read(const ledger::Reader& reader, Row& row) {
    ActivityRow given;
    auto& one = given.activity;
    one.reference = Cells::text(row, "reference");
    one.kind = cells_.code(row, "kind", "activity_kind");
    one.unit = unit_named(*directory_, row, "unit").value_or(one.unit);
    given.date = cells_.past_date(row, "date");
    one.until = cells_.date(row, "until");
    one.title = Cells::text(row, "title");
    one.place = Cells::text(row, "place");
    one.mode = cells_.code(row, "mode");
    one.platform = Cells::text(row, "platform");
    one.leader = Cells::text(row, "leader");
    one.speaker = Cells::text(row, "speaker");
    one.partner = Cells::text(row, "partner");
    one.visitor = Cells::text(row, "visitor");
    one.channel = Cells::text(row, "channel");
    one.findings = Cells::text(row, "findings");
    one.headcount = Cells::count(row, "headcount");
    read_references(reader, row, given);
    if (one.reference.empty() && row.text("unit").empty()) one.unit = default_unit_;
    return given;
}

/// The decree and the cases a row names.
void ActivityRows::read_references(const ledger::Reader& reader, Row& row,
                                   ActivityRow& given) const {
    const auto number = Cells::text(row, "decree");
    if (!number.empty()) {
        given.activity.decree =
            named(row, "decree", [&] { return store::decrees::get(reader, number).id; });
    }
    for (const auto& reference : listed(row.text("incidents"))) {
        const auto found = named(row, "incidents", [&] {
            return store::incidents::get(reader, reference, defaults_.today).incident.id;
        });
        if (found) given.incidents.push_back(*found);
    }
}

/// The activity the row means; empty when it is a new one, or the row is refused.
std::optional<Activity> ActivityRows::recorded(const ledger::Reader& reader, Row& row,
                                               ActivityRow& given) const {
    auto& reference = given.activity.reference;
    if (!reference.empty()) return referenced_.named(reader, row, reference);
    if (given.activity.title.empty()) return std::nullopt;
    return referenced_.fitting([&](const Activity& activity) {
        Changed changed;
        merged(changed, activity, given);
        return changed.empty();
    });
}

Verdict ActivityRows::take(ledger::Change& change, Row& row) {
    auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    const auto now = recorded(change.reader(), row, given);
    const auto& reference = now ? now->reference : given.activity.reference;
    referenced_.refuse_double(row, given.activity.reference.empty() ? saying_of(given) : reference);
    return row.refused() ? Verdict::refused : record(change, row, now, given);
}

Verdict ActivityRows::record(ledger::Change& change, Row& row, const std::optional<Activity>& now,
                             const ActivityRow& given) {
    Activity begun;
    begun.reference = given.activity.reference;
    const auto next = merged(row.changed(), now.value_or(begun), given);
    if (!now) {
        refuse_empty(row, !given.date, "date");
        if (next.unit == domain::Id<domain::Unit>{}) row.refuse("unit", "unit-missing");
    }
    refuse_all(row, domain::check(next, defaults_.today));
    if (row.refused()) return Verdict::refused;
    bool linked = false;
    auto reference = next.reference;
    const bool done = write(change, row, "", [&] {
        auto id = next.id;
        if (!now) {
            reference = store::activities::add(change, next, defaults_.today);
            id = store::activities::get(change.reader(), reference).activity.id;
        } else if (next != *now) {
            store::activities::update(change, next, defaults_.today);
        }
        for (const auto incident : given.incidents) {
            linked = store::activities::link(change, id, incident) || linked;
        }
    });
    if (!done) return Verdict::refused;
    referenced_.learn(row, reference);
    if (!now) return Verdict::added;
    if (linked) row.changed().push_back("incidents");
    return next == *now && !linked ? Verdict::same : Verdict::changed;
}

}  // namespace

Kind activity_rows(const domain::Catalogues& catalogues, const UnitDefaults& defaults) {
    return std::make_unique<ActivityRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
