#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;

namespace {

using UnitId = domain::Id<domain::Unit>;
using Texts = std::vector<std::string>;

Texts codes_of(const std::vector<UnitOnDay>& units) {
    Texts codes;
    for (const auto& row : units) {
        codes.push_back(row.unit.code);
    }
    return codes;
}

domain::UnitVersion version_of(const Desk& desk, UnitId id, std::string_view on) {
    return units::find(desk.reader(), id, day(on)).value().version;
}

}  // namespace

TEST_CASE("a unit comes back as it was added, with its parent's code and its staff") {
    Desk desk;
    const auto region = desk.add_unit("KANWIL-JATENG", "Kanwil Jawa Tengah");
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora", region);
    desk.add_member("Siti Rahayu, S.H.", rutan);
    desk.add_member("Suparno", rutan, "pns", span("", "2024-01-31"));

    const auto january = units::find(desk.reader(), rutan, day("2024-01-30")).value();
    CHECK(january.unit.code == "RUTAN-BLORA");
    CHECK(january.version.name == "Rutan Kelas IIB Blora");
    CHECK(january.parent_code == "KANWIL-JATENG");
    CHECK(january.staff == 2);
    CHECK(units::find(desk.reader(), rutan, day("2024-02-01")).value().staff == 1);
    CHECK(units::all(desk.reader(), day("2024-01-30"))[1] == january);
    CHECK_FALSE(units::find(desk.reader(), {1}, day("2024-01-30")));
}

TEST_CASE("what is wrong with a unit is refused and the ledger stays as it was") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    const auto adding = [](std::string code, std::string name) {
        return [code, name](ledger::Change& to) {
            domain::UnitVersion version;
            version.name = name;
            version.kind = "rutan";
            version.status = "active";
            units::add(to, {{}, code, {}}, version);
        };
    };
    CHECK(desk.refused(adding("rutan blora", "Rutan Blora")).code == "code-invalid");
    CHECK(desk.refused(adding("RUTAN-CEPU", "")).code == "name-missing");
    const auto twice = desk.refused(adding("RUTAN-BLORA", "Rutan Blora"));
    CHECK(twice.code == "unit-exists");
    CHECK(argument(twice, "unit") == "RUTAN-BLORA");
    CHECK(units::find(desk.reader(), rutan, day("2024-01-30")).value().version.name ==
          "Rutan Kelas IIB Blora");
}

TEST_CASE("a unit that changed its name shows the name valid on the day") {
    Desk desk;
    const auto unit = desk.add_unit("BATANG", "Rutan Kelas IIB Batang");
    desk.change([&](ledger::Change& to) {
        auto next = version_of(desk, unit, "2024-01-30");
        next.name = "Lapas Kelas IIB Batang";
        next.kind = "lapas";
        units::change_since(to, next, day("2023-07-01"));
    });
    CHECK(version_of(desk, unit, "2023-06-30").name == "Rutan Kelas IIB Batang");
    CHECK(version_of(desk, unit, "2023-07-01").name == "Lapas Kelas IIB Batang");
    const auto versions = units::versions(desk.reader(), unit);
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].span == span("", "2023-06-30"));
    CHECK(versions[1].span == span("2023-07-01"));
    CHECK(UnitDirectory(desk.reader()).get("Rumah Tahanan Negara Klas II B Batang") == unit);
}

TEST_CASE(
    "a change on the first day takes the place of what was there, and one before is refused") {
    Desk desk;
    const auto unit = desk.add_unit("BATANG", "Rutan Kelas IIB Batang", {}, span("2020-01-01"));
    auto next = version_of(desk, unit, "2024-01-30");
    next.name = "Lapas Kelas IIB Batang";
    const auto refusal =
        desk.refused([&](ledger::Change& to) { units::change_since(to, next, day("2019-12-31")); });
    CHECK(refusal.code == "change-before-first");
    CHECK(argument(refusal, "first") == "2020-01-01");
    desk.change([&](ledger::Change& to) { units::change_since(to, next, day("2020-01-01")); });
    const auto versions = units::versions(desk.reader(), unit);
    REQUIRE(versions.size() == 1);
    CHECK(versions[0].name == "Lapas Kelas IIB Batang");
}

TEST_CASE("a change that changes nothing makes no entry") {
    Desk desk;
    const auto unit = desk.add_unit("BATANG", "Rutan Kelas IIB Batang");
    const auto outcome = desk.change([&](ledger::Change& to) {
        units::change_since(to, version_of(desk, unit, "2024-01-30"), day("2024-01-30"));
    });
    CHECK_FALSE(outcome.changed());
    CHECK_FALSE(outcome.entry);
}

TEST_CASE("an edit mends the record itself and keeps the days") {
    Desk desk;
    const auto unit = desk.add_unit("RUTAN-BLORRA", "Rutan Kelas IIB Blorra");
    desk.add_unit("LAPAS-CEPU", "Lapas Cepu");
    auto row = units::find(desk.reader(), unit, day("2024-01-30")).value();
    row.unit.code = "LAPAS-CEPU";
    CHECK(
        desk.refused([&](ledger::Change& to) { units::update(to, row.unit, row.version); }).code ==
        "unit-exists");
    row.unit.code = "RUTAN-BLORA";
    row.version.name = "Rutan Kelas IIB Blora";
    desk.change([&](ledger::Change& to) { units::update(to, row.unit, row.version); });
    CHECK(units::find(desk.reader(), unit, day("2024-01-30")).value() == row);
}

TEST_CASE("an edit cannot make two versions of a unit hold on one day") {
    Desk desk;
    const auto unit = desk.add_unit("BATANG", "Rutan Kelas IIB Batang");
    auto next = version_of(desk, unit, "2024-01-30");
    next.name = "Lapas Kelas IIB Batang";
    desk.change([&](ledger::Change& to) { units::change_since(to, next, day("2023-07-01")); });
    auto row = units::find(desk.reader(), unit, day("2024-01-30")).value();
    row.version.span.since = day("2023-06-01");
    CHECK(
        desk.refused([&](ledger::Change& to) { units::update(to, row.unit, row.version); }).code ==
        "unit-version-overlap");
}

TEST_CASE("no unit can stand below itself on any day") {
    Desk desk;
    const auto top = desk.add_unit("KANWIL", "Kanwil Jawa Tengah");
    const auto middle = desk.add_unit("LAPAS-CEPU", "Lapas Cepu", top);
    const auto low = desk.add_unit("RUTAN-BLORA", "Rutan Blora", middle);
    const auto under = [&](UnitId unit, UnitId parent, std::string_view since) {
        return [&desk, unit, parent, since](ledger::Change& to) {
            auto next = version_of(desk, unit, "2024-01-30");
            next.parent = parent;
            units::change_since(to, next, day(since));
        };
    };
    const auto cycle = desk.refused(under(top, low, "2024-01-01"));
    CHECK(cycle.code == "unit-cycle");
    CHECK(argument(cycle, "unit") == "KANWIL");
    CHECK(argument(cycle, "parent") == "RUTAN-BLORA");
    CHECK(desk.refused(under(top, top, "2024-01-01")).code == "unit-cycle");

    desk.change(under(low, top, "2024-06-01"));
    CHECK(desk.refused(under(middle, low, "2024-05-31")).code == "unit-cycle");
    desk.change(under(middle, low, "2024-06-01"));
    CHECK(units::find(desk.reader(), middle, day("2024-05-31")).value().parent_code == "KANWIL");
    CHECK(units::find(desk.reader(), middle, day("2024-06-01")).value().parent_code ==
          "RUTAN-BLORA");

    auto row = units::find(desk.reader(), top, day("2024-07-01")).value();
    row.version.parent = middle;
    CHECK(
        desk.refused([&](ledger::Change& to) { units::update(to, row.unit, row.version); }).code ==
        "unit-cycle");
}

TEST_CASE("the subtree of a unit is the one of the day") {
    Desk desk;
    const auto region = desk.add_unit("KANWIL", "Kanwil Jawa Tengah");
    const auto lapas = desk.add_unit("LAPAS-CEPU", "Lapas Cepu", region);
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Blora", lapas);
    const auto other = desk.add_unit("KANWIL-DIY", "Kanwil Yogyakarta");
    desk.change([&](ledger::Change& to) {
        auto next = version_of(desk, rutan, "2024-01-30");
        next.parent = other;
        units::change_since(to, next, day("2024-03-01"));
    });
    using Units = std::vector<UnitId>;
    CHECK(units::subtree(desk.reader(), region, day("2024-02-29")) == Units{region, lapas, rutan});
    CHECK(units::subtree(desk.reader(), region, day("2024-03-01")) == Units{region, lapas});
    CHECK(units::subtree(desk.reader(), other, day("2024-03-01")) == Units{other, rutan});
}

TEST_CASE("a unit is closed only when nobody works there and nothing stands below it") {
    Desk desk;
    const auto region = desk.add_unit("KANWIL", "Kanwil Jawa Tengah");
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Blora", region);
    for (const auto* code : {"LAPAS-A", "LAPAS-B", "LAPAS-C"}) {
        desk.add_unit(code, code, region);
    }
    desk.add_member("Siti Rahayu", rutan, "pns", span("", "2024-01-31"));
    desk.add_member("Eko Saputra", rutan);

    const auto closing = [](UnitId unit, std::string_view until) {
        return [unit, until](ledger::Change& to) { units::close(to, unit, day(until), "closed"); };
    };
    const auto staff = desk.refused(closing(rutan, "2024-01-30"));
    CHECK(staff.code == "unit-has-staff");
    CHECK(argument(staff, "count") == "2");
    CHECK(argument(desk.refused(closing(rutan, "2024-01-31")), "count") == "1");
    const auto children = desk.refused(closing(region, "2024-01-30"));
    CHECK(children.code == "unit-has-children");
    CHECK(argument(children, "count") == "4");
    CHECK(children.suggestions == Texts{"LAPAS-A", "LAPAS-B", "LAPAS-C"});
}

TEST_CASE("a closed unit is listed only up to its last day, and its names still find it") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    const auto lapas = desk.add_unit("LAPAS-CEPU", "Lapas Cepu", {}, span("2024-06-01"));
    desk.change([&](ledger::Change& to) { units::close(to, rutan, day("2024-03-31"), "moved"); });
    CHECK(codes_of(units::all(desk.reader(), day("2024-03-31"))) == Texts{"RUTAN-BLORA"});
    CHECK(codes_of(units::all(desk.reader(), day("2024-04-01"))) == Texts{});
    CHECK(codes_of(units::all(desk.reader(), day("2024-04-01"), true)) == Texts{"RUTAN-BLORA"});
    CHECK(codes_of(units::all(desk.reader(), day("2024-06-01"), true)) ==
          Texts{"LAPAS-CEPU", "RUTAN-BLORA"});
    CHECK(version_of(desk, rutan, "2024-04-01").status == "moved");
    CHECK(version_of(desk, lapas, "2024-01-01").name == "Lapas Cepu");
    CHECK(UnitDirectory(desk.reader()).get("rutan blora") == rutan);
    CHECK(desk.refused(
                  [&](ledger::Change& to) { units::close(to, lapas, day("2024-05-01"), "closed"); })
              .code == "change-before-first");
}

TEST_CASE("a unit without any version on the day cannot change") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Blora", {}, span("", "2023-12-31"));
    const auto version = version_of(desk, rutan, "2023-12-31");
    const auto changing = [&](ledger::Change& to) {
        units::change_since(to, version, day("2024-01-01"));
    };
    CHECK(desk.refused(changing).code == "unit-ended");
    CHECK(desk.refused(
                  [&](ledger::Change& to) { units::close(to, rutan, day("2023-12-31"), "closed"); })
              .code == "unit-ended");
    CHECK(codes_of(units::all(desk.reader(), day("2024-01-01"))).empty());
}

TEST_CASE("an alias is kept once and cannot be another unit's name") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    const auto lapas = desk.add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    const auto adding = [](UnitId unit, std::string_view alias) {
        return [unit, alias](ledger::Change& to) { units::add_alias(to, unit, alias); };
    };
    desk.change(adding(rutan, "Rumah Tahanan  Blora Kota"));
    CHECK_FALSE(desk.change(adding(rutan, "rutan BLORA kota")).changed());
    CHECK_FALSE(desk.change(adding(rutan, "Rutan Klas II B Blora")).changed());
    const auto aliases = units::aliases(desk.reader(), rutan);
    REQUIRE(aliases.size() == 1);
    CHECK(aliases[0].alias == "Rumah Tahanan Blora Kota");
    CHECK(UnitDirectory(desk.reader()).get("Rutan Blora-Kota") == rutan);

    for (const auto* taken : {"Rutan Blora Kota", "RUTAN-BLORA", "Rutan Kelas IIB Blora"}) {
        CAPTURE(taken);
        const auto refusal = desk.refused(adding(lapas, taken));
        CHECK(refusal.code == "alias-taken");
        CHECK(argument(refusal, "unit") == "RUTAN-BLORA");
    }
}

TEST_CASE("all units there ever were or will be come with the state of the day, or the nearest") {
    Desk desk;
    const auto old = desk.add_unit("A-LAMA", "Rutan Lama", {}, span("", "2020-12-31"));
    desk.add_unit("B-BARU", "Rutan Baru", old, span("2030-01-01"));
    const auto ever = units::ever(desk.reader(), day("2024-01-30"));
    CHECK(codes_of(ever) == Texts{"A-LAMA", "B-BARU"});
    CHECK(ever[1].parent_code == "A-LAMA");
    CHECK(ever[1].version.span.since == day("2030-01-01"));
}

TEST_CASE("a state of other days is added and corrected; it can overlap no other") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN", "Rutan Blora", {}, span("2024-01-01"));
    auto version = version_of(desk, rutan, "2024-01-30");
    version.name = "Cabang Rutan Blora";
    version.span = span("", "2023-12-31");
    desk.change([&](ledger::Change& to) { units::add_version(to, version); });
    CHECK(version_of(desk, rutan, "2023-06-01").name == "Cabang Rutan Blora");
    CHECK(desk.refused([&](ledger::Change& to) { units::add_version(to, version); }).code ==
          "unit-version-overlap");
    auto recorded = version_of(desk, rutan, "2023-06-01");
    recorded.span.until = day("2024-01-01");
    CHECK(desk.refused([&](ledger::Change& to) { units::update_version(to, recorded); }).code ==
          "unit-version-overlap");
}

TEST_CASE("an alias of another ledger is kept though it is a name of the unit") {
    Desk desk;
    const auto rutan = desk.add_unit("RUTAN", "Rutan Blora");
    desk.change([&](ledger::Change& to) { units::copy_alias(to, rutan, "Rutan  Blora"); });
    REQUIRE(units::aliases(desk.reader(), rutan).size() == 1);
    CHECK(units::aliases(desk.reader(), rutan).front().alias == "Rutan Blora");
}
