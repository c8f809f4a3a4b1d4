#include "netralitas/store/due.hpp"

#include "netralitas/domain/period.hpp"
#include "staff.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace netralitas::store {
namespace {

namespace sql {
/// A Satgas whose first day nobody knows stood before everything.
constexpr const char* first_satgas = "SELECT min(coalesce(since, '0001-01-01')) FROM appointment";
constexpr const char* unreported =
    "SELECT u.code FROM unit u WHERE (?1 IS NULL OR u.id IN (SELECT value FROM json_each(?1)))"
    " AND u.id IN (SELECT unit FROM posting"
    "  WHERE (since IS NULL OR since <= ?3) AND (until IS NULL OR until >= ?3))"
    " AND NOT EXISTS (SELECT 1 FROM nil WHERE unit = u.id AND period = ?5 AND date <= ?4)"
    " AND NOT EXISTS (SELECT 1 FROM report WHERE unit = u.id AND kind = 'semester'"
    "  AND period = ?5 AND date <= ?4)"
    " AND NOT EXISTS (SELECT 1 FROM incident WHERE unit = u.id"
    "  AND occurred_on BETWEEN ?2 AND ?3 AND known_on <= ?4) ORDER BY u.code, u.id";
constexpr const char* sent =
    "SELECT r.period FROM report r LEFT JOIN unit u ON u.id = r.unit"
    " WHERE r.kind = 'semester' AND (?1 IS NULL OR u.code = ?1) AND r.date <= ?2"
    " ORDER BY r.period, r.id";
}  // namespace sql

/// What starts the deadline of a report on a half-year, in the catalogue `deadlines`.
constexpr std::string_view semester_end = "semester-end";

/// Collects what is due.
class Agenda {
public:
    Agenda(const ledger::Reader& reader, const DueQuestion& question,
           const domain::Catalogues& catalogues)
        : reader_(reader), question_(question), catalogues_(catalogues) {}

    void add_cases();
    void add_risks(const std::vector<OpenRisk>& risks);
    void add_stages(const std::vector<OpenRisk>& risks);
    void add_reports();
    std::vector<Due> in_order() &&;

private:
    bool owes_report(const domain::Period& period) const;
    std::vector<std::pair<const domain::Deadline*, domain::DueDay>> deadlines_of(
        const domain::Period& period) const;
    void add_report(const domain::Period& period);
    void add_unreported(const domain::Period& period);
    std::set<std::string> sent() const;

    const ledger::Reader& reader_;
    const DueQuestion& question_;
    const domain::Catalogues& catalogues_;
    std::vector<Due> found_;
};

void Agenda::add_cases() {
    CaseFilter filter;
    filter.as_of = question_.as_of;
    filter.units = question_.units;
    auto running = due_cases(incidents::steps(reader_, filter), catalogues_, question_.as_of);
    found_.reserve(running.size());
    for (auto& row : running) {
        found_.push_back({std::string(due_kind::case_deadline), std::move(row.reference),
                          std::move(row.unit_code), row.due, row.deadline});
    }
}

void Agenda::add_risks(const std::vector<OpenRisk>& risks) {
    for (const auto& risk : risks) {
        if (!risk.due) continue;
        found_.push_back({std::string(due_kind::risk),
                          risk.reference,
                          risk.unit_code,
                          {*risk.due},
                          nullptr,
                          risk.description});
    }
}

void Agenda::add_stages(const std::vector<OpenRisk>& risks) {
    std::map<std::pair<std::string, std::string>, Due> stages;
    const auto last = question_.as_of + std::chrono::days{question_.stage_days};
    for (const auto& risk : risks) {
        if (!risk.begins || !is_high(risk)) continue;
        if (*risk.begins < question_.as_of || *risk.begins > last) continue;
        auto reference = risk.election_code + ": " + risk.stage;
        auto& stage = stages[{reference, risk.unit_code}];
        ++stage.risks;
        stage.kind = due_kind::stage;
        stage.reference = std::move(reference);
        stage.unit_code = risk.unit_code;
        stage.due.day = *risk.begins;
    }
    for (auto& [key, stage] : stages) found_.push_back(std::move(stage));
}

bool Agenda::owes_report(const domain::Period& period) const {
    auto rows = reader_.rows(sql::first_satgas);
    rows.next();
    const auto satgas = rows.date(0).value_or(question_.ledger_since);
    return std::min(question_.ledger_since, satgas) <= period.last;
}

std::vector<std::pair<const domain::Deadline*, domain::DueDay>> Agenda::deadlines_of(
    const domain::Period& period) const {
    std::vector<std::pair<const domain::Deadline*, domain::DueDay>> found;
    for (const auto* deadline : catalogues_.deadlines->started_by(semester_end, "", period.last)) {
        const auto due =
            domain::due_of(*deadline, period.last, question_.as_of, catalogues_.calendar);
        found.emplace_back(deadline, due);
    }
    return found;
}

void Agenda::add_report(const domain::Period& period) {
    const auto& units = question_.units;
    const auto& office = question_.office;
    const bool is_meant =
        units.empty() || (office && std::ranges::find(units, *office) != units.end());
    if (!is_meant) return;
    const auto code = office ? UnitNames(reader_, question_.as_of).of(*office).code : std::string();
    for (const auto& [deadline, due] : deadlines_of(period)) {
        found_.push_back(
            {std::string(due_kind::semester_report), period.code, code, due, deadline});
    }
}

/// Their report is needed for that of the office: by the same day.
void Agenda::add_unreported(const domain::Period& period) {
    const auto deadlines = deadlines_of(period);
    if (deadlines.empty()) return;
    const auto& [deadline, due] =
        *std::ranges::min_element(deadlines, {}, [](const auto& each) { return each.second.day; });
    auto rows = reader_.rows(sql::unreported, {json_of(question_.units), period.first, period.last,
                                               question_.as_of, period.code});
    while (rows.next()) {
        found_.push_back({std::string(due_kind::unit_report), period.code,
                          std::string(rows.text(0)), due, deadline});
    }
}

/// The half-years of which a report was sent.
std::set<std::string> Agenda::sent() const {
    const auto& office = question_.office;
    const auto code = office ? UnitNames(reader_, question_.as_of).of(*office).code : std::string();
    std::set<std::string> periods;
    auto rows = reader_.rows(sql::sent, {code, question_.as_of});
    while (rows.next()) periods.emplace(rows.text(0));
    return periods;
}

/// Of those that were over when the ledger began only the last one: what was sent before is in no
/// ledger.
void Agenda::add_reports() {
    const auto last = *domain::read_period("previous", question_.as_of, catalogues_.half_years);
    const auto running = *domain::read_period("current", question_.as_of, catalogues_.half_years);
    const auto done = sent();
    for (auto period = running;
         period == running || period == last || period.last >= question_.ledger_since;
         period = *domain::read_period("previous", period.first, catalogues_.half_years)) {
        if (!owes_report(period)) break;
        if (!done.contains(period.code)) add_report(period);
    }
    if (owes_report(last)) add_unreported(last);
}

std::vector<Due> Agenda::in_order() && {
    const auto& before = question_.before;
    std::erase_if(found_, [&](const Due& one) { return before && one.due.day > *before; });
    std::ranges::stable_sort(found_, [](const Due& left, const Due& right) {
        return std::tie(left.due.day, left.kind, left.reference, left.unit_code) <
               std::tie(right.due.day, right.kind, right.reference, right.unit_code);
    });
    return std::move(found_);
}

}  // namespace

std::vector<Due> due(const ledger::Reader& reader, const DueQuestion& question,
                     const domain::Catalogues& catalogues) {
    Agenda agenda(reader, question, catalogues);
    agenda.add_cases();
    const auto risks = risks::open(reader, question.as_of, question.units);
    agenda.add_risks(risks);
    agenda.add_stages(risks);
    agenda.add_reports();
    return std::move(agenda).in_order();
}

}  // namespace netralitas::store
