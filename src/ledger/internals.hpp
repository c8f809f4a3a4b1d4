#pragma once

#include "connection.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "record_tables.hpp"

#include <span>
#include <string>
#include <vector>

namespace netralitas::ledger {

/// What the other files of this layer need of a ledger and of a change, and nobody else.
struct Internals {
    /// The connection that reads.
    static Reader::Connection& reading(const Ledger& ledger);

    /// The connection of the change under way: hooked, inside its transaction. A statement that
    /// fails here must end the change; after one that does not, `ship`.
    static Reader::Connection& writing(Change& change);
    static void ship(Change& change);

    /// As `Change::run`, for values that are counted at run time.
    static std::int64_t run(Change& change, std::string_view sql, std::span<const Bind> values);

    /// Lets rows stand without the row they refer to until the change ends, which then throws
    /// `constraint` if any still does.
    static void defer_references(Change& change);

    static std::span<const SchemaStep> steps(const Ledger& ledger);
};

/// An empty database with the tables of all steps; foreign keys, CHECKs and triggers are off and no
/// index stands. `indexes` holds the statements that make them, in order of their names.
struct Replay {
    ConnectionPointer connection;
    std::vector<std::string> indexes;
};
Replay open_replay(std::span<const SchemaStep> steps);

}  // namespace netralitas::ledger
