#include "parts.hpp"

#include "netralitas/error.hpp"

#include <zstd.h>

#include <algorithm>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view parts =
    "SELECT part, lines FROM entry_part WHERE office = ?1 AND seq = ?2 ORDER BY part";
constexpr std::string_view seed = "SELECT seed FROM entry WHERE office = ?1 AND seq = ?2";
}  // namespace sql

constexpr int compression_level = 3;

void require(bool holds) {
    if (!holds) {
        throw Error{"ledger-damaged"};
    }
}

Seed stored_seed(const Reader& reader, int office, std::int64_t seq) {
    auto rows = reader.rows(sql::seed, {office, seq});
    require(rows.next());
    const auto bytes = rows.text(0);
    Seed seed;
    require(bytes.size() == seed.size());
    std::copy(bytes.begin(), bytes.end(), seed.begin());
    return seed;
}

}  // namespace

std::string pack(std::string_view lines) {
    std::string packed(ZSTD_compressBound(lines.size()), '\0');
    const auto size =
        ZSTD_compress(packed.data(), packed.size(), lines.data(), lines.size(), compression_level);
    if (ZSTD_isError(size) != 0) {
        throw std::bad_alloc();
    }
    packed.resize(size);
    packed.shrink_to_fit();
    return packed;
}

std::string unpack(std::string_view packed) {
    const auto claimed = ZSTD_getFrameContentSize(packed.data(), packed.size());
    require(claimed <= largest_part_bytes);
    std::string lines(static_cast<std::size_t>(claimed), '\0');
    const auto size = ZSTD_decompress(lines.data(), lines.size(), packed.data(), packed.size());
    require(ZSTD_isError(size) == 0 && size == lines.size());
    return lines;
}

void split_lines(std::string_view lines, const OnLine& on_line) {
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        require(end != lines.npos);
        on_line(lines.substr(0, end));
        lines.remove_prefix(end + 1);
    }
}

void each_line(const Reader& reader, int office, std::int64_t seq, const OnLine& on_line) {
    auto rows = reader.rows(sql::parts, {office, seq});
    for (std::int64_t part = 1; rows.next(); ++part) {
        require(rows.integer(0) == part);
        split_lines(unpack(rows.text(1)), on_line);
    }
}

std::string commitment_of(const Reader& reader, int office, std::int64_t seq) {
    Salts salts(stored_seed(reader, office, seq));
    Commitment commitment;
    each_line(reader, office, seq,
              [&](std::string_view line) { commitment.add(line_digest(salts.next(), line)); });
    return commitment.hex();
}

}  // namespace netralitas::ledger
