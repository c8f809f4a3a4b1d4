#include "netralitas/store/incidents.hpp"
#include "refusal.hpp"
#include "unit_rows.hpp"

namespace netralitas::store::nils {
namespace {

namespace sql {
constexpr const char* all =
    "SELECT n.unit, u.code, n.period, n.date FROM nil n JOIN unit u ON u.id = n.unit"
    " ORDER BY n.period, u.code, n.id";
constexpr const char* one = "SELECT date FROM nil WHERE unit = ?1 AND period = ?2 ORDER BY id";
constexpr const char* deeds =
    "SELECT reference FROM incident WHERE unit = ?1 AND occurred_on BETWEEN ?2 AND ?3"
    " AND known_on <= ?4 ORDER BY reference";
constexpr const char* insert = "INSERT INTO nil (id, unit, period, date) VALUES (?1, ?2, ?3, ?4)";
constexpr const char* update =
    "UPDATE nil SET date = ?3 WHERE id ="
    " (SELECT id FROM nil WHERE unit = ?1 AND period = ?2 ORDER BY id LIMIT 1)";
}  // namespace sql

using UnitId = domain::Id<domain::Unit>;

/// A deed that became known later does not make the report wrong.
void refuse_deeds(const ledger::Reader& reader, UnitId unit, const domain::Period& period,
                  domain::Date date) {
    std::vector<std::string> deeds;
    auto rows = reader.rows(sql::deeds, {unit, period.first, period.last, date});
    while (rows.next()) deeds.emplace_back(rows.text(0));
    if (deeds.empty()) return;
    throw Error{"nil-not-nil",
                {{"unit", unit_code_of(reader, unit)}, {"period", period.code}},
                first_three(std::move(deeds))};
}

}  // namespace

std::vector<Nil> all(const ledger::Reader& reader) {
    std::vector<Nil> found;
    auto rows = reader.rows(sql::all);
    while (rows.next()) {
        found.push_back({rows.id<domain::Unit>(0), std::string(rows.text(1)),
                         std::string(rows.text(2)), rows.date(3).value()});
    }
    return found;
}

std::optional<domain::Date> find(const ledger::Reader& reader, UnitId unit,
                                 const domain::Period& period) {
    auto rows = reader.rows(sql::one, {unit, period.code});
    return rows.next() ? rows.date(0) : std::nullopt;
}

bool add(ledger::Change& change, UnitId unit, const domain::Period& period, domain::Date date) {
    refuse_deeds(change.reader(), unit, period, date);
    if (find(change.reader(), unit, period)) return false;
    change.run(sql::insert, {change.next_id(), unit, period.code, date});
    return true;
}

void update(ledger::Change& change, UnitId unit, const domain::Period& period, domain::Date date) {
    refuse_deeds(change.reader(), unit, period, date);
    change.run(sql::update, {unit, period.code, date});
}

}  // namespace netralitas::store::nils
