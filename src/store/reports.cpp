#include "netralitas/store/reports.hpp"

#include "refusal.hpp"
#include "staff.hpp"

#include <utility>

namespace netralitas::store::reports {
namespace {

using domain::Report;
using domain::ReportFile;

namespace sql {
constexpr const char* table = "SELECT name FROM sqlite_schema WHERE name = 'report'";
constexpr const char* all =
    "SELECT r.id, r.kind, r.unit, r.period, r.first_day, r.last_day, r.number, r.date, r.sent_on,"
    " r.received_on, r.anchor_entry, r.anchor, u.code"
    " FROM report r LEFT JOIN unit u ON u.id = r.unit"
    " WHERE (?1 IS NULL OR r.kind = ?1)"
    " AND (?2 IS NULL OR r.unit IN (SELECT value FROM json_each(?2)))"
    " AND (?3 IS NULL OR r.period = ?3) AND (?4 IS NULL OR r.number = ?4)"
    " ORDER BY r.first_day, r.last_day, u.code, r.date, r.id";
constexpr const char* files =
    "SELECT id, format, size, digest FROM report_file WHERE report = ?1 ORDER BY format";
constexpr const char* same_letter =
    "SELECT id FROM report WHERE unit = ?1 AND kind = ?2 AND period = ?3 AND number = ?4"
    " AND id / 1000000000 = ?5 / 1000000000 AND id <> ?5";
constexpr const char* insert =
    "INSERT INTO report (id, kind, unit, period, first_day, last_day, number, date, sent_on,"
    " received_on, anchor_entry, anchor)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
constexpr const char* update =
    "UPDATE report SET kind = ?2, unit = ?3, period = ?4, first_day = ?5, last_day = ?6,"
    " number = ?7, date = ?8, sent_on = ?9, received_on = ?10, anchor_entry = ?11, anchor = ?12"
    " WHERE id = ?1";
constexpr const char* insert_file =
    "INSERT INTO report_file (id, report, format, size, digest) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr const char* update_file =
    "UPDATE report_file SET report = ?2, format = ?3, size = ?4, digest = ?5 WHERE id = ?1";
}  // namespace sql

Report read_report(const ledger::Rows& rows) {
    Report report;
    report.id = rows.id<Report>(0);
    report.kind = rows.text(1);
    report.unit = rows.id<domain::Unit>(2);
    report.period = {std::string(rows.text(3)), rows.date(4).value(), rows.date(5).value()};
    report.number = rows.text(6);
    report.date = rows.date(7).value();
    report.sent_on = rows.date(8);
    report.received_on = rows.date(9);
    report.anchor_entry = rows.integer(10);
    report.anchor = rows.text(11);
    return report;
}

std::vector<ReportFile> files_of(const ledger::Reader& reader, domain::Id<Report> report) {
    std::vector<ReportFile> found;
    auto rows = reader.rows(sql::files, {report});
    while (rows.next()) {
        found.push_back({rows.id<ReportFile>(0), std::string(rows.text(1)), rows.integer(2),
                         std::string(rows.text(3))});
    }
    return found;
}

void write(ledger::Change& change, const char* sql, const Report& report, domain::Date today) {
    refuse(domain::check(report, today));
    const auto& period = report.period;
    auto other = change.rows(sql::same_letter,
                             {report.unit, report.kind, period.code, report.number, report.id});
    if (other.next()) throw Error{"letter-number-taken", {{"number", report.number}}};
    change.run(sql, {report.id, report.kind, report.unit, period.code, period.first, period.last,
                     report.number, report.date, report.sent_on, report.received_on,
                     report.anchor_entry, report.anchor});
}

void write(ledger::Change& change, const char* sql, domain::Id<Report> report,
           const ReportFile& file) {
    refuse(domain::check(file));
    change.run(sql, {file.id, report, file.format, file.size, file.digest});
}

}  // namespace

std::vector<ReportRow> all(const ledger::Reader& reader, const ReportFilter& filter) {
    if (!reader.rows(sql::table).next()) return {};
    std::vector<ReportRow> found;
    auto rows =
        reader.rows(sql::all, {filter.kind, json_of(filter.units), filter.period, filter.number});
    while (rows.next()) {
        auto report = read_report(rows);
        auto files = files_of(reader, report.id);
        found.push_back({std::move(report), std::string(rows.text(12)), std::move(files)});
    }
    return found;
}

std::optional<ReportRow> find(const ledger::Reader& reader, const ReportFilter& filter) {
    auto found = all(reader, filter);
    return found.empty() ? std::nullopt : std::optional(std::move(found.back()));
}

domain::Id<Report> add(ledger::Change& change, Report report, domain::Date today) {
    report.id = {change.next_id()};
    write(change, sql::insert, report, today);
    return report.id;
}

void update(ledger::Change& change, const Report& report, domain::Date today) {
    write(change, sql::update, report, today);
}

void add_file(ledger::Change& change, domain::Id<Report> report, ReportFile file) {
    file.id = {change.next_id()};
    write(change, sql::insert_file, report, file);
}

void update_file(ledger::Change& change, domain::Id<Report> report, const ReportFile& file) {
    write(change, sql::update_file, report, file);
}

}  // namespace netralitas::store::reports
