#include "entries.hpp"

#include "netralitas/error.hpp"

#include <string>

namespace netralitas::ledger {
namespace {

namespace sql {

// The first entry of a file is the office's own; entries of other offices arrive later.
constexpr std::string_view own_office = "SELECT office FROM entry ORDER BY rowid LIMIT 1";
constexpr std::string_view links = "SELECT office, seq FROM entry ORDER BY rowid";
constexpr std::string_view entry =
    "SELECT office, seq, at, operator, command, summary, schema, last_id, commitment, previous,"
    " hash, signature FROM entry WHERE office = ?1 AND seq = ?2";
constexpr std::string_view newest =
    "SELECT office, seq, at, operator, command, summary, schema, last_id, commitment, previous,"
    " hash, signature FROM entry WHERE office = ?1 ORDER BY seq DESC LIMIT ?2";

}  // namespace sql

constexpr std::int64_t no_limit = -1;

Entry entry_of(const Rows& row) {
    Entry entry;
    entry.office = static_cast<int>(row.integer(0));
    entry.seq = row.integer(1);
    // A time that was made unreadable gives another hash, which is how it is found.
    entry.at = domain::instant_from_iso(row.text(2)).value_or(domain::Instant{});
    entry.operator_name = row.text(3);
    entry.command = row.text(4);
    entry.summary = row.text(5);
    entry.schema = static_cast<int>(row.integer(6));
    entry.last_id = row.integer(7);
    entry.commitment = row.text(8);
    entry.previous = row.text(9);
    entry.hash = row.text(10);
    entry.signature = row.text(11);
    return entry;
}

std::optional<Entry> find_entry(const Reader& reader, const Link& link) {
    auto row = reader.rows(sql::entry, {link.office, link.seq});
    return row.next() ? std::optional(entry_of(row)) : std::nullopt;
}

}  // namespace

std::vector<Link> links(const Reader& reader) {
    std::vector<Link> found;
    auto rows = reader.rows(sql::links);
    while (rows.next()) {
        found.push_back({static_cast<int>(rows.integer(0)), rows.integer(1)});
    }
    return found;
}

int own_office(const Reader& reader) {
    auto row = reader.rows(sql::own_office);
    return row.next() ? static_cast<int>(row.integer(0)) : 0;
}

Entry entry_at(const Reader& reader, const Link& link) {
    auto found = find_entry(reader, link);
    if (!found) {
        throw Error{"ledger-damaged"};
    }
    return *std::move(found);
}

std::vector<Entry> entries(const Reader& reader, std::int64_t limit) {
    std::vector<Entry> found;
    auto rows = reader.rows(sql::newest, {own_office(reader), limit == 0 ? no_limit : limit});
    while (rows.next()) {
        found.push_back(entry_of(rows));
    }
    return found;
}

std::optional<Entry> entry(const Reader& reader, std::int64_t seq) {
    return find_entry(reader, {own_office(reader), seq});
}

}  // namespace netralitas::ledger
