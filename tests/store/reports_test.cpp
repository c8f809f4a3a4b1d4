#include "netralitas/store/reports.hpp"

#include "fixture.hpp"
#include "netralitas/settings/settings.hpp"
#include "netralitas/store/activities.hpp"
#include "netralitas/store/due.hpp"
#include "netralitas/store/evidence.hpp"
#include "netralitas/store/kept.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using netralitas::testing::argument;

namespace {

const auto today = day("2025-02-01");
const domain::Catalogues shipped = settings::catalogues({});

std::string digest_of(char letter) { return std::string(64, letter); }

/// Two units that send reports.
struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");

    static domain::Report letter(domain::Id<domain::Unit> unit, std::string_view period,
                                 std::string number, std::string_view date) {
        domain::Report report;
        report.kind = "semester";
        report.unit = unit;
        report.period = *domain::read_period(period, today);
        report.number = std::move(number);
        report.date = day(date);
        report.anchor_entry = 1;
        report.anchor = "7f3a 91c0 4e2d b8a6 e21d";
        return report;
    }
    domain::Id<domain::Report> add(const domain::Report& report) {
        domain::Id<domain::Report> id;
        change([&](ledger::Change& to) { id = reports::add(to, report, today); });
        return id;
    }
    void add_file(domain::Id<domain::Report> report, std::string format, char letter) {
        change([&](ledger::Change& to) {
            reports::add_file(to, report, {{}, std::move(format), 3, digest_of(letter)});
        });
    }
    /// Periods of the half-year reports that are due for the office in Blora.
    std::vector<std::string> due_on(std::string_view as_of, std::string_view ledger_since) const {
        DueQuestion question{day(as_of)};
        question.office = rutan;
        question.ledger_since = day(ledger_since);
        std::vector<std::string> periods;
        for (const auto& one : due(reader(), question, shipped)) {
            if (one.kind == due_kind::semester_report) periods.push_back(one.reference);
        }
        return periods;
    }
};
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a report is given back as it was sent, and of several letters the newest") {
    Office desk;
    auto first = Office::letter(desk.rutan, "2024-H1", "W-1", "2024-07-10");
    first.sent_on = day("2024-07-11");
    first.id = desk.add(first);
    desk.add_file(first.id, "md", 'a');
    desk.add_file(first.id, "json", 'b');
    desk.add(Office::letter(desk.rutan, "2024-H1", "W-2", "2024-08-01"));
    desk.add(Office::letter(desk.lapas, "2024-H1", "W-3", "2024-09-01"));

    const ReportFilter asked{"semester", {desk.rutan}, "2024-H1"};
    REQUIRE(reports::find(desk.reader(), asked));
    CHECK(reports::find(desk.reader(), asked)->report.number == "W-2");
    const auto found = reports::find(desk.reader(), {"semester", {desk.rutan}, "2024-H1", "W-1"});
    REQUIRE(found);
    CHECK(found->report == first);
    CHECK(found->unit_code == "RUTAN-BLORA");
    REQUIRE(found->files.size() == 2);
    CHECK(found->files[0].format == "json");
    CHECK(reports::all(desk.reader()).size() == 3);
    CHECK_FALSE(reports::find(desk.reader(), {"semester", {desk.rutan}, "2023-H2"}));
    CHECK_FALSE(reports::find(desk.reader(), {"year"}));
}

TEST_CASE("a letter is kept once, and its days are in order") {
    Office desk;
    auto letter = Office::letter(desk.rutan, "2024-H1", "W-1", "2024-07-10");
    letter.id = desk.add(letter);
    const auto again = desk.refused([&](auto& to) { reports::add(to, letter, today); });
    CHECK(again.code == "letter-number-taken");
    CHECK(argument(again, "number") == "W-1");
    letter.received_on = day("2024-07-09");
    CHECK(desk.refused([&](auto& to) { reports::update(to, letter, today); }).code ==
          "received-before-sent");
    letter.received_on = day("2024-07-15");
    desk.change([&](auto& to) { reports::update(to, letter, today); });
    CHECK(reports::all(desk.reader()).front().report == letter);
}

TEST_CASE("a half-year report is due until it was sent, for every half-year of the ledger") {
    Office desk;
    desk.add(Office::letter(desk.lapas, "2024-H1", "W-1", "2024-07-10"));
    CHECK(desk.due_on("2025-02-01", "2024-03-01") == Texts{"2024-H1", "2024-H2", "2025-H1"});
    desk.add(Office::letter(desk.rutan, "2024-H1", "W-1", "2024-07-10"));
    CHECK(desk.due_on("2025-02-01", "2024-03-01") == Texts{"2024-H2", "2025-H1"});
    CHECK(desk.due_on("2024-07-09", "2024-03-01") == Texts{"2024-H1", "2024-H2"});
    CHECK(desk.due_on("2024-07-10", "2024-03-01") == Texts{"2024-H2"});
    CHECK(desk.due_on("2025-02-01", "2025-01-05") == Texts{"2025-H1"});
}

TEST_CASE("what lies beside the ledger is the evidence and the forms of reports, each file once") {
    Office desk;
    const auto report = desk.add(Office::letter(desk.rutan, "2024-H1", "W-1", "2024-07-10"));
    desk.add_file(report, "md", 'b');
    desk.add_file(report, "json", 'a');
    const auto second = desk.add(Office::letter(desk.rutan, "2024-H1", "W-2", "2024-07-11"));
    desk.add_file(second, "json", 'a');
    domain::Activity activity;
    activity.kind = "apel";
    activity.date = today;
    activity.title = "Apel";
    activity.unit = desk.rutan;
    desk.change([&](auto& to) { activities::add(to, activity, today); });
    domain::Evidence piece;
    piece.of = activities::get(desk.reader(), "0001").activity.id;
    piece.name = "foto.jpg";
    piece.size = 3;
    piece.digest = digest_of('c');
    piece.kept = true;
    piece.added_on = today;
    desk.change([&](auto& to) { evidence::add(to, piece, today); });

    using Of = KeptFile::Of;
    CHECK(kept_files(desk.reader()) ==
          std::vector<KeptFile>{
              {Of::report, {digest_of('a'), 3}, "json", "W-1"},
              {Of::report, {digest_of('b'), 3}, "md", "W-1"},
              {Of::evidence, {digest_of('c'), 3}, "foto.jpg", "ACT/RUTAN-BLORA/2025/0001"}});
}
