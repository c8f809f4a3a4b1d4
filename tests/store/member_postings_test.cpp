#include "store/fixture.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;
using testing::argument;

namespace {

struct Office : Desk {
    domain::Id<domain::Unit> rutan = add_unit("RUTAN-BLORA", "Rutan Kelas IIB Blora");
    domain::Id<domain::Unit> lapas = add_unit("LAPAS-CEPU", "Lapas Kelas IIA Cepu");
    domain::Id<domain::Member> siti =
        add_member("Siti Rahayu, S.H.", rutan, "cpns", span("2020-01-01"));

    domain::Posting posting(std::string_view on) const { return *member(siti, on).posting; }
    std::vector<domain::Posting> postings() const { return members::postings(reader(), siti); }
};

domain::Posting between(domain::Id<domain::Member> member, domain::Id<domain::Unit> unit,
                        domain::Span when) {
    domain::Posting posting;
    posting.member = member;
    posting.unit = unit;
    posting.employment = "pns";
    posting.span = when;
    return posting;
}

}  // namespace

TEST_CASE("what changes from a day on leaves what held before") {
    Office desk;
    desk.change([&](ledger::Change& to) {
        auto next = desk.posting("2024-01-30");
        next.employment = "pns";
        next.unit = desk.lapas;
        members::change_since(to, next, day("2021-06-01"));
    });
    const auto postings = desk.postings();
    REQUIRE(postings.size() == 2);
    CHECK(postings[0].employment == "cpns");
    CHECK(postings[0].span == span("2020-01-01", "2021-05-31"));
    CHECK(postings[0].end_reason.empty());
    CHECK(postings[1].employment == "pns");
    CHECK(postings[1].span == span("2021-06-01"));
    CHECK(desk.member(desk.siti, "2021-05-31").unit_code == "RUTAN-BLORA");
    CHECK(desk.member(desk.siti, "2021-06-01").unit_code == "LAPAS-CEPU");
}

TEST_CASE("a late change splits the row of its day and leaves later rows alone") {
    Office desk;
    const auto rank_since = [&](std::string rank, std::string_view since) {
        desk.change([&](ledger::Change& to) {
            auto next = desk.posting(since);
            next.rank = std::move(rank);
            members::change_since(to, next, day(since));
        });
    };
    rank_since("III/b", "2023-01-01");
    desk.change(
        [&](ledger::Change& to) { members::end(to, desk.siti, day("2024-01-31"), "retired"); });
    rank_since("III/a", "2021-01-01");
    rank_since("III/c", "2023-07-01");
    const auto postings = desk.postings();
    REQUIRE(postings.size() == 4);
    CHECK(postings[1].rank == "III/a");
    CHECK(postings[1].span == span("2021-01-01", "2022-12-31"));
    CHECK(postings[2].rank == "III/b");
    CHECK(postings[2].end_reason.empty());
    CHECK(postings[3].rank == "III/c");
    CHECK(postings[3].span == span("2023-07-01", "2024-01-31"));
    CHECK(postings[3].end_reason == "retired");
}

TEST_CASE("a change before the first day or after the last one is refused") {
    Office desk;
    const auto next = desk.posting("2024-01-30");
    const auto early = desk.refused(
        [&](ledger::Change& to) { members::change_since(to, next, day("2019-12-31")); });
    CHECK(early.code == "change-before-first");
    desk.change(
        [&](ledger::Change& to) { members::end(to, desk.siti, day("2024-01-31"), "died"); });
    const auto late = desk.refused(
        [&](ledger::Change& to) { members::change_since(to, next, day("2024-02-01")); });
    CHECK(late.code == "posting-missing");
    CHECK(argument(late, "name") == "Siti Rahayu, S.H.");
    CHECK(argument(late, "day") == "2024-02-01");
}

TEST_CASE("a posting ends once, not before it began") {
    Office desk;
    const auto ending = [&](std::string_view until) {
        return [&desk, until](ledger::Change& to) {
            members::end(to, desk.siti, day(until), "retired");
        };
    };
    const auto early = desk.refused(ending("2019-12-31"));
    CHECK(early.code == "end-before-start");
    CHECK(argument(early, "since") == "2020-01-01");
    domain::Posting ended;
    desk.change([&](ledger::Change& to) {
        ended = members::end(to, desk.siti, day("2024-01-31"), "retired");
    });
    CHECK(ended == desk.posting("2024-06-01"));
    CHECK(ended.span == span("2020-01-01", "2024-01-31"));
    CHECK(ended.end_reason == "retired");
    CHECK(desk.refused(ending("2024-02-28")).code == "posting-missing");
}

TEST_CASE("nobody has two postings on one day") {
    Office desk;
    const auto adding = [&](domain::Span when) {
        return [&desk, when](ledger::Change& to) {
            members::add_posting(to, between(desk.siti, desk.lapas, when));
        };
    };
    const auto open = desk.refused(adding(span("")));
    CHECK(open.code == "posting-overlap");
    CHECK(argument(open, "name") == "Siti Rahayu, S.H.");
    CHECK(argument(open, "unit") == "RUTAN-BLORA");
    CHECK(desk.refused(adding(span("", "2020-01-01"))).code == "posting-overlap");
    desk.change(adding(span("", "2019-12-31")));
    desk.change([&](ledger::Change& to) { members::end(to, desk.siti, day("2024-01-31"), ""); });
    CHECK(desk.refused(adding(span("2024-01-31"))).code == "posting-overlap");
    desk.change(adding(span("2024-02-01")));
    CHECK(desk.postings().size() == 3);

    auto edited = desk.posting("2024-02-01");
    edited.span.since = day("2024-01-31");
    CHECK(desk.refused([&](ledger::Change& to) { members::update_posting(to, edited); }).code ==
          "posting-overlap");
    edited.span.since = day("2024-03-01");
    edited.rank = "III/b";
    desk.change([&](ledger::Change& to) { members::update_posting(to, edited); });
    CHECK(desk.posting("2024-03-01") == edited);
}
