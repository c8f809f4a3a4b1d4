#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/error.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Identity numbers of staff. Neither NIP nor NIK has a check digit: what can be checked is the
/// structure (BKN 22/2007 for the NIP; UU 23/2006 article 13 for the NIK).
namespace netralitas::domain {

/// A number as typed, cleaned (spaces, leading `'` removed) and judged.
struct NumberReading {
    std::string number;   ///< the digits when `problem` is empty, else the text as typed
    std::string problem;  ///< empty, or the code of the error
};

/// NIP or NI PPPK, 18 digits: 1-8 a real date; 9-12 a year at least 15 after that of birth; 13-14 a
/// month (PNS) or 21 and above (PPPK); 15 is 1 or 2; 16-18 from 001. Problems: `nip-damaged` (ends
/// in 000, or `1,98609E+17`: a spreadsheet kept 15 digits), `nip-old` (9 digits, the form before
/// 2007), `nip-is-nik` (16 digits), `nip-invalid` (anything else, the empty text too).
NumberReading read_nip(std::string_view typed);

/// NIK, 16 digits: 7-8 a day 01-31 or, for a woman, 41-71; 9-10 a month; 13-16 from 0001. Problems:
/// `nik-damaged` (ends in 0000, or exponent form), `nik-is-nip` (18 digits), `nik-invalid`
/// (anything else, the empty text too).
NumberReading read_nik(std::string_view typed);

/// Whether the digits alone, as stored, are a good number.
bool is_nip(std::string_view number);
bool is_nik(std::string_view number);

/// The problem of a refused number, ready to be shown: its argument `number` is the text as typed,
/// masked where it may be a NIK.
Problem problem_of(const NumberReading& refused);

enum class Sex { man, woman };

/// `man` and `woman` as stored; empty for other text.
std::optional<Sex> sex_from(std::string_view code);
std::string_view to_string(Sex sex);

/// What the digits of a valid NIP say; other text must not be asked.
struct NipFacts {
    Date birth_date;
    Sex sex;
    bool pppk;  ///< positions 13-14 are 21 or above: the number of a contract, not a month
};
NipFacts facts_of_nip(std::string_view nip);

/// What the digits of a valid NIK say; the year has two digits only. Other text must not be asked.
struct NikFacts {
    unsigned day;
    unsigned month;
    unsigned year_of_century;
    Sex sex;
};
NikFacts facts_of_nik(std::string_view nik);

/// All but the last three characters replaced by `*`. NIKs are shown to people only like this.
std::string masked(std::string_view number);

/// The text with every number that may be a NIK hidden but for its last three digits: 13 digits and
/// more, with single spaces, dots or dashes among them or not. Numbers of 18 digits are NIPs and
/// stay. The length does not change.
std::string numbers_masked(std::string text);

}  // namespace netralitas::domain
