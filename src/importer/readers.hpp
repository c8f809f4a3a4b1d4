#pragma once

#include "netralitas/importer/rows.hpp"
#include "text_buffer.hpp"

#include <memory>
#include <optional>

/// The readers `open_rows` chooses from.
namespace netralitas::importer {

/// RFC 4180 with the separator that is given, announced (`sep=;`) or found. A quote inside a field
/// that does not begin with one is an ordinary character; an empty line is a row of one empty
/// field.
std::unique_ptr<RowReader> read_csv(TextBuffer text, std::optional<char> delimiter);

/// Tab-separated without quotes: a tab, line end or `\` in a field is written `\t`, `\n`, `\r`,
/// `\\`, as `export` does.
std::unique_ptr<RowReader> read_tsv(TextBuffer text);

/// One object a line. The field `record` names the table and is no column. A row that brings new
/// keys is preceded by a header of all keys of its table so far; what a row does not say is empty.
/// Numbers keep their digits.
std::unique_ptr<RowReader> read_json_lines(TextBuffer text);

/// A workbook, sheet by sheet.
std::unique_ptr<RowReader> read_xlsx(const Source& source);

}  // namespace netralitas::importer
