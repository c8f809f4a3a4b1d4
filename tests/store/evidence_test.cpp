#include "netralitas/store/evidence.hpp"

#include "fixture.hpp"
#include "netralitas/store/activities.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;

namespace {

const auto today = day("2024-01-30");

/// Two activities.
struct Files : Desk {
    domain::Id<domain::Activity> one = held("APEL");
    domain::Id<domain::Activity> other = held("RAPAT");

    domain::Id<domain::Activity> held(std::string title) {
        domain::Activity activity;
        activity.kind = "apel";
        activity.date = today;
        activity.title = std::move(title);
        activity.unit = add_unit("RUTAN-" + activity.title, activity.title);
        std::string reference;
        change([&](ledger::Change& to) { reference = activities::add(to, activity, today); });
        return activities::get(reader(), reference).activity.id;
    }

    static domain::Evidence photo(domain::EvidenceOwner of) {
        domain::Evidence piece;
        piece.of = of;
        piece.name = "foto.jpg";
        piece.size = 3;
        piece.digest = std::string(64, 'b');
        piece.kept = true;
        piece.added_on = today;
        return piece;
    }

    void add(const domain::Evidence& piece) {
        change([&](ledger::Change& to) { evidence::add(to, piece, today); });
    }
};

}  // namespace

TEST_CASE("evidence is given back as it was taken in, by record") {
    Files desk;
    auto link = Files::photo(desk.one);
    link.digest.clear();
    link.size.reset();
    link.kept = false;
    link.name = link.location = "https://contoh.example/1";
    desk.add(Files::photo(desk.one));
    desk.add(link);
    desk.add(Files::photo(desk.other));
    auto found = evidence::of(desk.reader(), desk.one);
    REQUIRE(found.size() == 2);
    link.id = found[1].id;
    CHECK(found[1] == link);
    CHECK(evidence::of(desk.reader(), domain::Id<domain::Incident>{desk.one.value}).empty());
    const auto all = evidence::all(desk.reader());
    REQUIRE(all.size() == 3);
    CHECK(all[0].reference == "ACT/RUTAN-APEL/2024/0001");
    CHECK(all[2].reference == "ACT/RUTAN-RAPAT/2024/0001");
}

TEST_CASE("the same bytes are found under another name, at the same record only") {
    Files desk;
    desk.add(Files::photo(desk.one));
    auto copy = Files::photo(desk.one);
    copy.name = "salinan.jpg";
    REQUIRE(evidence::find(desk.reader(), copy));
    CHECK(evidence::find(desk.reader(), copy)->name == "foto.jpg");
    CHECK_FALSE(evidence::find(desk.reader(), Files::photo(desk.other)));
}

TEST_CASE("what the domain refuses is not written") {
    Files desk;
    auto piece = Files::photo(desk.one);
    piece.digest = "abc";
    const auto problem = desk.refused([&](ledger::Change& to) { evidence::add(to, piece, today); });
    CHECK(problem.code == "digest-invalid");
    desk.add(Files::photo(desk.one));
    piece.id = evidence::of(desk.reader(), desk.one).front().id;
    CHECK(desk.refused([&](ledger::Change& to) { evidence::update(to, piece, today); }).code ==
          "digest-invalid");
}
