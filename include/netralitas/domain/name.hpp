#pragma once

#include <string>
#include <string_view>

namespace netralitas::domain {

/// A person's name with the titles split off, each part NFC and with single spaces.
struct PersonName {
    std::string title_before;  ///< `Drs.`
    std::string name;          ///< `M. Arifin H.A.`
    std::string title_after;   ///< `M.M.`

    bool operator==(const PersonName&) const = default;
};

/// Splits `Drs. M. Arifin H.A., M.M.`: what follows the first comma are titles behind, known
/// academic and religious titles in front (`Dr.`, `Drs.`, `Ir.`, `H.`, `Hj.`, `Prof.` …) are titles
/// before. Initials and words of nobility or birth order (`R.`, `RM`, `A.`, `I Putu`) stay in the
/// name. Throws `text-not-utf8`.
PersonName split_titles(std::string_view full_name);

/// The name as it is written: titles, comma, dots.
std::string full_name(const PersonName& name);

/// Whether the text is the name as `full_name` writes it.
bool reads_as(std::string_view text, const PersonName& name);

/// The form names are compared in: case folded, accents, full stops and every style of apostrophe
/// dropped, single spaces. Invalid UTF-8 throws `text-not-utf8`.
std::string fold(std::string_view text);

/// NFC with single inner spaces and none at the ends. Invalid UTF-8 throws `text-not-utf8`.
std::string normalise_text(std::string_view text);

/// NFC with none but plain spaces and none at the ends, the lines and spaces in between as they
/// are. Invalid UTF-8 throws `text-not-utf8`.
std::string normalise_lines(std::string_view text);

}  // namespace netralitas::domain
