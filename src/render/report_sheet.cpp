#include "cells.hpp"
#include "report_book.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Align;
using document::HeatMap;

constexpr int deepest = 6;
class Sheet {
public:
    Sheet(ReportBook& book, const TableSheet& named)
        : book_(&book),
          view_(view_of(*named.table, book.drawing())),
          bars_(bars_of(*named.table)),
          place_{book.file().add_sheet(named.name), named.name},
          columns_(columns_of(view_)) {
        if (map() != nullptr) columns_.front().width = sheet_width(axes_text(*map()), true) + 2;
    }

    void write_head();
    void write_rows();
    void write_below(const std::string& anchor);
    void finish(const std::string& title);

private:
    void make_room(const std::vector<std::string>& texts, Role role, int depth = 0);
    void write_row(const Line& line);
    void write_square(const HeatMap& map);
    void write_chart();
    void write_note(const std::string& text) {
        place_.column = 0;
        book_->write(place_, text, {.role = Role::note});
        ++place_.row;
    }
    Look look_at(std::size_t at, Role role) const;
    Look look_of(const Line& line, std::size_t at) const;
    double width() const;
    const HeatMap* map() const { return std::get_if<HeatMap>(&view_.table.chart); }

    ReportBook* book_;
    View view_;
    std::optional<BarScale> bars_;
    SheetPlace place_;
    std::vector<SheetColumn> columns_;
    std::size_t rows_ = 0;  ///< without totals
    double height_ = 0;     ///< of the rows
};

/// Numbers stand under their heads.
Look Sheet::look_at(std::size_t at, Role role) const {
    Look look{role};
    if (columns_[at].column->align == Align::right) look.side = Side::right;
    if (map() != nullptr) look.side = at == 0 ? Side::left : Side::centre;
    return look;
}

Role role_of(const Line& line) {
    if (line.row->is_total) return Role::total;
    return line.is_over ? Role::over : Role::cell;
}

Look Sheet::look_of(const Line& line, std::size_t at) const {
    Look look = look_at(at, role_of(line));
    look.wraps = columns_[at].wraps;
    if (at == 0) look.indent += std::clamp(line.row->depth, 0, deepest);
    if (map() != nullptr && at > 0) {
        look.grade = grade_of(*map(), (place_.row - 1) * (columns_.size() - 1) + at - 1);
    }
    return look;
}

/// For all that the row says.
void Sheet::make_room(const std::vector<std::string>& texts, Role role, int depth) {
    std::size_t lines = 1;
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        const bool wraps = role == Role::head || columns_[at].wraps;
        const double indent = at == 0 ? depth * sheet_depth : 0;
        if (wraps)
            lines = std::max(lines, sheet_lines(texts[at], columns_[at].room - indent, role));
    }
    const bool has_buttons = role == Role::head && map() == nullptr;  // of the filter, below
    height_ += book_->make_room(place_, lines + (has_buttons ? 1 : 0), role);
}

void Sheet::write_head() {
    std::vector<std::string> heads;
    for (const auto& column : columns_) heads.push_back(heading_of(*column.column));
    if (map() != nullptr) heads.front() = axes_text(*map());
    make_room(heads, Role::head);
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        place_.column = static_cast<lxw_col_t>(at);
        auto look = look_at(at, Role::head);
        look.wraps = true;
        book_->write(place_, heads[at], look);
    }
    ++place_.row;
}

/// Totals come last, so that filters, sums and charts find the rows in one piece. A filter cannot
/// be set on rows that are written.
void Sheet::write_rows() {
    const auto lines = lines_of(view_);
    rows_ = static_cast<std::size_t>(
        std::ranges::count_if(lines, [](const Line& line) { return !line.row->is_total; }));
    if (map() == nullptr) {
        book_->xlsx().worksheet_autofilter(place_.sheet, 0, 0, static_cast<lxw_row_t>(rows_),
                                           static_cast<lxw_col_t>(columns_.size() - 1));
    }
    for (const Line& line : lines) write_row(line);
}

void Sheet::write_row(const Line& line) {
    std::vector<std::string> texts;
    for (const auto position : view_.positions) {
        texts.push_back(sheet_cell_text(line.row->cells.at(position), book_->drawing()));
    }
    make_room(texts, role_of(line), std::clamp(line.row->depth, 0, deepest));
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        place_.column = static_cast<lxw_col_t>(at);
        place_.key = columns_[at].column->key;
        book_->write(place_, line.row->cells.at(view_.positions[at]), look_of(line, at));
    }
    ++place_.row;
}

/// What the shades of a square say.
void Sheet::write_square(const HeatMap& map) {
    ++place_.row;
    place_.column = 0;
    const std::string list = map.levels.empty() ? "" : map.levels.front().list;
    for (std::size_t grade = 0; grade < map.grades.size(); ++grade) {
        const std::string name =
            people_text(document::Code{list, map.grades[grade]}, book_->drawing());
        Look look{Role::cell};
        look.grade = grade;
        book_->write(place_, name, look);
        ++place_.row;
    }
}

/// On a page of its own where the rows leave too little of theirs. Its frame would be seen on the
/// page before, were it right at its beginning.
void Sheet::write_chart() {
    const double page = width() > upright_width ? across_height : upright_height;
    if (height_ + bar_chart_height(rows_) > page) {
        book_->begin_page(place_.sheet, place_.row);
        ++place_.row;
    }
    add_bar_chart(*book_, view_, place_, rows_);
}

void Sheet::write_below(const std::string& anchor) {
    if (map() != nullptr) write_square(*map());
    ++place_.row;
    if (!anchor.empty()) write_note(anchor);
    place_.column = 0;
    ++place_.row;
    if (bars_) write_chart();
}

/// With the chart, which is nearly as wide as a page, and upright where it is high.
double Sheet::width() const {
    double columns = 0;
    for (const auto& column : columns_) columns += column.width;
    if (!bars_) return columns;
    const bool is_high = bar_chart_height(rows_) > across_height;
    return is_high ? upright_width : std::max(upright_width, columns);
}

void Sheet::finish(const std::string& title) {
    const auto& xlsx = book_->xlsx();
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        xlsx.worksheet_set_column(place_.sheet, column, column, columns_[at].width, nullptr);
    }
    xlsx.worksheet_freeze_panes(place_.sheet, 1, 1);
    xlsx.worksheet_ignore_errors(place_.sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    xlsx.worksheet_repeat_rows(place_.sheet, 0, 0);
    book_->set_up_page(place_.sheet, title, width());
}

}  // namespace

void add_table_sheet(ReportBook& book, const TableSheet& named, const std::string& anchor) {
    Sheet sheet(book, named);
    sheet.write_head();
    sheet.write_rows();
    sheet.write_below(anchor);
    sheet.finish(caption_text(*named.table, book.drawing()));
}

}  // namespace netralitas::render
