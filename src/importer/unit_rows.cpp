#include "compared.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/unit.hpp"
#include "netralitas/store/units.hpp"
#include "tables.hpp"

#include <array>
#include <optional>
#include <utility>

namespace netralitas::importer {
namespace {

using UnitId = domain::Id<domain::Unit>;

constexpr std::array<Field, 10> unit_fields{{{"code", true},
                                             {"name", true},
                                             {"kind"},
                                             {"class"},
                                             {"parent"},
                                             {"place"},
                                             {"since"},
                                             {"until"},
                                             {"status"},
                                             {"aliases"}}};

/// What one row says; what it leaves empty it does not say.
struct UnitRow {
    domain::Unit unit;
    domain::UnitVersion version;
    domain::Span span;
    std::vector<std::string> aliases;
};

std::string in_capitals(std::string text) {
    for (auto& letter : text) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return text;
}

class UnitRows final : public RecordKind {
public:
    UnitRows(const domain::Catalogues& catalogues, domain::Date today, UnitsOfFile units)
        : cells_(catalogues, today), today_(today), units_(std::move(units)) {}

    std::string_view table() const override { return "unit"; }
    std::span<const Field> fields() const override { return unit_fields; }
    void begin(ledger::Change& change, const Columns&) override { units_->open(change.reader()); }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    UnitRow read(Row& row);
    std::optional<UnitId> recorded(const std::string& code) const;
    bool find_parent(Row& row, UnitRow& given);
    Verdict add(ledger::Change& change, Row& row, UnitRow given);
    Verdict compare(ledger::Change& change, Row& row, UnitId id, const UnitRow& given);
    void learn(ledger::Change& change, UnitId id, const UnitRow& given);

    Cells cells_;
    domain::Date today_;
    UnitsOfFile units_;
    MeantBefore meant_;  ///< by code
};

UnitRow UnitRows::read(Row& row) {
    UnitRow given;
    given.unit.code = in_capitals(Cells::text(row, "code"));
    given.unit.place = Cells::text(row, "place");
    given.version.name = Cells::text(row, "name");
    given.version.kind = cells_.code(row, "kind", "unit_kind");
    given.version.class_ = domain::normalise_class(row.text("class"));
    given.version.status = cells_.code(row, "status", "unit_status");
    given.span = {cells_.date(row, "since"), cells_.date(row, "until")};
    given.aliases = listed(row.text("aliases"));
    refuse_all(row, domain::check(given.unit));
    return given;
}

Verdict UnitRows::take(ledger::Change& change, Row& row) {
    auto given = read(row);
    meant_.check(row, "code", given.unit.code);
    if (row.refused()) return Verdict::refused;
    if (!find_parent(row, given)) return Verdict::waiting;
    if (row.refused()) return Verdict::refused;
    const auto id = recorded(given.unit.code);
    return id ? compare(change, row, *id, given) : add(change, row, std::move(given));
}

std::optional<UnitId> UnitRows::recorded(const std::string& code) const {
    try {
        const auto id = units_->directory->find(code);
        return id && units_->directory->code_of(*id) == code ? id : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;  // the words of a new code fit the names of several units
    }
}

/// False when no unit is known by that name yet: it may come further down.
bool UnitRows::find_parent(Row& row, UnitRow& given) {
    const auto typed = row.text("parent");
    if (typed.empty()) return true;
    try {
        given.version.parent = units_->directory->get(typed);
        return true;
    } catch (const Error& error) {
        row.refuse("parent", error.problem());
        return error.problem().code != "unit-unknown";
    }
}

Verdict UnitRows::add(ledger::Change& change, Row& row, UnitRow given) {
    if (given.version.kind.empty()) row.refuse("kind", "kind-missing");
    if (given.version.status.empty()) given.version.status = "active";
    given.version.span = given.span;
    refuse_backwards(row, given.version.span);
    refuse_all(row, domain::check(given.version));
    if (row.refused()) return Verdict::refused;
    const bool done = write(change, row, "", [&] {
        const auto id = store::units::add(change, given.unit, given.version);
        learn(change, id, given);
    });
    return done ? Verdict::added : Verdict::refused;
}

void UnitRows::learn(ledger::Change& change, UnitId id, const UnitRow& given) {
    for (const auto& alias : given.aliases) {
        store::units::add_alias(change, id, alias);
        units_->directory->learn(id, given.unit.code, alias);
    }
    units_->directory->learn(id, given.unit.code, given.version.name);
}

/// The unit as the row says it should be.
store::UnitOnDay merged(Changed& changed, store::UnitOnDay now, const UnitRow& given) {
    take_given(changed, "place", now.unit.place, given.unit.place);
    take_given(changed, "name", now.version.name, given.version.name);
    take_given(changed, "kind", now.version.kind, given.version.kind);
    take_given(changed, "class", now.version.class_, given.version.class_);
    take_given(changed, "parent", now.version.parent, given.version.parent);
    take_given(changed, "status", now.version.status, given.version.status);
    return now;
}

/// What a row makes of a unit.
struct UnitStep {
    Step step;
    const store::UnitOnDay& now;
    const store::UnitOnDay& next;
    const domain::Span& span;
    Changed& changed;
};

void end(ledger::Change& change, UnitId id, const domain::Span& span) {
    auto version = beginning_on(store::units::versions(change.reader(), id), span.since);
    version->span.until = span.until;
    store::units::update_version(change, *version);
}

void apply(ledger::Change& change, const UnitStep& unit) {
    auto& [step, now, next, span, changed] = unit;
    auto version = next.version;
    if (step == Step::change) {
        if (next.unit != now.unit) store::units::update(change, next.unit, now.version);
        store::units::change_since(change, version, *span.since);
        if (span.until) end(change, next.unit.id, span);
    } else if (step == Step::correct || next.unit != now.unit) {
        take_given(changed, "since", version.span.since, span.since);
        take_given(changed, "until", version.span.until, span.until);
        store::units::update(change, next.unit, version);
    }
}

Verdict UnitRows::compare(ledger::Change& change, Row& row, UnitId id, const UnitRow& given) {
    const auto now = *store::units::find(change.reader(), id, today_);
    const auto next = merged(row.changed(), now, given);
    auto step = step_of(next.version != now.version, now.version.span.since, given.span.since);
    if (step == Step::older) refuse_older(row, *now.version.span.since);
    const bool ends = given.span.until && given.span.until != now.version.span.until;
    if (step == Step::none && ends) step = Step::correct;
    refuse_backwards(
        row, {given.span.since ? given.span.since : now.version.span.since, given.span.until});
    refuse_all(row, domain::check(next.version));
    if (row.refused()) return Verdict::refused;
    const auto names_before = store::units::aliases(change.reader(), id).size();
    const bool done = write(change, row, "", [&] {
        apply(change, {step, now, next, given.span, row.changed()});
        learn(change, id, given);
    });
    if (!done) return Verdict::refused;
    const auto names = store::units::aliases(change.reader(), id).size();
    if (names != names_before) row.changed().push_back("aliases");
    const bool same = step == Step::none && next.unit == now.unit && names == names_before;
    return same ? Verdict::same : Verdict::changed;
}

}  // namespace

Kind unit_rows(const domain::Catalogues& catalogues, domain::Date today, const UnitsOfFile& units) {
    return std::make_unique<UnitRows>(catalogues, today, units);
}

}  // namespace netralitas::importer
