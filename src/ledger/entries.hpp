#pragma once

#include "netralitas/ledger/history.hpp"

#include <cstdint>
#include <vector>

namespace netralitas::ledger {

/// The key of an entry.
struct Link {
    int office = 0;
    std::int64_t seq = 0;
};

/// Of all chains in the file, in the order the entries arrived.
std::vector<Link> links(const Reader& reader);

/// The office whose file this is; 0 when there is no entry.
int own_office(const Reader& reader);

/// Throws `ledger-damaged` when there is no such entry.
Entry entry_at(const Reader& reader, const Link& link);

}  // namespace netralitas::ledger
