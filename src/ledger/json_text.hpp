#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace netralitas::ledger {

/// Appends the text as a JSON string. Only quotes, backslashes and control characters are escaped
/// (`\u000a`), so one text has one form. False, with the line as it was, when the text is not
/// valid UTF-8 or holds a NUL.
bool append_json(std::string& line, std::string_view text);

void append_json(std::string& line, std::int64_t number);

}  // namespace netralitas::ledger
