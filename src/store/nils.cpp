#include "netralitas/store/incidents.hpp"
#include "refusal.hpp"
#include "unit_rows.hpp"

namespace netralitas::store::nils {
namespace {

namespace sql {
constexpr const char* all =
    "SELECT n.unit, u.code, n.period, n.date FROM nil n JOIN unit u ON u.id = n.unit"
    " ORDER BY n.period, u.code, n.id";
constexpr const char* known = "SELECT id FROM nil WHERE unit = ?1 AND period = ?2";
constexpr const char* deeds =
    "SELECT reference FROM incident WHERE unit = ?1 AND occurred_on BETWEEN ?2 AND ?3"
    " ORDER BY reference";
constexpr const char* insert = "INSERT INTO nil (id, unit, period, date) VALUES (?1, ?2, ?3, ?4)";
}  // namespace sql

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

bool add(ledger::Change& change, domain::Id<domain::Unit> unit, const domain::Period& period,
         domain::Date date) {
    std::vector<std::string> deeds;
    auto rows = change.rows(sql::deeds, {unit, period.first, period.last});
    while (rows.next()) deeds.emplace_back(rows.text(0));
    if (!deeds.empty()) {
        throw Error{"nil-not-nil",
                    {{"unit", unit_code_of(change.reader(), unit)}, {"period", period.code}},
                    first_three(std::move(deeds))};
    }
    if (change.rows(sql::known, {unit, period.code}).next()) return false;
    change.run(sql::insert, {change.next_id(), unit, period.code, date});
    return true;
}

}  // namespace netralitas::store::nils
