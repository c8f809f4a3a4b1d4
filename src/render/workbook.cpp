#include "cells.hpp"
#include "sheet_text.hpp"
#include "temporary_file.hpp"
#include "workbook_parts.hpp"
#include "xlsx_library.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Cell;

class Workbook {
public:
    /// What is not written yet lies in files without a name in `folder`.
    Workbook(std::string path, std::string folder);

    void add(const NamedTable& named, const Drawing& drawing);
    /// Throws `workbook-unfinished` when the disk did not take all of it.
    void close();

private:
    friend struct CellWriter;

    lxw_format* format(const char* form) const;
    lxw_format* format(std::uint8_t built_in) const;

    [[noreturn]] void unfinished() const {
        throw Error("workbook-unfinished", {{"folder", folder_}});
    }

    std::string path_;
    std::string folder_;
    XlsxLibrary xlsx_;
    std::unique_ptr<lxw_workbook, decltype(&::lxw_workbook_free)> book_;
    lxw_format* text_;
    lxw_format* plain_;
    lxw_format* date_;
    lxw_format* share_;
    std::size_t cells_ = 0;
};

/// One row at a time is kept; the same tables make the same bytes on every day. What a person types
/// into an empty cell stays as it is typed, with all digits.
Workbook::Workbook(std::string path, std::string folder)
    : path_(std::move(path)), folder_(std::move(folder)), book_(nullptr, xlsx_.lxw_workbook_free) {
    constexpr std::uint8_t built_in_general = 0;
    constexpr std::uint8_t built_in_text = 49;
    constexpr std::time_t always = 946'684'800;  // 2000-01-01
    lxw_workbook_options options{};
    options.constant_memory = 1;
    options.tmpdir = folder_.data();
    book_.reset(xlsx_.workbook_new_opt(path_.c_str(), &options));
    lxw_doc_properties properties{};
    properties.created = always;
    xlsx_.workbook_set_properties(book_.get(), &properties);
    text_ = format(built_in_text);
    plain_ = format(built_in_general);
    date_ = format("yyyy-mm-dd");
    share_ = format("0.0");
}

lxw_format* Workbook::format(const char* form) const {
    auto* made = xlsx_.workbook_add_format(book_.get());
    xlsx_.format_set_num_format(made, form);
    return made;
}

lxw_format* Workbook::format(std::uint8_t built_in) const {
    auto* made = xlsx_.workbook_add_format(book_.get());
    xlsx_.format_set_num_format_index(made, built_in);
    return made;
}

/// Writes a cell as what it is; what is neither number, day nor yes or no is text.
struct CellWriter {
    Workbook& book;
    const Drawing& drawing;
    lxw_worksheet* sheet;
    std::string_view table;
    std::string_view key{};
    lxw_row_t row = 0;
    lxw_col_t column = 0;

    void operator()(std::monostate) const {}
    void operator()(document::FewerThan) const {}
    void operator()(const std::string& text) const { write(text); }
    void operator()(std::int64_t number) const { write(number); }
    void operator()(document::Serial serial) const { write(serial.number); }
    void operator()(bool yes) const {
        ++book.cells_;
        book.xlsx_.worksheet_write_boolean(sheet, row, column, yes ? 1 : 0, book.plain_);
    }
    void operator()(const document::Percent& percent) const {
        write(std::stod(machine_percent(percent)), book.share_);
    }
    void operator()(domain::Date date) const;
    template <class Other>
    void operator()(const Other& other) const {
        write(machine_text(Cell(other), drawing));
    }

    void write(const std::string& text) const;
    void write(std::int64_t number) const;
    void write(double number, lxw_format* format) const {
        ++book.cells_;
        book.xlsx_.worksheet_write_number(sheet, row, column, number, format);
    }
};

void CellWriter::write(const std::string& text) const {
    if (text.empty()) return;
    const auto escaped = sheet_text(text);
    if (sheet_length(escaped) > longest_sheet_text) {
        throw Error("sheet-text-long", {{"table", std::string(table)},
                                        {"column", std::string(key)},
                                        {"row", std::to_string(row + 1)},
                                        {"limit", std::to_string(longest_sheet_text)}});
    }
    ++book.cells_;
    book.xlsx_.worksheet_write_string(sheet, row, column, escaped.c_str(), book.text_);
}

/// Of a longer number a spreadsheet keeps 15 digits.
void CellWriter::write(std::int64_t number) const {
    constexpr std::int64_t kept_exactly = 1'000'000'000'000'000;
    if (number <= -kept_exactly || number >= kept_exactly) return write(std::to_string(number));
    write(static_cast<double>(number), book.plain_);
}

/// Spreadsheets count days from 1899-12-30 and have a 29 February 1900; a day before March 1900
/// means something else in each of them.
void CellWriter::operator()(domain::Date date) const {
    using namespace std::chrono;
    constexpr domain::Date first = sys_days{year{1900} / 3 / 1};
    constexpr domain::Date last = sys_days{year{9999} / 12 / 31};
    if (date < first || date > last) return write(domain::to_string(date));
    const auto days = date - sys_days{year{1899} / 12 / 30};
    write(static_cast<double>(days.count()), book.date_);
}

std::size_t machine_rows(const document::Table& table) {
    return static_cast<std::size_t>(std::ranges::count_if(
        table.rows, [](const auto& row) { return is_for(row.audience, Audience::machines); }));
}

void check_rows(const NamedTable& named) {
    constexpr std::size_t most = LXW_ROW_MAX - 1;
    const auto rows = machine_rows(named.table);
    if (rows <= most) return;
    throw Error(
        "sheet-rows-many",
        {{"table", named.name}, {"count", std::to_string(rows)}, {"limit", std::to_string(most)}});
}

void Workbook::add(const NamedTable& named, const Drawing& drawing) {
    constexpr double width = 20;  // a NIP and a date are seen whole
    const auto& table = named.table;
    const auto positions = columns_for(Audience::machines, table.columns);
    const auto last_column = static_cast<lxw_col_t>(positions.size() - 1);
    auto* sheet = xlsx_.workbook_add_worksheet(book_.get(), named.name.c_str());
    if (sheet == nullptr) unfinished();
    xlsx_.worksheet_set_column(sheet, 0, last_column, width, text_);
    xlsx_.worksheet_freeze_panes(sheet, 1, 0);
    CellWriter writer{*this, drawing, sheet, named.name};
    for (const auto position : positions) {
        writer.write(table.columns[position].key);
        ++writer.column;
    }
    for (const auto& row : table.rows) {
        if (!is_for(row.audience, Audience::machines)) continue;
        ++writer.row;
        writer.column = 0;
        for (const auto position : positions) {
            writer.key = table.columns[position].key;
            std::visit(writer, row.cells.at(position));
            ++writer.column;
        }
    }
    xlsx_.worksheet_autofilter(sheet, 0, 0, writer.row, last_column);
}

void Workbook::close() {
    const bool is_closed = xlsx_.workbook_close(book_.release()) == LXW_NO_ERROR;
    if (!is_closed || !parts_are_whole(path_, cells_)) unfinished();
}

std::string scratch_folder() {
    std::error_code failure;
    const auto folder = std::filesystem::temp_directory_path(failure);
    return failure ? "/tmp" : folder.string();
}

}  // namespace

void write_workbook(std::ostream& out, const std::vector<NamedTable>& tables,
                    const text::Wording& wording) {
    for (const auto& named : tables) check_rows(named);
    const auto folder = scratch_folder();
    const TemporaryFile file(folder);
    if (!file.is_open()) throw Error("workbook-unfinished", {{"folder", folder}});
    const Style style;
    Workbook book(file.name(), folder);
    for (const auto& named : tables) book.add(named, {style, wording});
    book.close();
    out << std::ifstream(file.name(), std::ios::binary).rdbuf();
}

}  // namespace netralitas::render
