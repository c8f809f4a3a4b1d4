#pragma once

#include "netralitas/ledger/history.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace netralitas::ledger {

/// BLAKE2b-256 (RFC 7693), as `b2sum -l 256` computes it.
using Digest = std::array<unsigned char, 32>;

/// A node of the seed tree: the root is random, a child is the first 16 bytes of
/// BLAKE2b-256(parent ‖ byte 0 or 1).
using Seed = std::array<unsigned char, 16>;

/// Leaf i of the tree is reached by the 32 bits of i, highest first: a line's salt is known
/// without knowing how many lines follow.
inline constexpr int salt_tree_depth = 32;

Digest digest_of(std::string_view bytes);
std::string to_hex(std::span<const unsigned char> bytes);

/// Hands out leaf 0, 1, 2 … of one seed tree; about two digests a leaf.
class Salts {
public:
    explicit Salts(const Seed& root);
    Seed next();

private:
    std::array<Seed, salt_tree_depth + 1> path_{};
    std::uint32_t index_ = 0;
    bool started_ = false;
};

/// BLAKE2b-256(salt ‖ line without LF).
Digest line_digest(const Seed& salt, std::string_view line);

/// The digest of bytes that come piece by piece.
class RunningDigest {
public:
    RunningDigest();
    void add(std::string_view bytes);
    std::string hex();

private:
    alignas(64) std::array<unsigned char, 384> state_{};
};

/// SHA-256 of bytes that come piece by piece: what `sha256sum` and file managers show of a file.
class RunningSha256 {
public:
    RunningSha256();
    void add(std::string_view bytes);
    std::string hex();

private:
    alignas(64) std::array<unsigned char, 104> state_{};
};

/// The digest over the line digests (32 raw bytes each) in order; of nothing when there are none.
class Commitment {
public:
    void add(const Digest& line);
    std::string hex() { return digest_.hex(); }

private:
    RunningDigest digest_;
};

/// The hash of an entry: BLAKE2b-256 over office, seq, at, operator, command, summary, schema,
/// last_id, commitment and previous, each followed by LF. Control characters in a field throw
/// `constraint`.
std::string hash_of(const Entry& entry);

}  // namespace netralitas::ledger
