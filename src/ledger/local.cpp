#include "connection.hpp"
#include "netralitas/ledger/backup.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view begin = "BEGIN IMMEDIATE";
constexpr std::string_view commit = "COMMIT";
constexpr std::string_view value = "SELECT value FROM local WHERE name = ?1";
constexpr std::string_view keep =
    "INSERT INTO local (name, value) VALUES (?1, ?2)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value";
}  // namespace sql

constexpr std::string_view backup_at = "backup_at";
constexpr std::string_view backup_file = "backup_file";
constexpr std::string_view backup_digest = "backup_digest";
constexpr std::string_view backup_entry = "backup_entry";

std::string value_of(const Reader& reader, std::string_view name) {
    auto rows = reader.rows(sql::value, {name});
    return rows.next() ? std::string(rows.text(0)) : std::string();
}

std::int64_t number_from(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::optional<BackupNote> last_backup(const Reader& reader) {
    const auto at = domain::instant_from_iso(value_of(reader, backup_at));
    if (!at) {
        return std::nullopt;
    }
    return BackupNote{*at, value_of(reader, backup_file), value_of(reader, backup_digest),
                      number_from(value_of(reader, backup_entry))};
}

void note_backup(Ledger& ledger, const BackupNote& note) {
    ledger.end_reading();
    const auto& location = ledger.location();
    const auto connection = open_for_writing(location.path, location.lock_timeout);
    connection->run(sql::begin);
    const auto keep = [&](std::string_view name, const std::string& value) {
        const std::array<Bind, 2> values{Bind(name), Bind(value)};
        connection->run(sql::keep, values);
    };
    keep(backup_at, domain::to_string(note.at));
    keep(backup_file, note.file);
    keep(backup_digest, note.digest);
    keep(backup_entry, std::to_string(note.entry));
    connection->run(sql::commit);
}

}  // namespace netralitas::ledger
