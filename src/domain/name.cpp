#include "netralitas/domain/name.hpp"

#include "characters.hpp"
#include "netralitas/domain/bytes.hpp"
#include "unicode.hpp"

#include <array>

namespace netralitas::domain {
namespace {

/// Titles that stand in front of a name, in lower case without their last full stop.
constexpr std::array<std::string_view, 17> titles_in_front{
    "prof", "dr",  "drs", "dra", "drg", "drh", "ir",  "h",  "hj",
    "kh",   "k.h", "tgk", "ust", "apt", "ns",  "pdt", "bdn"};

bool begins_with(std::string_view text, std::string_view lower_case) {
    const auto same = [](char expected, char letter) { return expected == lower(letter); };
    return text.size() >= lower_case.size() &&
           std::equal(lower_case.begin(), lower_case.end(), text.begin(), same);
}

/// Bytes of the title the text begins with, its full stop included; 0 when there is none. A single
/// letter needs the full stop: `H Ahmad` may be an initial.
std::size_t title_size(std::string_view text) {
    for (const std::string_view title : titles_in_front) {
        if (text.size() <= title.size() || !begins_with(text, title)) continue;
        const char next = text[title.size()];
        if (next == '.') return title.size() + 1;
        if (next == ' ' && title.size() > 1) return title.size();
    }
    return 0;
}

/// Nearly every text an import reads.
bool is_collapsed(std::string_view text) {
    const auto control = first_byte(
        text, [](std::uint64_t word) { return below(word, ' '); },
        [](unsigned char byte) { return byte < ' '; });
    return control == text.size() && !text.starts_with(' ') && !text.ends_with(' ') &&
           text.find("  ") == text.npos;
}

std::string collapsed(std::string_view text) {
    if (is_collapsed(text)) return std::string(text);
    std::string result;
    result.reserve(text.size());
    for (const char letter : text) {
        if (!is_space(letter)) {
            result += letter;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

constexpr bool is_ignored(char letter) { return letter == '.' || letter == '\'' || letter == '`'; }

/// The last step of `fold`, for text whose other characters are folded.
std::string folded_ascii(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char letter : text) {
        if (is_ignored(letter)) continue;
        if (!is_space(letter)) {
            result += lower(letter);
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

void append(std::string& words, std::string_view word) {
    if (!words.empty()) words += ' ';
    words += word;
}

}  // namespace

PersonName split_titles(std::string_view full_name) {
    const std::string text = normalise_text(full_name);
    const std::size_t comma = std::min(text.find(','), text.size());
    PersonName result;
    if (comma < text.size()) result.title_after = trimmed(std::string_view(text).substr(comma + 1));

    std::string_view rest = trimmed(std::string_view(text).substr(0, comma));
    for (std::size_t size = title_size(rest); size > 0; size = title_size(rest)) {
        const std::string_view name = trimmed(rest.substr(size));
        if (name.empty()) break;
        append(result.title_before, rest.substr(0, size));
        rest = name;
    }
    result.name = rest;
    return result;
}

std::string full_name(const PersonName& name) {
    std::string text = name.title_before;
    append(text, name.name);
    if (!name.title_after.empty()) text += ", " + name.title_after;
    return text;
}

namespace {

/// Takes the part off the front; false when something else stands there.
bool take_part(std::string_view& text, std::string_view part) {
    if (!text.starts_with(part)) return false;
    text.remove_prefix(part.size());
    return true;
}

}  // namespace

bool reads_as(std::string_view text, const PersonName& name) {
    const auto& [before, bare, after] = name;
    if (!before.empty() && !(take_part(text, before) && take_part(text, " "))) return false;
    if (!take_part(text, bare)) return false;
    return after.empty() ? text.empty() : take_part(text, ", ") && text == after;
}

std::string fold(std::string_view text) {
    return is_ascii(text) ? folded_ascii(text) : folded_ascii(folded(text));
}

std::string normalise_text(std::string_view text) {
    return is_ascii(text) ? collapsed(text) : collapsed(composed(text));
}

std::string normalise_lines(std::string_view text) {
    const std::string whole = is_ascii(text) ? std::string(text) : composed(text);
    return std::string(trimmed(whole));
}

}  // namespace netralitas::domain
