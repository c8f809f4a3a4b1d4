#include "ledger/memory_files.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <csignal>
#include <string>
#include <sys/resource.h>

using namespace netralitas::ledger;

namespace {

/// While it lives every write to a file on a disk fails.
class NoFileGrows {
public:
    NoFileGrows() : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit none{0, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    NoFileGrows(const NoFileGrows&) = delete;
    NoFileGrows& operator=(const NoFileGrows&) = delete;
    ~NoFileGrows() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

/// Sorts 200,000 texts in runs of 100 KiB; what SQLite answers.
int sort_in_small_runs(const char* vfs) {
    sqlite3* handle = nullptr;
    sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs);
    const auto run = [handle](const char* sql) {
        return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    };
    run("CREATE TABLE number (text TEXT);"
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
        " INSERT INTO number SELECT printf('%018d', i * 7919 % 1000003) FROM n;"
        "PRAGMA cache_size = -100; PRAGMA temp_store = FILE");
    const NoFileGrows no_file_grows;
    const auto made = run("CREATE UNIQUE INDEX sorted ON number (text)");
    const auto whole = run("SELECT 1 / (integrity_check = 'ok') FROM pragma_integrity_check");
    sqlite3_close(handle);
    return made != SQLITE_OK ? made : whole;
}

}  // namespace

TEST_CASE("a sort that does not fit its cache writes to memory, not to a disk") {
    CHECK(sort_in_small_runs(memory_files().c_str()) == SQLITE_OK);
    CHECK(sort_in_small_runs(nullptr) != SQLITE_OK);
}
