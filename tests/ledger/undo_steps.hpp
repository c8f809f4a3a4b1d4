#pragma once

#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

/// What the tests of undo do and look at.
namespace netralitas::ledger::sample {

inline constexpr auto add_member =
    "INSERT INTO member (id, number, nip, name) VALUES (?1, ?2, ?3, ?4)";

inline std::string text_of(const Reader& reader, std::string_view sql) {
    std::string text;
    auto rows = reader.rows(sql);
    while (rows.next()) {
        text += std::string(rows.text(0)) + '|';
    }
    return text;
}

inline std::string names(const Sample& sample) {
    return text_of(sample.reader(), "SELECT name FROM member ORDER BY id");
}

inline std::string codes(const Sample& sample) {
    return text_of(sample.reader(), "SELECT code FROM unit ORDER BY id");
}

inline std::int64_t undone(Sample& sample, std::int64_t seq) {
    return undo(sample.ledger(), seq, Ending::commit).entry.value();
}

/// The deep check passes.
inline void require_sound(Sample& sample) {
    REQUIRE(told(check(sample.ledger(), Depth::deep).findings) == "");
}

}  // namespace netralitas::ledger::sample
