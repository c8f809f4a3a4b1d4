#include "cells.hpp"
#include "page_columns.hpp"
#include "pdf_columns.hpp"
#include "pdf_parts.hpp"
#include "pdf_text.hpp"

#include <algorithm>
#include <cmath>

namespace netralitas::render {

namespace {

using document::Row;

constexpr Shade rule_shade{176, 182, 178};
constexpr Shade track_shade{222, 226, 223};
constexpr Shade bar_shade{47, 111, 94};
constexpr Font caption_font{10, true};
constexpr double row_side = 2.5;  ///< room above and below the text of a row

struct PaperCell {
    Font font;
    double indent = 0;
    std::vector<std::string> lines;
    std::optional<document::Percent> share{};  ///< of its bar
};

struct PaperRow {
    std::vector<PaperCell> cells;
    Font font;
    double rule = 0.3;  ///< how thick the line below it is
    double rule_above = 0;
    bool keeps_next = false;
    bool keeps_previous = false;

    std::size_t lines() const {
        std::size_t most = 1;
        for (const auto& cell : cells) most = std::max(most, cell.lines.size());
        return most;
    }
};

/// A table while it is laid out.
class PaperTable {
public:
    PaperTable(const Sheet& sheet, const View& view)
        : sheet_(&sheet),
          view_(&view),
          room_(Flow::room(view.is_wide())),
          bars_(bars_of(view.table)),
          paper_(std::make_shared<PaperColumns>(columns_on(sheet.flow.file(), view, room_.width))) {
    }

    void add();

private:
    PaperRow head_row() const;
    PaperRow row_of(std::size_t row) const;
    PaperCell cell_of(const PaperColumn& column, const Row& row, const Font& font) const;
    std::vector<std::string> lines_in(const PaperColumn& column, const std::string& text,
                                      const Font& font, double indent) const;
    Strip strip_of(PaperRow row) const;
    void add_row(const PaperRow& row);

    const Sheet* sheet_;
    const View* view_;
    Size room_;
    std::optional<BarScale> bars_;
    std::shared_ptr<const PaperColumns> paper_;
    std::shared_ptr<const Strip> head_;
};

std::vector<std::string> PaperTable::lines_in(const PaperColumn& column, const std::string& text,
                                              const Font& font, double indent) const {
    return lines_of(sheet_->flow.file(), text, font, column.width - 2 * cell_side - indent);
}

PaperRow PaperTable::head_row() const {
    PaperRow head{{}, {paper_->letters, true}, 0.6, 1, true};
    for (const auto& column : paper_->columns) {
        const auto text = heading_of(view_->table.columns[column.position]);
        head.cells.push_back({head.font, 0, lines_in(column, text, head.font, 0)});
    }
    for (auto& cell : head.cells) {
        cell.lines.insert(cell.lines.begin(), head.lines() - cell.lines.size(), "");
    }
    return head;
}

PaperCell PaperTable::cell_of(const PaperColumn& column, const Row& row, const Font& font) const {
    const bool is_first = column.position == view_->positions.front();
    const double indent = is_first ? row.depth * depth_width : 0;
    const auto text = page_text(row.cells.at(column.position), view_->drawing);
    PaperCell cell{font, indent, lines_in(column, text, font, indent)};
    if (bars_) cell.share = bars_->share(column.position, row);
    return cell;
}

PaperRow PaperTable::row_of(std::size_t row) const {
    const bool is_total = view_->rows[row]->is_total;
    PaperRow drawn{{}, {paper_->letters, is_bold(*view_, row)}};
    drawn.keeps_next = drawn.font.is_bold && !is_total;
    drawn.keeps_previous = is_total;
    for (const auto& column : paper_->columns) {
        drawn.cells.push_back(cell_of(column, *view_->rows[row], drawn.font));
    }
    return drawn;
}

void draw_bar(PdfFile& file, const Spot& corner, const Size& size, const document::Percent& share) {
    const double part =
        share.whole > 0 ? static_cast<double>(share.part) / static_cast<double>(share.whole) : 0;
    file.fill(corner, size, track_shade);
    const double length = size.width * std::clamp(part, 0.0, 1.0);
    if (length > 0) file.fill(corner, {length, size.height}, bar_shade);
}

void draw_cell(PdfFile& file, const Spot& corner, const PaperColumn& column,
               const PaperCell& cell) {
    const double size = cell.font.size;
    if (cell.share) {
        const double end = corner.x + column.width - cell_side - column.number - bar_gap;
        draw_bar(file, {end - bar_length, corner.y + row_side + size * 0.3},
                 {bar_length, size * 0.72}, *cell.share);
    }
    Spot at{
        column.is_right ? corner.x + column.width - cell_side : corner.x + cell_side + cell.indent,
        corner.y + row_side + size};
    for (const auto& line : cell.lines) {
        file.text(at, cell.font, line, {column.is_right ? Place::right : Place::left});
        at.y += line_height(cell.font);
    }
}

Strip PaperTable::strip_of(PaperRow row) const {
    const double height = static_cast<double>(row.lines()) * line_height(row.font) + 2 * row_side;
    const bool keeps_next = row.keeps_next;
    const bool keeps_previous = row.keeps_previous;
    return {.height = height,
            .draw =
                [row = std::move(row), paper = paper_, width = room_.width, height](
                    auto& file, const auto& corner) {
                    Spot at = corner;
                    if (row.rule_above > 0) file.fill(corner, {width, row.rule_above});
                    for (std::size_t i = 0; i < row.cells.size(); ++i) {
                        draw_cell(file, at, paper->columns[i], row.cells[i]);
                        at.x += paper->columns[i].width;
                    }
                    file.fill({corner.x, corner.y + height - row.rule}, {width, row.rule},
                              row.rule > 0.5 ? black : rule_shade);
                },
            .keeps_next = keeps_next,
            .keeps_previous = keeps_previous,
            .is_across = view_->is_wide(),
            .head = head_};
}

/// Lines of every cell, as many as stand on one page.
PaperRow part_of(const PaperRow& row, std::size_t first, std::size_t most) {
    PaperRow part = row;
    for (auto& cell : part.cells) {
        const auto count = cell.lines.size();
        const auto from = static_cast<std::ptrdiff_t>(std::min(first, count));
        const auto to = static_cast<std::ptrdiff_t>(std::min(first + most, count));
        cell.lines = {cell.lines.begin() + from, cell.lines.begin() + to};
        if (first > 0) cell.share.reset();
    }
    return part;
}

/// A row that is higher than a page goes on on the next one.
void PaperTable::add_row(const PaperRow& row) {
    const double room = room_.height - head_->height - 2 * row_side;
    const auto most =
        static_cast<std::size_t>(std::max(1.0, std::floor(room / line_height(row.font))));
    for (std::size_t first = 0; first < row.lines(); first += most) {
        sheet_->flow.add(strip_of(part_of(row, first, most)));
    }
}

void PaperTable::add() {
    Strip head = strip_of(head_row());
    head_ = std::make_shared<Strip>(head);
    head.above = 8;
    sheet_->flow.add(std::move(head));
    const auto& rows = view_->rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto row = row_of(i);
        const bool is_last = i + 1 == rows.size();
        if (is_last || rows[i + 1]->is_total != rows[i]->is_total) row.rule = 0.8;
        add_row(row);
    }
}

}  // namespace

void add_caption(const Sheet& sheet, const std::string& caption, bool is_across) {
    if (caption.empty()) return;
    const auto lines =
        lines_of(sheet.flow.file(), caption, caption_font, Flow::room(is_across).width);
    sheet.flow.add(
        {.height = static_cast<double>(lines.size()) * line_height(caption_font),
         .draw =
             [lines](auto& file, auto corner) {
                 for (const auto& line : lines) {
                     file.text({corner.x, corner.y + caption_font.size}, caption_font, line);
                     corner.y += line_height(caption_font);
                 }
             },
         .above = 12,
         .keeps_next = true,
         .is_across = is_across});
}

void add_table(const Sheet& sheet, const document::Table& table, const std::string& caption) {
    auto view = view_of(table, sheet.drawing);
    if (view.is_empty()) return;
    std::stable_partition(view.rows.begin(), view.rows.end(),
                          [](const auto* row) { return !row->is_total; });
    const auto* map = std::get_if<document::HeatMap>(&table.chart);
    add_caption(sheet, caption, map == nullptr && view.is_wide());
    map != nullptr ? add_heat_map(sheet, table, *map) : PaperTable(sheet, view).add();
}

}  // namespace netralitas::render
