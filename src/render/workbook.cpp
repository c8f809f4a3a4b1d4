#include "cells.hpp"
#include "drawing.hpp"
#include "workbook_file.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Cell;

/// What a person types into an empty cell stays as it is typed, with all digits.
struct Formats {
    lxw_format* text;
    lxw_format* plain;
    lxw_format* date;
    lxw_format* share;

    explicit Formats(WorkbookFile& file)
        : text(file.add_format()),
          plain(file.add_format()),
          date(file.add_format()),
          share(file.add_format()) {
        constexpr std::uint8_t built_in_general = 0;
        constexpr std::uint8_t built_in_text = 49;
        file.xlsx().format_set_num_format_index(text, built_in_text);
        file.xlsx().format_set_num_format_index(plain, built_in_general);
        file.xlsx().format_set_num_format(date, "yyyy-mm-dd");
        file.xlsx().format_set_num_format(share, "0.0");
    }
};

struct Workbook {
    WorkbookFile& file;
    const Formats& formats;
    const Drawing& drawing;
};

/// Writes a cell as what it is; what is neither number, day nor yes or no is text.
struct CellWriter {
    const Workbook& book;
    SheetPlace place;

    void operator()(std::monostate) const {}
    void operator()(document::FewerThan) const {}
    void operator()(const std::string& text) const { write(text); }
    void operator()(std::int64_t number) const {
        const auto counted = sheet_number(number);
        counted ? book.file.write_number(place, *counted, book.formats.plain)
                : write(std::to_string(number));
    }
    void operator()(document::Serial serial) const { (*this)(serial.number); }
    void operator()(bool yes) const { book.file.write_boolean(place, yes, book.formats.plain); }
    void operator()(const document::Percent& percent) const {
        book.file.write_number(place, std::stod(machine_percent(percent)), book.formats.share);
    }
    void operator()(domain::Date date) const {
        const auto counted = sheet_number(date);
        counted ? book.file.write_number(place, *counted, book.formats.date)
                : write(domain::to_string(date));
    }
    template <class Other>
    void operator()(const Other& other) const {
        write(machine_text(Cell(other), book.drawing));
    }

    void write(const std::string& text) const {
        if (!text.empty()) book.file.write_text(place, text, book.formats.text);
    }
};

std::size_t machine_rows(const document::Table& table) {
    return static_cast<std::size_t>(std::ranges::count_if(
        table.rows, [](const auto& row) { return is_for(row.audience, Audience::machines); }));
}

void add_table(const Workbook& book, const NamedTable& named) {
    constexpr double width = 20;  // a NIP and a date are seen whole
    const auto& table = named.table;
    const auto& xlsx = book.file.xlsx();
    const auto positions = columns_for(Audience::machines, table.columns);
    const auto last_column = static_cast<lxw_col_t>(positions.size() - 1);
    auto* sheet = book.file.add_sheet(named.name);
    xlsx.worksheet_set_column(sheet, 0, last_column, width, book.formats.text);
    xlsx.worksheet_freeze_panes(sheet, 1, 0);
    CellWriter writer{book, {sheet, named.name}};
    for (const auto position : positions) {
        writer.write(table.columns[position].key);
        ++writer.place.column;
    }
    for (const auto& row : table.rows) {
        if (!is_for(row.audience, Audience::machines)) continue;
        ++writer.place.row;
        writer.place.column = 0;
        for (const auto position : positions) {
            writer.place.key = table.columns[position].key;
            std::visit(writer, row.cells.at(position));
            ++writer.place.column;
        }
    }
    xlsx.worksheet_autofilter(sheet, 0, 0, writer.place.row, last_column);
}

}  // namespace

void write_workbook(std::ostream& out, const std::vector<NamedTable>& tables,
                    const text::Wording& wording) {
    for (const auto& named : tables) check_rows(named.name, machine_rows(named.table));
    const Style style;
    const Drawing drawing{style, wording};
    write_through_file(out, [&](const ScratchFile& scratch) {
        WorkbookFile file(scratch, "");
        const Formats formats(file);
        for (const auto& named : tables) add_table({file, formats, drawing}, named);
        file.close();
    });
}

}  // namespace netralitas::render
