#include "netralitas/domain/name.hpp"
#include "refusal.hpp"
#include "staff.hpp"

#include <algorithm>
#include <string>

namespace netralitas::store::members {
namespace {

using MemberId = domain::Id<domain::Member>;

namespace sql {
constexpr const char* names = "SELECT id, name FROM member ORDER BY id";
constexpr const char* with_digits =
    "SELECT id FROM member"
    " WHERE substr(nip, 1, length(?1)) = ?1 OR substr(nip, -length(?1)) = ?1"
    " OR substr(nik, 1, length(?1)) = ?1 OR substr(nik, -length(?1)) = ?1"
    " OR substr(nrp, 1, length(?1)) = ?1 OR substr(nrp, -length(?1)) = ?1 ORDER BY id";
}  // namespace sql

std::vector<MemberId> read_ids(ledger::Rows rows) {
    std::vector<MemberId> found;
    while (rows.next()) {
        found.push_back(rows.id<domain::Member>(0));
    }
    return found;
}

std::vector<MemberId> with_name_like(const ledger::Reader& reader, std::string_view text) {
    const auto wanted = folded_name(text);
    std::vector<MemberId> found;
    auto rows = reader.rows(sql::names);
    while (rows.next()) {
        if (domain::fold(rows.text(1)).find(wanted) != std::string::npos) {
            found.push_back(rows.id<domain::Member>(0));
        }
    }
    return found;
}

/// A whole number is one look into an index; only a part of one is a walk over all.
std::vector<MemberId> fitting(const ledger::Reader& reader, std::string_view text) {
    if (const auto whole = by_any_number(reader, text)) {
        return {*whole};
    }
    const auto digits = digits_in(text);
    return digits.empty() ? with_name_like(reader, text)
                          : read_ids(reader.rows(sql::with_digits, {digits}));
}

}  // namespace

std::vector<MemberOnDay> search(const ledger::Reader& reader, std::string_view text,
                                domain::Date day) {
    std::vector<MemberOnDay> found;
    for (const auto id : fitting(reader, text)) {
        found.push_back(*find(reader, id, day));
    }
    return in_order_of_names(std::move(found), false,
                             [](const MemberOnDay& who) -> const MemberOnDay& { return who; });
}

}  // namespace netralitas::store::members
