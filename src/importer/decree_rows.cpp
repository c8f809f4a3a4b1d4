#include "cells.hpp"
#include "netralitas/domain/satgas.hpp"
#include "netralitas/importer/importer.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"

#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace netralitas::importer {
namespace {

constexpr std::array<Field, 6> decree_fields{
    {{"number", true}, {"date"}, {"year"}, {"issuer"}, {"subject"}, {"unit"}}};

std::optional<std::int64_t> read_year(Row& row) {
    const auto typed = row.text("year");
    if (typed.empty()) return std::nullopt;
    std::int64_t year = 0;
    const auto* end = typed.data() + typed.size();
    if (std::from_chars(typed.data(), end, year).ptr == end) return year;
    row.refuse("year", "number-unreadable", {{"value", std::string(typed)}});
    return std::nullopt;
}

std::optional<std::int64_t> year_of(const domain::Decree& decree) {
    if (!decree.date) return domain::year_in_decree(decree.number);
    return static_cast<int>(std::chrono::year_month_day{*decree.date}.year());
}

class DecreeRows final : public RecordKind {
public:
    DecreeRows(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today) {}

    std::string_view table() const override { return "decree"; }
    std::span<const Field> fields() const override { return decree_fields; }
    void begin(ledger::Change& change, const Columns&) override {
        directory_.emplace(change.reader());
    }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    domain::Decree read(Row& row);
    std::optional<domain::Id<domain::Unit>> unit(Row& row) const;
    void refuse_double(Row& row, const domain::Decree& decree);

    Cells cells_;
    std::optional<store::UnitDirectory> directory_;
    std::map<std::string, std::size_t, std::less<>> lines_;  ///< by the form numbers are found in
};

domain::Decree DecreeRows::read(Row& row) {
    domain::Decree decree;
    decree.number = Cells::text(row, "number");
    decree.date = cells_.date(row, "date");
    decree.year = read_year(row);
    decree.issuer = Cells::text(row, "issuer");
    decree.subject = Cells::text(row, "subject");
    decree.unit = unit(row);
    return decree;
}

std::optional<domain::Id<domain::Unit>> DecreeRows::unit(Row& row) const {
    const auto typed = row.text("unit");
    if (typed.empty()) return std::nullopt;
    try {
        return directory_->get(typed);
    } catch (const Error& error) {
        row.refuse("unit", error.problem());
        return std::nullopt;
    }
}

void DecreeRows::refuse_double(Row& row, const domain::Decree& decree) {
    const auto [earlier, is_new] = lines_.emplace(domain::decree_key(decree.number), row.line());
    if (is_new) return;
    row.refuse("number", "row-duplicate", {{"earlier", std::to_string(earlier->second)}});
}

/// The decree as the row says it should be; its number stays as it is written. The year follows a
/// new date.
domain::Decree merged(domain::Decree decree, const domain::Decree& given) {
    if (given.date && given.date != decree.date) decree.year.reset();
    take_given(decree.date, given.date);
    take_given(decree.year, given.year);
    take_given(decree.issuer, given.issuer);
    take_given(decree.subject, given.subject);
    take_given(decree.unit, given.unit);
    if (!decree.year) decree.year = year_of(decree);
    return decree;
}

Verdict DecreeRows::take(ledger::Change& change, Row& row) {
    const auto given = read(row);
    if (given.number.empty()) row.refuse("number", "decree-number-missing");
    if (row.refused()) return Verdict::refused;
    refuse_double(row, given);
    const auto recorded = store::decrees::find(change.reader(), given.number);
    const auto next =
        merged(recorded.value_or(domain::Decree{{}, given.number, {}, {}, {}, {}, {}}), given);
    for (const auto& problem : domain::check(next)) row.refuse("year", problem);
    if (row.refused()) return Verdict::refused;
    if (recorded == next) return Verdict::same;
    if (!recorded) {
        for (const auto& [code, arguments, suggestions, place] : domain::warnings_of(next)) {
            row.warn("number", code, arguments);
        }
    }
    const bool done = write(change, row, "number", [&] {
        if (recorded) return store::decrees::update(change, next);
        store::decrees::add(change, next);
    });
    if (!done) return Verdict::refused;
    return recorded ? Verdict::changed : Verdict::added;
}

}  // namespace

std::unique_ptr<RecordKind> decree_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<DecreeRows>(catalogues, today);
}

}  // namespace netralitas::importer
