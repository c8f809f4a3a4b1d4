#include "../readers.hpp"
#include "parts.hpp"
#include "sheet_rows.hpp"
#include "workbook.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::string_view between_cells = " | ";

class XlsxReader final : public RowReader {
public:
    explicit XlsxReader(const Source& source);

    bool next(RawRow& row) override;
    Dialect dialect() const override;

private:
    bool next_in_sheet();
    bool has_rows(const Sheet& sheet);
    void choose(const std::string& name);
    void choose_all(const std::vector<std::string>& tables);
    void name_tables(const std::vector<std::string>& tables);
    bool has_sheet(const std::string& name) const;
    void fill(RawRow& row);

    Zip zip_;
    Workbook workbook_;
    SharedStrings strings_;
    Styles styles_;
    SheetContext context_{strings_, styles_, workbook_.since_1904};
    std::vector<Sheet> sheets_;  ///< those to be read
    bool sheets_are_tables_ = false;
    std::vector<std::string> hidden_;
    std::size_t sheets_begun_ = 0;
    std::unique_ptr<SheetRows> rows_;
    std::size_t columns_ = 0;
    std::size_t record_ = 0;
};

XlsxReader::XlsxReader(const Source& source)
    : zip_(source.file, source.limits), workbook_(read_workbook(zip_)) {
    if (zip_.contains(workbook_.shared_strings)) {
        strings_ = SharedStrings(zip_, workbook_.shared_strings);
    }
    if (zip_.contains(workbook_.styles)) styles_ = Styles(zip_, workbook_.styles);
    if (!source.sheet.empty()) {
        choose(source.sheet);
    } else if (has_sheet(source.table)) {
        choose(source.table);
    } else {
        choose_all(source.tables);
    }
    name_tables(source.tables);
}

std::string joined(const std::vector<Sheet>& sheets) {
    std::string names;
    for (const auto& sheet : sheets) names += (names.empty() ? "" : ", ") + sheet.name;
    return names;
}

bool is_named(const Sheet& sheet, const std::vector<std::string>& tables) {
    return std::find(tables.begin(), tables.end(), sheet.name) != tables.end();
}

bool XlsxReader::has_sheet(const std::string& name) const {
    return std::any_of(workbook_.sheets.begin(), workbook_.sheets.end(),
                       [&](const Sheet& sheet) { return sheet.name == name; });
}

void XlsxReader::choose(const std::string& name) {
    for (const auto& sheet : workbook_.sheets) {
        if (sheet.name == name) sheets_.push_back(sheet);
    }
    if (!sheets_.empty()) return;
    throw Error("sheet-unknown", {{"sheet", name}, {"known", joined(workbook_.sheets)}});
}

/// All sheets with something in them: one, or several that are all named like tables.
void XlsxReader::choose_all(const std::vector<std::string>& tables) {
    for (const auto& sheet : workbook_.sheets) {
        if (sheet.hidden) {
            hidden_.push_back(sheet.name);
        } else if (has_rows(sheet)) {
            sheets_.push_back(sheet);
        }
    }
    const bool all_named = std::all_of(sheets_.begin(), sheets_.end(),
                                       [&](const Sheet& sheet) { return is_named(sheet, tables); });
    if (sheets_.size() < 2 || all_named) return;
    throw Error("sheets-many", {{"sheets", joined(sheets_)}, {"sheet", sheets_.front().name}});
}

/// A sheet named like a table is that table; the noun's own needs no name.
void XlsxReader::name_tables(const std::vector<std::string>& tables) {
    const auto is_other = [&](const Sheet& sheet) {
        return is_named(sheet, tables) && sheet.name != tables.front();
    };
    sheets_are_tables_ = std::any_of(sheets_.begin(), sheets_.end(), is_other);
}

bool XlsxReader::has_rows(const Sheet& sheet) { return SheetRows(zip_, sheet, context_).next(); }

Dialect XlsxReader::dialect() const {
    Dialect dialect;
    dialect.form = Form::xlsx;
    dialect.one_table = !sheets_are_tables_;
    dialect.hidden_sheets = hidden_;
    for (const auto& sheet : sheets_) dialect.sheets.push_back(sheet.name);
    return dialect;
}

bool XlsxReader::next(RawRow& row) {
    while (!next_in_sheet()) {
        rows_.reset();
        if (sheets_begun_ == sheets_.size()) return false;
        rows_ = std::make_unique<SheetRows>(zip_, sheets_[sheets_begun_++], context_);
        columns_ = 0;
    }
    fill(row);
    return true;
}

bool XlsxReader::next_in_sheet() { return rows_ && rows_->next(); }

/// Cells that are empty at the end of a row are not in the file. Titles above the header stand in
/// one cell and say nothing about the columns.
void XlsxReader::fill(RawRow& row) {
    const auto& sheet = sheets_[sheets_begun_ - 1];
    row.fields.swap(rows_->cells());
    if (columns_ == 0 && row.fields.size() > 1) columns_ = row.fields.size();
    row.fields.resize(std::max(row.fields.size(), columns_));
    row.line = rows_->line();
    row.has_points = true;
    row.record = ++record_;
    row.sheet = sheet.name;
    row.table = sheets_are_tables_ ? sheet.name : "";
    row.text.clear();
    row.field_at.clear();
    row.field_bytes.clear();
    for (const auto& field : row.fields) {
        if (!row.field_at.empty()) row.text += between_cells;
        row.field_at.push_back(row.text.size());
        row.field_bytes.push_back(field.size());
        row.text += field;
    }
    std::replace(row.text.begin(), row.text.end(), '\n', ' ');
}

}  // namespace

std::unique_ptr<RowReader> read_xlsx(const Source& source) {
    return std::make_unique<XlsxReader>(source);
}

}  // namespace netralitas::importer
