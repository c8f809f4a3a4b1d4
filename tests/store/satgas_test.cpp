#include "netralitas/store/satgas.hpp"

#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using appointments::Recorded;
using testing::argument;

namespace {

using Texts = std::vector<std::string>;

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Id<domain::Member> wahyu = add_member("Wahyu Kurniawan", rutan);
    domain::Id<domain::Member> ratna = add_member("Ratna Dewi Utami", rutan);
    domain::Id<domain::Member> eko = add_member("Eko Saputra", lapas);

    domain::Id<domain::Decree> add_decree(std::string number) {
        domain::Id<domain::Decree> id;
        change([&](ledger::Change& to) {
            domain::Decree decree;
            decree.number = std::move(number);
            id = decrees::add(to, decree);
        });
        return id;
    }
    domain::Appointment role(domain::Id<domain::Member> member, std::string name,
                             domain::Span span = {day("2024-01-29"), {}}) const {
        domain::Appointment appointment;
        appointment.member = member;
        appointment.unit = rutan;
        appointment.role = std::move(name);
        appointment.span = span;
        return appointment;
    }
    Recorded appoint(const domain::Appointment& appointment) {
        Recorded recorded{};
        change([&](ledger::Change& to) { recorded = appointments::appoint(to, appointment); });
        return recorded;
    }
    Texts roster(const StaffFilter& filter) const {
        Texts rows;
        for (const auto& row : appointments::all(reader(), filter)) {
            rows.push_back(row.unit_code + " " + row.appointment.role + " " +
                           row.who.member.name.name);
        }
        return rows;
    }
};

}  // namespace

TEST_CASE("a decree comes back as recorded, and is found without regard to case") {
    Office desk;
    domain::Decree decree;
    decree.number = "W.13-166.KP.05.02 TAHUN 2024";
    decree.year = 2024;
    decree.issuer = "Kepala Kantor Wilayah";
    decree.subject = "Satgas Netralitas";
    decree.unit = desk.rutan;
    desk.change([&](ledger::Change& to) { decree.id = decrees::add(to, decree); });
    CHECK(decrees::get(desk.reader(), "w.13-166.kp.05.02 tahun 2024") == decree);
    decree.date = day("2024-01-22");
    desk.change([&](ledger::Change& to) { decrees::update(to, decree); });
    CHECK(decrees::all(desk.reader()) == std::vector<domain::Decree>{decree});
}

TEST_CASE("a decree is recorded once, and a near number is suggested") {
    Office desk;
    desk.add_decree("SEK-14.KP.05.02 TAHUN 2022");
    const auto problem = desk.refused([](ledger::Change& to) {
        domain::Decree again;
        again.number = "sek-14.kp.05.02  Tahun 2022";
        decrees::add(to, again);
    });
    CHECK(problem.code == "decree-exists");
    try {
        decrees::get(desk.reader(), "SEK-15.KP.05.02 TAHUN 2022");
        FAIL("found");
    } catch (const Error& error) {
        CHECK(error.problem().code == "decree-unknown");
        CHECK(error.problem().suggestions == Texts{"SEK-14.KP.05.02 TAHUN 2022"});
    }
}

TEST_CASE("the same role again fills in what is given and keeps the rest") {
    Office desk;
    const auto decree = desk.add_decree("SEK-14.KP.05.02 TAHUN 2022");
    auto role = desk.role(desk.wahyu, "anggota");
    role.decree = decree;
    CHECK(desk.appoint(role) == Recorded::added);
    CHECK(desk.appoint(role) == Recorded::same);
    role.span = {};
    role.confirmed_on = day("2024-01-29");
    role.badge = "hand badge";
    CHECK(desk.appoint(role) == Recorded::changed);
    const auto kept = appointments::of(desk.reader(), desk.wahyu);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].span == span("2024-01-29"));
    CHECK(kept[0].confirmed_on == day("2024-01-29"));
    CHECK(kept[0].badge == "hand badge");
    role.decree.reset();
    CHECK(desk.appoint(role) == Recorded::added);
}

TEST_CASE("a unit has one chair at a time") {
    Office desk;
    desk.appoint(desk.role(desk.wahyu, "ketua"));
    const auto problem = desk.refused([&](ledger::Change& to) {
        appointments::appoint(to, desk.role(desk.ratna, "ketua", {day("2024-06-01"), {}}));
    });
    CHECK(problem.code == "chair-taken");
    CHECK(argument(problem, "name") == "Wahyu Kurniawan");
    CHECK(argument(problem, "unit") == "RUTAN-BLORA");
    auto elsewhere = desk.role(desk.ratna, "ketua");
    elsewhere.unit = desk.lapas;
    CHECK(desk.appoint(elsewhere) == Recorded::added);
    CHECK(desk.appoint(desk.role(desk.ratna, "wakil-ketua")) == Recorded::added);
    desk.change([&](ledger::Change& to) {
        CHECK(appointments::release(to, desk.wahyu, "ketua", day("2024-05-31")) == 1);
    });
    CHECK(desk.appoint(desk.role(desk.ratna, "ketua", {day("2024-06-01"), {}})) == Recorded::added);
}

TEST_CASE("a release ends what goes on, and nothing else") {
    Office desk;
    desk.appoint(desk.role(desk.wahyu, "ketua"));
    desk.appoint(desk.role(desk.wahyu, "anggota", span("2023-01-01", "2023-12-31")));
    desk.change([&](ledger::Change& to) {
        CHECK(appointments::release(to, desk.wahyu, "", day("2024-02-29")) == 1);
    });
    CHECK(desk.roster(everybody("2024-02-29")) == Texts{"RUTAN-BLORA ketua Wahyu Kurniawan"});
    CHECK(desk.roster(everybody("2024-03-01")).empty());
    const auto nothing_left = desk.refused(
        [&](ledger::Change& to) { appointments::release(to, desk.wahyu, "", day("2024-03-31")); });
    CHECK(nothing_left.code == "appointment-missing");
    const auto too_early = desk.refused([&](ledger::Change& to) {
        appointments::release(to, desk.wahyu, "ketua", day("2024-01-28"));
    });
    CHECK(too_early.code == "end-before-start");
}

TEST_CASE("the roster tells who is in the Satgas of a day, of the units asked for") {
    Office desk;
    desk.appoint(desk.role(desk.wahyu, "ketua"));
    desk.appoint(desk.role(desk.ratna, "anggota", span("2024-02-01", "2024-02-29")));
    auto elsewhere = desk.role(desk.eko, "anggota");
    elsewhere.unit = desk.lapas;
    desk.appoint(elsewhere);
    CHECK(desk.roster(everybody("2024-01-28")).empty());
    CHECK(desk.roster(everybody("2024-02-01")) == Texts{"LAPAS-CEPU anggota Eko Saputra",
                                                        "RUTAN-BLORA anggota Ratna Dewi Utami",
                                                        "RUTAN-BLORA ketua Wahyu Kurniawan"});
    CHECK(desk.roster(staff_of(desk.rutan, "2024-03-01")) ==
          Texts{"RUTAN-BLORA ketua Wahyu Kurniawan"});
}

TEST_CASE("who holds no role and where there is no Satgas is known") {
    Office desk;
    desk.add_unit("RUTAN-PATI", "Rutan Kelas IIB Pati");
    desk.appoint(desk.role(desk.wahyu, "ketua"));
    CHECK(names_of(without_role(desk.reader(), everybody("2024-02-01"))) ==
          Texts{"Eko Saputra", "Ratna Dewi Utami"});
    CHECK(names_of(without_role(desk.reader(), everybody("2024-01-01"))).size() == 3);
    const auto units = units_without_satgas(desk.reader(), everybody("2024-02-01"));
    REQUIRE(units.size() == 1);
    CHECK(units[0].unit.code == "LAPAS-CEPU");
}
