#include "cli/options.hpp"

#include "cli/reading.hpp"
#include "cli/rows.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::cli;

TEST_CASE("an option is known by its long and its short form") {
    std::string output;
    bool all = false;
    Options options;
    options.text("-o,--output", "FILE", output, "").flag("--all", all, "");
    const auto& rows = options.rows();
    CHECK(rows[0].long_name() == "--output");
    CHECK(rows[0].short_name() == "-o");
    CHECK(rows[1].long_name() == "--all");
    CHECK(rows[1].short_name().empty());
    for (const auto* word : {"--output", "--output=x", "-o", "-ox"}) {
        CHECK(row_of(rows, word) == &rows[0]);
    }
    for (const auto* word : {"--out", "output", "-", "--", "-7d", "-a"}) {
        CHECK(row_of(rows, word) == nullptr);
    }
}

TEST_CASE("the form of an answer comes from the flag, else from the ending of the file") {
    const auto format = [](const std::string& flag, const std::string& output, bool excel) {
        Reading reading;
        reading.format = flag;
        reading.output = output;
        reading.excel = excel;
        return format_of(reading);
    };
    CHECK(format("", "", false) == render::Format::table);
    CHECK(format("", "", true) == render::Format::csv);
    CHECK(format("", "a.csv", false) == render::Format::csv);
    CHECK(format("", "a.json", false) == render::Format::json);
    CHECK(format("", "a.txt", false) == render::Format::table);
    CHECK(format("", "-", false) == render::Format::table);
    CHECK(format("json", "a.csv", false) == render::Format::json);
    CHECK_THROWS_AS(format("", "a.docm", false), Error);
}

TEST_CASE("sort, limit and fields shape a list in this order") {
    document::Table table{{{"code", ""}, {"staff", ""}},
                          {{{std::string("A"), std::int64_t{3}}},
                           {{std::string("B"), std::int64_t{20}}},
                           {{std::string("C"), std::int64_t{1}}}}};
    Reading reading;
    reading.sort = "-staff";
    reading.limit = 2;
    reading.fields = "code";
    const auto answer = shaped(table, reading);
    REQUIRE(answer.rows.size() == 2);
    REQUIRE(answer.columns.size() == 1);
    CHECK(std::get<std::string>(answer.rows[0].cells[0]) == "B");
    CHECK(std::get<std::string>(answer.rows[1].cells[0]) == "A");
}
