#pragma once

#include "pages.hpp"

#include <string>
#include <string_view>

/// Parts of a page of HTML. What comes from the ledger is text wherever it stands, and shown as in
/// every other form.
namespace netralitas::render {

std::string html_text(std::string_view text);

/// What people read in a document, where a day has room to be worded.
std::string html_cell(const document::Cell& cell, const Drawing& drawing);

/// A table that scrolls by itself where it is too wide, or the picture that stands for it. Empty
/// when it has no rows for people. `caption` is its first line, or empty.
std::string html_table(const document::Table& table, const std::string& caption,
                       const Drawing& drawing);

/// Empty for cells without a bar.
std::string html_bar(const BarScale& scale, std::size_t position, const document::Row& row,
                     const Drawing& drawing);

/// The code as a picture for cameras.
std::string html_code(const Anchor& anchor);

std::string heat_map(const document::Table& table, const document::HeatMap& map,
                     const Drawing& drawing);

}  // namespace netralitas::render
