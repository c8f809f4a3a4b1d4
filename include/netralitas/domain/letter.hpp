#pragma once

#include "netralitas/domain/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words of the half-year report as a letter. Ministries, addressees and laws change, so each
/// holds on some days; the day of the letter decides.
namespace netralitas::domain {

/// A wording in both languages. `{name}` is a hole, see `letter_holes`; `{name:date}` is worded.
struct LetterText {
    std::string code;
    std::string indonesian;
    std::string english;
};

struct LetterHead {
    std::vector<std::string> office;   ///< a line each, holes allowed
    std::vector<std::string> contact;  ///< street, telephone, pages; may be empty
    Span valid;
};

struct Addressee {
    std::string to;
    std::string through;  ///< may be empty
    std::string place;
    Span valid;
};

struct LegalBasis {
    LetterText text;
    Span valid;
};

/// Who signs. Without a name it is the chair of the Satgas, as the ledger has it.
struct Signer {
    std::string position;
    std::string name;
    std::string identity;  ///< `NIP 1968…`
    Span valid;
};

struct Letter {
    std::vector<LetterHead> heads;
    std::vector<Addressee> addressees;
    std::vector<LegalBasis> bases;
    std::vector<Signer> signers;
    std::vector<LetterText> texts;  ///< one for each of `letter_texts`

    const LetterText& text(std::string_view code) const;
};

/// What a letter must have: title, subject, background, purpose, scope, closing.
const std::vector<std::string>& letter_texts();

/// The names a hole may have: unit, UNIT (in capitals), period, first, last.
const std::vector<std::string>& letter_holes();

/// The names of the holes in a text, in order.
std::vector<std::string> holes_in(std::string_view text);

/// The first row that holds on the day; null when there is none.
template <class Row>
const Row* valid_on(const std::vector<Row>& rows, Date day) {
    for (const Row& row : rows) {
        if (row.valid.contains(day)) return &row;
    }
    return nullptr;
}

}  // namespace netralitas::domain
