#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What an answer says, before anybody decides how it looks. Headings and sentences are message
/// ids.
namespace netralitas::document {

/// A value of a coded list: shown as its label, written for machines as the code.
struct Code {
    std::string list;  ///< vocabulary
    std::string code;  ///< may be empty: missing

    bool operator==(const Code&) const = default;
};

/// A share. For people with one decimal, for machines a number of per cent (95.0).
struct Percent {
    std::int64_t part = 0;
    std::int64_t whole = 0;

    bool operator==(const Percent&) const = default;
};

/// A number that names something, an entry or a line: never grouped like a count.
struct Serial {
    std::int64_t number = 0;

    bool operator==(const Serial&) const = default;
};

/// A count that is not told, since it would point at people: `fewer than 5`; missing for machines.
struct FewerThan {
    std::int64_t count = 0;

    bool operator==(const FewerThan&) const = default;
};

/// A message with its holes filled (a cell or sentence that is words).
struct Words {
    const char* message = "";
    Arguments arguments;
};

/// A missing value is `std::monostate`: `-` for people, empty in CSV, null in JSON.
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, bool, Percent, Serial, domain::Date,
                 domain::Instant, Code, std::vector<std::string>, Words, FewerThan>;

/// The cell of a text that may be missing.
Cell text_cell(std::string text);
/// The cell of a count that may be missing.
Cell number_cell(const std::optional<std::int64_t>& number);
/// The cell of a day that may be missing.
Cell date_cell(const std::optional<domain::Date>& date);

enum class Align { left, right };
enum class Audience {
    both,
    people,
    machines
};  ///< people: table, md and pages; machines: csv, tsv, json, jsonl

struct Column {
    std::string key;      ///< snake_case English, the same in every language
    const char* heading;  ///< message id
    Align align = Align::left;
    Audience audience = Audience::both;
    bool shrinks = false;  ///< free text: gives way first when the terminal is narrow
};

struct Row {
    std::vector<Cell> cells;             ///< one a column
    int depth = 0;                       ///< people see the first column indented by this much
    Audience audience = Audience::both;  ///< a total is for people: machines have the figures
    bool is_total = false;
};

/// The counts or shares of one column, drawn beside the number as a bar in each row.
struct Bars {
    std::string column;  ///< key
};

/// Counts in a field for each row and column, the first column naming the rows. Drawn as a square
/// whose fields are shaded by their level.
struct HeatMap {
    const char* across;               ///< message id: what the columns count up
    const char* down;                 ///< message id: what the rows count
    std::vector<Code> levels;         ///< one a field, row by row
    std::vector<std::string> grades;  ///< codes of the levels, from harmless to grave
};

/// How a table is drawn where there are pictures. It has no numbers of its own, so it follows the
/// rows wherever they are sorted or left out.
using Chart = std::variant<std::monostate, Bars, HeatMap>;

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
    Words title{};  ///< for pages; in a terminal the typed command stands above
    Chart chart{};
    /// Of a document with more than one table for machines: its name in JSON, the name of its file
    /// or sheet.
    std::string key{};
    /// Stands before the title (`Table 2. …`), which such a table has in every form; 0: none.
    int number = 0;
};

/// One record, shown to people a field a line and to machines as one object.
struct Record {
    std::vector<Column> fields;
    std::vector<Cell> cells;
    Words title{};  ///< as of a table; without one the first field is the title
};

/// A figure that machines get as a key of the object; people read it in the sentences, and on a
/// page by itself if it is a headline.
struct Figure {
    std::string key;
    Cell value;
    const char* heading = "";  ///< message id
    bool is_headline = *heading != '\0';
};

/// Counts by the values of a coded list, in one sentence: `Not signed by reason: on leave 3, study
/// 1`. Machines get an object of code to count under `key`; an empty code is `none`, for people the
/// message `without_code`.
struct Tally {
    std::string key;           ///< `reasons`
    const char* message = "";  ///< message id of what stands before the colon; empty: people do not
                               ///< see it
    const char* without_code = "";                             ///< message id for the empty code
    std::string list;                                          ///< vocabulary
    std::vector<std::pair<std::string, std::int64_t>> counts;  ///< in the order of the vocabulary
    std::vector<std::string> labels{};  ///< one a count where there is no vocabulary; may be none
};

/// The text of a letter that is its own wording: from the letter of the office, or its narrative.
Words text_words(std::string text);

/// A heading is never the last thing on a page.
struct Heading {
    int level = 1;       ///< 0 the title of a letter, 1 a chapter or annex, 2 a part of it, …
    std::string number;  ///< `A.`, `3.`; may be empty
    Words words;
    bool starts_page = false;  ///< annexes do
};

/// Points one below the other.
struct List {
    std::vector<Words> items;
    bool is_numbered = false;
};

/// Who writes: stands at the head of the first page, with a line below.
struct Letterhead {
    std::vector<std::string> office;   ///< centred, bold, a line each
    std::vector<std::string> contact;  ///< smaller: street, telephone, pages
};

/// Who signs, with room for the hand. Stands at the right and is never split.
struct Signature {
    std::string place_and_date;
    std::string position;  ///< `Ketua Satuan Tugas,`
    std::string name;      ///< may be empty: a line of dots
    std::string identity;  ///< `NIP 1968…`; may be empty
};

using Block = std::variant<Words, Table, Record, Tally, Heading, List, Letterhead, Signature>;

/// Says that each row of the first table is something on a day, and by the keys of its columns what
/// calendar programs get of it.
struct Calendar {
    std::string day;
    std::string identity;              ///< the same when the row is told again
    std::vector<std::string> title;    ///< shown in the calendar, `: ` between them
    std::vector<std::string> details;  ///< a line for each that has a value, with its heading
    domain::Instant revised;           ///< when what the rows say last changed
};

/// An answer of one or more parts. Machines get the figures and, under `rows`, the first table; if
/// tables have keys, each under its key instead. A document that begins with a letterhead is a
/// letter and has a heading of level 0.
struct Document {
    std::string name;  ///< `coverage`
    std::vector<Figure> figures;
    std::vector<Block> blocks;
    Words title{};  ///< as of a table
    std::optional<Calendar> calendar{};
};

}  // namespace netralitas::document
