#pragma once

#include "netralitas/error.hpp"

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The rows of a file, whatever its form: CSV, TSV, JSON Lines, XLSX.
namespace netralitas::importer {

/// One record of the file as it stands there.
struct RawRow {
    std::size_t line = 0;    ///< physical line on which it begins, from 1; the row of a worksheet
    std::size_t record = 0;  ///< counted from 1, the header included
    /// Which table of the noun it belongs to, where the file says so (`posting`: the field `record`
    /// of JSON Lines, the name of a worksheet); empty: the noun's own.
    std::string table;
    std::string sheet;       ///< the worksheet it stands in; empty in every other form
    bool is_header = false;  ///< the reader knows that it names the columns of the rows that follow
    bool has_points = false;  ///< its numbers are a machine's: `1.234` is more than 1, less than 2
    std::vector<std::string> fields;
    std::string text;  ///< its bytes, without the last line end; of a worksheet its cells in a line
    std::vector<std::size_t>
        field_at;  ///< byte of `text` where each field begins (its quote, when quoted)
    std::vector<std::size_t> field_bytes;  ///< bytes each field takes there, quotes included
};

enum class Form { csv, json_lines, xlsx };

/// What was found out about the file before its first row.
struct Dialect {
    Form form = Form::csv;
    char delimiter = ',';
    std::string encoding;  ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `Windows-1252`
    bool byte_order_mark = false;
    /// All rows are of one table and have the columns of the first one.
    bool one_table = true;
    std::vector<std::string> sheets;         ///< those that are read
    std::vector<std::string> hidden_sheets;  ///< those that are not, because they are hidden
};

/// Hands out the rows of one file, first to last, keeping one at a time.
class RowReader {
public:
    virtual ~RowReader() = default;
    /// False at the end. Throws what is wrong with the file, with line and field: `csv-…`,
    /// `jsonl-…`, `xlsx-…`, `columns-many`, and `file-unreadable`.
    virtual bool next(RawRow& row) = 0;
    virtual Dialect dialect() const = 0;
};

/// How much a compressed file may grow.
struct Limits {
    std::size_t inflated_bytes = std::size_t{96} * 1024 * 1024;  ///< of all parts of a workbook
    std::size_t inflated_ratio = 200;                            ///< of a part beyond its first MiB
};

/// A file and what was said about it.
struct Source {
    std::istream& file;  ///< a workbook must be seekable
    std::string name;    ///< its ending counts where its content leaves the form open
    std::optional<char> delimiter{};
    std::string encoding{};  ///< `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`; empty: found
    std::string sheet{};     ///< the only one to be read; empty: all that are not hidden
    std::vector<std::string> tables{};  ///< of the noun, its own first: sheets may be named so
    Limits limits{};
    std::string table{};   ///< the one that was asked for: read from the sheet named so, if any
    std::string format{};  ///< `csv`, `tsv`, `jsonl`, `xlsx`; empty: found
};

/// Chooses the reader by the first bytes, then by the ending of the name: `.tsv` has no quotes, as
/// `export` writes it. CSV is separated by `,`
/// `;` or tab: announced in its first line (`sep=;`), or found in the first line that has one. A
/// record longer than 1 MiB and a table of more than 1,000 columns are refused: memory stays
/// bounded. Throws `option-form` (`--delimiter` with a workbook), `xls-old`, what is wrong with a
/// workbook, `file-unreadable`.
std::unique_ptr<RowReader> open_rows(const Source& source);

}  // namespace netralitas::importer
