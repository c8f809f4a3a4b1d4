#include "netralitas/store/activities.hpp"

#include "references.hpp"
#include "refusal.hpp"
#include "staff.hpp"

namespace netralitas::store::activities {
namespace {

namespace sql {
constexpr Sql row =
    "SELECT a.id, a.reference, a.kind, a.unit, a.date, a.until, a.title, a.place, a.mode,"
    " a.platform, a.leader, a.speaker, a.partner, a.visitor, a.channel, a.findings, a.decree,"
    " a.headcount, d.number,"
    " (SELECT count(member) FROM attendance WHERE activity = a.id),"
    " (SELECT count(unit) FROM attendance WHERE activity = a.id),"
    " (SELECT count(*) FROM activity_incident WHERE activity = a.id) "
    "FROM activity a LEFT JOIN decree d ON d.id = a.decree ";
constexpr auto all = row +
                     "WHERE (?1 IS NULL OR a.unit IN (SELECT value FROM json_each(?1)))"
                     " AND (?2 IS NULL OR a.kind IN (SELECT value FROM json_each(?2)))"
                     " AND a.date <= ?3 AND (?4 IS NULL OR coalesce(a.until, a.date) >= ?4)"
                     " AND (?5 IS NULL OR a.date <= ?5) ORDER BY a.date, a.reference, a.id";
constexpr auto by_reference = row + "WHERE a.reference = ?1 ORDER BY a.id LIMIT 1";
constexpr const char* insert =
    "INSERT INTO activity (id, reference, kind, unit, date, until, title, place, mode, platform,"
    " leader, speaker, partner, visitor, channel, findings, decree, headcount)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
constexpr const char* update =
    "UPDATE activity SET reference = ?2, kind = ?3, unit = ?4, date = ?5, until = ?6, title = ?7,"
    " place = ?8, mode = ?9, platform = ?10, leader = ?11, speaker = ?12, partner = ?13,"
    " visitor = ?14, channel = ?15, findings = ?16, decree = ?17, headcount = ?18 WHERE id = ?1";
constexpr const char* opened =
    "SELECT i.reference FROM activity_incident l JOIN incident i ON i.id = l.incident"
    " WHERE l.activity = ?1 ORDER BY i.reference";
constexpr const char* opened_by =
    "SELECT a.reference FROM activity_incident l JOIN activity a ON a.id = l.activity"
    " WHERE l.incident = ?1 ORDER BY a.reference";
constexpr const char* link =
    "INSERT INTO activity_incident (id, activity, incident) SELECT ?1, ?2, ?3"
    " WHERE NOT EXISTS (SELECT 1 FROM activity_incident WHERE activity = ?2 AND incident = ?3)";
}  // namespace sql

domain::Activity read_activity(const ledger::Rows& rows) {
    domain::Activity activity;
    activity.id = rows.id<domain::Activity>(0);
    activity.reference = rows.text(1);
    activity.kind = rows.text(2);
    activity.unit = rows.id<domain::Unit>(3);
    activity.date = rows.date(4).value();
    activity.until = rows.date(5);
    activity.title = rows.text(6);
    activity.place = rows.text(7);
    activity.mode = rows.text(8);
    activity.platform = rows.text(9);
    activity.leader = rows.text(10);
    activity.speaker = rows.text(11);
    activity.partner = rows.text(12);
    activity.visitor = rows.text(13);
    activity.channel = rows.text(14);
    activity.findings = rows.text(15);
    if (!rows.is_null(16)) activity.decree = rows.id<domain::Decree>(16);
    activity.headcount = rows.maybe_integer(17);
    return activity;
}

ActivityRow read_row(const ledger::Rows& rows, const UnitNames& names) {
    ActivityRow row{
        read_activity(rows), {}, {}, std::string(rows.text(18)), rows.integer(19), rows.integer(20),
        rows.integer(21)};
    const auto& unit = names.of(row.activity.unit);
    row.unit_code = unit.code;
    row.unit_name = unit.name;
    return row;
}

void write(ledger::Change& change, const char* sql, const domain::Activity& one) {
    change.run(sql, {one.id, one.reference, one.kind, one.unit, one.date, one.until, one.title,
                     one.place, one.mode, one.platform, one.leader, one.speaker, one.partner,
                     one.visitor, one.channel, one.findings, one.decree, one.headcount});
}

std::vector<std::string> texts(ledger::Rows rows) {
    std::vector<std::string> found;
    while (rows.next()) found.emplace_back(rows.text(0));
    return found;
}

}  // namespace

std::vector<ActivityRow> all(const ledger::Reader& reader, const ActivityFilter& filter) {
    const UnitNames names(reader, filter.as_of);
    std::vector<ActivityRow> found;
    auto rows = reader.rows(sql::all, {json_of(filter.units), json_of(filter.kinds), filter.as_of,
                                       filter.after, filter.before});
    while (rows.next()) found.push_back(read_row(rows, names));
    return found;
}

std::optional<ActivityRow> find(const ledger::Reader& reader, std::string_view typed) {
    auto rows =
        reader.rows(sql::by_reference, {reference_meant(reader, activity_references, typed)});
    if (!rows.next()) return std::nullopt;
    return read_row(rows, UnitNames(reader, rows.date(4).value()));
}

ActivityRow get(const ledger::Reader& reader, std::string_view typed) {
    if (auto found = find(reader, typed)) return *std::move(found);
    refuse_unknown(reader, activity_references, typed);
}

std::string add(ledger::Change& change, domain::Activity activity, domain::Date today) {
    refuse(domain::check(activity, today));
    activity.id = {change.next_id()};
    if (activity.reference.empty()) {
        activity.reference =
            next_reference(change.reader(), activity_references, activity.unit, today);
    }
    write(change, sql::insert, activity);
    return activity.reference;
}

void update(ledger::Change& change, const domain::Activity& activity, domain::Date today) {
    refuse(domain::check(activity, today));
    write(change, sql::update, activity);
}

std::vector<std::string> incidents_of(const ledger::Reader& reader,
                                      domain::Id<domain::Activity> activity) {
    return texts(reader.rows(sql::opened, {activity}));
}

std::vector<std::string> of_incident(const ledger::Reader& reader,
                                     domain::Id<domain::Incident> incident) {
    return texts(reader.rows(sql::opened_by, {incident}));
}

bool link(ledger::Change& change, domain::Id<domain::Activity> activity,
          domain::Id<domain::Incident> incident) {
    return change.run(sql::link, {change.next_id(), activity, incident}) > 0;
}

}  // namespace netralitas::store::activities
