#include "semester_letter.hpp"

#include "../input.hpp"
#include "../narrative.hpp"
#include "../selection.hpp"
#include "netralitas/domain/satgas.hpp"
#include "netralitas/domain/utf8.hpp"
#include "netralitas/store/satgas.hpp"

namespace netralitas::cli::report_noun {

namespace {

using domain::Letter;
using domain::LetterText;
using report::SemesterLetter;

/// Fills the holes of the letter's texts, in the language of the letter.
class Filler {
public:
    Filler(const Context& context, const store::UnitOnDay& unit, const report::SemesterScope& scope)
        : wording_(&context.wording()),
          arguments_{{"unit", unit.version.name},
                     {"UNIT", text::capitals(unit.version.name)},
                     {"period", scope.period.code},
                     {"first", domain::to_string(scope.period.first)},
                     {"last", domain::to_string(scope.period.last)}} {}

    std::string fill(const std::string& text) const { return wording_->fill(text, arguments_); }
    std::string fill(const LetterText& text) const {
        const bool is_indonesian = wording_->language() == text::Language::indonesian;
        return fill(is_indonesian ? text.indonesian : text.english);
    }
    std::vector<std::string> fill(const std::vector<std::string>& lines) const {
        std::vector<std::string> filled;
        filled.reserve(lines.size());
        for (const auto& line : lines) filled.push_back(fill(line));
        return filled;
    }

private:
    const text::Wording* wording_;
    Arguments arguments_;
};

template <class Row>
const Row& needed(const std::vector<Row>& rows, domain::Date day, const char* part) {
    if (const auto* row = domain::valid_on(rows, day)) return *row;
    throw Error("letter-missing", {{"part", part}, {"day", domain::to_string(day)}});
}

std::optional<store::AppointmentOfMember> chair_of(Context& context, const store::UnitOnDay& unit,
                                                   domain::Date day) {
    store::StaffFilter filter;
    filter.as_of = day;
    filter.units = {unit.unit.id};
    for (auto& row : store::appointments::all(context.reader(), filter)) {
        if (row.appointment.role == domain::chair) return std::move(row);
    }
    return std::nullopt;
}

/// The decree of the Satgas stands behind the laws.
void add_decree(const store::AppointmentOfMember& chair, const text::Wording& wording,
                std::vector<std::string>& bases) {
    if (chair.decree_number.empty()) return;
    bases.push_back(wording.fill(text::tr("Decree {number} on the Satgas of {unit}."),
                                 {{"number", chair.decree_number}, {"unit", chair.unit_name}}));
}

document::Signature signature_of(const domain::Signer& signer, const std::string& place_and_date,
                                 const std::optional<store::AppointmentOfMember>& chair) {
    document::Signature signature{place_and_date, signer.position, signer.name, signer.identity};
    if (!signer.name.empty() || !chair) return signature;
    signature.name = domain::full_name(chair->who.member.name);
    const auto number = shown_number(chair->who.member);
    if (!number.empty()) signature.identity = "NIP " + number;
    return signature;
}

std::vector<document::Block> narrative_in(Context& context, const std::string& file) {
    if (file.empty()) return {};
    Input input;
    open_input(context, file, input);
    const auto text = whole_text(input);
    if (domain::first_non_text(text) != std::string_view::npos) {
        throw Error("text-not-utf8", {{"text", file}});
    }
    return narrative_of(text);
}

void add_texts(const Letter& letter, const Filler& filler, SemesterLetter& filled) {
    filled.title = filler.fill(letter.text("title"));
    filled.subject = filler.fill(letter.text("subject"));
    filled.background = filler.fill(letter.text("background"));
    filled.purpose = filler.fill(letter.text("purpose"));
    filled.scope = filler.fill(letter.text("scope"));
    filled.closing = filler.fill(letter.text("closing"));
}

}  // namespace

SemesterLetter semester_letter(Context& context, const SemesterOptions& typed,
                               const store::UnitOnDay& unit, const report::SemesterScope& scope) {
    const auto& letter = *context.catalogues().letter;
    const Filler filler(context, unit, scope);
    SemesterLetter filled;
    filled.date = day_of(context, typed.date);
    filled.number = typed.number.empty() ? text::tr("… (draft)") : typed.number;
    const auto& head = needed(letter.heads, filled.date, "heads");
    filled.head = {filler.fill(head.office), filler.fill(head.contact)};
    const auto& addressee = needed(letter.addressees, filled.date, "addressees");
    filled.to = addressee.to;
    filled.through = addressee.through;
    filled.place = addressee.place;
    add_texts(letter, filler, filled);
    for (const auto& basis : letter.bases) {
        if (basis.valid.contains(filled.date)) filled.bases.push_back(filler.fill(basis.text));
    }
    const auto chair = chair_of(context, unit, filled.date);
    if (chair) add_decree(*chair, context.wording(), filled.bases);
    const auto date = context.wording().date(filled.date);
    filled.signature =
        signature_of(needed(letter.signers, filled.date, "signers"),
                     unit.unit.place.empty() ? date : unit.unit.place + ", " + date, chair);
    filled.narrative = narrative_in(context, typed.narrative);
    return filled;
}

}  // namespace netralitas::cli::report_noun
