#include "compared.hpp"
#include "netralitas/store/risks.hpp"
#include "risk_row.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::RiskReview;

constexpr std::array<Field, 6> review_fields{
    {{"risk", true}, {"date", true}, {"status"}, {"likelihood"}, {"impact"}, {"note"}}};

/// The column a problem of the domain is about.
std::string_view field_of(std::string_view code) {
    const auto first = code.substr(0, code.find('-'));
    return first == "likelihood" || first == "impact" ? first : "date";
}

/// What was said of risks on later days. A row that leaves out how it stands says: as before.
class ReviewRows final : public RecordKind {
public:
    ReviewRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today), today_(today) {}

    std::string_view table() const override { return "review"; }
    std::span<const Field> fields() const override { return review_fields; }
    void begin(ledger::Change&, const Columns&) override {}
    Verdict take(ledger::Change& change, Row& row) override;

private:
    std::optional<domain::Risk> risk_named(const ledger::Reader& reader, Row& row) const;
    RiskReview merged(Row& row, RiskReview review);

    Cells cells_;
    domain::Date today_;
    MeantBefore meant_;  ///< by risk and day
};

std::optional<domain::Risk> ReviewRows::risk_named(const ledger::Reader& reader, Row& row) const {
    try {
        return store::risks::get(reader, Cells::text(row, "risk"), today_).risk;
    } catch (const Error& error) {
        row.refuse("risk", error.problem());
        return std::nullopt;
    }
}

RiskReview ReviewRows::merged(Row& row, RiskReview review) {
    take_given(row.changed(), "status", review.status, cells_.code(row, "status", "risk_status"));
    take_exposure(row.changed(), review.exposure, Cells::number(row, "likelihood"),
                  Cells::number(row, "impact"));
    take_given(row.changed(), "note", review.note, Cells::text(row, "note"));
    return review;
}

Verdict ReviewRows::take(ledger::Change& change, Row& row) {
    const auto date = cells_.past_date(row, "date");
    refuse_empty(row, row.text("date").empty(), "date");
    const auto risk = risk_named(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "", key_of(risk->reference, text_of(date)));
    auto holding =
        domain::review_on(*risk, store::risks::reviews(change.reader(), risk->id), *date);
    const bool is_there = holding.id != domain::Id<RiskReview>{} && holding.date == *date;
    const auto now = is_there ? std::optional(holding) : std::nullopt;
    if (!is_there) {
        holding.date = *date;
        holding.note.clear();
    }
    const auto next = merged(row, std::move(holding));
    const auto add = [&](auto& into, const RiskReview& review) {
        store::risks::add_review(into, *risk, review, today_);
    };
    const auto update = [&](auto& into, const RiskReview& review) {
        store::risks::update_review(into, *risk, review, today_);
    };
    return settle(change, row, Compared{now, next}, Writing{add, update, FieldOf(field_of)});
}

}  // namespace

Kind review_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<ReviewRows>(catalogues, today);
}

}  // namespace netralitas::importer
