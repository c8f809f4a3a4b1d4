#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;
using netralitas::testing::argument;
using netralitas::testing::problem_of;

namespace {

constexpr domain::Date december = std::chrono::sys_days{2023y / 12 / 19};

/// Three people of Rutan Blora and two rounds.
struct Signing : Desk {
    Signing() {
        units(three_units);
        REQUIRE(staff("NIP/NIK;Nama;Unit Kerja;Status\n"
                      "198609262015052003;Siti Rahayu, S.H.;Rutan Blora;PNS\n"
                      "197911052003121002;Bambang Setiawan;Rutan Blora;PNS\n"
                      "3316015203950021;Rina Puspitasari;Rutan Blora;PPNPN\n")
                    .added == 3);
        ledger().change({"round add", ""}, [](ledger::Change& change) {
            store::rounds::add(change,
                               round_of("ikrar-2023-06", std::chrono::sys_days{2023y / 6 / 1}));
            store::rounds::add(change, round_of("ikrar-2023-12", december));
        });
    }

    static domain::Round round_of(const std::string& code, domain::Date date) {
        domain::Round made;
        made.code = code;
        made.name = code;
        made.date = date;
        made.cut_off = date;
        return made;
    }

    std::optional<domain::Pledge> pledge(const std::string& nip,
                                         const std::string& code = "ikrar-2023-12") const {
        return store::pledges::find(reader(), store::rounds::get(reader(), code).id,
                                    *store::members::by_nip(reader(), nip));
    }
};

}  // namespace

TEST_CASE("a row with a reason records the reason, a row with a date the signature") {
    Signing desk;
    const auto report = desk.pledges(
        "NIP/NIK;Nama;Tanggal;Alasan;Cara;Lembar\n"
        "197911052003121002;Bambang Setiawan;;cuti;;\n"
        "198609262015052003;Siti Rahayu;19 Desember 2023;;lembar;Lembar 3\n"
        "3316015203950021;Rina Puspitasari;;on leave;;\n");
    CHECK(report.added == 3);
    CHECK(report.warnings.empty());
    CHECK(desk.counts.signatures == 1);
    CHECK(desk.counts.reasons == 2);
    CHECK(desk.pledge("197911052003121002")->reason_unsigned == "on-leave");
    const auto signature = *desk.pledge("198609262015052003");
    CHECK(signature.signed_on == december);
    CHECK(signature.method == "sheet");
    CHECK(signature.sheet == "Lembar 3");
}

TEST_CASE("the same pledge file again changes nothing; what is new in it is added") {
    Signing desk;
    const std::string file = "NIP/NIK;Nama;Alasan\n197911052003121002;Bambang Setiawan;cuti\n";
    desk.pledges(file);
    CHECK(desk.pledges(file).same == 1);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.counts.reasons == 0);
    const auto more = desk.pledges(file + "3316015203950021;Rina Puspitasari;lain-lain\n");
    CHECK(more.same == 1);
    CHECK(more.added == 1);
    CHECK(desk.pledges("NIP/NIK;Alasan\n197911052003121002;sakit\n").changed == 1);
}

TEST_CASE("without a round the newest one is meant; a column or --round names another") {
    Signing desk;
    desk.pledges("NIP/NIK;Tanggal\n198609262015052003;2023-12-19\n");
    CHECK(desk.pledge("198609262015052003", "ikrar-2023-12"));
    CHECK_FALSE(desk.pledge("198609262015052003", "ikrar-2023-06"));
    desk.pledges(
        "NIP/NIK;Tanggal;Putaran\n197911052003121002;2023-06-01;ikrar-2023-06\n"
        "3316015203950021;2023-12-19;\n");
    CHECK(desk.counts.signatures == 2);
    CHECK(desk.pledge("197911052003121002", "ikrar-2023-06"));
    desk.round = "ikrar-2023-06";
    desk.pledges("NIP/NIK;Tanggal\n198609262015052003;2023-06-01\n");
    CHECK(desk.pledge("198609262015052003", "ikrar-2023-06"));
}

TEST_CASE("what is wrong with a pledge is told at its cell") {
    struct Case {
        const char* row;
        const char* code;
        std::size_t column;
    };
    for (const auto& each :
         {Case{"198609262015052003;;;", "pledge-empty", 0},
          Case{"198609262015052003;2023-12-19;cuti;", "pledge-both", 3},
          Case{"198609262015052003;2024-02-01;;", "date-in-future", 2},
          Case{"198609262015052003;19-12-23;;", "date-unreadable", 2},
          Case{"198609262015052003;;malas;", "value-unknown", 3},
          Case{"199001012015051001;;cuti;", "member-unknown", 1},
          Case{"3316012508960012;;cuti;", "member-unknown", 1},
          Case{"1,98609E+17;;cuti;", "nip-damaged", 1}, Case{";;cuti;", "number-missing", 1},
          Case{"198609262015052003;;cuti;ikrar-2023-13", "round-unknown", 4}}) {
        CAPTURE(each.row);
        CAPTURE(each.code);
        Signing desk;
        const auto report =
            desk.pledges(std::string("NIP/NIK;Tanggal;Alasan;Putaran\n") + each.row + "\n");
        CHECK(report.rejected == 1);
        CHECK(report.problem_order == std::vector<std::string>{each.code});
        CHECK(first(report, each.code).place.column == each.column);
        CHECK(first(report, each.code).place.line == 2);
    }
}

TEST_CASE("somebody who is not known is named without showing a NIK") {
    Signing desk;
    const auto report = desk.pledges("NIP/NIK;Alasan\n3316012508960012;cuti\n");
    CHECK(argument(first(report, "member-unknown"), "name") == "*************012");
}

TEST_CASE("a signature with another date than recorded is refused") {
    Signing desk;
    desk.pledges("NIP/NIK;Tanggal\n198609262015052003;2023-12-19\n");
    const auto report = desk.pledges("NIP/NIK;Tanggal\n198609262015052003;2023-12-20\n");
    const auto problem = first(report, "pledge-date-differs");
    CHECK(problem.place.column == 2);
    CHECK(argument(problem, "recorded") == "2023-12-19");
    CHECK(desk.pledge("198609262015052003")->signed_on == december);
}

TEST_CASE("a reason for somebody who has signed is refused; a signature clears the reason") {
    Signing desk;
    desk.pledges("NIP/NIK;Alasan\n198609262015052003;cuti\n");
    CHECK(desk.pledges("NIP/NIK;Tanggal\n198609262015052003;2024-01-08\n").changed == 1);
    CHECK(desk.pledge("198609262015052003")->reason_unsigned.empty());
    const auto report = desk.pledges("NIP/NIK;Alasan\n198609262015052003;cuti\n");
    CHECK(first(report, "pledge-signed").place.column == 2);
}

TEST_CASE("a name is no proof: another one than recorded is a warning") {
    Signing desk;
    const auto report = desk.pledges(
        "NIP/NIK;Nama;Alasan\n197911052003121002;drs. BAMBANG SETIAWAN, M.M.;cuti\n"
        "198609262015052003;Rahayu Siti;cuti\n3316015203950021;;cuti\n");
    CHECK(report.added == 3);
    REQUIRE(report.warnings.at("name-differs").count == 1);
    const auto& warning = report.warnings.at("name-differs").first.front();
    CHECK(warning.place.line == 3);
    CHECK(argument(warning, "recorded") == "Siti Rahayu, S.H.");
    CHECK(marked(warning) == "Rahayu Siti");
}

TEST_CASE("somebody who stands twice in a pledge file is refused with the earlier line") {
    Signing desk;
    const auto report =
        desk.pledges("NIP/NIK;Alasan\n198609262015052003;cuti\n198609262015052003;sakit\n");
    CHECK(argument(first(report, "row-duplicate"), "earlier") == "2");
    CHECK(first(report, "row-duplicate").place.line == 3);
}

TEST_CASE("a pledge file needs a column of numbers and one that says something") {
    Signing desk;
    const auto numbers = problem_of([&] { desk.pledges("Nama;Alasan\nSiti;cuti\n"); });
    CHECK(argument(numbers, "missing") == "NIP/NIK");
    const auto says = problem_of([&] { desk.pledges("NIP/NIK;Nama\n198609262015052003;Siti\n"); });
    CHECK(argument(says, "missing") == "Tanggal");
}

TEST_CASE("without any round a pledge file is refused") {
    Desk desk;
    CHECK(problem_of([&] { desk.pledges("NIP/NIK;Alasan\n198609262015052003;cuti\n"); }).code ==
          "round-missing");
}
