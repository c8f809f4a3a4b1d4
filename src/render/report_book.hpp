#pragma once

#include "pages.hpp"
#include "workbook_file.hpp"

#include <map>
#include <string>
#include <tuple>

/// An answer as a workbook for people: what it says on a first sheet, then a sheet for each table.
namespace netralitas::render {

enum class Kind { text, number, serial, share, date, time };
enum class Role { plain, title, heading, key, note, head, cell, over, total };

/// How a cell looks.
struct Look {
    Role role = Role::plain;
    Kind kind = Kind::text;
    int depth = 0;
    bool is_right = false;
    bool wraps = false;
    std::optional<std::size_t> grade{};  ///< of a field of a square

    bool operator<(const Look& other) const {
        return std::tie(role, kind, depth, is_right, wraps, grade) <
               std::tie(other.role, other.kind, other.depth, other.is_right, other.wraps,
                        other.grade);
    }
};

class ReportBook {
public:
    ReportBook(WorkbookFile& file, const Drawing& drawing) : file_(&file), drawing_(&drawing) {}

    WorkbookFile& file() const { return *file_; }
    const XlsxLibrary& xlsx() const { return file_->xlsx(); }
    const Drawing& drawing() const { return *drawing_; }
    lxw_format* format(const Look& look);

    /// Numbers, shares and days as such, everything else as people read it; a missing value is an
    /// empty cell.
    void write(const SheetPlace& place, const document::Cell& cell, Look look);
    void write(const SheetPlace& place, const std::string& text, const Look& look);

    /// Room in this row for text of such a width where `letters` are a line; before its cells are
    /// written. Not every program finds the height of a row by itself.
    void make_room(const SheetPlace& place, std::size_t width, std::size_t letters) const;

    /// A4, as wide as the sheet, with `title` above and the code and number of the page below.
    void set_up_page(lxw_worksheet* sheet, const std::string& title, bool is_wide) const;

private:
    WorkbookFile* file_;
    const Drawing* drawing_;
    std::map<Look, lxw_format*> formats_;
};

/// A table and the sheet it goes to.
struct TableSheet {
    std::string name;
    const document::Table* table;
};

/// As a sheet may be called: at most 31 characters, none that is forbidden, unlike the names
/// `taken`.
std::string sheet_name(const std::string& wanted, const std::vector<std::string>& taken);

/// `anchor` stands below the table, or is empty.
void add_table_sheet(ReportBook& book, const TableSheet& named, const std::string& anchor);

/// The words, records and figures of an answer, and where its tables are.
void add_summary_sheet(ReportBook& book, const std::string& name, const Answer& answer,
                       const std::vector<TableSheet>& tables);

/// The bars of a table, whose rows without totals are the first `rows` below the head of its sheet,
/// as a chart of that sheet at `place`.
void add_bar_chart(const ReportBook& book, const View& view, const SheetPlace& place,
                   std::size_t rows);

}  // namespace netralitas::render
