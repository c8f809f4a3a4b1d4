#include "add_all.hpp"
#include "dated_rows.hpp"
#include "posting_rows.hpp"
#include "staff.hpp"
#include "unit_rows.hpp"

#include <algorithm>
#include <array>

namespace netralitas::store {
namespace {

using MemberId = domain::Id<domain::Member>;

namespace sql {
constexpr const char* of_member =
    "SELECT id, member, unit, employment, rank, position, job_level, since, until, end_reason "
    "FROM posting WHERE member = ?1 ORDER BY since";
constexpr const char* insert =
    "INSERT INTO posting (id, member, unit, employment, rank, position, job_level, since, until,"
    " end_reason)";
constexpr const char* update =
    "UPDATE posting SET member = ?2, unit = ?3, employment = ?4, rank = ?5, position = ?6,"
    " job_level = ?7, since = ?8, until = ?9, end_reason = ?10 WHERE id = ?1";
}  // namespace sql

std::array<ledger::Bind, 10> values_of(const domain::Posting& posting) {
    return {posting.id,         posting.member,    posting.unit,      posting.employment,
            posting.rank,       posting.position,  posting.job_level, posting.span.since,
            posting.span.until, posting.end_reason};
}

struct PostingWriter {
    ledger::Change& change;

    void update(const domain::Posting& posting) { change.run(sql::update, values_of(posting)); }
    void insert(domain::Posting posting) {
        posting.id = {change.next_id()};
        change.add_rows(sql::insert, values_of(posting));
    }
};

void refuse_overlap(const ledger::Reader& reader, const domain::Posting& posting) {
    for (const auto& other : members::postings(reader, posting.member)) {
        if (other.id != posting.id && other.span.overlaps(posting.span)) {
            throw Error{"posting-overlap",
                        {{"name", name_of(reader, posting.member)},
                         {"unit", unit_code_of(reader, other.unit)}}};
        }
    }
}

[[noreturn]] void refuse_missing(const ledger::Reader& reader, MemberId id, domain::Date day) {
    throw Error{"posting-missing",
                {{"name", name_of(reader, id)}, {"day", domain::to_string(day)}}};
}

}  // namespace

void insert_postings(ledger::Change& change, const std::vector<domain::Posting>& postings) {
    add_all(change, sql::insert, postings, values_of);
}

namespace members {

std::vector<domain::Posting> postings(const ledger::Reader& reader, MemberId id) {
    std::vector<domain::Posting> found;
    auto rows = reader.rows(sql::of_member, {id});
    while (rows.next()) {
        found.push_back(read_posting(rows));
    }
    return found;
}

domain::Id<domain::Posting> add_posting(ledger::Change& change, domain::Posting posting) {
    refuse_overlap(change.reader(), posting);
    posting.id = {change.next_id()};
    change.add_rows(sql::insert, values_of(posting));
    return posting.id;
}

void update_posting(ledger::Change& change, const domain::Posting& posting) {
    refuse_overlap(change.reader(), posting);
    change.run(sql::update, values_of(posting));
}

void change_since(ledger::Change& change, const domain::Posting& next, domain::Date since) {
    if (!change_rows(postings(change.reader(), next.member), next, since, PostingWriter{change})) {
        refuse_missing(change.reader(), next.member, since);
    }
}

domain::Posting end(ledger::Change& change, MemberId id, domain::Date until,
                    std::string_view end_reason) {
    auto rows = postings(change.reader(), id);
    const auto open = std::find_if(rows.begin(), rows.end(),
                                   [](const domain::Posting& row) { return !row.span.until; });
    if (open == rows.end()) {
        refuse_missing(change.reader(), id, until);
    }
    if (open->span.since && *open->span.since > until) {
        throw Error{
            "end-before-start",
            {{"since", domain::to_string(*open->span.since)}, {"until", domain::to_string(until)}}};
    }
    open->span.until = until;
    open->end_reason = end_reason;
    change.run(sql::update, values_of(*open));
    return *open;
}

}  // namespace members
}  // namespace netralitas::store
