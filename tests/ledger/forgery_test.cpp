#include "ledger/digest.hpp"
#include "ledger/parts.hpp"
#include "netralitas/ledger/check.hpp"
#include "netralitas/ledger/history.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace netralitas;
using namespace netralitas::ledger;
using sample::told;

namespace {

std::string in_quotes(const std::string& text) { return "'" + text + "'"; }

std::vector<std::string> lines_of(const Reader& reader, std::int64_t seq) {
    std::vector<std::string> lines;
    each_line(reader, sample::office, seq,
              [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

/// Puts other lines in the place of those of an entry.
void replace_lines(const sample::Sample& sample, std::int64_t seq,
                   const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += line + '\n';
    }
    const auto packed = pack(text);
    const auto* bytes = reinterpret_cast<const unsigned char*>(packed.data());
    sample.tamper("UPDATE entry_part SET lines = x'" + to_hex({bytes, packed.size()}) +
                  "' WHERE seq = " + std::to_string(seq));
}

/// Rewrites the newest entry so that commitment and hash verify again.
void forge(const sample::Sample& sample, Entry entry) {
    entry.commitment = commitment_of(sample.reader(), entry.office, entry.seq);
    sample.tamper("UPDATE entry SET summary = " + in_quotes(entry.summary) + ", last_id = " +
                  std::to_string(entry.last_id) + ", commitment = " + in_quotes(entry.commitment) +
                  ", hash = " + in_quotes(hash_of(entry)) +
                  " WHERE seq = " + std::to_string(entry.seq));
}

std::string findings_of(sample::Sample& sample) {
    return told(check(sample.ledger(), Depth::deep).findings);
}

std::string read(const std::filesystem::path& path) { return testing::text_of(path); }

}  // namespace

TEST_CASE("two lines of an entry exchanged are found by the commitment") {
    sample::Sample sample;
    sample::fill(sample);
    auto lines = lines_of(sample.reader(), 3);
    REQUIRE(lines.size() == 4);
    std::swap(lines[1], lines[2]);
    replace_lines(sample, 3, lines);
    CHECK(findings_of(sample) == "check-commitment office=407123 entry=3\n");
}

TEST_CASE("lines forged together with commitment and hash do not fit the tables") {
    sample::Sample original;
    sample::fill(original);
    const auto newest = entries(original.reader(), 1).front();
    const auto lines = lines_of(original.reader(), newest.seq);
    const auto wahyu = std::to_string(sample::wahyu);

    SUBCASE("a line less") {
        sample::Sample sample(original.path());
        replace_lines(sample, newest.seq, {lines[0]});
        forge(sample, newest);
        CHECK(findings_of(sample) == "check-row-lost table=member id=" + wahyu + "\n");
    }
    SUBCASE("another old value") {
        sample::Sample sample(original.path());
        auto forged = lines[1];
        forged.replace(forged.find("Wahyu"), 5, "Bagus");
        replace_lines(sample, newest.seq, {lines[0], forged});
        forge(sample, newest);
        const auto findings = findings_of(sample);
        CHECK(findings.find("check-replay office=407123 entry=7 table=member id=" + wahyu) == 0);
    }
    SUBCASE("a row twice") {
        sample::Sample sample(original.path());
        auto twice = lines_of(sample.reader(), 3)[1];
        replace_lines(sample, newest.seq, {lines[0], twice});
        forge(sample, newest);
        const auto findings = findings_of(sample);
        CHECK(findings.find("check-replay office=407123 entry=7 table=member id=" +
                            std::to_string(sample::siti)) != findings.npos);
    }
    SUBCASE("a row of another office") {
        sample::Sample sample(original.path());
        replace_lines(sample, newest.seq,
                      {R"(["#","unit",["id","code","place"]])",
                       R"(["+","unit",[407124000000001,"LAPAS",null]])"});
        forge(sample, newest);
        const auto findings = findings_of(sample);
        CHECK(findings.find("check-id office=407123 entry=7 table=unit id=407124000000001\n") !=
              findings.npos);
    }
    SUBCASE("an id that was not given out yet") {
        sample::Sample sample(original.path());
        replace_lines(sample, newest.seq,
                      {R"(["#","unit",["id","code","place"]])",
                       R"(["+","unit",[407123000000099,"LAPAS",null]])"});
        forge(sample, newest);
        const auto findings = findings_of(sample);
        CHECK(findings.find("check-id office=407123 entry=7 table=unit id=407123000000099\n") !=
              findings.npos);
    }
    SUBCASE("a line that is none") {
        sample::Sample sample(original.path());
        replace_lines(sample, newest.seq, {R"({"unit":1})"});
        forge(sample, newest);
        CHECK(findings_of(sample).find("check-lines office=407123 entry=7\n") == 0);
    }
    SUBCASE("another schema step") {
        sample::Sample sample(original.path());
        replace_lines(sample, newest.seq, {R"(["s",2,")" + std::string(64, '0') + R"("])"});
        forge(sample, newest);
        const auto findings = findings_of(sample);
        CHECK(findings.find("check-step office=407123 entry=7\n") != findings.npos);
    }
    SUBCASE("a last id that goes back") {
        sample::Sample sample(original.path());
        auto entry = newest;
        entry.last_id = 4;
        forge(sample, entry);
        CHECK(findings_of(sample) == "check-last-id office=407123 entry=7\n");
    }
    SUBCASE("another summary") {
        sample::Sample sample(original.path());
        auto entry = newest;
        entry.summary = "member -10";
        forge(sample, entry);
        CHECK(findings_of(sample) == "check-summary office=407123 entry=7\n");
    }
}

TEST_CASE("a history cut at its end is not found without an anchor, if the tables are cut too") {
    sample::Sample sample;
    sample::fill(sample);
    const std::string cut =
        "DELETE FROM entry WHERE seq > 5; DELETE FROM entry_part WHERE seq > 5;";

    SUBCASE("entries alone are missed") {
        sample.tamper(cut);
        CHECK(findings_of(sample) ==
              "check-cell table=member id=407123000000003 column=name"
              " recorded=Eko Saputra found=Eko Saputro\n"
              "check-row-lost table=member id=407123000000004\n");
    }
    SUBCASE("entries and rows are not") {
        sample.tamper(cut +
                      "UPDATE member SET name = 'Eko Saputra' WHERE number = 2;"
                      "INSERT INTO member (id, number, nip, name)"
                      " VALUES (407123000000004, 3, '197805142000031001', 'Wahyu Kurniawan')");
        CHECK(findings_of(sample) == "");
    }
}

TEST_CASE("a clock that went back is a note and no finding") {
    sample::Sample sample;
    sample::fill(sample);
    sample.set_clock(std::chrono::sys_days{std::chrono::year{2023} / 1 / 1});
    sample.run("UPDATE unit SET place = 'Blora'");
    const auto report = check(sample.ledger(), Depth::deep);
    CHECK(told(report.findings) == "");
    CHECK(told(report.notes) == "check-clock office=407123 entry=8\n");
}

TEST_CASE("a part missing in the middle of a large entry is found") {
    sample::Sample sample;
    const std::string place(4000, 'x');
    sample.ledger().change({"unit import", ""}, [&](Change& change) {
        for (int i = 0; i < 800; ++i) {
            change.run("INSERT INTO unit (id, code, place) VALUES (?1, ?2, ?3)",
                       {change.next_id(), "U" + std::to_string(i), place});
        }
    });
    CHECK(findings_of(sample) == "");
    sample.tamper("DELETE FROM entry_part WHERE seq = 2 AND part = 2");
    const auto findings = findings_of(sample);
    CHECK(findings.find("check-lines office=407123 entry=2\n") == 0);
    CHECK(findings.find("check-row-unrecorded table=unit id=407123000000800\n") != findings.npos);
}

TEST_CASE("more findings than anyone reads are counted") {
    sample::Sample sample;
    sample.ledger().change({"unit import", ""}, [&](Change& change) {
        for (int i = 0; i < 1200; ++i) {
            change.run("INSERT INTO unit (id, code) VALUES (?1, ?2)",
                       {change.next_id(), "U" + std::to_string(i)});
        }
    });
    sample.tamper("DELETE FROM unit");
    const auto findings = check(sample.ledger(), Depth::deep).findings;
    REQUIRE(findings.size() == 1001);
    CHECK(told({findings.back()}) == "check-more count=200\n");
}

TEST_CASE("a byte flipped in a stored text is found wherever it lies") {
    sample::Sample original;
    sample::fill(original);
    const auto bytes = read(original.path());
    int flipped = 0;
    for (auto at = bytes.find("Siti Rahayu"); at != bytes.npos;
         at = bytes.find("Siti Rahayu", at + 1)) {
        sample::Sample sample(original.path());
        auto changed = bytes;
        changed[at] = 'Z';
        std::ofstream(sample.path(), std::ios::binary) << changed;
        sample.reopen();
        CHECK(findings_of(sample) != "");
        ++flipped;
    }
    CHECK(flipped > 0);
}

TEST_CASE("a page that holds nothing any more is found, whatever it was") {
    sample::Sample original;
    sample::fill(original);
    const auto bytes = read(original.path());
    constexpr std::size_t page_bytes = 8192;
    std::string all_told;
    for (auto at = page_bytes; at < bytes.size(); at += page_bytes) {
        sample::Sample sample(original.path());
        auto changed = bytes;
        std::fill_n(changed.begin() + static_cast<std::ptrdiff_t>(at), page_bytes, '\0');
        std::ofstream(sample.path(), std::ios::binary) << changed;
        std::string found;
        try {
            sample.reopen();
            found = findings_of(sample);
        } catch (const Error& error) {
            found = error.problem().code + "\n";
        }
        CHECK(found != "");
        all_told += found;
    }
    CHECK(all_told.find("check-file detail=") != std::string::npos);
    CHECK(all_told.find("check-unreadable\n") != std::string::npos);
}
