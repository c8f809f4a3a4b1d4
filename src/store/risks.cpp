#include "netralitas/store/risks.hpp"

#include "references.hpp"
#include "risk_rows.hpp"
#include "sql.hpp"
#include "staff.hpp"
#include "stage_rows.hpp"

#include <map>

namespace netralitas::store {

bool is_high(const OpenRisk& risk) { return domain::level_of(risk.exposure) == "high"; }

namespace risks {
namespace {

namespace sql {
constexpr Sql of_day =
    "SELECT r.id, r.reference, r.unit, r.election, r.stage, r.category, r.description, r.found_on,"
    " r.likelihood, r.impact, r.mitigation, r.owner, r.due, r.source,"
    " v.id, v.risk, v.date, v.status, v.likelihood, v.impact, v.note,"
    " m.number, m.name, m.title_before, m.title_after, e.code,"
    " s.id, s.election, s.code, s.name, s.phase, s.since, s.until, s.note "
    "FROM risk r LEFT JOIN risk_review v ON v.id = ("
    "  SELECT id FROM risk_review WHERE risk = r.id AND date <= ?2"
    "  ORDER BY date DESC, id DESC LIMIT 1) "
    "LEFT JOIN member m ON m.id = r.owner LEFT JOIN election e ON e.id = r.election "
    "LEFT JOIN stage s ON s.election = r.election AND s.code = r.stage ";
constexpr auto all =
    of_day +
    "WHERE (?1 IS NULL OR r.unit IN (SELECT value FROM json_each(?1))) AND r.found_on <= ?2"
    " AND (?3 IS NULL OR NOT EXISTS (SELECT 1 FROM risk_review"
    "   WHERE risk = r.id AND status = ?4 AND date < ?3))"
    " AND (?5 IS NULL OR r.found_on <= ?5)"
    " AND (?6 IS NULL OR e.code = ?6) AND (?7 IS NULL OR r.stage = ?7)"
    " ORDER BY r.reference, r.id";
constexpr auto by_reference =
    of_day + "WHERE ?1 IS NULL AND r.reference = ?3 ORDER BY r.id LIMIT 1";
constexpr const char* open =
    "SELECT r.reference, u.code, r.description, r.due, coalesce(v.likelihood, r.likelihood),"
    " coalesce(v.impact, r.impact), e.code, r.stage, s.since "
    "FROM risk r JOIN unit u ON u.id = r.unit LEFT JOIN risk_review v ON v.id = ("
    "  SELECT id FROM risk_review WHERE risk = r.id AND date <= ?2"
    "  ORDER BY date DESC, id DESC LIMIT 1) "
    "LEFT JOIN election e ON e.id = r.election "
    "LEFT JOIN stage s ON s.election = r.election AND s.code = r.stage "
    "WHERE (?1 IS NULL OR r.unit IN (SELECT value FROM json_each(?1))) AND r.found_on <= ?2"
    " AND coalesce(v.status, ?3) = ?3";
constexpr const char* links =
    "SELECT l.risk, l.incident, i.reference FROM risk_incident l"
    " JOIN incident i ON i.id = l.incident WHERE ?1 IS NULL OR l.risk = ?1 ORDER BY l.incident";
constexpr const char* of_case =
    "SELECT r.reference FROM risk_incident l JOIN risk r ON r.id = l.risk WHERE l.incident = ?1"
    " ORDER BY r.reference, r.id";
constexpr int review_columns = 14;  ///< where they begin
constexpr int owner_columns = 21;
constexpr int election_column = 25;
constexpr int stage_columns = 26;
}  // namespace sql

domain::Risk read_risk(const ledger::Rows& rows) {
    domain::Risk risk;
    risk.id = rows.id<domain::Risk>(0);
    risk.reference = rows.text(1);
    risk.unit = rows.id<domain::Unit>(2);
    if (!rows.is_null(3)) risk.election = rows.id<domain::Election>(3);
    risk.stage = rows.text(4);
    risk.category = rows.text(5);
    risk.description = rows.text(6);
    risk.found_on = rows.date(7).value();
    risk.exposure = {rows.integer(8), rows.integer(9)};
    risk.mitigation = rows.text(10);
    if (!rows.is_null(11)) risk.owner = rows.id<domain::Member>(11);
    risk.due = rows.date(12);
    risk.source = rows.text(13);
    return risk;
}

void read_owner(const ledger::Rows& rows, RiskOnDay& into) {
    constexpr int first = sql::owner_columns;
    if (rows.is_null(first)) return;
    into.owner_number = domain::member_number(rows.integer(first));
    into.owner_name =
        domain::full_name({std::string(rows.text(first + 2)), std::string(rows.text(first + 1)),
                           std::string(rows.text(first + 3))});
}

RiskOnDay read_on_day(const ledger::Rows& rows, const UnitNames& names) {
    auto risk = read_risk(rows);
    auto now = rows.is_null(sql::review_columns) ? domain::review_on(risk, {}, risk.found_on)
                                                 : read_review(rows, sql::review_columns);
    const auto& unit = names.of(risk.unit);
    RiskOnDay found{std::move(risk), std::move(now), unit.code, unit.name,
                    std::string(rows.text(sql::election_column))};
    read_owner(rows, found);
    if (!rows.is_null(sql::stage_columns)) found.stage = read_stage(rows, sql::stage_columns);
    return found;
}

/// Puts the cases beside the risks; of one risk alone when there is but one.
void add_cases(const ledger::Reader& reader, std::vector<RiskOnDay>& found) {
    std::map<domain::Id<domain::Risk>, RiskOnDay*> by_id;
    for (auto& row : found) by_id.emplace(row.risk.id, &row);
    const auto one = found.size() == 1 ? std::optional(found.front().risk.id) : std::nullopt;
    auto rows = reader.rows(sql::links, {one});
    while (rows.next()) {
        const auto of = by_id.find(rows.id<domain::Risk>(0));
        if (of == by_id.end()) continue;
        of->second->risk.incidents.push_back(rows.id<domain::Incident>(1));
        of->second->cases.emplace_back(rows.text(2));
    }
}

}  // namespace

std::vector<RiskOnDay> all(const ledger::Reader& reader, const RiskFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<RiskOnDay> found;
    auto rows =
        reader.rows(sql::all, {json_of(filter.units), filter.as_of, filter.after,
                               domain::closed_risk, filter.before, filter.election, filter.stage});
    while (rows.next()) found.push_back(read_on_day(rows, names));
    add_cases(reader, found);
    return found;
}

std::optional<RiskOnDay> find(const ledger::Reader& reader, std::string_view typed,
                              domain::Date day) {
    auto rows = reader.rows(sql::by_reference,
                            {nullptr, day, reference_meant(reader, risk_references, typed)});
    if (!rows.next()) return std::nullopt;
    std::vector<RiskOnDay> found{read_on_day(rows, UnitNames(reader, day))};
    add_cases(reader, found);
    return std::move(found.front());
}

RiskOnDay get(const ledger::Reader& reader, std::string_view typed, domain::Date day) {
    if (auto found = find(reader, typed, day)) return *std::move(found);
    refuse_unknown(reader, risk_references, typed);
}

std::vector<std::string> of_case(const ledger::Reader& reader, domain::Id<domain::Incident> id) {
    std::vector<std::string> references;
    auto rows = reader.rows(sql::of_case, {id});
    while (rows.next()) references.emplace_back(rows.text(0));
    return references;
}

std::vector<OpenRisk> open(const ledger::Reader& reader, domain::Date day,
                           const std::vector<domain::Id<domain::Unit>>& units) {
    std::vector<OpenRisk> found;
    auto rows = reader.rows(sql::open, {json_of(units), day, domain::open_risk});
    while (rows.next()) {
        found.push_back({std::string(rows.text(0)),
                         std::string(rows.text(1)),
                         std::string(rows.text(2)),
                         rows.date(3),
                         {rows.integer(4), rows.integer(5)},
                         std::string(rows.text(6)),
                         std::string(rows.text(7)),
                         rows.date(8)});
    }
    return found;
}

}  // namespace risks
}  // namespace netralitas::store
