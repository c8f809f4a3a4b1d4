#include "netralitas/ledger/anchor.hpp"

#include "digest.hpp"
#include "entries.hpp"
#include "netralitas/error.hpp"

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view by_hash =
    "SELECT seq FROM entry WHERE office = ?1 AND substr(hash, 1, 16) = ?2";
}

constexpr std::size_t group = 4;
constexpr std::size_t digits_of_hash = 4 * group;

/// With the group that checks them behind, a blank between two groups.
std::string code_of(std::string_view hash) {
    const auto first = hash.substr(0, digits_of_hash);
    const auto all = std::string(first) + to_hex(digest_of(first)).substr(0, group);
    std::string code;
    for (std::size_t at = 0; at < all.size(); at += group) {
        code += (at == 0 ? "" : " ") + all.substr(at, group);
    }
    return code;
}

/// Empty when it holds anything else.
std::string hex_digits_of(std::string_view typed) {
    std::string digits;
    for (const char letter : typed) {
        if (letter == ' ' || letter == '.' || letter == '-') {
            continue;
        }
        const char lower =
            letter >= 'A' && letter <= 'F' ? static_cast<char>(letter | 0x20) : letter;
        if (std::string_view("0123456789abcdef").find(lower) == std::string_view::npos) {
            return {};
        }
        digits += lower;
    }
    return digits;
}

}  // namespace

std::string anchor_code(const Entry& entry) { return code_of(entry.hash); }

Entry head(const Reader& reader) { return entries(reader, 1).front(); }

std::string read_anchor(std::string_view typed) {
    const auto digits = hex_digits_of(typed);
    auto code = code_of(digits);
    if (digits.size() != digits_of_hash + group || hex_digits_of(code) != digits) {
        throw Error{"anchor-mistyped", {{"value", std::string(typed)}}};
    }
    return code;
}

std::optional<Entry> find_anchor(const Reader& reader, std::string_view code) {
    const auto first = hex_digits_of(code).substr(0, digits_of_hash);
    auto row = reader.rows(sql::by_hash, {own_office(reader), first});
    return row.next() ? entry(reader, row.integer(0)) : std::nullopt;
}

}  // namespace netralitas::ledger
