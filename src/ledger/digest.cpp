#include "digest.hpp"

#include "netralitas/error.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace netralitas::ledger {
namespace {

/// Once, when the first digest is needed: it costs a tenth of a millisecond.
void start_sodium() {
    static const int started = sodium_init();
    if (started < 0) {
        throw std::runtime_error("libsodium does not start");
    }
}

Digest digest_of(const unsigned char* bytes, std::size_t size) {
    Digest digest;
    crypto_generichash_blake2b(digest.data(), digest.size(), bytes, size, nullptr, 0);
    return digest;
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Seed child_of(const Seed& parent, unsigned char side) {
    std::array<unsigned char, std::tuple_size_v<Seed> + 1> bytes;
    std::copy(parent.begin(), parent.end(), bytes.begin());
    bytes.back() = side;
    const auto digest = digest_of(bytes.data(), bytes.size());
    Seed child;
    std::copy_n(digest.begin(), child.size(), child.begin());
    return child;
}

crypto_generichash_blake2b_state* state_in(std::array<unsigned char, 384>& bytes) {
    static_assert(sizeof(crypto_generichash_blake2b_state) == sizeof bytes);
    return reinterpret_cast<crypto_generichash_blake2b_state*>(bytes.data());
}

crypto_hash_sha256_state* state_in(std::array<unsigned char, 104>& bytes) {
    static_assert(sizeof(crypto_hash_sha256_state) == sizeof bytes);
    return reinterpret_cast<crypto_hash_sha256_state*>(bytes.data());
}

void append_field(std::string& text, std::string_view field) {
    const auto is_control = [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; };
    if (std::any_of(field.begin(), field.end(), is_control)) {
        throw Error{"constraint", {{"rule", "control"}, {"table", "entry"}, {"column", ""}}};
    }
    text += field;
    text += '\n';
}

}  // namespace

Digest digest_of(std::string_view bytes) {
    start_sodium();
    return digest_of(bytes_of(bytes), bytes.size());
}

std::string to_hex(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        hex += digits[byte >> 4U];
        hex += digits[byte & 0xFU];
    }
    return hex;
}

Salts::Salts(const Seed& root) {
    start_sodium();
    path_.front() = root;
}

Seed Salts::next() {
    const auto changed = started_ ? index_ ^ (index_ + 1) : ~std::uint32_t{0};
    index_ += started_ ? 1 : 0;
    started_ = true;
    for (auto depth = std::countl_zero(changed); depth < salt_tree_depth; ++depth) {
        const auto level = static_cast<std::size_t>(depth);
        const auto bit = (index_ >> (salt_tree_depth - 1 - level)) & 1U;
        path_[level + 1] = child_of(path_[level], static_cast<unsigned char>(bit));
    }
    return path_.back();
}

Digest line_digest(const Seed& salt, std::string_view line) {
    start_sodium();
    crypto_generichash_blake2b_state state;
    Digest digest;
    crypto_generichash_blake2b_init(&state, nullptr, 0, digest.size());
    crypto_generichash_blake2b_update(&state, salt.data(), salt.size());
    crypto_generichash_blake2b_update(&state, bytes_of(line), line.size());
    crypto_generichash_blake2b_final(&state, digest.data(), digest.size());
    return digest;
}

RunningDigest::RunningDigest() {
    start_sodium();
    crypto_generichash_blake2b_init(state_in(state_), nullptr, 0, std::tuple_size_v<Digest>);
}

void RunningDigest::add(std::string_view bytes) {
    crypto_generichash_blake2b_update(state_in(state_), bytes_of(bytes), bytes.size());
}

std::string RunningDigest::hex() {
    Digest digest;
    crypto_generichash_blake2b_final(state_in(state_), digest.data(), digest.size());
    return to_hex(digest);
}

RunningSha256::RunningSha256() {
    start_sodium();
    crypto_hash_sha256_init(state_in(state_));
}

void RunningSha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(state_in(state_), bytes_of(bytes), bytes.size());
}

std::string RunningSha256::hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest;
    crypto_hash_sha256_final(state_in(state_), digest.data());
    return to_hex(digest);
}

void Commitment::add(const Digest& line) {
    digest_.add({reinterpret_cast<const char*>(line.data()), line.size()});
}

std::string hash_of(const Entry& entry) {
    std::string text;
    append_field(text, fmt::format_int(entry.office).str());
    append_field(text, fmt::format_int(entry.seq).str());
    append_field(text, domain::to_string(entry.at));
    append_field(text, entry.operator_name);
    append_field(text, entry.command);
    append_field(text, entry.summary);
    append_field(text, fmt::format_int(entry.schema).str());
    append_field(text, fmt::format_int(entry.last_id).str());
    append_field(text, entry.commitment);
    append_field(text, entry.previous);
    return to_hex(digest_of(text));
}

}  // namespace netralitas::ledger
