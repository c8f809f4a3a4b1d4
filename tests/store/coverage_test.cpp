#include "netralitas/settings/settings.hpp"
#include "netralitas/store/activities.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;

namespace {

using Texts = std::vector<std::string>;

/// `RUTAN-BLORA pns 2/3`: two of three have signed.
Texts rows_of(const Coverage& coverage) {
    Texts rows;
    for (const auto& row : coverage.rows) {
        rows.push_back(row.unit_code + " " + row.employment + " " +
                       std::to_string(row.signed_count) + "/" + std::to_string(row.staff));
    }
    return rows;
}

/// `cuti 2`.
Texts reasons_of(const Coverage& coverage) {
    Texts reasons;
    for (const auto& row : coverage.reasons) {
        reasons.push_back(row.reason + " " + std::to_string(row.count));
    }
    return reasons;
}

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Round round = add_round("ikrar-2023-12", "2023-12-19");

    Texts missing(const StaffFilter& filter) const {
        return names_of(store::missing(reader(), round, filter));
    }
    Texts coverage(const StaffFilter& filter) const {
        return rows_of(store::coverage(reader(), round, filter));
    }
};

}  // namespace

TEST_CASE("people recorded in January with no first day are counted in December") {
    Office desk;
    const auto agus = desk.add_member("Agus", desk.rutan);
    desk.add_member("Bambang", desk.rutan, "pns", span("2023-12-20"));
    desk.add_member("Citra", desk.rutan, "pns", span("2023-12-19"));
    desk.sign(desk.round, agus, "2023-12-19");
    CHECK(desk.missing(everybody("2024-01-30")) == Texts{"Citra"});
    CHECK(desk.coverage(everybody("2024-01-30")) == Texts{"RUTAN-BLORA pns 1/2"});
}

TEST_CASE("who has not signed is told as known about the day, before and after signing") {
    Office desk;
    const auto agus = desk.add_member("Agus", desk.rutan);
    desk.sign(desk.round, agus, "2024-01-10");
    CHECK(desk.missing(everybody("2024-01-09")) == Texts{"Agus"});
    CHECK(desk.coverage(everybody("2024-01-09")) == Texts{"RUTAN-BLORA pns 0/1"});
    CHECK(desk.missing(everybody("2024-01-10")) == Texts{});
    desk.change(
        [&](ledger::Change& to) { pledges::revoke(to, desk.round.id, agus, day("2024-01-20")); });
    CHECK(desk.missing(everybody("2024-01-19")) == Texts{});
    CHECK(desk.coverage(everybody("2024-01-19")) == Texts{"RUTAN-BLORA pns 1/1"});
    CHECK(desk.missing(everybody("2024-01-20")) == Texts{"Agus"});
    CHECK(desk.coverage(everybody("2024-01-20")) == Texts{"RUTAN-BLORA pns 0/1"});
}

TEST_CASE("who has left since stays in the figures and is marked") {
    Office desk;
    const auto agus = desk.add_member("Agus", desk.rutan, "pns", span("", "2024-01-31"));
    const auto bambang = desk.add_member("Bambang", desk.rutan);
    const auto left = [&](std::string_view on) {
        std::vector<bool> marks;
        for (const auto& row : missing(desk.reader(), desk.round, everybody(on))) {
            marks.push_back(row.left);
        }
        return marks;
    };
    CHECK(left("2024-01-31") == std::vector<bool>{false, false});
    CHECK(left("2024-02-01") == std::vector<bool>{true, false});
    CHECK(desk.coverage(everybody("2024-02-01")) == Texts{"RUTAN-BLORA pns 0/2"});
    desk.sign(desk.round, agus, "2023-12-19");
    desk.sign(desk.round, bambang, "2023-12-19");
    CHECK(desk.coverage(everybody("2024-02-01")) == Texts{"RUTAN-BLORA pns 2/2"});
}

TEST_CASE("a transfer counts at the unit of the cut-off day") {
    Office desk;
    const auto agus = desk.add_member("Agus", desk.rutan);
    desk.change([&](ledger::Change& to) {
        auto next = desk.member(agus, "2024-01-30").posting.value();
        next.unit = desk.lapas;
        members::change_since(to, next, day("2024-01-15"));
    });
    CHECK(desk.coverage(everybody("2024-01-30")) == Texts{"RUTAN-BLORA pns 0/1"});
    CHECK(desk.missing(staff_of(desk.rutan, "2024-01-30")) == Texts{"Agus"});
    CHECK(desk.missing(staff_of(desk.lapas, "2024-01-30")) == Texts{});
    const auto later = desk.add_round("ikrar-2024-02", "2024-02-01");
    const auto rows = missing(desk.reader(), later, everybody("2024-02-01"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].who.unit_code == "LAPAS-CEPU");
    CHECK_FALSE(rows[0].left);
    const auto december = missing(desk.reader(), desk.round, everybody("2024-01-30"));
    REQUIRE(december.size() == 1);
    CHECK(december[0].who.unit_code == "RUTAN-BLORA");
    CHECK_FALSE(december[0].left);
}

TEST_CASE("each round has its own signatures") {
    Office desk;
    const auto agus = desk.add_member("Agus", desk.rutan);
    const auto later = desk.add_round("ikrar-2024-01", "2024-01-15");
    desk.sign(later, agus, "2024-01-15");
    CHECK(desk.missing(everybody("2024-01-30")) == Texts{"Agus"});
    CHECK(missing(desk.reader(), later, everybody("2024-01-30")).empty());
}

TEST_CASE("who is missing is told with the reason, in order of names") {
    Office desk;
    const auto bambang = desk.add_member("bambang", desk.rutan);
    desk.add_member("Hj. Aisyah, S.H.", desk.lapas);
    desk.add_member("Citra", desk.rutan, "ppnpn");
    desk.give_reason(desk.round, bambang, "on-leave");
    const auto rows = missing(desk.reader(), desk.round, everybody("2024-01-30"));
    CHECK(names_of(rows) == Texts{"Hj. Aisyah, S.H.", "bambang", "Citra"});
    CHECK(rows[0].reason.empty());
    CHECK(rows[1].reason == "on-leave");
    CHECK(rows[1].who == desk.member(bambang, "2023-12-19"));
    auto filter = everybody("2024-01-30");
    filter.employment = "ppnpn";
    CHECK(desk.missing(filter) == Texts{"Citra"});
    filter.units = {desk.lapas};
    CHECK(desk.missing(filter) == Texts{});
}

TEST_CASE("coverage counts staff and signatures by unit and employment, and reasons") {
    Office desk;
    for (const auto* name : {"Agus", "Bambang", "Citra"}) {
        desk.sign(desk.round, desk.add_member(name, desk.rutan), "2023-12-19");
    }
    desk.give_reason(desk.round, desk.add_member("Dwi", desk.rutan), "sick");
    desk.give_reason(desk.round, desk.add_member("Eko", desk.rutan, "ppnpn"), "on-leave");
    desk.give_reason(desk.round, desk.add_member("Fitri", desk.lapas), "on-leave");
    desk.add_member("Gatot", desk.lapas);

    const auto whole = coverage(desk.reader(), desk.round, everybody("2024-01-30"));
    CHECK(rows_of(whole) ==
          Texts{"LAPAS-CEPU pns 0/2", "RUTAN-BLORA pns 3/4", "RUTAN-BLORA ppnpn 0/1"});
    CHECK(whole.rows[0].unit == desk.lapas);
    CHECK(whole.rows[0].unit_name == "Lapas Kelas IIA Cepu");
    CHECK(reasons_of(whole) == Texts{" 1", "on-leave 2", "sick 1"});
    const auto one = coverage(desk.reader(), desk.round, staff_of(desk.rutan, "2024-01-30"));
    CHECK(rows_of(one) == Texts{"RUTAN-BLORA pns 3/4", "RUTAN-BLORA ppnpn 0/1"});
    CHECK(reasons_of(one) == Texts{"on-leave 1", "sick 1"});
}

TEST_CASE("coverage counts whom socialisations have reached, of the staff of the cut-off day") {
    Office desk;
    const auto agus = desk.add_member("Agus", desk.rutan);
    desk.add_member("Bambang", desk.rutan, "ppnpn");
    desk.add_member("Citra", desk.lapas);
    desk.add_member("Dwi", desk.lapas, "pns", span("2024-01-01"));
    const auto hold = [&](std::string kind, std::string_view date, auto who) {
        desk.change([&](ledger::Change& to) {
            domain::Activity activity;
            activity.kind = std::move(kind);
            activity.unit = desk.rutan;
            activity.date = day(date);
            activity.title = "Kegiatan";
            const auto reference = activities::add(to, activity, day("2024-12-31"));
            const auto id = activities::get(to.reader(), reference).activity.id;
            activities::attend(to, id, who);
        });
    };
    hold("sosialisasi", "2024-01-10", agus);
    hold("edukasi", "2024-01-20", desk.lapas);
    hold("apel", "2024-01-22", desk.rutan);
    const auto kinds = settings::catalogues({}).vocabulary("activity_kind");
    const auto reached = [&](std::string_view on) {
        Texts found;
        for (const auto& row :
             coverage(desk.reader(), desk.round, everybody(on),
                      activities::serving(domain::socialised_duty, kinds, day(on)))
                 .rows) {
            found.push_back(row.unit_code + " " + row.employment + " " +
                            std::to_string(row.socialised) + "/" + std::to_string(row.staff));
        }
        return found;
    };
    CHECK(reached("2024-01-09") ==
          Texts{"LAPAS-CEPU pns 0/1", "RUTAN-BLORA pns 0/1", "RUTAN-BLORA ppnpn 0/1"});
    CHECK(reached("2024-01-30") ==
          Texts{"LAPAS-CEPU pns 1/1", "RUTAN-BLORA pns 1/1", "RUTAN-BLORA ppnpn 0/1"});
    for (const auto& row : coverage(desk.reader(), desk.round, everybody("2024-01-30")).rows) {
        CHECK(row.socialised == 0);
    }
    CHECK_FALSE(activities::serving("pledged", kinds, day("2024-01-30")).has_value());
}

TEST_CASE("the number of staff is that of the day and the units asked for") {
    Office desk;
    desk.add_member("Agus", desk.rutan, "pns", span("", "2024-01-15"));
    desk.add_member("Bambang", desk.rutan);
    desk.add_member("Citra", desk.lapas);
    CHECK(staff_count(desk.reader(), everybody("2024-01-15")) == 3);
    CHECK(staff_count(desk.reader(), everybody("2024-01-16")) == 2);
    CHECK(staff_count(desk.reader(), staff_of(desk.lapas, "2024-01-15")) == 1);
}

TEST_CASE("the overview counts units and staff of the day, the largest employment first") {
    Office desk;
    desk.add_member("Agus", desk.rutan, "ppnpn");
    desk.add_member("Bambang", desk.rutan);
    desk.add_member("Citra", desk.rutan);
    desk.add_member("Dwi", desk.rutan, "pppk", span("2024-02-01"));
    desk.change(
        [&](ledger::Change& to) { units::close(to, desk.lapas, day("2024-01-31"), "closed"); });
    using Counts = std::vector<std::pair<std::string, std::int64_t>>;
    const auto january = overview(desk.reader(), day("2024-01-30"));
    CHECK(january.units == 2);
    CHECK(january.staff == 3);
    CHECK(january.by_employment == Counts{{"pns", 2}, {"ppnpn", 1}});
    const auto february = overview(desk.reader(), day("2024-02-01"));
    CHECK(february.units == 1);
    CHECK(february.by_employment == Counts{{"pns", 2}, {"ppnpn", 1}, {"pppk", 1}});
}
