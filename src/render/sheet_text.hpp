#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Text as the cells of a workbook hold it.
namespace netralitas::render {

constexpr std::size_t longest_sheet_text = 32'767;

/// What XML cannot hold, or would change, is written `_x000D_`; so is the `_` of a text that only
/// looks like that. The importer and every spreadsheet read it back.
std::string sheet_text(std::string_view text);

/// Its length as spreadsheets count it: in units of UTF-16.
std::size_t sheet_length(std::string_view text);

}  // namespace netralitas::render
