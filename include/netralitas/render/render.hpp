#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/text/wording.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::render {

enum class Format { table, csv, tsv, json, jsonl, md, html, pdf, xlsx, docx, ics };

std::optional<Format> format_from(std::string_view name);
std::string name_of(Format format);
/// Whether it is bytes that a terminal must not be sent.
bool is_binary(Format format);
/// The forms every answer has, and those that a document with a calendar has.
std::vector<std::string> format_names();
std::vector<std::string> calendar_format_names();
/// The forms in which a report that was sent is kept: those that say all of it.
std::vector<std::string> kept_format_names();
/// Whether what it makes can be printed and so carries the code of the ledger.
bool is_page(Format format);

/// Whether it has room for the rows of one table only.
bool holds_one_table(Format format);

/// What proves later that the ledger behind a printed answer is unchanged up to that entry.
struct Anchor {
    std::string code;  ///< `7f3a 91c0 4e2d b8a6 5c01`, as `check --anchor` takes it
    std::int64_t entry = 0;
    domain::Instant at;  ///< when that entry was written
};

/// Of what bars are made where there are only letters.
enum class Blocks { none, ascii, unicode };

/// How an answer is drawn.
struct Style {
    Format format = Format::table;
    std::size_t width = 0;  ///< cells of the terminal; 0: no limit, nothing is shortened
    bool colour = false;
    Blocks bars = Blocks::none;  ///< table: drawn behind the last column where there is room
    char delimiter = ',';        ///< csv; `excel` means `;`
    /// csv: BOM, `;`, CRLF, decimal commas, and an apostrophe before text that a spreadsheet would
    /// calculate or cut digits from; `import` strips it from numbers.
    bool excel = false;
    std::chrono::hours offset{7};  ///< shown times are UTC plus this
    std::string title;             ///< pages: of an answer that has none
    std::optional<Anchor> anchor;  ///< pages: stands at the foot, with a picture for cameras (QR)
};

/// Draws the answer. A table alone is a list: an array in JSON, `[]` when empty; a record alone is
/// one object; a document is one object with `schema_version`, its figures, its tallies and `rows`.
/// Where there are only rows (csv, tsv, jsonl) a document gives its first table. In tsv a tab, line
/// end or backslash inside a field is `\t`, `\n`, `\r`, `\\`. Html is one page that needs nothing
/// from elsewhere and runs nothing; pdf is A4 to be printed; docx is the same for Word; xlsx is a
/// workbook for people: a sheet of words and figures, then one for each table with rows; a list is
/// one sheet. Of all of them the same answer makes the same bytes. They throw before the first
/// byte: `library-missing`; pdf `pdf-unfinished`; xlsx and docx `workbook-unfinished` where there
/// is no room for temporary files; xlsx `sheet-rows-many` and `sheet-text-long`. In ics (RFC 5545)
/// a document with a calendar is an event a row, for the whole day; the same rows make the same
/// bytes. Throws `std::logic_error` for ics of anything else.
void write(std::ostream& out, const document::Table& table, const Style& style,
           const text::Wording& wording);
void write(std::ostream& out, const document::Record& record, const Style& style,
           const text::Wording& wording);
void write(std::ostream& out, const document::Document& document, const Style& style,
           const text::Wording& wording);

/// The tables of a document that have keys, by their keys; none for most documents.
std::vector<std::pair<std::string, const document::Table*>> keyed_tables(
    const document::Document& document);

/// A table by its name: a sheet of a workbook, the `record` of JSON Lines.
struct NamedTable {
    std::string name;
    document::Table table;
};

/// Writes a workbook (.xlsx), a sheet for each table, with what machines get: the keys in the first
/// row, frozen and with filters; numbers and days as such, yes and no, everything else as text that
/// nothing calculates; a missing value is an empty cell. The same tables make the same bytes. A
/// failure to write is told by the stream. Throws `library-missing`, `sheet-rows-many` and
/// `sheet-text-long` before the first byte.
void write_workbook(std::ostream& out, const std::vector<NamedTable>& tables,
                    const text::Wording& wording);

/// Only the columns with these keys, in this order, for every audience. Throws `field-unknown` with
/// suggestions.
document::Table select(const document::Table& table, const std::vector<std::string>& keys);

/// Orders rows by a column (numbers by value, texts folded), `-key` backwards; stable. Throws
/// `field-unknown`.
void sort(document::Table& table, std::string_view key);

/// A JSON string literal, quotes included; valid UTF-8 is assumed.
std::string json_string(std::string_view text);

/// Writes a file as a whole or not at all: a new file in the same folder, exclusive and not
/// followed, mode 0600, synced, renamed over `path`, folder synced; a link is replaced, not written
/// through. Throws `output-exists` (unless `replace`), `output-not-a-file` (a device, a folder),
/// `output-failed`; what `fill` throws comes through, and nothing is left behind.
void write_file(const std::string& path, bool replace,
                const std::function<void(std::ostream&)>& fill);

}  // namespace netralitas::render
