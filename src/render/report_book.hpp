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

enum class Side { left, centre, right };

/// How a cell looks.
struct Look {
    Role role = Role::plain;
    Kind kind = Kind::text;
    int indent = 0;  ///< from its side
    Side side = Side::left;
    bool wraps = false;
    std::optional<std::size_t> grade{};  ///< of a field of a square

    bool operator<(const Look& other) const {
        return std::tie(role, kind, indent, side, wraps, grade) <
               std::tie(other.role, other.kind, other.indent, other.side, other.wraps, other.grade);
    }
};

constexpr double sheet_digit = 0.556;  ///< is as wide as this part of the size of the letters

/// In digits, as spreadsheets count the widths of columns. Every program has letters of its own:
/// rather too wide.
double sheet_width(std::string_view text, bool is_bold);

/// How many lines a spreadsheet breaks the text of such a cell into where a column is so wide.
std::size_t sheet_lines(const std::string& text, double width, Role role);

constexpr double sheet_depth = 1.5;           ///< a row below another one is indented by this
constexpr std::size_t most_sheet_lines = 27;  ///< a row is no higher

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

    /// Room in this row for so many lines; before its cells are written. No program finds the
    /// height of joined cells by itself, and not every one that of others. Returns it in points.
    double make_room(const SheetPlace& place, std::size_t lines, Role role) const;

    /// With this row; once a sheet.
    void begin_page(lxw_worksheet* sheet, lxw_row_t row) const;

    /// A4, across when a sheet of this width needs it and smaller when that is not enough, with
    /// `title` above and the code and number of the page below.
    void set_up_page(lxw_worksheet* sheet, const std::string& title, double width) const;

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

/// A column as the sheet shows it.
struct SheetColumn {
    const document::Column* column;
    double width;
    double room;  ///< of it for text
    bool wraps;
};

/// What is seen of a cell.
std::string sheet_cell_text(const document::Cell& cell, const Drawing& drawing);

/// As wide as they need to be, and together as wide as a page across if they can.
std::vector<SheetColumn> columns_of(const View& view);

/// `anchor` stands below the table, or is empty.
void add_table_sheet(ReportBook& book, const TableSheet& named, const std::string& anchor);

/// The words, records and figures of an answer, and where its tables are.
void add_summary_sheet(ReportBook& book, const std::string& name, const Answer& answer,
                       const std::vector<TableSheet>& tables);

/// What A4 takes at nearly full size: digits across, points down.
constexpr double upright_width = 108;
constexpr double upright_height = 700;
constexpr double across_width = 141;
constexpr double across_height = 450;

/// In points, with its axes.
double bar_chart_height(std::size_t bars);

/// The bars of a table, whose rows without totals are the first `rows` below the head of its sheet,
/// as a chart of that sheet at `place`.
void add_bar_chart(const ReportBook& book, const View& view, const SheetPlace& place,
                   std::size_t rows);

}  // namespace netralitas::render
