#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using pledges::Recorded;
using testing::argument;

namespace {

using Texts = std::vector<std::string>;

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Id<domain::Member> agus = add_member("Agus Prasetyo, S.H.", rutan);
    domain::Round round = add_round("ikrar-2023-12", "2023-12-19");

    domain::Pledge signature(std::string_view on) const {
        domain::Pledge pledge;
        pledge.round = round.id;
        pledge.member = agus;
        pledge.signed_on = day(on);
        return pledge;
    }
    domain::Pledge reason(std::string why) const {
        domain::Pledge pledge;
        pledge.round = round.id;
        pledge.member = agus;
        pledge.reason_unsigned = std::move(why);
        return pledge;
    }
    Recorded record(const domain::Pledge& pledge, bool date_typed = true) {
        Recorded recorded{};
        change([&](ledger::Change& to) { recorded = pledges::record(to, pledge, date_typed); });
        return recorded;
    }
    void revoke(std::string_view on) {
        change([&](ledger::Change& to) { pledges::revoke(to, round.id, agus, day(on)); });
    }
    domain::Pledge kept() const { return pledges::find(reader(), round.id, agus).value(); }
    pledges::UnitSigning sign_units(const StaffFilter& filter, const domain::Pledge& pledge) {
        pledges::UnitSigning counts;
        change(
            [&](ledger::Change& to) { counts = pledges::sign_units(to, round, filter, pledge); });
        return counts;
    }
};

}  // namespace

TEST_CASE("a signature comes back as recorded") {
    Office desk;
    auto pledge = desk.signature("2023-12-19");
    pledge.method = "sheet";
    pledge.read_on = day("2023-12-18");
    pledge.place = "Aula";
    pledge.sheet = "Lembar 1-6";
    CHECK(desk.record(pledge) == Recorded::added);
    pledge.id = desk.kept().id;
    CHECK(desk.kept() == pledge);
    CHECK_FALSE(pledges::find(desk.reader(), desk.round.id, {1}));
}

TEST_CASE("a signature counts once: only another date that is typed is refused, with both dates") {
    Office desk;
    desk.record(desk.signature("2024-01-30"));
    CHECK(desk.record(desk.signature("2024-01-30")) == Recorded::same);
    CHECK(desk.record(desk.signature("2024-02-05"), false) == Recorded::same);
    CHECK(desk.kept().signed_on == day("2024-01-30"));
    const auto refusal = desk.refused(
        [&](ledger::Change& to) { pledges::record(to, desk.signature("2024-01-29"), true); });
    CHECK(refusal.code == "pledge-date-differs");
    CHECK(argument(refusal, "name") == "Agus Prasetyo, S.H.");
    CHECK(argument(refusal, "round") == "ikrar-2023-12");
    CHECK(argument(refusal, "recorded") == "2024-01-30");
    CHECK(argument(refusal, "typed") == "2024-01-29");
}

TEST_CASE("what a later line adds to a signature is filled in and nothing is emptied") {
    Office desk;
    auto pledge = desk.signature("2023-12-19");
    pledge.place = "Aula";
    desk.record(pledge);
    auto more = desk.signature("2023-12-19");
    more.sheet = "Lembar 3";
    CHECK(desk.record(more) == Recorded::changed);
    CHECK(desk.kept().sheet == "Lembar 3");
    CHECK(desk.kept().place == "Aula");
    CHECK(desk.record(more) == Recorded::same);
}

TEST_CASE("a signature clears the reason, and a reason does not take a signature away") {
    Office desk;
    CHECK(desk.record(desk.reason("on-leave"), false) == Recorded::added);
    CHECK(desk.record(desk.reason("on-leave"), false) == Recorded::same);
    CHECK(desk.record(desk.reason("sick"), false) == Recorded::changed);
    CHECK(desk.kept().reason_unsigned == "sick");
    CHECK(desk.record(desk.signature("2024-01-30"), false) == Recorded::changed);
    CHECK(desk.kept().reason_unsigned.empty());
    CHECK(desk.kept().signed_on == day("2024-01-30"));
    const auto refusal = desk.refused(
        [&](ledger::Change& to) { pledges::record(to, desk.reason("refused"), false); });
    CHECK(refusal.code == "pledge-signed");
    CHECK(argument(refusal, "name") == "Agus Prasetyo, S.H.");
    CHECK(argument(refusal, "recorded") == "2024-01-30");
}

TEST_CASE("a signature is taken back as of a day, once, not before it was given") {
    Office desk;
    const auto revoking = [&](std::string_view on) {
        return [&desk, on](ledger::Change& to) {
            pledges::revoke(to, desk.round.id, desk.agus, day(on));
        };
    };
    CHECK(desk.refused(revoking("2024-01-30")).code == "pledge-unsigned");
    desk.give_reason(desk.round, desk.agus, "on-leave");
    const auto unsigned_yet = desk.refused(revoking("2024-01-30"));
    CHECK(unsigned_yet.code == "pledge-unsigned");
    CHECK(argument(unsigned_yet, "round") == "ikrar-2023-12");
    desk.record(desk.signature("2024-01-10"));
    CHECK(desk.refused(revoking("2024-01-09")).code == "revoked-before-signed");
    desk.revoke("2024-01-30");
    CHECK(desk.kept().revoked_on == day("2024-01-30"));
    CHECK(desk.refused(revoking("2024-01-31")).code == "pledge-unsigned");
}

TEST_CASE("after a signature was taken back the person may sign again or have a reason") {
    Office desk;
    desk.record(desk.signature("2023-12-19"));
    desk.revoke("2024-01-10");
    CHECK(desk.record(desk.signature("2023-12-19")) == Recorded::same);
    CHECK(desk.record(desk.reason("refused"), false) == Recorded::changed);
    CHECK(desk.kept().revoked_on == day("2024-01-10"));
    CHECK(desk.refused([&](ledger::Change& to) {
                  pledges::record(to, desk.signature("2024-01-09"), true);
              })
              .code == "pledge-date-differs");
    CHECK(desk.record(desk.signature("2024-01-10")) == Recorded::changed);
    CHECK(desk.kept().signed_on == day("2024-01-10"));
    CHECK_FALSE(desk.kept().revoked_on);
    CHECK(desk.kept().reason_unsigned.empty());
}

TEST_CASE("the rounds a member has signed are those that hold on the day, oldest first") {
    Office desk;
    const auto second = desk.add_round("ikrar-2024-01", "2024-01-15");
    desk.sign(second, desk.agus, "2024-01-15");
    desk.sign(desk.round, desk.agus, "2023-12-19");
    desk.revoke("2024-01-20");
    const auto signed_by = [&](std::string_view on) {
        return pledges::signed_by(desk.reader(), desk.agus, day(on));
    };
    CHECK(signed_by("2023-12-18") == Texts{});
    CHECK(signed_by("2024-01-14") == Texts{"ikrar-2023-12"});
    CHECK(signed_by("2024-01-19") == Texts{"ikrar-2023-12", "ikrar-2024-01"});
    CHECK(signed_by("2024-01-20") == Texts{"ikrar-2024-01"});
}

TEST_CASE("signing a unit leaves out who has signed or has a reason, and counts them") {
    Office desk;
    const auto signed_before = desk.add_member("Bambang", desk.rutan);
    const auto with_reason = desk.add_member("Citra", desk.rutan);
    const auto read_only = desk.add_member("Dwi", desk.rutan);
    const auto elsewhere = desk.add_member("Eko", desk.lapas);
    const auto joined_later = desk.add_member("Fitri", desk.rutan, "pns", span("2023-12-20"));
    const auto left_since = desk.add_member("Gatot", desk.rutan, "pns", span("", "2023-12-31"));
    desk.sign(desk.round, signed_before, "2023-12-18");
    desk.give_reason(desk.round, with_reason, "on-leave");
    desk.change([&](ledger::Change& to) {
        domain::Pledge reading;
        reading.round = desk.round.id;
        reading.member = read_only;
        reading.read_on = day("2023-12-17");
        pledges::record(to, reading, false);
    });

    auto sheet = desk.signature("2023-12-19");
    sheet.method = "sheet";
    const auto counts = desk.sign_units(staff_of(desk.rutan, "2024-01-30"), sheet);
    CHECK(counts.recorded == 3);
    CHECK(counts.signed_before == 1);
    CHECK(counts.with_reason == 1);
    const auto pledge_of = [&](domain::Id<domain::Member> member) {
        return pledges::find(desk.reader(), desk.round.id, member);
    };
    CHECK(desk.kept().method == "sheet");
    CHECK(pledge_of(signed_before)->signed_on == day("2023-12-18"));
    CHECK(pledge_of(with_reason)->reason_unsigned == "on-leave");
    CHECK(pledge_of(read_only)->signed_on == day("2023-12-19"));
    CHECK(pledge_of(read_only)->read_on == day("2023-12-17"));
    CHECK(pledge_of(left_since)->signed_on == day("2023-12-19"));
    CHECK_FALSE(pledge_of(elsewhere));
    CHECK_FALSE(pledge_of(joined_later));

    const auto again = desk.sign_units(staff_of(desk.rutan, "2024-01-30"), sheet);
    CHECK(again.recorded == 0);
    CHECK(again.signed_before == 4);
    CHECK(again.with_reason == 1);
}

TEST_CASE("signing a unit does not sign for somebody who took the signature back") {
    Office desk;
    desk.record(desk.signature("2023-12-19"));
    desk.revoke("2024-01-10");
    const auto counts =
        desk.sign_units(staff_of(desk.rutan, "2024-01-30"), desk.signature("2024-01-30"));
    CHECK(counts.recorded == 0);
    CHECK(counts.signed_before == 1);
    CHECK(desk.kept().revoked_on == day("2024-01-10"));
}

TEST_CASE("signing by employment signs only those") {
    Office desk;
    desk.add_member("Rina", desk.rutan, "ppnpn");
    auto filter = staff_of(desk.rutan, "2024-01-30");
    filter.employment = "ppnpn";
    CHECK(desk.sign_units(filter, desk.signature("2023-12-19")).recorded == 1);
    CHECK_FALSE(pledges::find(desk.reader(), desk.round.id, desk.agus));
}

TEST_CASE("the list of a round holds signatures and reasons known by the day, by unit and name") {
    Office desk;
    const auto bambang = desk.add_member("Bambang", desk.lapas, "pns", span("", "2024-01-15"));
    const auto citra = desk.add_member("Citra", desk.lapas);
    desk.add_member("Dwi", desk.rutan);
    desk.sign(desk.round, desk.agus, "2023-12-19");
    desk.sign(desk.round, bambang, "2024-01-10");
    desk.give_reason(desk.round, citra, "sick");
    const auto listed = [&](const StaffFilter& filter) {
        Texts names;
        for (const auto& row : pledges::all(desk.reader(), desk.round, filter)) {
            names.push_back(row.who.unit_code + " " + row.who.member.name.name);
        }
        return names;
    };
    CHECK(listed(everybody("2024-01-09")) ==
          Texts{"LAPAS-CEPU Citra", "RUTAN-BLORA Agus Prasetyo"});
    CHECK(listed(everybody("2024-01-30")) ==
          Texts{"LAPAS-CEPU Bambang", "LAPAS-CEPU Citra", "RUTAN-BLORA Agus Prasetyo"});
    CHECK(listed(staff_of(desk.rutan, "2024-01-30")) == Texts{"RUTAN-BLORA Agus Prasetyo"});
    const auto rows = pledges::all(desk.reader(), desk.round, staff_of(desk.rutan, "2024-01-30"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].pledge == desk.kept());
    CHECK(rows[0].who == desk.member(desk.agus, "2024-01-30"));
}
