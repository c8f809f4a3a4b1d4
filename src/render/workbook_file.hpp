#pragma once

#include "netralitas/domain/date.hpp"
#include "scratch_file.hpp"
#include "xlsx_library.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::render {

/// Where a cell is written; `table` and `key` say it to people.
struct SheetPlace {
    lxw_worksheet* sheet = nullptr;
    std::string_view table{};
    std::string_view key{};
    lxw_row_t row = 0;
    lxw_col_t column = 0;
};

/// What spreadsheets count a number or a day as; nothing for those that they would change: of a
/// longer number they keep 15 digits, and a day before March 1900 means something else in each of
/// them.
std::optional<double> sheet_number(std::int64_t number);
std::optional<double> sheet_number(domain::Date date);

/// Throws `sheet-rows-many` when they and a head are more than a sheet has.
void check_rows(const std::string& table, std::size_t rows);

/// A workbook while it is written, row by row: no more than one row of a sheet is kept, so rows
/// come in their order. The same calls make the same bytes on every day.
class WorkbookFile {
public:
    /// What is not written yet lies in files without a name in the folder of `scratch`.
    WorkbookFile(const ScratchFile& scratch, const std::string& title);

    lxw_worksheet* add_sheet(const std::string& name);
    lxw_format* add_format() { return xlsx_.workbook_add_format(book_.get()); }
    lxw_chart* add_chart(std::uint8_t kind) { return xlsx_.workbook_add_chart(book_.get(), kind); }
    const XlsxLibrary& xlsx() const { return xlsx_; }

    /// Text is never a formula. Throws `sheet-text-long`.
    void write_text(const SheetPlace& place, const std::string& text, lxw_format* format);
    /// The same across this cell and the next.
    void write_joined(const SheetPlace& place, const std::string& text, lxw_format* format);
    void write_number(const SheetPlace& place, double number, lxw_format* format);
    void write_boolean(const SheetPlace& place, bool yes, lxw_format* format);
    /// A cell of which only the format is seen.
    void write_blank(const SheetPlace& place, lxw_format* format);

    /// Throws `workbook-unfinished` when the disk did not take all of it.
    void close();

private:
    ScratchFile scratch_;
    XlsxLibrary xlsx_;
    std::unique_ptr<lxw_workbook, decltype(&::lxw_workbook_free)> book_;
    std::size_t cells_ = 0;
};

}  // namespace netralitas::render
