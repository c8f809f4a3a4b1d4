#include "netralitas/store/incidents.hpp"

#include "incident_rows.hpp"
#include "references.hpp"
#include "sql.hpp"
#include "staff.hpp"

namespace netralitas::store::incidents {
namespace {

namespace sql {
constexpr Sql of_day =
    "SELECT i.id, i.reference, i.unit, i.subject, i.member, i.person, i.act, i.occurred_on,"
    " i.known_on, i.channel, i.place, i.summary, i.links,"
    " v.id, v.incident, v.state, v.date, v.document, v.sanction, v.since, v.until, v.body, v.note,"
    " s.sanction, s.since, s.until,"
    " m.number, m.name, m.title_before, m.title_after, p.employment, p.job_level "
    "FROM incident i JOIN incident_move v ON v.id = ("
    "  SELECT id FROM incident_move WHERE incident = i.id AND date <= ?2"
    "  ORDER BY date DESC, id DESC LIMIT 1) "
    "LEFT JOIN incident_move s ON s.id = ("
    "  SELECT id FROM incident_move WHERE incident = i.id AND date <= ?2 AND sanction IS NOT NULL"
    "  ORDER BY date DESC, id DESC LIMIT 1) "
    "LEFT JOIN member m ON m.id = i.member LEFT JOIN posting p ON p.id = ("
    "  SELECT id FROM posting WHERE member = i.member"
    "  AND (since IS NULL OR since <= i.occurred_on) ORDER BY since DESC LIMIT 1) ";
constexpr auto all =
    of_day +
    "WHERE (?1 IS NULL OR i.unit IN (SELECT value FROM json_each(?1)))"
    " AND (?3 IS NULL OR i.occurred_on >= ?3) AND (?4 IS NULL OR i.occurred_on <= ?4)"
    " ORDER BY i.reference, i.id";
constexpr auto by_reference =
    of_day + "WHERE ?1 IS NULL AND i.reference = ?3 ORDER BY i.id LIMIT 1";
}  // namespace sql

domain::Incident read_incident(const ledger::Rows& rows) {
    domain::Incident incident;
    incident.id = rows.id<domain::Incident>(0);
    incident.reference = rows.text(1);
    incident.unit = rows.id<domain::Unit>(2);
    incident.subject = rows.text(3);
    if (!rows.is_null(4)) incident.member = rows.id<domain::Member>(4);
    incident.person = rows.text(5);
    incident.act = rows.text(6);
    incident.occurred_on = rows.date(7).value();
    incident.known_on = rows.date(8).value();
    incident.channel = rows.text(9);
    incident.place = rows.text(10);
    incident.summary = rows.text(11);
    incident.links = rows.text(12);
    return incident;
}

Case read_case(const ledger::Rows& rows, const UnitNames& names) {
    Case found{read_incident(rows), read_move(rows, 13), {}, {}, {}, {}, {}, {}, {}, {}};
    found.sanction = rows.text(23);
    found.sanction_span = {rows.date(24), rows.date(25)};
    const auto& unit = names.of(found.incident.unit);
    found.unit_code = unit.code;
    found.unit_name = unit.name;
    if (rows.is_null(26)) return found;
    found.member_number = domain::member_number(rows.integer(26));
    found.member_name = domain::full_name(
        {std::string(rows.text(28)), std::string(rows.text(27)), std::string(rows.text(29))});
    found.employment = rows.text(30);
    found.job_level = rows.text(31);
    return found;
}

}  // namespace

std::vector<Case> all(const ledger::Reader& reader, const CaseFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<Case> found;
    auto rows =
        reader.rows(sql::all, {json_of(filter.units), filter.as_of, filter.after, filter.before});
    while (rows.next()) found.push_back(read_case(rows, names));
    return found;
}

std::optional<Case> find(const ledger::Reader& reader, std::string_view typed, domain::Date day) {
    auto rows = reader.rows(sql::by_reference,
                            {nullptr, day, reference_meant(reader, incident_references, typed)});
    if (!rows.next()) return std::nullopt;
    return read_case(rows, UnitNames(reader, day));
}

Case get(const ledger::Reader& reader, std::string_view typed, domain::Date day) {
    if (auto found = find(reader, typed, day)) return *std::move(found);
    refuse_unknown(reader, incident_references, typed);
}

}  // namespace netralitas::store::incidents
