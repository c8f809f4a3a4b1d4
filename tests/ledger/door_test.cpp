#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

using netralitas::testing::text_of;
namespace fs = std::filesystem;

namespace {

const fs::path source_folder = fs::path(NETRALITAS_SOURCE_DIR) / "src";

bool is_source(const fs::path& path) {
    return path.extension() == ".cpp" || path.extension() == ".hpp";
}

bool is_ours(const fs::path& path) {
    return *fs::relative(path, source_folder).begin() == fs::path("ledger");
}

}  // namespace

TEST_CASE("only the ledger opens databases and transactions, and nothing happens by itself") {
    const std::regex forbidden(
        R"(SQLite::(Database|Transaction|Savepoint|Statement)|sqlite3_|\bSAVEPOINT\b|\bBEGIN IMMEDIATE\b|)"
        R"(\bOR (REPLACE|FAIL|ROLLBACK)\b|\bREPLACE INTO\b|\bCASCADE\b|\bSET NULL\b)");
    int read = 0;
    for (const auto& file : fs::recursive_directory_iterator(source_folder)) {
        if (!is_source(file.path()) || is_ours(file.path())) {
            continue;
        }
        CAPTURE(file.path().string());
        std::smatch found;
        const auto text = text_of(file.path());
        CHECK_FALSE(std::regex_search(text, found, forbidden));
        ++read;
    }
    CHECK(read > 20);
}

TEST_CASE("the schema only adds tables, indexes and columns, and leaves nothing to triggers") {
    const std::regex forbidden(
        R"(\b(TRIGGER|CASCADE|AUTOINCREMENT|WITHOUT ROWID|GENERATED|REAL|DROP|RENAME|SET NULL|REPLACE)\b)",
        std::regex::icase);
    const std::regex table(R"(CREATE TABLE (\w+) \(([^;]*)\) STRICT;)");
    const std::regex any_table(R"(CREATE TABLE)");
    for (const auto& file : fs::directory_iterator(source_folder / "ledger" / "schema")) {
        CAPTURE(file.path().string());
        const auto text = text_of(file.path());
        std::smatch found;
        CHECK_FALSE(std::regex_search(text, found, forbidden));
        const auto count = [&](const std::regex& what) {
            return std::distance(std::sregex_iterator(text.begin(), text.end(), what), {});
        };
        CHECK(count(table) == count(any_table));
    }
}
