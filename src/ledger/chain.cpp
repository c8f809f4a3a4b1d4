#include "chain.hpp"

#include "digest.hpp"
#include "netralitas/error.hpp"
#include "parts.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <vector>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view packed_bytes =
    "SELECT coalesce(sum(length(lines)), 0) FROM entry_part WHERE office = ?1 AND seq = ?2";
}

constexpr std::int64_t small_bytes = 64'000;

[[noreturn]] void fail(std::int64_t seq) {
    throw Error{"ledger-damaged", {{"entry", fmt::format_int(seq).str()}}};
}

bool hashes_to_itself(const Entry& entry) {
    try {
        return hash_of(entry) == entry.hash;
    } catch (const Error&) {
        return false;
    }
}

/// Newest first. The oldest read is compared with its own hash only, unless it is the first.
std::vector<Entry> linked_entries(const Reader& reader, std::int64_t newest) {
    auto read = entries(reader, newest);
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& entry = read[i];
        const bool oldest = i + 1 == read.size();
        const bool follows =
            oldest ? entry.seq != 1 || entry.previous.empty()
                   : entry.seq == read[i + 1].seq + 1 && entry.previous == read[i + 1].hash;
        if (!follows || !hashes_to_itself(entry)) {
            fail(entry.seq);
        }
    }
    return read;
}

std::int64_t packed_bytes(const Reader& reader, const Entry& entry) {
    auto rows = reader.rows(sql::packed_bytes, {entry.office, entry.seq});
    return rows.next() ? rows.integer(0) : 0;
}

}  // namespace

void require_links(const Reader& reader, std::int64_t newest) { linked_entries(reader, newest); }

void require_recent(const Reader& reader, std::int64_t newest) {
    for (const auto& entry : linked_entries(reader, newest)) {
        if (packed_bytes(reader, entry) < small_bytes &&
            commitment_of(reader, entry.office, entry.seq) != entry.commitment) {
            fail(entry.seq);
        }
    }
}

}  // namespace netralitas::ledger
