#pragma once

#include "drawing.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the forms that are pages share (html, pdf, docx, xlsx): the same words and figures in each.
namespace netralitas::render {

/// A table as people see it.
struct View {
    const document::Table& table;
    const Drawing& drawing;
    std::vector<std::size_t> positions;  ///< of the columns; the first names the row
    std::vector<const document::Row*> rows;

    bool is_empty() const { return positions.empty() || rows.empty(); }
    bool is_wide() const;  ///< is printed across
};

View view_of(const document::Table& table, const Drawing& drawing);

/// A row where it stands on a page: totals come last.
struct Line {
    const document::Row* row;
    bool is_over;         ///< the rows below belong to it
    bool precedes_total;  ///< is kept on one page with the next
};

std::vector<Line> lines_of(const View& view);

/// What people read in a document, where a day has room to be worded: plain text.
std::string page_text(const document::Cell& cell, const Drawing& drawing);

/// Whether a dash stands for it.
bool is_missing(const document::Cell& cell, const Drawing& drawing);

/// The words over a page, a table or a picture; empty when there are none.
std::string title_text(const document::Words& title, const Drawing& drawing);

/// `Table 2. Pledge by unit`; empty when the table has no title.
std::string caption_text(const document::Table& table, const Drawing& drawing);

/// What the page is called: the title of the answer, the name of its record, or that of the style.
std::string title_of(const Answer& answer, const Drawing& drawing);

/// Of a letter; null for every other document.
const document::Letterhead* letterhead_of(const document::Document& document);

/// `Ledger code 7f3a 91c0 … · entry 1.482 · 30 Juni 2024`.
std::string anchor_text(const Anchor& anchor, const Drawing& drawing);

/// The figures that stand by themselves on a page: heading and value.
std::vector<std::pair<std::string, std::string>> headline_figures(
    const document::Document& document, const Drawing& drawing);

/// `Likelihood ↓ Impact →`: over the names of the rows.
std::string axes_text(const document::HeatMap& map);

/// The place of the level of a field among the grades; behind the last when it is none of them.
std::size_t grade_of(const document::HeatMap& map, std::size_t field);

/// The bar in a cell of the column that `Bars` names. Shares are drawn of their whole, counts of
/// the largest; a total would dwarf them.
class BarScale {
public:
    BarScale(const document::Table& table, const document::Bars& bars);

    bool is_at(std::size_t position) const { return position == position_; }
    /// How long it is; nothing for cells without a bar.
    std::optional<document::Percent> share(std::size_t position, const document::Row& row) const;
    std::optional<document::Percent> share(const document::Row& row) const;
    const std::string& heading() const { return heading_; }

private:
    std::size_t position_;  ///< behind the last column when there is no such column
    std::string heading_;
    std::int64_t longest_ = 0;
};

/// Of the chart of a table; nothing when it has no bars.
std::optional<BarScale> bars_of(const document::Table& table);

}  // namespace netralitas::render
