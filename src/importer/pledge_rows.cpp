#include "cells.hpp"
#include "columns.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"
#include "tables.hpp"
#include "who.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace netralitas::importer {
namespace {

using MemberId = domain::Id<domain::Member>;

constexpr std::array<Field, 13> pledge_fields{{{"round"},
                                               {"nip"},
                                               {"nik"},
                                               {"nip_or_nik"},
                                               {"number"},
                                               {"name"},
                                               {"signed_on"},
                                               {"reason_unsigned"},
                                               {"method"},
                                               {"read_on"},
                                               {"place"},
                                               {"sheet"},
                                               {"revoked_on"}}};

constexpr std::array<std::string_view, 3> saying_fields{"signed_on", "reason_unsigned", "read_on"};

void note_changes(Changed& changed, domain::Pledge before, const domain::Pledge& now) {
    put(changed, "signed_on", before.signed_on, now.signed_on);
    put(changed, "reason_unsigned", before.reason_unsigned, now.reason_unsigned);
    put(changed, "method", before.method, now.method);
    put(changed, "read_on", before.read_on, now.read_on);
    put(changed, "place", before.place, now.place);
    put(changed, "sheet", before.sheet, now.sheet);
    put(changed, "revoked_on", before.revoked_on, now.revoked_on);
}

class PledgeRows final : public RecordKind {
public:
    PledgeRows(const domain::Catalogues& catalogues, PledgeDefaults defaults, PledgeCounts& counts)
        : catalogues_(&catalogues),
          defaults_(std::move(defaults)),
          counts_(&counts),
          cells_(catalogues, defaults_.today) {}

    std::string_view table() const override { return "pledge"; }
    std::span<const Field> fields() const override { return pledge_fields; }
    void begin(ledger::Change& change, const Columns& columns) override;
    Verdict take(ledger::Change& change, Row& row) override;

private:
    domain::Pledge read(Row& row);
    domain::Round find_round(const ledger::Reader& reader, std::string_view typed) const;
    const domain::Round* round(const ledger::Reader& reader, Row& row);
    void compare_name(const ledger::Reader& reader, Row& row, MemberId id) const;
    void refuse_double(Row& row, const domain::Pledge& pledge);
    Verdict record(ledger::Change& change, Row& row, const domain::Round& meant,
                   const domain::Pledge& pledge);

    const domain::Catalogues* catalogues_;
    PledgeDefaults defaults_;
    PledgeCounts* counts_;
    Cells cells_;
    std::map<std::string, domain::Round, std::less<>> rounds_;  ///< by what the file calls them
    std::map<std::pair<domain::Id<domain::Round>, MemberId>, std::size_t> lines_;
};

void PledgeRows::begin(ledger::Change& change, const Columns& columns) {
    refuse_nameless(*catalogues_, table(), columns);
    const bool says_something = std::any_of(saying_fields.begin(), saying_fields.end(),
                                            [&](auto field) { return columns.contains(field); });
    if (!says_something) {
        throw Error("columns-missing",
                    {{"missing", heading_of(*catalogues_, table(), "signed_on")}});
    }
    if (!columns.contains("round")) rounds_.emplace("", find_round(change.reader(), ""));
}

Verdict PledgeRows::take(ledger::Change& change, Row& row) {
    const auto reader = change.reader();
    auto pledge = read(row);
    const auto* meant = round(reader, row);
    const auto member = member_meant(reader, row);
    if (row.refused()) return Verdict::refused;
    pledge.round = meant->id;
    pledge.member = *member;
    compare_name(reader, row, *member);
    refuse_double(row, pledge);
    return row.refused() ? Verdict::refused : record(change, row, *meant, pledge);
}

domain::Pledge PledgeRows::read(Row& row) {
    domain::Pledge pledge;
    pledge.signed_on = cells_.past_date(row, "signed_on");
    pledge.method = cells_.code(row, "method");
    pledge.read_on = cells_.past_date(row, "read_on");
    pledge.place = Cells::text(row, "place");
    pledge.sheet = Cells::text(row, "sheet");
    pledge.revoked_on = cells_.past_date(row, "revoked_on");
    pledge.reason_unsigned = cells_.code(row, "reason_unsigned");
    if (row.refused()) return pledge;
    const bool holds = pledge.signed_on && !pledge.revoked_on;
    if (holds && !pledge.reason_unsigned.empty()) {
        row.refuse("reason_unsigned", "pledge-both");
    }
    for (const auto& problem : domain::check(pledge, defaults_.today)) row.refuse(problem);
    return pledge;
}

/// An empty cell means the round of `--round`, else the newest one.
domain::Round PledgeRows::find_round(const ledger::Reader& reader, std::string_view typed) const {
    if (!typed.empty()) return store::rounds::get(reader, typed);
    if (!defaults_.round.empty()) return store::rounds::get(reader, defaults_.round);
    return store::rounds::newest(reader, defaults_.today);
}

/// The round of the row, read once; null when the row is refused.
const domain::Round* PledgeRows::round(const ledger::Reader& reader, Row& row) {
    const auto typed = row.text("round");
    const auto known = rounds_.find(typed);
    if (known != rounds_.end()) return &known->second;
    try {
        return &rounds_.emplace(typed, find_round(reader, typed)).first->second;
    } catch (const Error& error) {
        row.refuse("round", error.problem());
        return nullptr;
    }
}

/// A name is no proof, but another one than recorded is worth a look.
void PledgeRows::compare_name(const ledger::Reader& reader, Row& row, MemberId id) const {
    if (row.text("name").empty()) return;
    const auto typed = domain::split_titles(row.text("name"));
    const auto recorded = store::members::find(reader, id, defaults_.today)->member.name;
    if (domain::fold(typed.name) == domain::fold(recorded.name)) return;
    row.warn("name", "name-differs",
             {{"typed", domain::full_name(typed)}, {"recorded", domain::full_name(recorded)}});
}

void PledgeRows::refuse_double(Row& row, const domain::Pledge& pledge) {
    const auto [earlier, is_new] =
        lines_.emplace(std::pair(pledge.round, pledge.member), row.line());
    if (!is_new) row.refuse("", "row-duplicate", {{"earlier", std::to_string(earlier->second)}});
}

Verdict PledgeRows::record(ledger::Change& change, Row& row, const domain::Round& meant,
                           const domain::Pledge& pledge) {
    using store::pledges::Recorded;
    const bool is_signature = pledge.signed_on.has_value();
    const auto before = store::pledges::find(change.reader(), pledge.round, pledge.member);
    auto recorded = Recorded::same;
    const bool done = write(change, row, is_signature ? "signed_on" : "reason_unsigned", [&] {
        recorded = store::pledges::record(change, before, pledge, is_signature);
    });
    if (!done) return Verdict::refused;
    if (recorded == Recorded::same) return Verdict::same;
    counts_->rounds.insert(meant.code);
    if (is_signature) ++counts_->signatures;
    if (!pledge.reason_unsigned.empty()) ++counts_->reasons;
    if (recorded == Recorded::added) return Verdict::added;
    note_changes(row.changed(), *before,
                 *store::pledges::find(change.reader(), pledge.round, pledge.member));
    return Verdict::changed;
}

}  // namespace

Kind pledge_rows(const domain::Catalogues& catalogues, const PledgeDefaults& defaults,
                 PledgeCounts& counts) {
    return std::make_unique<PledgeRows>(catalogues, defaults, counts);
}

}  // namespace netralitas::importer
