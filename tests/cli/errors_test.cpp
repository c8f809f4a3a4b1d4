#include "cli/errors.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

using namespace netralitas;
using namespace netralitas::cli;

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// All code of the program but the table itself.
std::string sources() {
    std::string all;
    for (const auto* folder : {"src", "include"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(NETRALITAS_SOURCE_DIR) / folder)) {
            const auto ending = entry.path().extension();
            const bool is_table = entry.path().filename() == "errors.cpp";
            if (is_table || (ending != ".cpp" && ending != ".hpp")) continue;
            all += content(entry.path());
        }
    }
    return all;
}

/// Words of the sources in the form of a code, `unit-unknown`, that are something else.
const std::set<std::string> no_codes{
    "exit-codes",    "jpt-pratama",    "pppk-paruh-waktu", "utf-8",
    "utf-16le",      "utf-16be",       "windows-1252",     "rolled-back",
    "yyyy-mm-dd",    "libur-nasional", "cuti-bersama",     "pemungutan-suara",
    "case-deadline", "semester-end",   "semester-report",  "unit-report"};

/// Everything between quotes in the form of a code.
std::set<std::string> codes_used(const std::string& text) {
    const std::regex form("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    std::set<std::string> codes;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), form);
         at != std::sregex_iterator(); ++at) {
        if (no_codes.count((*at)[1]) == 0) codes.insert((*at)[1]);
    }
    return codes;
}

}  // namespace

TEST_CASE("the table of errors is sorted and names no code twice") {
    const auto rows = error_rows();
    CHECK(std::adjacent_find(rows.begin(), rows.end(), [](const auto& left, const auto& right) {
              return left.code >= right.code;
          }) == rows.end());
}

TEST_CASE("every error has a sentence and an exit code people are told about") {
    const std::set<int> exit_codes{0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 130};
    for (const auto& row : error_rows()) {
        CAPTURE(row.code);
        CHECK(std::string(row.message) != "");
        CHECK(exit_codes.count(row.exit_code) == 1);
        CHECK(std::string(row.message).find("{suggestions}") == std::string::npos);
    }
}

TEST_CASE("every code the program uses stands in the table") {
    const auto codes = codes_used(sources());
    REQUIRE(codes.size() > 10);
    for (const auto& code : codes) CHECK_MESSAGE(error_row(code).code == code, code);
    for (const auto& word : no_codes) CHECK_MESSAGE(error_row(word).code != word, word);
}

TEST_CASE("every code of the table is used somewhere") {
    const auto text = sources();
    for (const auto& row : error_rows()) {
        const auto literal = '"' + std::string(row.code) + '"';
        CHECK_MESSAGE(text.find(literal) != std::string::npos, row.code);
    }
}

TEST_CASE("a code nobody knows is an internal error") {
    CHECK(error_row("no-such-code").code == "internal");
    CHECK(error_row("").code == "internal");
    CHECK(error_row("zzz").code == "internal");
}
