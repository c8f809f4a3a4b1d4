#include "netralitas/domain/identity.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"
#include "refusal.hpp"
#include "staff.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

namespace netralitas::store::members {
namespace {

using MemberId = domain::Id<domain::Member>;

namespace sql {
constexpr const char* names = "SELECT id, name FROM member ORDER BY id";
constexpr const char* of_office =
    "SELECT id FROM member WHERE id / 1000000000 = ?1 AND number = ?2";
}  // namespace sql

constexpr std::size_t nik_digits = 16;
constexpr std::size_t most_shown = 3;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// `407123:P-0042` → 407123 and `P-0042`; without an office the whole text.
std::pair<std::optional<int>, std::string_view> split_office(std::string_view typed) {
    const auto colon = typed.find(':');
    const auto digits = typed.substr(0, colon);
    int office = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), office);
    if (colon == typed.npos || read.ptr != digits.data() + digits.size()) {
        return {std::nullopt, typed};
    }
    return {office, typed.substr(colon + 1)};
}

/// No folded form is stored: a walk over a million names costs less than a column that every change
/// must keep true.
std::vector<MemberId> with_name(const ledger::Reader& reader, const std::string& folded) {
    std::vector<MemberId> found;
    auto rows = reader.rows(sql::names);
    while (rows.next()) {
        if (domain::fold(rows.text(1)) == folded) {
            found.push_back(rows.id<domain::Member>(0));
        }
    }
    return found;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return text;
}

/// `P-0017 (PNS, RUTAN-BLORA)`: tells namesakes apart without a NIK.
std::string described(const ledger::Reader& reader, MemberId id, domain::Date day) {
    const auto who = find(reader, id, day);
    const auto number = domain::member_number(who->member.number);
    return who->posting
               ? number + " (" + upper(who->posting->employment) + ", " + who->unit_code + ")"
               : number;
}

[[noreturn]] void refuse_namesakes(const ledger::Reader& reader, std::string_view typed,
                                   const std::vector<MemberId>& namesakes, domain::Date day) {
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(namesakes.size(), most_shown); ++i) {
        shown.push_back(described(reader, namesakes[i], day));
    }
    throw Error{"name-ambiguous",
                {{"name", std::string(typed)}, {"count", std::to_string(namesakes.size())}},
                std::move(shown)};
}

/// Names that contain the text, else those spelled nearly so.
std::vector<std::string> near_names(const ledger::Reader& reader, const std::string& folded) {
    std::vector<std::string> containing;
    std::vector<std::string> others;
    auto rows = reader.rows(sql::names);
    while (rows.next()) {
        const bool contains = domain::fold(rows.text(1)).find(folded) != std::string::npos;
        (contains ? containing : others).emplace_back(rows.text(1));
    }
    if (containing.empty()) {
        return domain::nearest(folded, others);
    }
    std::sort(containing.begin(), containing.end());
    containing.erase(std::unique(containing.begin(), containing.end()), containing.end());
    return first_three(std::move(containing));
}

[[noreturn]] void refuse_unknown(const ledger::Reader& reader, std::string_view typed) {
    const auto digits = digits_in(typed);
    const auto shown = digits.size() == nik_digits ? domain::masked(digits) : std::string(typed);
    const auto folded = folded_name(typed);
    throw Error{"member-unknown",
                {{"name", shown}},
                digits.empty() && !folded.empty() ? near_names(reader, folded)
                                                  : std::vector<std::string>{}};
}

}  // namespace

std::string digits_in(std::string_view typed) {
    std::string digits;
    for (const char letter : typed) {
        if (is_digit(letter)) {
            digits += letter;
        } else if (letter != ' ' && letter != '\'') {
            return {};
        }
    }
    return digits;
}

std::string folded_name(std::string_view typed) {
    return domain::fold(domain::split_titles(typed).name);
}

std::optional<MemberId> by_any_number(const ledger::Reader& reader, std::string_view typed) {
    if (const auto digits = digits_in(typed); !digits.empty()) {
        const auto id = by_nip(reader, digits);
        return id ? id : by_nik(reader, digits);
    }
    const auto [office, rest] = split_office(typed);
    const auto number = domain::member_number_from(rest);
    if (!number || !office) {
        return number ? by_number(reader, *number) : std::nullopt;
    }
    auto rows = reader.rows(sql::of_office, {*office, *number});
    return rows.next() ? std::optional(rows.id<domain::Member>(0)) : std::nullopt;
}

MemberId resolve(const ledger::Reader& reader, std::string_view typed, domain::Date day) {
    if (const auto id = by_any_number(reader, typed)) {
        return *id;
    }
    const auto namesakes = with_name(reader, folded_name(typed));
    if (namesakes.size() > 1) {
        refuse_namesakes(reader, typed, namesakes, day);
    }
    if (namesakes.empty()) {
        refuse_unknown(reader, typed);
    }
    return namesakes.front();
}

}  // namespace netralitas::store::members
