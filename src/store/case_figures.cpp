#include "netralitas/store/incidents.hpp"
#include "staff.hpp"

namespace netralitas::store::incidents {
namespace {

namespace sql {
constexpr const char* figures =
    "SELECT i.unit, i.act, v.state, (SELECT sanction FROM incident_move"
    "   WHERE incident = i.id AND date <= ?2 AND sanction IS NOT NULL"
    "   ORDER BY date DESC, id DESC LIMIT 1),"
    " CASE WHEN ?5 THEN (SELECT job_level FROM posting WHERE member = i.member"
    "   AND (since IS NULL OR since <= i.occurred_on) ORDER BY since DESC LIMIT 1) END,"
    " i.occurred_on, i.known_on, v.date "
    "FROM incident i JOIN incident_move v ON v.id = ("
    "  SELECT id FROM incident_move WHERE incident = i.id AND date <= ?2"
    "  ORDER BY date DESC, id DESC LIMIT 1) "
    "WHERE (?1 IS NULL OR i.unit IN (SELECT value FROM json_each(?1)))"
    " AND (?3 IS NULL OR i.occurred_on >= ?3) AND (?4 IS NULL OR i.occurred_on <= ?4)";
constexpr const char* steps =
    "SELECT i.unit, i.reference, v.state, v.body, v.date "
    "FROM incident i JOIN incident_move v ON v.id = ("
    "  SELECT id FROM incident_move WHERE incident = i.id AND date <= ?2"
    "  ORDER BY date DESC, id DESC LIMIT 1) "
    "WHERE (?1 IS NULL OR i.unit IN (SELECT value FROM json_each(?1)))"
    " AND (?3 IS NULL OR i.occurred_on >= ?3) AND (?4 IS NULL OR i.occurred_on <= ?4)";
}  // namespace sql

}  // namespace

std::vector<CaseStep> steps(const ledger::Reader& reader, const CaseFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<CaseStep> found;
    auto rows =
        reader.rows(sql::steps, {json_of(filter.units), filter.as_of, filter.after, filter.before});
    while (rows.next()) {
        found.push_back({std::string(rows.text(1)), names.of(rows.id<domain::Unit>(0)).code,
                         std::string(rows.text(2)), std::string(rows.text(3)),
                         rows.date(4).value()});
    }
    return found;
}

std::vector<CaseFigures> figures(const ledger::Reader& reader, const CaseFilter& filter,
                                 JobLevels job_levels) {
    std::vector<CaseFigures> found;
    auto rows =
        reader.rows(sql::figures, {json_of(filter.units), filter.as_of, filter.after, filter.before,
                                   static_cast<std::int64_t>(job_levels == JobLevels::read)});
    while (rows.next()) {
        found.push_back({rows.id<domain::Unit>(0), std::string(rows.text(1)),
                         std::string(rows.text(2)), std::string(rows.text(3)),
                         std::string(rows.text(4)), rows.date(5).value(), rows.date(6).value(),
                         rows.date(7).value()});
    }
    return found;
}

}  // namespace netralitas::store::incidents
