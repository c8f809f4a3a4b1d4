#include "netralitas/error.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <vector>

using namespace netralitas;
using namespace netralitas::ledger;
using sample::Sample;

namespace {

/// Makes changes at random, always the same for the same seed. Few values collide often, on
/// purpose.
class Clerk {
public:
    explicit Clerk(unsigned seed) : random_(seed) {}

    /// One to eight steps; those the schema refuses leave nothing.
    void work(Change& change) {
        const auto steps = 1 + below(8);
        for (unsigned i = 0; i < steps; ++i) {
            try {
                change.attempt([&] { step(change); });
            } catch (const Error& error) {
                REQUIRE(error.problem().code == "constraint");
            }
        }
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    std::string code() { return "U" + std::to_string(below(5)); }

    std::int64_t any(Change& change, std::string_view table) {
        std::vector<std::int64_t> ids{0};
        auto rows = change.rows("SELECT id FROM " + std::string(table) + " ORDER BY id");
        while (rows.next()) {
            ids.push_back(rows.integer(0));
        }
        return ids[below(static_cast<unsigned>(ids.size()))];
    }

    void step(Change& change) {
        switch (below(9)) {
            case 0:
                change.run("INSERT INTO unit (id, code) VALUES (?1, ?2)",
                           {change.next_id(), code()});
                return;
            case 1:
                change.run("UPDATE unit SET code = ?2, place = ?3 WHERE id = ?1",
                           {any(change, "unit"), code(), below(2) == 0 ? "" : "Blora \"1\""});
                return;
            case 2:
                change.run("DELETE FROM unit WHERE id = ?1", {any(change, "unit")});
                return;
            case 3:
                change.run("INSERT INTO member (id, number, nip, name) VALUES (?1, ?2, ?3, 'Siti')",
                           {change.next_id(), static_cast<int>(below(6)), code()});
                return;
            case 4:
                change.run("UPDATE member SET nip = ?2, number = ?3 WHERE id = ?1",
                           {any(change, "member"), code(), static_cast<int>(below(6))});
                return;
            case 5:
                change.run("DELETE FROM member WHERE id = ?1", {any(change, "member")});
                return;
            case 6:
                change.run(
                    "INSERT INTO posting (id, member, unit, employment)"
                    " VALUES (?1, ?2, ?3, 'pns')",
                    {change.next_id(), any(change, "member"), any(change, "unit")});
                return;
            case 7:
                change.run("DELETE FROM posting WHERE member = ?1", {any(change, "member")});
                return;
            default:
                change.run("UPDATE posting SET member = ?2 WHERE id = ?1",
                           {any(change, "posting"), any(change, "member")});
        }
    }

    std::mt19937 random_;
};

std::int64_t rows_in(const Sample& sample) {
    auto rows = sample.reader().rows(
        "SELECT (SELECT count(*) FROM unit) + (SELECT count(*) FROM member)"
        " + (SELECT count(*) FROM posting)");
    return rows.next() ? rows.integer(0) : -1;
}

/// A posting may point at a unit that was removed again: no fault of the ledger.
std::string unsound(Sample& sample) {
    auto findings = check(sample.ledger(), Depth::deep).findings;
    std::erase_if(findings, [](const Problem& found) { return found.code == "check-reference"; });
    return sample::told(findings);
}

}  // namespace

TEST_CASE("whatever was done, undoing all entries newest first leaves nothing behind") {
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        CAPTURE(seed);
        Sample sample;
        Clerk clerk(seed);
        for (int i = 0; i < 8; ++i) {
            sample.ledger().change({"test", ""}, [&](Change& change) { clerk.work(change); });
        }
        REQUIRE(rows_in(sample) > 0);
        REQUIRE(unsound(sample) == "");
        for (auto seq = entries(sample.reader(), 1).front().seq; seq > 1; --seq) {
            undo(sample.ledger(), seq, Ending::commit);
            CHECK(unsound(sample) == "");
        }
        CHECK(rows_in(sample) == 0);
    }
}
