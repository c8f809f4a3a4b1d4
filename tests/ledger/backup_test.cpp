#include "netralitas/ledger/backup.hpp"

#include "raw.hpp"
#include "sample.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>
#include <zstd.h>

#include <sstream>
#include <sys/stat.h>

using namespace netralitas;
using namespace netralitas::ledger;
using ledger::sample::Raw;
using ledger::sample::Sample;
using ledger::sample::told;
using testing::problem_of;
using testing::text_of;
namespace fs = std::filesystem;

namespace {

/// SQLite counts in the header of the copy that it was written.
constexpr std::size_t header_bytes = 100;

std::string packed(Sample& sample) {
    std::ostringstream out;
    Copy(sample.ledger()).pack(out);
    return out.str();
}

std::string zstd(const std::string& bytes) {
    std::string text(ZSTD_compressBound(bytes.size()), '\0');
    text.resize(ZSTD_compress(text.data(), text.size(), bytes.data(), bytes.size(), 1));
    return text;
}

/// Beside the sample's ledger.
Location beside(const Sample& sample) {
    auto location = sample.location();
    location.path = location.path.parent_path() / "restored.db";
    return location;
}

Restored restored(const std::string& backup, const Location& target) {
    std::istringstream in(backup);
    return restore(in, "blora.zst", target);
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// The code with which a backup is refused; nothing may be left of it.
std::string refused(const std::string& backup, const Sample& sample) {
    const auto target = beside(sample);
    const auto before = files_in(target.path.parent_path());
    const auto problem = problem_of([&] { restored(backup, target); });
    CHECK(files_in(target.path.parent_path()) == before);
    const bool is_named = testing::argument(problem, "file") == "blora.zst" ||
                          testing::argument(problem, "path") == "blora.zst";
    CHECK(is_named);
    return problem.code;
}

}  // namespace

TEST_CASE("a backup restored is the ledger page for page, for its owner alone") {
    Sample sample;
    sample::fill(sample);
    const auto pages = text_of(sample.path()).substr(header_bytes);
    const auto target = beside(sample);
    const auto back = restored(packed(sample), target);
    CHECK(told(back.report.findings).empty());
    CHECK(back.report.entries == 7);
    CHECK(back.newest == entries(sample.reader(), 1).front());
    CHECK(text_of(target.path).substr(header_bytes) == pages);
    struct stat file {};
    REQUIRE(stat(target.path.c_str(), &file) == 0);
    CHECK((file.st_mode & 07777U) == 0600);
    CHECK(Ledger::open(target, sample.surroundings()).office() == sample::office);
}

TEST_CASE("a copy leaves no file, not even while it is there, and takes the digest of its backup") {
    Sample sample;
    sample::fill(sample);
    const auto before = files_in(sample.path().parent_path());
    Copy copy(sample.ledger());
    CHECK(files_in(sample.path().parent_path()) == before);
    CHECK(copy.check().findings.empty());
    CHECK(copy.newest().seq == 7);
    std::ostringstream out;
    const auto digest = copy.pack(out);
    CHECK(digest.size() == 64);
    std::ostringstream again;
    CHECK(copy.pack(again) == digest);
    std::istringstream in(again.str());
    CHECK(office_of_backup(in) == sample::office);
    std::istringstream words("just words\n");
    CHECK_FALSE(office_of_backup(words).has_value());
    CHECK(again.str() == out.str());
}

TEST_CASE("a copy holds what was there when it was made, whatever is recorded afterwards") {
    Sample sample;
    sample::fill(sample);
    Copy copy(sample.ledger());
    sample.run("INSERT INTO unit (id, code) VALUES (?1, 'LATER')", {sample::row(50)});
    CHECK(copy.check().entries == 7);
    CHECK(packed(sample) != [&] {
        std::ostringstream out;
        copy.pack(out);
        return out.str();
    }());
}

TEST_CASE("a copy sees nothing of a change under way, and that change goes on") {
    Sample sample;
    sample::fill(sample);
    auto other = Ledger::open(sample.location(), sample.surroundings());
    sample.ledger().change({"unit add"}, [&](Change& change) {
        change.run("INSERT INTO unit (id, code) VALUES (?1, 'NEW')", {change.next_id()});
        CHECK(Copy(other).check().entries == 7);
    });
    CHECK(Copy(other).check().entries == 8);
}

TEST_CASE("a copy that has to wait longer than the timeout says so and is none") {
    Sample sample;
    sample::fill(sample);
    const Raw other(sample.path());
    REQUIRE(other.run("BEGIN EXCLUSIVE").empty());
    auto location = sample.location();
    location.lock_timeout = std::chrono::milliseconds{10};
    sample.close();
    REQUIRE(other.run("COMMIT").empty());
    auto ledger = Ledger::open(location, sample.surroundings());
    REQUIRE(other.run("BEGIN EXCLUSIVE").empty());
    CHECK(problem_of([&] { const Copy copy(ledger); }).code == "ledger-locked");
}

TEST_CASE("a copy of a ledger edited by hand is named as such") {
    Sample sample;
    sample::fill(sample);
    sample.tamper("UPDATE member SET name = 'Siti Rahayo' WHERE id = " +
                  std::to_string(sample::siti));
    CHECK(told(Copy(sample.ledger()).check().findings).find("column=name") != std::string::npos);
    const auto target = beside(sample);
    CHECK_FALSE(restored(packed(sample), target).report.findings.empty());
    CHECK_FALSE(fs::exists(target.path));
}

TEST_CASE("what is no backup, or no longer whole, is refused and leaves nothing behind") {
    Sample sample;
    sample::fill(sample);
    const auto backup = packed(sample);
    const auto folder = sample.path().parent_path();
    { Raw(folder / "other.db").run("CREATE TABLE note (text TEXT)"); }
    auto bent = text_of(sample.path());
    bent[bent.size() / 2] = static_cast<char>(bent[bent.size() / 2] ^ 1);
    auto newer = text_of(sample.path());
    newer[63] = 99;
    auto short_of_a_page = text_of(sample.path());
    short_of_a_page.resize(short_of_a_page.size() - 8192);
    auto endless = text_of(sample.path());
    endless[28] = '\xff';
    auto flipped = backup;
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
    struct Refused {
        const char* what;
        std::string backup;
        std::string code;
    };
    const Refused rows[] = {
        {"nothing", "", "backup-foreign"},
        {"words", "just words\n", "backup-foreign"},
        {"a ledger that is not compressed", text_of(sample.path()), "backup-foreign"},
        {"compressed words", zstd("just words\n"), "backup-foreign"},
        {"another database", zstd(text_of(folder / "other.db")), "backup-foreign"},
        {"a newer ledger", zstd(newer), "ledger-newer"},
        {"fewer pages than the header says", zstd(short_of_a_page), "backup-damaged"},
        {"more bytes than the header says", zstd(text_of(sample.path()) + "x"), "backup-damaged"},
        {"a header that asks for more room than any disk has", zstd(endless), "output-failed"},
        {"its first bytes", backup.substr(0, 20), "backup-damaged"},
        {"half of it", backup.substr(0, backup.size() / 2), "backup-damaged"},
        {"all but the last byte", backup.substr(0, backup.size() - 1), "backup-damaged"},
        {"something behind its end", backup + "x", "backup-damaged"},
        {"one bit of it changed", flipped, "backup-damaged"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(refused(row.backup, sample) == row.code);
    }
}

TEST_CASE("restoring replaces nothing and refuses a journal that would be played into the file") {
    Sample sample;
    sample::fill(sample);
    const auto backup = packed(sample);
    const auto before = text_of(sample.path());
    CHECK(problem_of([&] { restored(backup, sample.location()); }).code == "ledger-exists");
    CHECK(text_of(sample.path()) == before);
    const auto target = beside(sample);
    fs::create_symlink("nowhere.db", target.path);
    CHECK(problem_of([&] { restored(backup, target); }).code == "ledger-exists");
    fs::remove(target.path);
    for (const auto* ending : {"-journal", "-wal"}) {
        const auto journal = target.path.string() + ending;
        std::ofstream{journal} << "x";
        const auto problem = problem_of([&] { restored(backup, target); });
        CHECK(problem.code == "journal-left");
        CHECK(testing::argument(problem, "path") == journal);
        fs::remove(journal);
    }
    auto nowhere = target;
    nowhere.path = target.path.parent_path() / "no" / "x.db";
    CHECK(problem_of([&] { restored(backup, nowhere); }).code == "folder-missing");
}

TEST_CASE("a rehearsal of restoring checks all and makes no file") {
    Sample sample;
    sample::fill(sample);
    const auto target = beside(sample);
    std::istringstream in(packed(sample));
    const auto back = restore(in, "blora.zst", target, Ending::rehearse);
    CHECK(back.report.entries == 7);
    CHECK_FALSE(fs::exists(target.path));
}
