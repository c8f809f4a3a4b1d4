#include "netralitas/report/difference.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::report;
using document::Cell;
using document::Code;
using document::Document;
using Lines = std::vector<std::string>;

namespace {

struct Told {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(const document::Percent& share) const {
        return std::to_string(share.part) + "/" + std::to_string(share.whole);
    }
    std::string operator()(domain::Date date) const { return "day " + domain::to_string(date); }
    std::string operator()(const Code& code) const { return code.list + ":" + code.code; }
    std::string operator()(const document::Words& words) const { return words.message; }
    template <class Other>
    std::string operator()(const Other&) const {
        return "-";
    }
};

std::string told(const Difference& one) {
    std::string line = one.table + "[";
    for (const auto& cell : one.row) line += std::visit(Told{}, cell) + ";";
    line += "]";
    if (one.kind == Difference::Kind::came) return line + " came";
    if (one.kind == Difference::Kind::went) return line + " went";
    return line + " " + one.field + "(" + std::visit(Told{}, one.label) +
           "): " + std::visit(Told{}, one.then) + " > " + std::visit(Told{}, one.now);
}

/// A report with a figure that has a heading, a tally, and a table with a coded column.
Document shown() {
    Document document{"sample", {}, {}};
    document.figures = {{"staff", std::int64_t{3}, "Staff"}};
    document::Table table{{{"unit", "Unit"}, {"kind", "Kind"}, {"count", "Count"}},
                          {{{std::string("A"), Code{"employment", "pns"}, std::int64_t{1}}}},
                          {"Staff by unit", {}}};
    table.key = "staff_by_unit";
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(
        document::Tally{"reasons", "By reason", "none recorded", "reason_unsigned", {}});
    return document;
}

Lines differing(const std::string& then, const std::string& now) {
    Lines lines;
    for (const auto& one : differences(then, now, shown())) lines.push_back(told(one));
    return lines;
}

}  // namespace

TEST_CASE("the same report has no differences") {
    const std::string same = R"({"staff":3,"staff_by_unit":[{"unit":"A","count":1}]})";
    CHECK(differing(same, same) == Lines{});
}

TEST_CASE("figures are told with then and now, by their headings where they have one") {
    CHECK(
        differing(R"({"staff":3,"as_of":"2024-06-30","percent":95.0,"ready":true,"note":null})",
                  R"({"staff":4,"as_of":"2024-07-01","percent":95.5,"ready":false,"note":"x"})") ==
        Lines{"[] staff(Staff): 3 > 4", "[] as_of(-): day 2024-06-30 > day 2024-07-01",
              "[] percent(-): 950/1000 > 955/1000", "[] ready(-): yes > no", "[] note(-): - > x"});
}

TEST_CASE("a figure without a heading is called by its key alone") {
    CHECK(differing(R"({"count":3})", R"({"count":4})") == Lines{"[] count(-): 3 > 4"});
}

TEST_CASE("figures and columns that only one of the two has are no difference") {
    CHECK(differing(R"({"staff":3,"old":1,"staff_by_unit":[{"unit":"A","count":1}]})",
                    R"({"staff":3,"new":1,"staff_by_unit":[{"unit":"A","count":1,"more":2}]})") ==
          Lines{});
}

TEST_CASE("a code that does not occur in a tally is counted none") {
    CHECK(differing(R"({"reasons":{"study":1,"none":2}})",
                    R"({"reasons":{"on-leave":1,"none":3}})") ==
          Lines{"reasons[] study(reason_unsigned:study): 1 > 0",
                "reasons[] none(none recorded): 2 > 3",
                "reasons[] on-leave(reason_unsigned:on-leave): 0 > 1"});
}

TEST_CASE("rows change, come and go, wherever they stand") {
    CHECK(differing(R"({"staff_by_unit":[{"unit":"A","kind":"pns","count":1},
                                         {"unit":"A","kind":"pppk","count":2},
                                         {"unit":"B","kind":"pns","count":3}]})",
                    R"({"staff_by_unit":[{"unit":"C","kind":"pns","count":3},
                                         {"unit":"A","kind":"pppk","count":5},
                                         {"unit":"A","kind":"pns","count":1}]})") ==
          Lines{"staff_by_unit[A;employment:pppk;] count(Count): 2 > 5",
                "staff_by_unit[B;employment:pns;] went", "staff_by_unit[C;employment:pns;] came"});
}

TEST_CASE("a record is the same by its reference or number, whatever else was corrected") {
    CHECK(differing(R"({"people":[{"unit":"A","number":"P-0001","reason":null}]})",
                    R"({"people":[{"unit":"A","number":"P-0002","reason":null}]})") ==
          Lines{"people[A;P-0001;] went", "people[A;P-0002;] came"});
    CHECK(differing(R"({"people":[{"unit":"A","number":"P-0001","reason":null}]})",
                    R"({"people":[{"unit":"B","number":"P-0001","reason":"study"}]})") ==
          Lines{"people[P-0001;] unit(-): A > B", "people[P-0001;] reason(-): - > study"});
}

TEST_CASE("a name between the columns that tell rows apart does not name them") {
    CHECK(differing(R"({"rows":[{"unit":"A","name":"Unit A","kind":null,"count":1},
                                {"unit":"A","name":"Unit A","kind":"pns","count":1}]})",
                    R"({"rows":[{"unit":"A","name":"Unit A","kind":null,"count":2},
                                {"unit":"A","name":"Unit A","kind":"pns","count":1}]})") ==
          Lines{"rows[A;-;] count(Count): 1 > 2"});
}

TEST_CASE("rows that nothing tells apart are compared in their order") {
    CHECK(differing(R"({"fields":[{"count":1},{"count":2}]})",
                    R"({"fields":[{"count":1},{"count":3},{"count":4}]})") ==
          Lines{"fields[] count(-): 2 > 3", "fields[] came"});
}

TEST_CASE("a table that is not there is an empty one") {
    CHECK(differing(R"({"staff_by_unit":[{"unit":"A","kind":"pns","count":1}]})", "{}") ==
          Lines{"staff_by_unit[A;employment:pns;] went"});
    CHECK(differing(R"({"staff_by_unit":[]})", R"({"staff_by_unit":[{"unit":"A","count":1}]})") ==
          Lines{"staff_by_unit[A;] came"});
}
