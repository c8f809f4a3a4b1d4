#include "netralitas/domain/suggest.hpp"
#include "netralitas/store/elections.hpp"
#include "references.hpp"
#include "refusal.hpp"
#include "risk_rows.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::store {
namespace {

using RiskId = domain::Id<domain::Risk>;
using ElectionId = domain::Id<domain::Election>;

namespace sql {
constexpr const char* reviews =
    "SELECT id, risk, date, status, likelihood, impact, note FROM risk_review WHERE risk = ?1"
    " ORDER BY date, id";
constexpr const char* insert =
    "INSERT INTO risk (id, reference, unit, election, stage, category, description, found_on,"
    " likelihood, impact, mitigation, owner, due, source)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
constexpr const char* update =
    "UPDATE risk SET reference = ?2, unit = ?3, election = ?4, stage = ?5, category = ?6,"
    " description = ?7, found_on = ?8, likelihood = ?9, impact = ?10, mitigation = ?11,"
    " owner = ?12, due = ?13, source = ?14 WHERE id = ?1";
constexpr const char* insert_link =
    "INSERT INTO risk_incident (id, risk, incident) VALUES (?1, ?2, ?3)";
constexpr const char* links = "SELECT id FROM risk_incident WHERE risk = ?1";
constexpr const char* link = "SELECT id FROM risk_incident WHERE risk = ?1 AND incident = ?2";
constexpr const char* insert_review =
    "INSERT INTO risk_review (id, risk, date, status, likelihood, impact, note)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr const char* update_review =
    "UPDATE risk_review SET risk = ?2, date = ?3, status = ?4, likelihood = ?5, impact = ?6,"
    " note = ?7 WHERE id = ?1";
}  // namespace sql

/// A stage is one of the risk's election.
void refuse_other_stage(const ledger::Reader& reader, const domain::Risk& risk) {
    if (risk.stage.empty()) return;
    std::vector<std::string> codes;
    for (auto& stage : elections::stages(reader, risk.election.value_or(ElectionId{}))) {
        if (stage.code == risk.stage) return;
        codes.push_back(std::move(stage.code));
    }
    throw Error{"stage-unknown", {{"stage", risk.stage}}, domain::nearest(risk.stage, codes)};
}

void write(ledger::Change& change, const char* sql, const domain::Risk& risk) {
    refuse_other_stage(change.reader(), risk);
    change.run(sql, {risk.id, risk.reference, risk.unit, risk.election, risk.stage, risk.category,
                     risk.description, risk.found_on, risk.exposure.likelihood,
                     risk.exposure.impact, risk.mitigation, risk.owner, risk.due, risk.source});
    for (const auto incident : risk.incidents) {
        if (change.rows(sql::link, {risk.id, incident}).next()) continue;
        change.run(sql::insert_link, {change.next_id(), risk.id, incident});
    }
}

void write(ledger::Change& change, const char* sql, const domain::RiskReview& review) {
    change.run(sql, {review.id, review.risk, review.date, review.status, review.exposure.likelihood,
                     review.exposure.impact, review.note});
}

}  // namespace

domain::RiskReview read_review(const ledger::Rows& rows, int first) {
    return {rows.id<domain::RiskReview>(first),
            rows.id<domain::Risk>(first + 1),
            rows.date(first + 2).value(),
            std::string(rows.text(first + 3)),
            {rows.integer(first + 4), rows.integer(first + 5)},
            std::string(rows.text(first + 6))};
}

namespace risks {

std::vector<domain::RiskReview> reviews(const ledger::Reader& reader, RiskId id) {
    std::vector<domain::RiskReview> found;
    auto rows = reader.rows(sql::reviews, {id});
    while (rows.next()) found.push_back(read_review(rows));
    return found;
}

std::vector<std::int64_t> links(const ledger::Reader& reader, RiskId id) {
    std::vector<std::int64_t> found;
    auto rows = reader.rows(sql::links, {id});
    while (rows.next()) found.push_back(rows.integer(0));
    return found;
}

std::string add(ledger::Change& change, domain::Risk risk, domain::Date today) {
    refuse(domain::check(risk, today));
    risk.id = {change.next_id()};
    if (risk.reference.empty()) {
        risk.reference = next_reference(change.reader(), risk_references, risk.unit, today);
    }
    write(change, sql::insert, risk);
    return risk.reference;
}

void update(ledger::Change& change, const domain::Risk& risk, domain::Date today) {
    refuse(domain::check(risk, today));
    const auto known = reviews(change.reader(), risk.id);
    if (!known.empty()) refuse(domain::check(known.front(), risk, {}, today));
    write(change, sql::update, risk);
}

void update_review(ledger::Change& change, const domain::Risk& risk,
                   const domain::RiskReview& review, domain::Date today) {
    auto others = reviews(change.reader(), risk.id);
    std::erase_if(others, [&](const auto& other) { return other.id == review.id; });
    refuse(domain::check(review, risk, others, today));
    write(change, sql::update_review, review);
}

void add_review(ledger::Change& change, const domain::Risk& risk, domain::RiskReview review,
                domain::Date today) {
    const auto known = reviews(change.reader(), risk.id);
    const auto same_day = std::find_if(
        known.begin(), known.end(), [&](const auto& other) { return other.date == review.date; });
    review.risk = risk.id;
    if (same_day == known.end()) {
        refuse(domain::check(review, risk, known, today));
        review.id = {change.next_id()};
        return write(change, sql::insert_review, review);
    }
    if (same_day->status == domain::closed_risk) {
        throw Error{"risk-closed",
                    {{"risk", risk.reference}, {"date", domain::to_string(review.date)}}};
    }
    review.id = same_day->id;
    if (review.note.empty()) review.note = same_day->note;
    update_review(change, risk, review, today);
}

}  // namespace risks
}  // namespace netralitas::store
