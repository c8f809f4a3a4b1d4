#pragma once

#include "drawing.hpp"

#include <string>
#include <string_view>

/// Parts of a page of HTML. What comes from the ledger is text wherever it stands, and shown as in
/// every other form.
namespace netralitas::render {

std::string html_text(std::string_view text);

/// What people read in a document, where a day has room to be worded.
std::string html_cell(const document::Cell& cell, const Drawing& drawing);

/// The words over a page, a table or a picture, as plain text; empty when there are none.
std::string title_text(const document::Words& title, const Drawing& drawing);

/// A table that scrolls by itself where it is too wide, or the picture that stands for it. Empty
/// when it has no rows for people. `caption` is the HTML of its first line, or empty.
std::string html_table(const document::Table& table, const std::string& caption,
                       const Drawing& drawing);

/// The bar in a cell of the column that `Bars` names; empty for cells that are no number.
class BarScale {
public:
    BarScale(const document::Table& table, const document::Bars& bars);

    std::string bar(std::size_t position, const document::Row& row, const Drawing& drawing) const;

private:
    std::size_t position_;  ///< behind the last column when there is no such column
    std::string heading_;
    std::int64_t longest_ = 0;
};

std::string heat_map(const document::Table& table, const document::HeatMap& map,
                     const Drawing& drawing);

}  // namespace netralitas::render
