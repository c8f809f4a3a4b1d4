#include "netralitas/store/polling.hpp"

#include "netralitas/store/elections.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;
using testing::problem_of;

namespace {

using Names = std::vector<std::string>;

const domain::Date today = day("2024-11-26");

/// Two elections and two units of Palu.
struct Palu {
    Palu() {
        desk.change([&](ledger::Change& to) {
            pemilu = elections::add(
                to, {{}, "pemilu-2024", "Pemilu 2024", "pemilu", {}, day("2024-02-14")});
            pilkada = elections::add(
                to, {{}, "pilkada-2024", "Pilkada 2024", "pilkada", {}, day("2024-11-27")});
        });
    }

    domain::Id<domain::PollingPlace> add(domain::Id<domain::Election> election,
                                         domain::Id<domain::Unit> host, std::string code) {
        domain::PollingPlace place{{}, election, host, std::move(code), {}};
        desk.change([&](ledger::Change& to) { place.id = polling_places::add(to, place); });
        return place.id;
    }

    void count(domain::VoterCount given) {
        desk.change([&](ledger::Change& to) { voters::add(to, std::move(given), today); });
    }

    Names places(const PlaceFilter& filter = {}) const {
        Names names;
        for (const auto& place : polling_places::all(desk.reader(), filter)) {
            names.push_back(whole_name(place));
        }
        return names;
    }

    /// `LPKA-PALU anak-binaan 13`.
    Names counts_on(std::string_view iso) const {
        Names found;
        for (const auto& row : voters::all(desk.reader(), day(iso))) {
            found.push_back(row.from_code + ' ' + row.count.category + ' ' +
                            std::to_string(row.count.heads.total.value()));
        }
        return found;
    }

    Desk desk;
    domain::Id<domain::Election> pemilu;
    domain::Id<domain::Election> pilkada;
    domain::Id<domain::Unit> lapas = desk.add_unit("LAPAS-PALU", "Lapas Palu");
    domain::Id<domain::Unit> lpka = desk.add_unit("LPKA-PALU", "LPKA Palu");
};

domain::VoterCount children(domain::Id<domain::PollingPlace> at, domain::Id<domain::Unit> from,
                            std::string_view date, std::int64_t total) {
    return {{}, at, from, "anak-binaan", day(date), {{}, {}, total}, {}};
}

}  // namespace

TEST_CASE("a polling place is found by its code where one has it, else by its whole name") {
    Palu palu;
    palu.add(palu.pilkada, palu.lapas, "TPS-902");
    palu.add(palu.pilkada, palu.lapas, "TPS-901");
    palu.add(palu.pemilu, palu.lapas, "TPS-901");
    palu.add(palu.pilkada, palu.lpka, "TPS-901");
    CHECK(palu.places() ==
          Names{"pemilu-2024/LAPAS-PALU/TPS-901", "pilkada-2024/LAPAS-PALU/TPS-901",
                "pilkada-2024/LAPAS-PALU/TPS-902", "pilkada-2024/LPKA-PALU/TPS-901"});
    CHECK(palu.places({"PEMILU-2024", {}}) == Names{"pemilu-2024/LAPAS-PALU/TPS-901"});
    CHECK(palu.places({{}, {palu.lpka}}) == Names{"pilkada-2024/LPKA-PALU/TPS-901"});

    const auto reader = palu.desk.reader();
    CHECK(polling_places::get(reader, "tps 902").polling_place.code == "TPS-902");
    CHECK(polling_places::get(reader, "pemilu-2024/lapas-palu/tps-901").election_code ==
          "pemilu-2024");
    CHECK(polling_places::get(reader, "TPS-901", {"pilkada-2024", {palu.lpka}}).host_code ==
          "LPKA-PALU");
    const auto several = problem_of([&] { polling_places::get(reader, "TPS-901"); });
    CHECK(several.code == "polling-place-ambiguous");
    CHECK(argument(several, "count") == "3");
    CHECK(several.suggestions.size() == 3);
    CHECK(several.suggestions.front() == "pemilu-2024/LAPAS-PALU/TPS-901");
    const auto unknown = problem_of([&] { polling_places::get(reader, "TPS-903"); });
    CHECK(unknown.code == "polling-place-unknown");
    CHECK(unknown.suggestions == Names{"TPS-901", "TPS-902"});
    CHECK(problem_of([&] {
              polling_places::get(reader, "zzz", {{}, {palu.lpka}});
          }).suggestions == Names{"pilkada-2024/LPKA-PALU/TPS-901"});
    CHECK_FALSE(polling_places::find(reader, "TPS-903").has_value());
}

TEST_CASE("a code is taken once in an election and unit, also by a correction") {
    Palu palu;
    const auto first = palu.add(palu.pilkada, palu.lapas, "TPS-901");
    palu.add(palu.pilkada, palu.lapas, "TPS-902");
    const auto add = [&](std::string code) {
        return palu.desk.refused([&](ledger::Change& to) {
            polling_places::add(to, {{}, palu.pilkada, palu.lapas, std::move(code), {}});
        });
    };
    const auto again = add("TPS-901");
    CHECK(again.code == "polling-place-exists");
    CHECK(argument(again, "place") == "pilkada-2024/LAPAS-PALU/TPS-901");
    CHECK(add("tps 901").code == "code-invalid");
    domain::PollingPlace place{first, palu.pilkada, palu.lapas, "TPS-902", {}};
    CHECK(palu.desk.refused([&](ledger::Change& to) { polling_places::update(to, place); }).code ==
          "polling-place-exists");
    place.code = "TPS-901";
    place.place = "Aula";
    palu.desk.change([&](ledger::Change& to) { polling_places::update(to, place); });
    CHECK(polling_places::get(palu.desk.reader(), "TPS-901").polling_place == place);
}

TEST_CASE("the newest count not after the day holds, for each place, unit and category") {
    Palu palu;
    const auto one = palu.add(palu.pilkada, palu.lapas, "TPS-901");
    const auto other = palu.add(palu.pilkada, palu.lapas, "TPS-902");
    palu.count(children(one, palu.lpka, "2024-11-26", 13));
    palu.count(children(one, palu.lpka, "2024-11-01", 12));
    palu.count(children(other, palu.lpka, "2024-11-10", 1));
    palu.count(children(one, palu.lapas, "2024-11-05", 2));
    auto staff = children(one, palu.lpka, "2024-11-20", 3);
    staff.category = "pegawai";
    palu.count(staff);
    CHECK(palu.counts_on("2024-10-31").empty());
    CHECK(palu.counts_on("2024-11-01") == Names{"LPKA-PALU anak-binaan 12"});
    CHECK(palu.counts_on("2024-11-25") == Names{"LAPAS-PALU anak-binaan 2",
                                                "LPKA-PALU anak-binaan 12", "LPKA-PALU pegawai 3",
                                                "LPKA-PALU anak-binaan 1"});
    CHECK(palu.counts_on("2024-11-26") == Names{"LAPAS-PALU anak-binaan 2",
                                                "LPKA-PALU anak-binaan 13", "LPKA-PALU pegawai 3",
                                                "LPKA-PALU anak-binaan 1"});
    CHECK(voters::ever(palu.desk.reader()).size() == 5);
}

TEST_CASE("a count comes back as added and corrected; what cannot be right is refused") {
    Palu palu;
    const auto at = palu.add(palu.pilkada, palu.lapas, "TPS-901");
    auto count = children(at, palu.lpka, "2024-11-20", 15);
    count.heads = {13, 2, 15};
    count.source = "Surat";
    palu.desk.change([&](ledger::Change& to) { count.id = voters::add(to, count, today); });
    const auto reader = palu.desk.reader();
    auto asked = children(at, palu.lpka, "2024-11-19", 0);
    CHECK_FALSE(voters::find(reader, asked).has_value());
    asked.date = today;
    CHECK(voters::find(reader, asked) == count);
    count.heads = {{}, {}, 16};
    count.source.clear();
    palu.desk.change([&](ledger::Change& to) { voters::update(to, count, today); });
    CHECK(voters::find(reader, asked) == count);
    count.heads = {13, 2, 16};
    CHECK(palu.desk.refused([&](ledger::Change& to) { voters::update(to, count, today); }).code ==
          "total-differs");
    count.date = day("2024-11-27");
    count.heads = {{}, {}, 16};
    CHECK(palu.desk.refused([&](ledger::Change& to) { voters::add(to, count, today); }).code ==
          "date-in-future");
}

TEST_CASE("without an election the next one with polling places is meant, else the last") {
    Palu palu;
    const auto meant = [&](std::string_view iso) {
        return polling_places::election_meant(palu.desk.reader(), day(iso)).code;
    };
    CHECK(problem_of([&] { meant("2024-01-30"); }).code == "polling-place-missing");
    palu.add(palu.pilkada, palu.lapas, "TPS-901");
    CHECK(meant("2024-01-30") == "pilkada-2024");
    palu.add(palu.pemilu, palu.lapas, "TPS-901");
    CHECK(meant("2024-02-14") == "pemilu-2024");
    CHECK(meant("2024-02-15") == "pilkada-2024");
    CHECK(meant("2025-01-01") == "pilkada-2024");
}
