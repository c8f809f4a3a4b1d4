#include "known_member.hpp"

#include "netralitas/store/members.hpp"

namespace netralitas::importer {
namespace {

using MemberId = domain::Id<domain::Member>;

std::optional<MemberId> without_number(const ledger::Reader& reader, const domain::Member& given,
                                       domain::Date today) {
    const auto& typed = given.nrp.empty() ? given.name.name : given.nrp;
    for (const auto& [member, posting, code, name] : store::members::search(reader, typed, today)) {
        const bool has_none = member.nip.empty() && member.nik.empty();
        const bool same = given.nrp.empty() ? has_none && member.nrp.empty() &&
                                                  member.name.name == given.name.name
                                            : member.nrp == given.nrp;
        if (same) return member.id;
    }
    return std::nullopt;
}

}  // namespace

std::optional<MemberId> known_member(const ledger::Reader& reader, const domain::Member& given,
                                     domain::Date today) {
    if (!given.nip.empty()) {
        if (const auto id = store::members::by_nip(reader, given.nip)) return id;
    }
    if (!given.nik.empty()) return store::members::by_nik(reader, given.nik);
    if (!given.nip.empty()) return std::nullopt;
    if (given.number != 0) return store::members::by_number(reader, given.number);
    return without_number(reader, given, today);
}

}  // namespace netralitas::importer
