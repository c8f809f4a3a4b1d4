#pragma once

#include "netralitas/document/document.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace netralitas::report {

/// Keys stand in the order in which they are written.
using Json = nlohmann::ordered_json;

/// Whether it is a list of objects: the rows of a table.
bool is_table(const Json& value);

/// What a value of JSON is in a document: a number with decimals is a share. `list` is the
/// vocabulary of a code.
document::Cell cell_of(const Json& value, const std::string& list = "");

}  // namespace netralitas::report
