#pragma once

#include "digest.hpp"
#include "netralitas/ledger/rows.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace netralitas::ledger {

/// A part is closed when it holds this many bytes of lines.
inline constexpr std::size_t part_bytes = 1'000'000;

/// No part unpacks to more; the size a part claims is checked before memory is taken for it.
inline constexpr std::size_t largest_part_bytes = 256'000'000;

std::string pack(std::string_view lines);

/// Throws `ledger-damaged` when the bytes are no whole part or unpack to too much.
std::string unpack(std::string_view packed);

using OnLine = std::function<void(std::string_view)>;

/// Calls `on_line` with each line of unpacked parts, without its LF. Throws `ledger-damaged` when
/// the last line has no LF.
void split_lines(std::string_view lines, const OnLine& on_line);

/// All lines of one entry, in order, one part in memory at a time. Throws `ledger-damaged` also
/// when a part is missing.
void each_line(const Reader& reader, int office, std::int64_t seq, const OnLine& on_line);

/// The commitment that the stored lines and the stored seed give.
std::string commitment_of(const Reader& reader, int office, std::int64_t seq);

}  // namespace netralitas::ledger
