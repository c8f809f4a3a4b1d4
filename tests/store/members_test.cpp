#include "store/fixture.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;

namespace {

using Texts = std::vector<std::string>;

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
};

domain::Member person(std::string nip, std::string nik, std::int64_t number) {
    domain::Member member;
    member.name = domain::split_titles("Drs. M. Arifin H.A., M.M.");
    member.nip = std::move(nip);
    member.nik = std::move(nik);
    member.number = number;
    return member;
}

}  // namespace

TEST_CASE("a member comes back as added, with the posting and unit of the day") {
    Office desk;
    domain::Member added = person("198609262015052003", "3316016609860012", 0);
    added.nrp = "86090123";
    added.sex = domain::Sex::woman;
    added.birth_date = day("1986-09-26");
    domain::Posting posting;
    posting.unit = desk.rutan;
    posting.employment = "pns";
    posting.rank = "III/b";
    posting.position = "Pengelola Data";
    posting.job_level = "pelaksana";
    posting.span = span("2024-01-15");
    desk.change([&](ledger::Change& to) {
        added.id = members::add(to, added);
        posting.member = added.id;
        posting.id = members::add_posting(to, posting);
    });
    added.number = 1;

    const auto found = desk.member(added.id, "2024-01-30");
    CHECK(found.member == added);
    CHECK(found.posting == posting);
    CHECK(found.unit_code == "RUTAN-BLORA");
    CHECK(found.unit_name == "Rutan Kelas IIB Blora");
    const auto before = desk.member(added.id, "2024-01-14");
    CHECK_FALSE(before.posting);
    CHECK(before.unit_code.empty());
    CHECK_FALSE(members::find(desk.reader(), {1}, day("2024-01-30")));
}

TEST_CASE("a member is found by NIP, by NIK and by number") {
    Office desk;
    domain::Id<domain::Member> id;
    desk.change([&](ledger::Change& to) {
        id = members::add(to, person("198609262015052003", "3316016609860012", 17));
    });
    CHECK(members::by_nip(desk.reader(), "198609262015052003") == id);
    CHECK(members::by_nik(desk.reader(), "3316016609860012") == id);
    CHECK(members::by_number(desk.reader(), 17) == id);
    CHECK_FALSE(members::by_nip(desk.reader(), "3316016609860012"));
    CHECK_FALSE(members::by_nip(desk.reader(), ""));
    CHECK_FALSE(members::by_number(desk.reader(), 18));
}

TEST_CASE("the next number is one above the highest") {
    Office desk;
    CHECK(members::next_number(desk.reader()) == 1);
    desk.change([&](ledger::Change& to) { members::add(to, person("", "3316016609860012", 41)); });
    CHECK(members::next_number(desk.reader()) == 42);
    CHECK(desk.member(desk.add_member("Siti Rahayu", desk.rutan), "2024-01-30").member.number ==
          42);
}

TEST_CASE("a number of another person is refused and says whose it is, the NIK masked") {
    Office desk;
    domain::Id<domain::Member> other;
    desk.change([&](ledger::Change& to) {
        members::add(to, person("198609262015052003", "3316016609860012", 17));
        other = members::add(to, person("197805142000031001", "3316010708910009", 18));
    });
    struct Case {
        domain::Member member;
        std::string field;
        std::string shown;
    };
    const std::array cases{
        Case{person("198609262015052003", "", 0), "nip", "198609262015052003"},
        Case{person("", "3316016609860012", 0), "nik", "*************012"},
        Case{person("", "", 17), "number", "P-0017"},
    };
    for (const auto& each : cases) {
        CAPTURE(each.field);
        const auto adding =
            desk.refused([&](ledger::Change& to) { members::add(to, each.member); });
        CHECK(adding.code == "number-taken");
        CHECK(argument(adding, "field") == each.field);
        CHECK(argument(adding, "number") == each.shown);
        CHECK(argument(adding, "member") == "P-0017");
        auto edited = each.member;
        edited.id = other;
        const auto editing = desk.refused([&](ledger::Change& to) { members::update(to, edited); });
        CHECK(editing.code == "number-taken");
    }
}

TEST_CASE("an edit writes the member anew and keeps its own numbers") {
    Office desk;
    const auto id = desk.add_member("Siti Rahayu", desk.rutan);
    auto edited = desk.member(id, "2024-01-30").member;
    edited.name.title_after = "S.H.";
    edited.nip = "198609262015052003";
    desk.change([&](ledger::Change& to) { members::update(to, edited); });
    CHECK(desk.member(id, "2024-01-30").member == edited);
    CHECK_FALSE(desk.change([&](ledger::Change& to) { members::update(to, edited); }).changed());
}

TEST_CASE("loading in bulk adds members and postings, and the indexes find a double") {
    Office desk;
    constexpr std::array<std::string_view, 2> tables{"member", "posting"};
    const auto loading = [&](std::string nip_of_second) {
        return [&desk, nip_of_second, &tables](ledger::Change& to) {
            to.load_in_bulk(tables, [&] {
                domain::Posting posting;
                posting.unit = desk.rutan;
                posting.employment = "pns";
                members::Loading load;
                load.add(to, person("198609262015052003", "", 1), posting);
                load.add(to, person(nip_of_second, "", 2), posting);
                load.finish(to);
            });
        };
    };
    const auto twice = desk.refused(loading("198609262015052003"));
    CHECK(twice.code == "constraint");
    CHECK(argument(twice, "column") == "nip");
    const auto outcome = desk.change(loading("197805142000031001"));
    CHECK(outcome.counts ==
          std::vector<ledger::TableCount>{{"member", 2, 0, 0}, {"posting", 2, 0, 0}});
    const auto second = members::by_nip(desk.reader(), "197805142000031001").value();
    CHECK(desk.member(second, "2024-01-30").unit_code == "RUTAN-BLORA");
}

TEST_CASE("a list of staff holds who is there on the day, by unit code and name") {
    Office desk;
    desk.add_member("Suparno", desk.rutan, "pns", span("", "2024-01-31"));
    desk.add_member("Hj. Aisyah", desk.rutan, "ppnpn");
    desk.add_member("ahmad Fauzi", desk.rutan, "pppk", span("2024-02-01"));
    desk.add_member("Zainal", desk.lapas);

    const auto listed = [&](StaffFilter filter) {
        return names_of(members::all(desk.reader(), filter));
    };
    CHECK(listed(everybody("2024-01-31")) == Texts{"Zainal", "Hj. Aisyah", "Suparno"});
    CHECK(listed(everybody("2024-02-01")) == Texts{"Zainal", "ahmad Fauzi", "Hj. Aisyah"});
    CHECK(listed(staff_of(desk.rutan, "2024-01-31")) == Texts{"Hj. Aisyah", "Suparno"});
    auto filter = everybody("2024-02-01");
    filter.employment = "pppk";
    CHECK(listed(filter) == Texts{"ahmad Fauzi"});
    filter = staff_of(desk.rutan, "2024-02-01");
    filter.former = true;
    CHECK(listed(filter) == Texts{"ahmad Fauzi", "Hj. Aisyah", "Suparno"});
    filter = everybody("2024-02-01");
    filter.units = {desk.rutan, desk.lapas};
    CHECK(listed(filter) == Texts{"Zainal", "ahmad Fauzi", "Hj. Aisyah"});
    filter.job_level = "administrator";
    CHECK(listed(filter).empty());
}

TEST_CASE("former staff stand in the list once, with their latest posting") {
    Office desk;
    const auto id = desk.add_member("Suparno", desk.rutan);
    desk.change([&](ledger::Change& to) {
        auto next = desk.member(id, "2024-01-30").posting.value();
        next.unit = desk.lapas;
        members::change_since(to, next, day("2024-03-01"));
    });
    desk.change([&](ledger::Change& to) { members::end(to, id, day("2024-05-31"), "retired"); });
    auto filter = everybody("2024-06-01");
    CHECK(members::all(desk.reader(), filter).empty());
    filter.former = true;
    const auto former = members::all(desk.reader(), filter);
    REQUIRE(former.size() == 1);
    CHECK(former[0].unit_code == "LAPAS-CEPU");
    CHECK(former[0] == desk.member(id, "2024-06-01"));
}

TEST_CASE("everybody there ever was or will be stands in the list once") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN", "Rutan Blora");
    desk.add_member("Agus Prasetyo", rutan, "pns", span("", "2020-12-31"));
    desk.add_member("Bayu Prakoso", rutan, "pns", span("2030-01-01"));
    const auto ever = members::ever(desk.reader(), day("2024-01-30"));
    REQUIRE(ever.size() == 2);
    CHECK(ever[0].posting->span.until == day("2020-12-31"));
    CHECK(ever[1].posting->span.since == day("2030-01-01"));
    CHECK(ever[1].unit_code == "RUTAN");
}
