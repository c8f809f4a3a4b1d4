#include "workbook_file.hpp"

#include "netralitas/error.hpp"
#include "sheet_text.hpp"
#include "workbook_parts.hpp"

#include <chrono>

namespace netralitas::render {

WorkbookFile::WorkbookFile(const ScratchFile& scratch, const std::string& title)
    : scratch_(scratch), book_(nullptr, xlsx_.lxw_workbook_free) {
    constexpr std::time_t always = 946'684'800;  // 2000-01-01
    lxw_workbook_options options{};
    options.constant_memory = 1;
    options.tmpdir = scratch_.folder.data();
    book_.reset(xlsx_.workbook_new_opt(scratch_.path.c_str(), &options));
    std::string shown = sheet_text(title);
    lxw_doc_properties properties{};
    properties.created = always;
    if (!shown.empty()) properties.title = shown.data();
    xlsx_.workbook_set_properties(book_.get(), &properties);
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
    auto* sheet = xlsx_.workbook_add_worksheet(book_.get(), name.c_str());
    if (sheet == nullptr) scratch_.unfinished();
    return sheet;
}

void WorkbookFile::write_text(const SheetPlace& place, const std::string& text,
                              lxw_format* format) {
    const auto escaped = sheet_text(text);
    if (sheet_length(escaped) > longest_sheet_text) {
        throw Error("sheet-text-long", {{"table", std::string(place.table)},
                                        {"column", std::string(place.key)},
                                        {"row", std::to_string(place.row + 1)},
                                        {"limit", std::to_string(longest_sheet_text)}});
    }
    ++cells_;
    xlsx_.worksheet_write_string(place.sheet, place.row, place.column, escaped.c_str(), format);
}

void WorkbookFile::write_joined(const SheetPlace& place, const std::string& text,
                                lxw_format* format) {
    const auto next = static_cast<lxw_col_t>(place.column + 1);
    xlsx_.worksheet_merge_range(place.sheet, place.row, place.column, place.row, next, "", format);
    write_text(place, text, format);
    ++cells_;
}

void WorkbookFile::write_number(const SheetPlace& place, double number, lxw_format* format) {
    ++cells_;
    xlsx_.worksheet_write_number(place.sheet, place.row, place.column, number, format);
}

void WorkbookFile::write_boolean(const SheetPlace& place, bool yes, lxw_format* format) {
    ++cells_;
    xlsx_.worksheet_write_boolean(place.sheet, place.row, place.column, yes ? 1 : 0, format);
}

void WorkbookFile::write_blank(const SheetPlace& place, lxw_format* format) {
    ++cells_;
    xlsx_.worksheet_write_blank(place.sheet, place.row, place.column, format);
}

void WorkbookFile::close() {
    const bool is_closed = xlsx_.workbook_close(book_.release()) == LXW_NO_ERROR;
    if (!is_closed || !parts_are_whole(scratch_.path, cells_)) scratch_.unfinished();
}

void check_rows(const std::string& table, std::size_t rows) {
    constexpr std::size_t most = LXW_ROW_MAX - 1;
    if (rows <= most) return;
    throw Error(
        "sheet-rows-many",
        {{"table", table}, {"count", std::to_string(rows)}, {"limit", std::to_string(most)}});
}

std::optional<double> sheet_number(std::int64_t number) {
    constexpr std::int64_t kept_exactly = 1'000'000'000'000'000;
    if (number <= -kept_exactly || number >= kept_exactly) return std::nullopt;
    return static_cast<double>(number);
}

/// Days are counted from 1899-12-30, and there is a 29 February 1900.
std::optional<double> sheet_number(domain::Date date) {
    using namespace std::chrono;
    constexpr domain::Date first = sys_days{year{1900} / 3 / 1};
    constexpr domain::Date last = sys_days{year{9999} / 12 / 31};
    if (date < first || date > last) return std::nullopt;
    const auto days = date - sys_days{year{1899} / 12 / 30};
    return static_cast<double>(days.count());
}

}  // namespace netralitas::render
