#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;
using testing::problem_of;

namespace {

using Texts = std::vector<std::string>;

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Member> siti = add_member("Siti Rahayu, S.H.", rutan);
    domain::Id<domain::Member> wahyu = add_member("Wahyu Kurniawan, A.Md.I.P., S.H.", rutan);
    domain::Id<domain::Member> arifin = add_member("Drs. M. Arifin H.A., M.M.", rutan);
    domain::Id<domain::Member> naim = add_member("Na’im Ma`ruf", rutan);
    domain::Id<domain::Member> by_nik = add_contract("Rina Puspitasari", "3316015203950021");

    domain::Id<domain::Member> add_contract(std::string_view name, std::string nik) {
        const auto id = add_member(name, rutan, "ppnpn");
        change([&](ledger::Change& to) {
            auto with_nik = member(id, "2024-01-30").member;
            with_nik.nip.clear();
            with_nik.nik = std::move(nik);
            with_nik.nrp = "86090123";
            members::update(to, with_nik);
        });
        return id;
    }

    domain::Id<domain::Member> resolve(std::string_view typed) const {
        return members::resolve(reader(), typed, day("2024-01-30"));
    }
    Texts search(std::string_view text) const {
        return names_of(members::search(reader(), text, day("2024-01-30")));
    }
};

}  // namespace

TEST_CASE("a person is meant by number, or by a name without its titles") {
    Office desk;
    CHECK(desk.resolve("198001012005011001") == desk.siti);
    CHECK(desk.resolve("'19800101 200501 1 001") == desk.siti);
    CHECK(desk.resolve("3316015203950021") == desk.by_nik);
    CHECK(desk.resolve("P-0001") == desk.siti);
    CHECK(desk.resolve("p-2") == desk.wahyu);
    CHECK(desk.resolve("407123:P-0002") == desk.wahyu);
    CHECK(desk.resolve("siti rahayu") == desk.siti);
    CHECK(desk.resolve("Siti  RAHAYU, S.H.") == desk.siti);
    CHECK(desk.resolve("Wahyu Kurniawan") == desk.wahyu);
    CHECK(desk.resolve("M Arifin HA") == desk.arifin);
    CHECK(desk.resolve("Na'im Maʻruf") == desk.naim);
}

TEST_CASE("a name of two people is refused and tells them apart without a NIK") {
    Office desk;
    desk.add_contract("Siti Rahayu", "3316010708910014");
    const auto problem = problem_of([&] { desk.resolve("siti rahayu"); });
    CHECK(problem.code == "name-ambiguous");
    CHECK(argument(problem, "name") == "siti rahayu");
    CHECK(argument(problem, "count") == "2");
    CHECK(problem.suggestions == Texts{"P-0001 (PNS, RUTAN-BLORA)", "P-0006 (PPNPN, RUTAN-BLORA)"});
    for (int i = 0; i < 3; ++i) {
        desk.add_member("Siti Rahayu", desk.rutan);
    }
    CHECK(problem_of([&] { desk.resolve("siti rahayu"); }).suggestions.size() == 3);
}

TEST_CASE("an unknown person is answered with near names, and a typed NIK is masked") {
    Office desk;
    const auto part = problem_of([&] { desk.resolve("rahayu"); });
    CHECK(part.code == "member-unknown");
    CHECK(part.suggestions == Texts{"Siti Rahayu"});
    const auto slip = problem_of([&] { desk.resolve("Wahyu Kurniavan"); });
    CHECK(argument(slip, "name") == "Wahyu Kurniavan");
    CHECK(slip.suggestions == Texts{"Wahyu Kurniawan"});
    CHECK(problem_of([&] { desk.resolve("P-0099"); }).code == "member-unknown");
    CHECK(problem_of([&] { desk.resolve("407124:P-0001"); }).code == "member-unknown");
    CHECK(problem_of([&] { desk.resolve(""); }).suggestions.empty());
    const auto nik = problem_of([&] { desk.resolve("3316015203950099"); });
    CHECK(argument(nik, "name") == "*************099");
    CHECK(nik.suggestions.empty());
}

TEST_CASE("a search finds parts of names and ends of numbers") {
    Office desk;
    CHECK(desk.search("rahayu") == Texts{"Siti Rahayu, S.H."});
    CHECK(desk.search("na'im") == Texts{"Na’im Ma`ruf"});
    CHECK(desk.search("arifin ha") == Texts{"Drs. M. Arifin H.A., M.M."});
    CHECK(desk.search("ni") == Texts{"Wahyu Kurniawan, A.Md.I.P., S.H."});
    CHECK(desk.search("002") == Texts{"Wahyu Kurniawan, A.Md.I.P., S.H."});
    CHECK(desk.search("0021") == Texts{"Rina Puspitasari"});
    CHECK(desk.search("331601") == Texts{"Rina Puspitasari"});
    CHECK(desk.search("8609") == Texts{"Rina Puspitasari"});
    CHECK(desk.search("3316015203950021") == Texts{"Rina Puspitasari"});
    CHECK(desk.search("198001012005011001") == Texts{"Siti Rahayu, S.H."});
    CHECK(desk.search("P-0003") == Texts{"Drs. M. Arifin H.A., M.M."});
    CHECK(desk.search("19800101").size() == 4);
    CHECK(desk.search("nobody").empty());
    CHECK(desk.search("9999").empty());
}

TEST_CASE("a search orders by name as people compare names") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    for (const auto* name : {"budi Santoso", "Árif Santoso", "Hj. Citra Santoso", "Abdi Santoso"}) {
        desk.add_member(name, rutan);
    }
    CHECK(names_of(members::search(desk.reader(), "santoso", day("2024-01-30"))) ==
          Texts{"Abdi Santoso", "Árif Santoso", "budi Santoso", "Hj. Citra Santoso"});
}
