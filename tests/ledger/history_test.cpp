#include "netralitas/ledger/history.hpp"

#include "sample.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::ledger;
using sample::Sample;

namespace {

/// `3 added member 407123000000002`, one line per change.
std::string told(const std::vector<RowChange>& changes) {
    constexpr const char* kinds[] = {"added", "changed", "removed"};
    std::string text;
    for (const auto& change : changes) {
        text += std::to_string(change.seq) + ' ' + kinds[static_cast<int>(change.kind)] + ' ' +
                change.table + ' ' + std::to_string(change.id) + '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("entries come newest first, as many as asked for") {
    Sample sample;
    sample::fill(sample);
    const auto all = entries(sample.reader());
    REQUIRE(all.size() == 7);
    CHECK(all.front().seq == 7);
    CHECK(all.back().seq == 1);
    CHECK(entries(sample.reader(), 2) == std::vector<Entry>(all.begin(), all.begin() + 2));
    CHECK(entry(sample.reader(), 3) == all[4]);
    CHECK_FALSE(entry(sample.reader(), 8).has_value());
    CHECK(all[4].office == sample::office);
    CHECK(all[4].operator_name == "rini");
    CHECK(all[4].command == "member import");
    CHECK(all[4].summary == "member +3");
    CHECK(all[4].last_id == 4);
    CHECK(all[4].previous == all[5].hash);
    CHECK(all[4].signature == "");
}

TEST_CASE("the history of a row tells each change from what to what") {
    Sample sample;
    sample::fill(sample);
    const auto changes = history(sample.reader(), {{"member", sample::eko}});
    CHECK(told(changes) == "3 added member 407123000000003\n6 changed member 407123000000003\n");
    const std::vector<std::string> columns{
        "id",   "number",       "nip",         "nik", "nrp",       "no_number_reason",
        "name", "title_before", "title_after", "sex", "birth_date"};
    REQUIRE(changes.size() == 2);
    CHECK(changes[1].columns == columns);
    CHECK(changes[0].before.empty());
    CHECK(changes[0].after == changes[1].before);
    CHECK(changes[1].before[6] == CellValue("Eko Saputra"));
    CHECK(changes[1].after[6] == CellValue("Eko Saputro"));
    CHECK(changes[1].after[2] == CellValue());
    CHECK(changes[1].after[1] == CellValue(2));
}

TEST_CASE("the history of several rows is told in the order it happened") {
    Sample sample;
    sample::fill(sample);
    const auto rows = {std::pair<std::string, std::int64_t>{"pledge", sample::pledge},
                       {"member", sample::wahyu},
                       {"member", sample::siti},
                       {"member", sample::unit}};
    CHECK(told(history(sample.reader(), rows)) ==
          "3 added member 407123000000002\n"
          "3 added member 407123000000004\n"
          "5 added pledge 407123000000007\n"
          "7 removed member 407123000000004\n");
}

TEST_CASE("the changes of an entry are told in the order they were made") {
    Sample sample;
    sample::fill(sample);
    CHECK(told(changes_of(sample.reader(), 5)) ==
          "5 added round 407123000000006\n5 added pledge 407123000000007\n");
    CHECK(told(changes_of(sample.reader(), 1)) == "");
    CHECK(told(changes_of(sample.reader(), 99)) == "");
}
