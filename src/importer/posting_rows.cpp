#include "compared.hpp"
#include "netralitas/domain/member.hpp"
#include "netralitas/store/members.hpp"
#include "staff_row.hpp"
#include "tables.hpp"
#include "who.hpp"

#include <array>
#include <utility>

namespace netralitas::importer {
namespace {

using domain::Posting;

constexpr std::array<Field, 12> posting_fields{{{"nip"},
                                                {"nik"},
                                                {"nip_or_nik"},
                                                {"number"},
                                                {"unit"},
                                                {"employment"},
                                                {"rank"},
                                                {"position"},
                                                {"job_level"},
                                                {"since"},
                                                {"until"},
                                                {"end_reason"}}};

Posting merged(Changed& changed, Posting posting, const Posting& given) {
    take_given(changed, "unit", posting.unit, given.unit);
    take_given(changed, "employment", posting.employment, given.employment);
    take_given(changed, "rank", posting.rank, given.rank);
    take_given(changed, "position", posting.position, given.position);
    take_given(changed, "job_level", posting.job_level, given.job_level);
    take_given(changed, "until", posting.span.until, given.span.until);
    take_given(changed, "end_reason", posting.end_reason, given.end_reason);
    return posting;
}

/// Where a member was from a day to a day.
class PostingRows final : public RecordKind {
public:
    PostingRows(const domain::Catalogues& catalogues, MemberDefaults defaults)
        : catalogues_(&catalogues), defaults_(std::move(defaults)) {}

    std::string_view table() const override { return "posting"; }
    std::span<const Field> fields() const override { return posting_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Posting read(const ledger::Reader& reader, Row& row);

    const domain::Catalogues* catalogues_;
    MemberDefaults defaults_;
    std::optional<StaffReading> reading_;
    MeantBefore meant_;  ///< by member and first day
};

void PostingRows::begin(ledger::Change& change, const Columns& columns) {
    refuse_nameless(*catalogues_, table(), columns);
    reading_.emplace(*catalogues_, defaults_.today, change.reader(),
                     columns.contains("unit") ? "" : defaults_.unit);
}

Posting PostingRows::read(const ledger::Reader& reader, Row& row) {
    auto [member, posting, since] = reading_->read_placement(row);
    const auto who = member_meant(reader, row);
    posting.member = who.value_or(posting.member);
    posting.span.since = since ? since : defaults_.since;
    return posting;
}

Verdict PostingRows::take(ledger::Change& change, Row& row) {
    const auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "", key_of(std::to_string(given.member.value), text_of(given.span.since)));
    const auto all = store::members::postings(change.reader(), given.member);
    const auto recorded = beginning_on(all, given.span.since);
    const auto next = recorded ? merged(row.changed(), *recorded, given) : given;
    refuse_empty(row, next.unit == domain::Id<domain::Unit>{}, "unit");
    refuse_empty(row, next.employment.empty(), "employment");
    refuse_backwards(row, next.span);
    return settle(change, row, Compared{recorded, next},
                  Writing{store::members::add_posting, store::members::update_posting});
}

}  // namespace

Kind posting_rows(const domain::Catalogues& catalogues, const MemberDefaults& defaults) {
    return std::make_unique<PostingRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
