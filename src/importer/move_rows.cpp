#include "compared.hpp"
#include "netralitas/domain/incident.hpp"
#include "netralitas/store/incidents.hpp"
#include "tables.hpp"

#include <array>
#include <set>

namespace netralitas::importer {
namespace {

using domain::Move;

constexpr std::array<Field, 9> move_fields{{{"incident", true},
                                            {"state", true},
                                            {"date", true},
                                            {"document"},
                                            {"sanction"},
                                            {"since"},
                                            {"until"},
                                            {"body"},
                                            {"note"}}};

Move merged(Changed& changed, Move move, const Move& given) {
    put(changed, "date", move.date, given.date);
    take_given(changed, "document", move.document, given.document);
    take_given(changed, "sanction", move.sanction, given.sanction);
    take_given(changed, "since", move.span.since, given.span.since);
    take_given(changed, "until", move.span.until, given.span.until);
    take_given(changed, "body", move.body, given.body);
    take_given(changed, "note", move.note, given.note);
    return move;
}

/// The column a problem of the domain is about.
std::string_view field_of(std::string_view code) {
    if (code == "move-illegal" || code == "decision-needs-two") return "state";
    if (code == "move-backwards" || code == "date-in-future") return "date";
    if (code == "end-before-start") return "until";
    return code.starts_with("sanction-") ? "sanction" : "body";
}

/// The steps of cases. What is not recorded yet comes after what is: a case moves on as the
/// workflow says.
class MoveRows final : public RecordKind {
public:
    MoveRows(const domain::Catalogues& catalogues, const CaseDefaults& defaults)
        : rules_{catalogues, defaults.today, defaults.two_people},
          cells_(catalogues, defaults.today) {}

    std::string_view table() const override { return "move"; }
    std::span<const Field> fields() const override { return move_fields; }
    void begin(ledger::Change&, const Columns&) override {}
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Move read(Row& row);
    std::optional<Move> recorded(const std::vector<Move>& steps, const Move& given) const;
    Verdict record(ledger::Change& change, Row& row, const store::Case& of, const Move& given);

    store::incidents::Rules rules_;
    Cells cells_;
    MeantBefore said_;                  ///< by all a row says
    std::set<domain::Id<Move>> meant_;  ///< steps that earlier rows mean
};

Move MoveRows::read(Row& row) {
    Move given;
    given.state = cells_.code(row, "state", "case_state");
    given.date = cells_.past_date(row, "date").value_or(domain::Date{});
    given.document = Cells::text(row, "document");
    given.sanction = cells_.code(row, "sanction");
    given.span = {cells_.date(row, "since"), cells_.date(row, "until")};
    given.body = cells_.code(row, "body");
    given.note = Cells::text(row, "note");
    refuse_empty(row, row.text("state").empty(), "state");
    refuse_empty(row, row.text("date").empty(), "date");
    return given;
}

/// The step of that state and day; for the state where cases begin the first step, whatever its
/// day.
std::optional<Move> MoveRows::recorded(const std::vector<Move>& steps, const Move& given) const {
    for (const auto& step : steps) {
        if (meant_.contains(step.id) || step.state != given.state) continue;
        const bool begins = &step == &steps.front();
        if (begins || step.date == given.date) return step;
    }
    return std::nullopt;
}

Verdict MoveRows::take(ledger::Change& change, Row& row) {
    auto given = read(row);
    const auto of = named(row, "incident", [&] {
        return store::incidents::get(change.reader(), row.text("incident"), rules_.today);
    });
    if (row.refused()) return Verdict::refused;
    given.incident = of->incident.id;
    said_.check(row, "",
                key_of(of->incident.reference, given.state, text_of(given.date), given.document,
                       given.sanction, text_of(given.span.since), text_of(given.span.until),
                       given.body, given.note));
    return row.refused() ? Verdict::refused : record(change, row, *of, given);
}

Verdict MoveRows::record(ledger::Change& change, Row& row, const store::Case& of,
                         const Move& given) {
    const auto step = recorded(store::incidents::moves(change.reader(), given.incident), given);
    const auto next = step ? merged(row.changed(), *step, given) : given;
    auto id = next.id;
    const auto add = [&](auto& into, const Move& move) {
        id = store::incidents::move(into, of, move, rules_).id;
    };
    const auto update = [&](auto& into, const Move& move) {
        store::incidents::update_move(into, of, move, rules_);
    };
    const auto verdict =
        settle(change, row, Compared{step, next}, Writing{add, update, FieldOf(field_of)});
    if (verdict != Verdict::refused) meant_.insert(id);
    return verdict;
}

}  // namespace

Kind move_rows(const domain::Catalogues& catalogues, const CaseDefaults& defaults) {
    return std::make_unique<MoveRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
