#include "netralitas/ledger/anchor.hpp"

#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Sample;

namespace {

constexpr const char* hash = "7f3a91c04e2db8a6000000000000000000000000000000000000000000000000";

Entry hashed() {
    Entry entry;
    entry.hash = hash;
    return entry;
}

std::string read(const std::string& typed) {
    try {
        return read_anchor(typed);
    } catch (const Error& error) {
        return error.problem().code;
    }
}

}  // namespace

TEST_CASE("the code of an entry is the beginning of its hash and a group that checks it") {
    // printf 7f3a91c04e2db8a6 | b2sum -l 256
    CHECK(anchor_code(hashed()) == "7f3a 91c0 4e2d b8a6 e21d");
}

TEST_CASE("a code is read as people type it and a mistyped one is told") {
    const auto code = anchor_code(hashed());
    auto dashes = code;
    for (auto& letter : dashes) letter = letter == ' ' ? '-' : letter;
    CHECK(read(code) == code);
    CHECK(read(dashes) == code);
    CHECK(read("7F3A91C0 4E2D.B8A6 " + code.substr(20)) == code);
    CHECK(read("7f3a 91c0 4e2d b8a7 " + code.substr(20)) == "anchor-mistyped");
    CHECK(read("7f3a 91c0 4e2d b8a6") == "anchor-mistyped");
    CHECK(read(code + "0") == "anchor-mistyped");
    CHECK(read("catatan 41") == "anchor-mistyped");
    CHECK(read("") == "anchor-mistyped");
}

TEST_CASE("every entry is found by its code, and the newest is the head") {
    Sample sample;
    sample::fill(sample);
    for (const auto& entry : entries(sample.reader())) {
        CHECK(find_anchor(sample.reader(), anchor_code(entry)) == entry);
    }
    CHECK(head(sample.reader()).seq == 7);
    CHECK_FALSE(find_anchor(sample.reader(), anchor_code(hashed())));
}

TEST_CASE("a cut tail and a rewritten history verify, but have lost the code on the paper") {
    Sample sample;
    sample::fill(sample);
    const Sample older(sample.path());
    sample.run("UPDATE unit SET place = 'Blora'");
    const auto on_paper = anchor_code(head(sample.reader()));
    REQUIRE(find_anchor(sample.reader(), on_paper));

    SUBCASE("an older copy in its place") { CHECK_FALSE(find_anchor(older.reader(), on_paper)); }
    SUBCASE("the same entries written anew, one of them different") {
        Sample anew;
        sample::fill(anew);
        anew.run("UPDATE unit SET place = 'Cepu'");
        CHECK(check(anew.ledger(), Depth::deep).findings.empty());
        CHECK(head(anew.reader()).seq == head(sample.reader()).seq);
        CHECK_FALSE(find_anchor(anew.reader(), on_paper));
    }
}
