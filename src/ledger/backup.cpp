#include "netralitas/ledger/backup.hpp"

#include "checks.hpp"
#include "connection.hpp"
#include "internals.hpp"
#include "packing.hpp"
#include "private_file.hpp"

#include <sqlite3.h>

#include <span>

namespace netralitas::ledger {
namespace {

namespace sql {
/// The journal in memory: one beside the file would need its name.
constexpr const char* copying =
    "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384";
constexpr const char* reading = "PRAGMA query_only = ON";
}  // namespace sql

ConnectionPointer open_for_copying(const std::filesystem::path& path) {
    auto connection = std::make_unique<Reader::Connection>(path, SQLITE_OPEN_READWRITE,
                                                           std::chrono::milliseconds{0});
    connection->execute(sql::copying);
    return connection;
}

}  // namespace

struct Copy::State {
    PrivateFile file;
    ConnectionPointer connection;  ///< closed before the file: locks end with any descriptor
    std::span<const SchemaStep> steps;
    int office;

    explicit State(const Ledger& ledger)
        : file(ledger.location().path),
          connection(open_for_copying(file.path())),
          steps(Internals::steps(ledger)),
          office(ledger.office()) {
        file.give_up_name();
    }
};

Copy::Copy(Ledger& ledger) {
    ledger.end_reading();
    state_ = std::make_unique<State>(ledger);
    copy_pages(Internals::reading(ledger), *state_->connection);
    state_->connection->execute(sql::reading);
}

Copy::Copy(Copy&&) noexcept = default;
Copy& Copy::operator=(Copy&&) noexcept = default;
Copy::~Copy() = default;

CheckReport Copy::check() { return ledger::check(*state_->connection, state_->steps, Depth::deep); }

Entry Copy::newest() const { return entries(Reader(*state_->connection), 1).front(); }

std::string Copy::pack(std::ostream& out) const {
    return pack_file(state_->file, state_->office, out);
}

}  // namespace netralitas::ledger
