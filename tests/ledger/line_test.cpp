#include "ledger/line.hpp"

#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;

TEST_CASE("each kind of line is read") {
    SUBCASE("columns") {
        const auto line = read_line(R"(["#","unit",["id","code","place"]])");
        CHECK(line.kind == Line::Kind::columns);
        CHECK(line.table == "unit");
        CHECK(line.columns == std::vector<std::string>{"id", "code", "place"});
    }
    SUBCASE("an added row") {
        const auto line = read_line(R"(["+","unit",[407123000000001,"A \"1\"",null]])");
        CHECK(line.kind == Line::Kind::added);
        CHECK(line.before.empty());
        CHECK(line.after == std::vector<CellValue>{407123000000001, "A \"1\"", {}});
    }
    SUBCASE("a changed row") {
        const auto line = read_line(R"(["~","unit",[1,"A"],[1,""]])");
        CHECK(line.kind == Line::Kind::changed);
        CHECK(line.before == std::vector<CellValue>{1, "A"});
        CHECK(line.after == std::vector<CellValue>{1, ""});
    }
    SUBCASE("a removed row") {
        const auto line = read_line(R"(["-","unit",[-9223372036854775808]])");
        CHECK(line.kind == Line::Kind::removed);
        CHECK(line.before == std::vector<CellValue>{INT64_MIN});
        CHECK(line.after.empty());
    }
    SUBCASE("a schema step") {
        const auto line = read_line(R"(["s",2,")" + std::string(64, 'a') + R"("])");
        CHECK(line.kind == Line::Kind::step);
        CHECK(line.step == 2);
        CHECK(line.digest == std::string(64, 'a'));
    }
}

TEST_CASE("what is no line is refused") {
    const std::string digest(64, 'a');
    for (const auto& text : std::vector<std::string>{
             "",
             "{}",
             "[]",
             "null",
             R"(["+"])",
             R"(["+","unit"])",
             R"(["+","unit",[]])",
             R"(["+","",[1]])",
             R"(["+",7,[1]])",
             R"(["+","unit",[1],[1]])",
             R"(["+","unit",[1],7])",
             R"(["+",[1],"unit"])",
             R"(["+","unit",1])",
             R"(["+","unit",[1.5]])",
             R"(["+","unit",[1e3]])",
             R"(["+","unit",[true]])",
             R"(["+","unit",[[1]]])",
             R"(["+","unit",[{"x":"00"}]])",
             R"(["+","unit",[9223372036854775808]])",
             R"(["+","unit",[1]] )"
             "x",
             R"(["+","unit",[1])",
             "[\"+\",\"unit\",[\"\xff\"]]",
             R"(["~","unit",[1]])",
             R"(["~","unit",[1],[1,2]])",
             R"(["~","unit",[1],[1],[1]])",
             R"(["?","unit",[1]])",
             R"(["++","unit",[1]])",
             R"([1,"unit",[1]])",
             R"(["#","unit",[1]])",
             R"(["#","unit",[""]])",
             R"(["s",0,")" + digest + R"("])",
             R"(["s","2",")" + digest + R"("])",
             R"(["s",2,"short"])",
             R"(["s",2,")" + std::string(64, 'A') + R"("])",
             R"(["s",2])",
             R"(["s",4294967297,")" + digest + R"("])",
             std::string(100'000, '['),
         }) {
        CAPTURE(text.substr(0, 60));
        CHECK(testing::problem_of([&] { read_line(text); }).code == "ledger-damaged");
    }
}

TEST_CASE("the head of a line says what it is about") {
    const auto added = head_of(R"(["+","unit",[407123000000001,"A"]])");
    CHECK(added.kind == Line::Kind::added);
    CHECK(added.table == "unit");
    CHECK(added.id == 407123000000001);
    CHECK(head_of(R"(["#","unit",["id"]])").kind == Line::Kind::columns);
    CHECK(head_of(R"(["s",2,"…"])").kind == Line::Kind::step);
    for (const auto* text : {"", "[", R"(["+")", R"(["+","unit)", R"(["+","unit",["x"]])",
                             R"(["?","unit",[1]])", R"({"+":"unit"})"}) {
        CAPTURE(text);
        CHECK(testing::problem_of([&] { head_of(text); }).code == "ledger-damaged");
    }
}

TEST_CASE("a row keeps its id") {
    CHECK(id_of(read_line(R"(["~","unit",[7,"A"],[7,"B"]])")) == 7);
    for (const auto* text :
         {R"(["~","unit",[7,"A"],[8,"B"]])", R"(["+","unit",["7"]])", R"(["-","unit",[null]])"}) {
        CAPTURE(text);
        CHECK(testing::problem_of([&] { id_of(read_line(text)); }).code == "ledger-damaged");
    }
}
