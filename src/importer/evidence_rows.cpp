#include "compared.hpp"
#include "netralitas/store/evidence.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Evidence;

/// What rows of the file say; of the records they belong to the first field speaks.
std::array<Field, 7> fields_of(std::string_view record) {
    return {{{record, true}, {"name"}, {"size"}, {"digest"}, {"kept"}, {"location"}, {"added_on"}}};
}

/// The column a problem of the domain is about.
std::string_view field_of(std::string_view code) {
    return code == "date-in-future" ? "added_on" : code.substr(0, code.find('-'));
}

/// Pieces of evidence as data: the files themselves lie beside the ledger.
class EvidenceRows final : public RecordKind {
public:
    EvidenceRows(const domain::Catalogues& catalogues, domain::Date today, EvidenceOf of)
        : cells_(catalogues, today), today_(today), of_(std::move(of)) {}

    std::string_view table() const override { return "evidence"; }
    std::span<const Field> fields() const override { return fields_; }
    void begin(ledger::Change&, const Columns&) override {}
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Evidence read(const ledger::Reader& reader, Row& row);
    Evidence merged(Row& row, Evidence piece, const Evidence& given) const;

    Cells cells_;
    domain::Date today_;
    EvidenceOf of_;
    std::array<Field, 7> fields_ = fields_of(of_.field);
    MeantBefore meant_;  ///< by record and piece
};

Evidence EvidenceRows::read(const ledger::Reader& reader, Row& row) {
    Evidence given;
    const auto owner = named(row, of_.field, [&] { return of_.get(reader, row.text(of_.field)); });
    if (owner) given.of = *owner;
    given.name = Cells::text(row, "name");
    given.size = Cells::number(row, "size");
    given.digest = Cells::text(row, "digest");
    given.kept = cells_.code(row, "kept", "yes_no") == "true";
    given.location = Cells::text(row, "location");
    given.added_on = cells_.past_date(row, "added_on").value_or(domain::Date{});
    return given;
}

/// A cell that says whether the file is kept is never without meaning: no is said too.
Evidence EvidenceRows::merged(Row& row, Evidence piece, const Evidence& given) const {
    auto& changed = row.changed();
    take_given(changed, "name", piece.name, given.name);
    take_given(changed, "size", piece.size, given.size);
    take_given(changed, "digest", piece.digest, given.digest);
    if (!row.text("kept").empty()) put(changed, "kept", piece.kept, given.kept);
    take_given(changed, "location", piece.location, given.location);
    take_given(changed, "added_on", piece.added_on, given.added_on);
    return piece;
}

Verdict EvidenceRows::take(ledger::Change& change, Row& row) {
    const auto given = read(change.reader(), row);
    if (row.refused()) return Verdict::refused;
    const auto recorded = store::evidence::find(change.reader(), given);
    const auto owner = std::visit([](auto id) { return std::to_string(id.value); }, given.of);
    meant_.check(row, "",
                 given.digest.empty() ? key_of(owner, given.name, given.location)
                                      : key_of(owner, given.digest));
    Evidence begun;
    begun.of = given.of;
    begun.added_on = today_;
    const auto next = merged(row, recorded.value_or(begun), given);
    const auto add = [&](auto& into, const Evidence& piece) {
        store::evidence::add(into, piece, today_);
    };
    const auto update = [&](auto& into, const Evidence& piece) {
        store::evidence::update(into, piece, today_);
    };
    return settle(change, row, Compared{recorded, next}, Writing{add, update, FieldOf(field_of)});
}

}  // namespace

Kind evidence_rows(const domain::Catalogues& catalogues, domain::Date today, EvidenceOf of) {
    return std::make_unique<EvidenceRows>(catalogues, today, std::move(of));
}

}  // namespace netralitas::importer
