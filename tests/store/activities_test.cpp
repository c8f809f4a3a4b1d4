#include "netralitas/store/activities.hpp"

#include "fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using Names = std::vector<std::string>;

namespace {

/// Two prisons with two people each; one of them moves from Blora to Kudus in 2024. All invented.
struct Offices : Desk {
    domain::Id<domain::Unit> blora = add_unit("RUTAN-BLORA", "Rutan Blora");
    domain::Id<domain::Unit> kudus = add_unit("RUTAN-KUDUS", "Rutan Kudus");
    domain::Id<domain::Member> ani = add_member("Ani", blora);
    domain::Id<domain::Member> budi = add_member("Budi", blora, "ppnpn");
    domain::Id<domain::Member> citra = add_member("Citra", kudus);
    domain::Id<domain::Member> dewi = add_member("Dewi", blora, "pns", span("", "2024-01-31"));

    Offices() {
        change([&](ledger::Change& to) {
            domain::Posting next;
            next.member = dewi;
            next.unit = kudus;
            next.employment = "pns";
            next.span = span("2024-02-01");
            members::add_posting(to, next);
        });
    }

    domain::Id<domain::Activity> held(std::string kind, std::string_view date,
                                      domain::Id<domain::Unit> unit) {
        domain::Activity activity;
        activity.kind = std::move(kind);
        activity.date = day(date);
        activity.unit = unit;
        activity.title = "Kegiatan";
        std::string reference;
        change([&](ledger::Change& to) {
            reference = activities::add(to, activity, day("2024-12-31"));
        });
        return activities::get(reader(), reference).activity.id;
    }

    template <class Who>
    bool attend(domain::Id<domain::Activity> activity, Who who) {
        bool is_new = false;
        change([&](ledger::Change& to) { is_new = activities::attend(to, activity, who).is_new; });
        return is_new;
    }

    Names unreached(const ActivityFilter& filter) const {
        return names_of(activities::unreached(reader(), filter, {filter.as_of, {}, {}, {}, false}));
    }
};

ActivityFilter socialisations(std::string_view as_of) {
    return {day(as_of), {}, {"sosialisasi"}, {}, {}};
}

}  // namespace

TEST_CASE("whoever took part by name or with the unit of that day is reached, the others are not") {
    Offices desk;
    CHECK(desk.unreached(socialisations("2024-03-01")) == Names{"Ani", "Budi", "Citra", "Dewi"});
    const auto first = desk.held("sosialisasi", "2024-01-22", desk.blora);
    CHECK(desk.attend(first, desk.ani));
    CHECK_FALSE(desk.attend(first, desk.ani));
    CHECK(desk.unreached(socialisations("2024-03-01")) == Names{"Budi", "Citra", "Dewi"});
    const auto second = desk.held("sosialisasi", "2024-02-05", desk.blora);
    CHECK(desk.attend(second, desk.kudus));
    CHECK_FALSE(desk.attend(second, desk.kudus));
    CHECK(desk.unreached(socialisations("2024-03-01")) == Names{"Budi"});
    CHECK(desk.unreached(socialisations("2024-02-04")) == Names{"Budi", "Citra", "Dewi"});
    CHECK(desk.unreached(socialisations("2024-01-21")) == Names{"Ani", "Budi", "Dewi", "Citra"});
}

TEST_CASE("only activities of the kinds and days asked for count") {
    Offices desk;
    const auto roll_call = desk.held("apel", "2024-01-22", desk.blora);
    desk.attend(roll_call, desk.blora);
    CHECK(desk.unreached(socialisations("2024-03-01")).size() == 4);
    auto filter = socialisations("2024-03-01");
    filter.kinds = {"sosialisasi", "apel"};
    CHECK(desk.unreached(filter) == Names{"Citra"});
    filter.kinds.clear();
    CHECK(desk.unreached(filter) == Names{"Citra"});
    filter.after = day("2024-01-23");
    CHECK(desk.unreached(filter).size() == 4);
    filter.after.reset();
    filter.before = day("2024-01-21");
    CHECK(desk.unreached(filter).size() == 4);
}

TEST_CASE("the reach of each unit counts its staff of the day") {
    Offices desk;
    desk.attend(desk.held("sosialisasi", "2024-01-22", desk.blora), desk.dewi);
    for (const auto& [unit, staff, reached] :
         activities::reach(desk.reader(), socialisations("2024-03-01"), everybody("2024-03-01"))) {
        CHECK(staff == 2);
        CHECK(reached == (unit == desk.kudus ? 1 : 0));
    }
}

TEST_CASE("references count on per unit and year; one that is there is written anew") {
    Offices desk;
    desk.held("apel", "2024-01-22", desk.blora);
    desk.held("apel", "2024-01-23", desk.blora);
    desk.held("apel", "2024-01-23", desk.kudus);
    const auto all = activities::all(desk.reader(), {day("2024-03-01"), {}, {}, {}, {}});
    REQUIRE(all.size() == 3);
    CHECK(all[0].activity.reference == "ACT/RUTAN-BLORA/2024/0001");
    CHECK(all[1].activity.reference == "ACT/RUTAN-BLORA/2024/0002");
    CHECK(all[2].activity.reference == "ACT/RUTAN-KUDUS/2024/0001");
    auto activity = all[1].activity;
    activity.findings = "ada temuan";
    desk.change([&](ledger::Change& to) { activities::update(to, activity, day("2024-03-01")); });
    CHECK(activities::get(desk.reader(), "0002").activity == activity);
    activity.until = day("2024-01-01");
    const auto problem = desk.refused(
        [&](ledger::Change& to) { activities::update(to, activity, day("2024-03-01")); });
    CHECK(problem.code == "end-before-start");
}
