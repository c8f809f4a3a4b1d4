#pragma once

#include "netralitas/importer/rows.hpp"
#include "parts.hpp"
#include "rich_text.hpp"
#include "workbook.hpp"
#include "xml.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// What the cells of a sheet refer to.
struct SheetContext {
    const SharedStrings& strings;
    const Styles& styles;
    bool since_1904;
};

/// The rows of one worksheet that have something in them.
class SheetRows final : private XmlListener {
public:
    SheetRows(Zip& zip, const Sheet& sheet, const SheetContext& context);

    /// Reads the next row; false at the end. Throws `xlsx-cell-error` with the cell,
    /// `columns-many`, `csv-record-long`, and what `XmlReader` throws.
    bool next() { return reader_.run(); }

    std::size_t line() const { return line_; }
    /// The cells of the row, without empty ones at its end.
    std::vector<std::string>& cells() { return cells_; }

private:
    struct Cell {
        std::size_t column = 0;  ///< from 1
        std::string type;
        std::size_t format = 0;
    };

    void start(std::string_view name, const Attributes& attributes) override;
    bool end(std::string_view name) override;
    void text(std::string_view text) override;
    void begin_row(const Attributes& attributes);
    void begin_cell(const Attributes& attributes);
    void end_cell();
    Look look() const { return context_->styles.look_of(cell_.format); }
    std::string value_of_cell() const;
    std::string number_of_cell() const;
    [[noreturn]] void refuse(Problem problem) const;

    const Sheet* sheet_;
    const SheetContext* context_;
    std::size_t line_ = 0;
    std::vector<std::string> cells_;
    std::size_t row_bytes_ = 0;
    Cell cell_;
    bool in_value_ = false;
    std::string value_;
    RichText inline_text_;
    XmlReader reader_;
};

}  // namespace netralitas::importer
