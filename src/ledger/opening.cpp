#include "opening.hpp"

#include "failure.hpp"
#include "file.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/history.hpp"
#include "writer.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fstream>
#include <string>

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view application = "PRAGMA application_id";
constexpr std::string_view version = "PRAGMA user_version";
}  // namespace sql

Arguments path_of(const Location& location) { return {{"path", location.path.string()}}; }

int require_known(int schema, const Location& location, int newest) {
    if (schema > newest) {
        auto arguments = path_of(location);
        arguments.push_back({"schema", std::to_string(schema)});
        arguments.push_back({"known", std::to_string(newest)});
        throw Error{"ledger-newer", std::move(arguments)};
    }
    if (schema < 1) {
        throw Error{"ledger-damaged", path_of(location)};
    }
    return schema;
}

int require_ours(Reader::Connection& connection, const Location& location, int newest) {
    if (connection.number(sql::application) != application_id) {
        throw Error{"ledger-foreign", path_of(location)};
    }
    return require_known(static_cast<int>(connection.number(sql::version)), location, newest);
}

FileHeader header_of(const std::filesystem::path& path) {
    std::string bytes(FileHeader::bytes, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return FileHeader(bytes);
}

/// SQLite takes the broken off write back by itself, as soon as a connection may write. What it
/// would find in the file before that may be half of each state: only the header is looked at,
/// whose marks every state has.
void take_back(const Location& location, int newest) {
    const auto header = header_of(location.path);
    if (!header.is_ours()) {
        throw Error{"ledger-foreign", path_of(location)};
    }
    require_known(header.schema(), location, newest);
    try {
        open_for_writing(location.path, location.lock_timeout)->number(sql::version);
    } catch (const Error& error) {
        if (error.problem().code == "ledger-locked") {
            throw;
        }
        throw Error{"ledger-unfinished", path_of(location)};
    }
}

Opened open_once(const Location& location, int newest) {
    Opened opened{open_for_reading(location.path, location.lock_timeout), 0};
    opened.connection->begin_reading();
    opened.schema = require_ours(*opened.connection, location, newest);
    return opened;
}

}  // namespace

Opened open_ours(const Location& location, int newest) {
    try {
        return open_once(location, newest);
    } catch (const Error& error) {
        if (error.problem().code != "ledger-unfinished") {
            throw;
        }
    }
    take_back(location, newest);
    return open_once(location, newest);
}

void bring_up_to_date(const Location& location, const Surroundings& surroundings,
                      std::span<const SchemaStep> steps, Opened& opened) {
    const auto newest = entries(Reader(*opened.connection), 1);
    if (newest.empty()) {
        throw Error{"ledger-damaged", path_of(location)};
    }
    opened.connection->end_reading();
    Writer writer(location, surroundings, {newest.front().office, opened.schema});
    if (sqlite3_db_readonly(writer.connection().handle(), "main") == 1) {
        throw Error{"ledger-older", path_of(location)};
    }
    const auto kept = make_file_beside(location, fmt::format("schema-{}", opened.schema));
    copy_pages(*opened.connection, *open_for_writing(kept, std::chrono::milliseconds{0}));
    for (const auto& step : steps.subspan(static_cast<std::size_t>(opened.schema))) {
        writer.change(
            {"schema", fmt::format("schema {}", step.number)}, [&](Change&) { writer.apply(step); },
            Ending::commit);
        opened.schema = step.number;
    }
}

}  // namespace netralitas::ledger
