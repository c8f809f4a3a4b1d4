#pragma once

#include "netralitas/error.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// One member of a JSON object as text: numbers, `true` and `false` as they are written, null as
/// the empty text.
struct JsonField {
    std::string key;
    std::string value;
    std::size_t at = 0;     ///< byte of the line where the value begins
    std::size_t bytes = 0;  ///< quotes included
};

/// What is wrong with a line, and at which byte.
struct JsonTrouble {
    Problem problem;
    std::size_t at = 0;
};

/// Reads a line that is one object of plain values. What it may say is `jsonl-syntax`,
/// `jsonl-not-object`, `jsonl-nested` and `jsonl-key-doubled` (with the key), `csv-not-text` (a NUL
/// written as an escape), `columns-many`.
std::optional<JsonTrouble> read_object(std::string_view line, std::vector<JsonField>& fields);

}  // namespace netralitas::importer
