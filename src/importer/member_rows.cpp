#include "cells.hpp"
#include "columns.hpp"
#include "in_order.hpp"
#include "known_member.hpp"
#include "netralitas/domain/member.hpp"
#include "netralitas/store/members.hpp"
#include "posting_plan.hpp"
#include "snapshot.hpp"
#include "staff_row.hpp"
#include "tables.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace netralitas::importer {
namespace {

using MemberId = domain::Id<domain::Member>;

constexpr std::array<Field, 19> member_fields{{{"number"},
                                               {"nip"},
                                               {"nik"},
                                               {"nip_or_nik"},
                                               {"nrp"},
                                               {"no_number_reason"},
                                               {"name", true},
                                               {"title_before"},
                                               {"title_after"},
                                               {"sex"},
                                               {"birth_date"},
                                               {"unit"},
                                               {"employment", true},
                                               {"rank"},
                                               {"position"},
                                               {"job_level"},
                                               {"since"},
                                               {"until"},
                                               {"end_reason"}}};

constexpr std::array<std::string_view, 2> staff_tables{"member", "posting"};

constexpr std::array<std::string_view, 6> naming_fields{"nip",    "nik", "nip_or_nik",
                                                        "number", "nrp", "no_number_reason"};

/// A file with one of these is compared row by row: two rows may mean the same person, or a given
/// number one that was counted on.
constexpr std::array<std::string_view, 3> asked_fields{"number", "nrp", "no_number_reason"};

domain::Member merged(Changed& changed, domain::Member member, const domain::Member& given) {
    take_given(changed, "nip", member.nip, given.nip);
    take_given(changed, "nik", member.nik, given.nik);
    take_given(changed, "nrp", member.nrp, given.nrp);
    take_given(changed, "no_number_reason", member.no_number_reason, given.no_number_reason);
    take_given(changed, "title_before", member.name.title_before, given.name.title_before);
    take_given(changed, "name", member.name.name, given.name.name);
    take_given(changed, "title_after", member.name.title_after, given.name.title_after);
    take_given(changed, "sex", member.sex, given.sex);
    take_given(changed, "birth_date", member.birth_date, given.birth_date);
    return member;
}

/// The column that says who is meant.
std::string_view naming_field(const Row& row) {
    const auto is_given = [&row](auto field) { return !row.text(field).empty(); };
    const auto found = std::find_if(naming_fields.begin(), naming_fields.end(), is_given);
    return found == naming_fields.end() ? std::string_view() : *found;
}

class MemberRows final : public RecordKind {
public:
    MemberRows(const domain::Catalogues& catalogues, MemberDefaults defaults)
        : catalogues_(&catalogues), defaults_(std::move(defaults)) {}

    std::string_view table() const override { return "member"; }
    std::span<const Field> fields() const override { return member_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;
    std::span<const std::string_view> bulk_tables() const override {
        return may_be_bulk_ ? staff_tables : std::span<const std::string_view>{};
    }
    void begin_bulk() override { in_bulk_ = true; }
    AddedByCode added_by_code() const override;
    std::int64_t added_undated() const override { return added_undated_; }
    void finish(ledger::Change& change) override {
        loading_.finish(change);
        if (snapshot_) snapshot_->end(change);
    }
    std::vector<Event> events() const override {
        return snapshot_ ? snapshot_->events() : std::vector<Event>{};
    }

private:
    Verdict look_up(ledger::Change& change, Row& row);
    void check_named(Row& row, MemberId id);
    [[noreturn]] void refuse_columns(std::string_view missing) const;
    Verdict add(ledger::Change& change, Row& row, StaffRow& given);
    bool insert(ledger::Change& change, Row& row, StaffRow& given);
    static void warn(Row& row, const domain::Member& member, std::string_view employment);
    Verdict compare(ledger::Change& change, Row& row, MemberId id, StaffRow& given);

    const domain::Catalogues* catalogues_;
    MemberDefaults defaults_;
    std::optional<StaffReading> reading_;
    std::optional<Snapshot> snapshot_;
    std::optional<InOrder> in_order_;  ///< not where every row is news: a snapshot, a bulk load
    bool may_be_bulk_ = false;
    bool in_bulk_ = false;
    std::int64_t next_number_ = 0;  ///< counted on in a bulk load
    store::members::Loading loading_;
    std::map<std::string, std::int64_t, std::less<>> added_;
    std::int64_t added_undated_ = 0;
};

void MemberRows::begin(ledger::Change& change, const Columns& columns) {
    const bool names_people = std::any_of(naming_fields.begin(), naming_fields.end(),
                                          [&](auto field) { return columns.contains(field); });
    if (!names_people) refuse_columns("nip_or_nik");
    const bool has_unit = columns.contains("unit");
    if (!has_unit && defaults_.unit.empty()) refuse_columns("unit");
    const auto reader = change.reader();
    reading_.emplace(*catalogues_, defaults_.today, reader, has_unit ? "" : defaults_.unit);
    if (defaults_.snapshot) snapshot_.emplace(reader, defaults_);
    next_number_ = store::members::next_number(reader);
    const bool must_ask = std::any_of(asked_fields.begin(), asked_fields.end(),
                                      [&](auto field) { return columns.contains(field); });
    may_be_bulk_ = !must_ask && next_number_ == 1;
    if (!snapshot_ && next_number_ > 1) in_order_.emplace(reader, columns, *reading_);
}

void MemberRows::refuse_columns(std::string_view missing) const {
    throw Error("columns-missing", {{"missing", heading_of(*catalogues_, table(), missing)}});
}

Verdict MemberRows::take(ledger::Change& change, Row& row) {
    if (const auto* known = in_order_ ? in_order_->take(row) : nullptr) {
        warn(row, known->member, known->posting.employment);
        return Verdict::same;
    }
    return look_up(change, row);
}

Verdict MemberRows::look_up(ledger::Change& change, Row& row) {
    auto given = reading_->read(row);
    if (snapshot_) snapshot_->check(row, given.posting.unit);
    if (row.refused()) return Verdict::refused;
    const auto id =
        in_bulk_ ? std::nullopt : known_member(change.reader(), given.member, defaults_.today);
    if (!id) return add(change, row, given);
    check_named(row, *id);
    return row.refused() ? Verdict::refused : compare(change, row, *id, given);
}

/// Refuses the second row for somebody.
void MemberRows::check_named(Row& row, MemberId id) {
    if (!in_order_) return reading_->check_named(row, id);
    const auto earlier = in_order_->line_of(id);
    if (earlier == 0) reading_->check_named(row, id);
    if (earlier > 0 && !row.refused()) {
        row.refuse(naming_field(row), "row-duplicate", {{"earlier", std::to_string(earlier)}});
    }
    in_order_->looked_up(id);
}

Verdict MemberRows::add(ledger::Change& change, Row& row, StaffRow& given) {
    auto& [member, posting, since] = given;
    const bool named = !member.nip.empty() || !member.nik.empty() || !member.nrp.empty() ||
                       !member.no_number_reason.empty();
    if (!named) row.refuse(row.has("nip_or_nik") ? "nip_or_nik" : "nip", "number-missing");
    if (posting.unit.value == 0) row.refuse("unit", "unit-missing");
    const auto first_day = snapshot_ ? snapshot_->first_day(posting.unit) : defaults_.since;
    posting.span.since = since ? since : first_day;
    refuse_backwards(row, posting.span);
    if (row.refused()) return Verdict::refused;
    if (!in_bulk_ && !insert(change, row, given)) return Verdict::refused;
    if (snapshot_) snapshot_->note_new(member, posting.unit);
    if (!posting.span.since) ++added_undated_;
    ++added_[posting.employment];
    warn(row, member, posting.employment);
    if (in_bulk_) {
        member.number = next_number_++;
        loading_.add(change, std::move(member), std::move(posting));
    }
    return Verdict::added;
}

bool MemberRows::insert(ledger::Change& change, Row& row, StaffRow& given) {
    return write(change, row, "", [&] {
        given.posting.member = store::members::add(change, given.member);
        store::members::add_posting(change, given.posting);
        check_named(row, given.posting.member);
        if (snapshot_) snapshot_->note_present(given.posting.member);
    });
}

Verdict MemberRows::compare(ledger::Change& change, Row& row, MemberId id, StaffRow& given) {
    const auto now = store::members::find(change.reader(), id, defaults_.today)->member;
    const bool has_titles = row.has("title_before") || row.has("title_after");
    if (!has_titles && domain::reads_as(domain::full_name(given.member.name), now.name)) {
        given.member.name = {};
    }
    const auto next = merged(row.changed(), now, given.member);
    const auto postings = store::members::postings(change.reader(), id);
    const auto plan = plan_posting(row, snapshot_ ? snapshot_->dated(given, postings) : given,
                                   postings, defaults_);
    refuse_backwards(row, plan.next.span);
    if (row.refused()) return Verdict::refused;
    warn(row, next, given.posting.employment);
    if (snapshot_) {
        snapshot_->note_present(id);
        snapshot_->note_known(now, given, postings);
    }
    if (next == now && plan.step == Step::none && !plan.begins) return Verdict::same;
    const bool done = write(change, row, "", [&] {
        if (next != now) store::members::update(change, next);
        carry_out(change, plan, id);
    });
    return done ? Verdict::changed : Verdict::refused;
}

void MemberRows::warn(Row& row, const domain::Member& member, std::string_view employment) {
    for (const auto& warning : domain::warnings_of(member, employment)) {
        const std::string_view number = warning.code == "nik-differs" ? "nik" : "nip";
        row.warn(row.text(number).empty() ? "nip_or_nik" : number, warning.code, warning.arguments);
    }
}

AddedByCode MemberRows::added_by_code() const {
    AddedByCode counts;
    for (const auto& term : catalogues_->vocabulary("employment").terms) {
        const auto found = added_.find(term.code);
        if (found != added_.end()) counts.emplace_back(*found);
    }
    return counts;
}

}  // namespace

Kind member_rows(const domain::Catalogues& catalogues, const MemberDefaults& defaults) {
    return std::make_unique<MemberRows>(catalogues, defaults);
}

}  // namespace netralitas::importer
