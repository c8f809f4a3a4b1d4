#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Sample;
using testing::argument;
using testing::problem_of;
using testing::text_of;

namespace {

constexpr auto add_member = "INSERT INTO member (id, number, nip, name) VALUES (?1, ?2, ?3, ?4)";
constexpr std::string_view tables[] = {"member", "posting"};

std::string schema_of(const Sample& sample) {
    std::string text;
    auto rows = sample.reader().rows("SELECT type, name, sql FROM sqlite_master ORDER BY name");
    while (rows.next()) {
        text += std::string(rows.text(0)) + ' ' + std::string(rows.text(1)) + ' ' +
                std::string(rows.text(2)) + '\n';
    }
    return text;
}

void load(Change& change, int first, int count) {
    change.load_in_bulk(tables, [&] {
        for (int i = first; i < first + count; ++i) {
            change.run(add_member, {change.next_id(), i, "nip" + std::to_string(i), "Siti Rahayu"});
        }
    });
}

}  // namespace

TEST_CASE("a bulk load is an entry like any other and leaves the schema as it was") {
    Sample sample;
    const auto before = schema_of(sample);
    const auto outcome =
        sample.ledger().change({"member import", ""}, [](Change& change) { load(change, 1, 500); });
    CHECK(outcome.entry == 2);
    CHECK(entry(sample.reader(), 2)->summary == "member +500");
    CHECK(schema_of(sample) == before);
    CHECK(check(sample.ledger(), Depth::deep).findings.empty());
    CHECK_THROWS_AS(sample.run(add_member, {sample::row(999), 1, "a", "b"}), Error);
}

TEST_CASE("a doubled value in a bulk load is named, and nothing of the load stays") {
    Sample sample;
    sample.ledger().change({"member import", ""}, [](Change& change) { load(change, 1, 10); });
    const auto before = text_of(sample.path());
    const auto problem = problem_of([&] {
        sample.ledger().change({"member import", ""}, [](Change& change) {
            change.load_in_bulk(tables, [&] {
                change.run(add_member, {change.next_id(), 11, "nip3", "Eko Saputra"});
            });
        });
    });
    CHECK(problem.code == "constraint");
    CHECK(argument(problem, "rule") == "unique");
    CHECK(argument(problem, "table") == "member");
    CHECK(argument(problem, "column") == "nip");
    CHECK(text_of(sample.path()) == before);
}

TEST_CASE("a change whose indexes are missing is never committed, though the error is caught") {
    Sample sample;
    const auto before = text_of(sample.path());
    const auto problem = problem_of([&] {
        sample.ledger().change({"member import", ""}, [](Change& change) {
            CHECK_THROWS_AS(change.load_in_bulk(tables, [] { throw std::runtime_error("stop"); }),
                            std::runtime_error);
        });
    });
    CHECK(problem.code == "value-refused");
    CHECK(text_of(sample.path()) == before);
}

TEST_CASE("an attempt takes a failed bulk load back, indexes and all") {
    Sample sample;
    const auto before = schema_of(sample);
    sample.ledger().change({"member import", ""}, [](Change& change) {
        CHECK_THROWS_AS(change.attempt([&] {
            load(change, 1, 5);
            load(change, 5, 5);
        }),
                        Error);
        load(change, 1, 3);
    });
    CHECK(entry(sample.reader(), 2)->summary == "member +3");
    CHECK(schema_of(sample) == before);
    CHECK(check(sample.ledger(), Depth::deep).findings.empty());
}

TEST_CASE("references hold in a bulk load too") {
    Sample sample;
    const auto problem = problem_of([&] {
        sample.ledger().change({"member import", ""}, [](Change& change) {
            change.load_in_bulk(tables, [&] {
                change.run(
                    "INSERT INTO posting (id, member, unit, employment)"
                    " VALUES (?1, 7, 7, 'pns')",
                    {change.next_id()});
            });
        });
    });
    CHECK(problem.code == "constraint");
    CHECK(argument(problem, "rule") == "reference");
}
