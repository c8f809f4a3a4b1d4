#include "render/samples.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas::testing;
using netralitas::document::Cell;
using netralitas::document::Document;
using netralitas::document::Percent;
using netralitas::document::Table;
using netralitas::render::Format;
using netralitas::render::json_string;
using netralitas::text::Language;

}  // namespace

TEST_CASE("json of a list is an array of flat objects, the same in every language") {
    const std::string expected =
        R"([{"number":"P-0011","nip_or_nik":"198807212010121005","name":"Agus Prasetyo, S.H.",)"
        R"("employment":"pns","reason_unsigned":"other"},)"
        R"({"number":"P-0103","nip_or_nik":"*************009","name":"Joko Susilo",)"
        R"("employment":"other","reason_unsigned":null}])"
        "\n";
    CHECK(drawn(missing_people(), style_of(Format::json), Language::indonesian) == expected);
    CHECK(drawn(missing_people(), style_of(Format::json), Language::english) == expected);
}

TEST_CASE("json of an empty list is an empty array") {
    Table table = missing_people();
    table.rows.clear();
    CHECK(drawn(table, style_of(Format::json)) == "[]\n");
    CHECK(drawn(table, style_of(Format::jsonl)).empty());
}

TEST_CASE("json of a record is one object") {
    CHECK(drawn(person(), style_of(Format::json)) ==
          R"({"nip":"198609262015052003","name":"Siti Rahayu","employment":"pns",)"
          R"("since":"2021-03-01","pledged":["ikrar-2023-12","ikrar-2024-06"],"roles":null})"
          "\n");
}

TEST_CASE("json of a report is one object with a version, figures, counts and rows") {
    CHECK(drawn(coverage(), style_of(Format::json)) ==
          R"({"schema_version":1,"as_of":"2024-01-30","round":"ikrar-2023-12",)"
          R"("reasons":{"on-leave":3,"study":1,"none":2},)"
          R"("rows":[{"unit":"RUTAN-BLORA","staff":28427,"signed":27006,"percent":95.0},)"
          R"({"unit":"RUTAN-BLORA","staff":9,"signed":9,"percent":100.0}]})"
          "\n");
    Document report = coverage();
    std::get<Table>(report.blocks[1]).rows.clear();
    CHECK(drawn(report, style_of(Format::json))
              .ends_with(R"("rows":[]})"
                         "\n"));
}

TEST_CASE("json lines are one object a row") {
    CHECK(drawn(coverage(), style_of(Format::jsonl)) ==
          R"({"unit":"RUTAN-BLORA","staff":28427,"signed":27006,"percent":95.0})"
          "\n"
          R"({"unit":"RUTAN-BLORA","staff":9,"signed":9,"percent":100.0})"
          "\n");
    CHECK(drawn(person(), style_of(Format::jsonl)) == drawn(person(), style_of(Format::json)));
}

TEST_CASE("json has types: numbers, truth, lists, null") {
    const auto noon = netralitas::domain::Instant{day(2024, 1, 30)} + std::chrono::hours{12};
    const Table table{
        {{"n", ""}, {"t", ""}, {"p", ""}, {"i", ""}, {"l", ""}, {"m", ""}, {"s", ""}, {"e", ""}},
        {{{std::int64_t{-7}, false, Percent{1, 3}, noon, std::vector<std::string>{}, Cell{}, "",
           netralitas::document::Serial{1200}}}}};
    CHECK(
        drawn(table, style_of(Format::jsonl)) ==
        R"({"n":-7,"t":false,"p":33.3,"i":"2024-01-30T12:00:00Z","l":[],"m":null,"s":"","e":1200})"
        "\n");
}

TEST_CASE(
    "a json string keeps every character and sends none to the terminal that it would act on") {
    const std::pair<std::string, std::string> cases[] = {
        {"", R"("")"},
        {"Mu’ammar é 日 😀", R"("Mu’ammar é 日 😀")"},
        {"a\"b\\c/", R"("a\"b\\c/")"},
        {"\n\r\t", R"("\n\r\t")"},
        {std::string("\0\x1b\x7f", 3), R"("\u0000\u001b\u007f")"},
        {"\u009b2J", R"("\u009b2J")"},
        {"a\u202e\u2066\u200f\u061c\u2028z", R"("a\u202e\u2066\u200f\u061c\u2028z")"},
    };
    for (const auto& [text, literal] : cases) {
        CAPTURE(literal);
        CHECK(json_string(text) == literal);
    }
}

TEST_CASE("a cut character at the end of a text is not read past") {
    CHECK(json_string("a\xe2\x80") == "\"a\xe2\x80\"");
    CHECK(json_string("\xc2") == "\"\xc2\"");
}

TEST_CASE("a document whose tables have keys gives each under its key") {
    CHECK(drawn(letter(), style_of(Format::json)) ==
          "{\"schema_version\":1,\"staff\":28427,\"percent\":95.0,"
          "\"pledge\":[{\"unit\":\"RUTAN-BLORA\",\"staff\":28427,\"percent\":95.0},"
          "{\"unit\":\"LAPAS-SRAGEN\",\"staff\":96,\"percent\":0.0}],"
          "\"not_signed\":[{\"number\":\"P-0011\",\"nip_or_nik\":\"198807212010121005\","
          "\"name\":\"Agus Prasetyo, S.H.\",\"employment\":\"pns\",\"reason_unsigned\":\"other\"},"
          "{\"number\":\"P-0103\",\"nip_or_nik\":\"*************009\",\"name\":\"Joko Susilo\","
          "\"employment\":\"other\",\"reason_unsigned\":null}]}\n");
}
