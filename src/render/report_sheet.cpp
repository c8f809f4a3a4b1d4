#include "cells.hpp"
#include "netralitas/text/width.hpp"
#include "report_book.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Align;
using document::HeatMap;

constexpr int deepest = 6;
constexpr std::size_t widest_free = 45;  ///< longer text goes on below itself

class Sheet {
public:
    Sheet(ReportBook& book, const TableSheet& named)
        : book_(&book),
          view_(view_of(*named.table, book.drawing())),
          bars_(bars_of(*named.table)),
          place_{book.file().add_sheet(named.name), named.name},
          widths_(view_.positions.size()) {}

    void write_head();
    void write_rows();
    void write_below(const std::string& anchor);
    void finish(const std::string& title);

private:
    void measure(const Line& line);
    void write_row(const Line& line);
    void write_square(const HeatMap& map);
    void write_note(const std::string& text) {
        place_.column = 0;
        book_->write(place_, text, {.role = Role::note});
        ++place_.row;
    }
    Look look_of(const Line& line, std::size_t at) const;
    const document::Column& column(std::size_t at) const {
        return view_.table.columns[view_.positions[at]];
    }
    void widen(std::size_t at, std::size_t width) { widths_[at] = std::max(widths_[at], width); }
    double width_of(std::size_t at) const;
    const HeatMap* map() const { return std::get_if<HeatMap>(&view_.table.chart); }

    ReportBook* book_;
    View view_;
    std::optional<BarScale> bars_;
    SheetPlace place_;
    std::vector<std::size_t> widths_;
    std::size_t rows_ = 0;  ///< without totals
};

void Sheet::write_head() {
    constexpr std::size_t button = 3;  // of the filter
    for (std::size_t at = 0; at < widths_.size(); ++at) {
        const bool names_axes = map() != nullptr && at == 0;
        const std::string heading = names_axes ? axes_text(*map()) : heading_of(column(at));
        place_.column = static_cast<lxw_col_t>(at);
        book_->write(
            place_, heading,
            {.role = Role::head, .is_right = column(at).align == Align::right, .wraps = true});
        widen(at, text::display_width(heading) + button);
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
                                           static_cast<lxw_col_t>(widths_.size() - 1));
    }
    for (const Line& line : lines) write_row(line);
}

Look Sheet::look_of(const Line& line, std::size_t at) const {
    Look look{Role::cell};
    if (line.is_over) look.role = Role::over;
    if (line.row->is_total) look.role = Role::total;
    look.is_right = column(at).align == Align::right;
    look.wraps = column(at).shrinks;
    if (at == 0) look.depth = std::clamp(line.row->depth, 0, deepest);
    if (map() != nullptr && at > 0) {
        look.grade = grade_of(*map(), (place_.row - 1) * (widths_.size() - 1) + at - 1);
    }
    return look;
}

/// What is seen of each cell; the widths of the columns follow it, and for free text the height of
/// the row.
void Sheet::measure(const Line& line) {
    constexpr std::size_t a_step = 2;  // what a level of depth takes
    std::size_t longest = 0;
    for (std::size_t at = 0; at < widths_.size(); ++at) {
        const auto& cell = line.row->cells.at(view_.positions[at]);
        const auto depth = static_cast<std::size_t>(look_of(line, at).depth);
        const auto width =
            text::display_width(people_text(cell, book_->drawing())) + a_step * depth;
        widen(at, width);
        if (column(at).shrinks) longest = std::max(longest, width);
    }
    book_->make_room(place_, longest, widest_free - 5);
}

void Sheet::write_row(const Line& line) {
    measure(line);
    for (std::size_t at = 0; at < widths_.size(); ++at) {
        place_.column = static_cast<lxw_col_t>(at);
        place_.key = column(at).key;
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

void Sheet::write_below(const std::string& anchor) {
    if (map() != nullptr) write_square(*map());
    ++place_.row;
    if (!anchor.empty()) write_note(anchor);
    place_.column = 0;
    ++place_.row;
    if (bars_) add_bar_chart(*book_, view_, place_, rows_);
}

double Sheet::width_of(std::size_t at) const {
    constexpr std::size_t narrowest = 8;
    constexpr std::size_t widest = 70;
    constexpr double margin = 1.5;
    const auto most = column(at).shrinks ? widest_free : widest;
    return static_cast<double>(std::clamp(widths_[at], narrowest, most)) + margin;
}

void Sheet::finish(const std::string& title) {
    const auto& xlsx = book_->xlsx();
    for (std::size_t at = 0; at < widths_.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        xlsx.worksheet_set_column(place_.sheet, column, column, width_of(at), nullptr);
    }
    xlsx.worksheet_freeze_panes(place_.sheet, 1, 1);
    xlsx.worksheet_ignore_errors(place_.sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    xlsx.worksheet_repeat_rows(place_.sheet, 0, 0);
    book_->set_up_page(place_.sheet, title, view_.is_wide());
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
