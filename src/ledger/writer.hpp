#pragma once

#include "capture.hpp"
#include "connection.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "packer.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::ledger {

/// The connection that writes. Each transaction ends with one entry as its last statement.
class Writer {
public:
    /// Whose chain is written, and how many schema steps the file has; 0: it is still empty.
    struct Chain {
        int office;
        int schema;
    };
    Writer(const Location& location, Surroundings surroundings, Chain chain);

    Outcome change(const Command& command, const std::function<void(Change&)>& work, Ending ending);

    /// What a change may ask while it is under way.
    std::int64_t next_id();
    std::int64_t run(std::string_view sql, std::span<const Bind> values);
    void attempt(const std::function<void()>& step);
    void load_in_bulk(std::span<const std::string_view> tables, const std::function<void()>& load);
    void apply(const SchemaStep& step);

    /// Hands on the lines that fill a part, so that memory stays bounded.
    void ship_closed_parts();

    Reader::Connection& connection() { return *connection_; }
    const Capture& capture() const { return capture_; }

private:
    class Transaction;

    void begin();
    void take_back(const Lines::Mark& mark);
    void require_schema();
    Outcome end(const Command& command, Transaction& transaction, Ending ending);
    void require_whole() const;
    void require_references() const;
    Packer& packer();
    std::int64_t seal(const Command& command, const std::vector<TableCount>& counts);
    void add_packed_parts();
    void add_entry(const Entry& entry);
    Reader reader() { return Reader(*connection_); }

    ConnectionPointer connection_;
    Capture capture_;
    Surroundings surroundings_;
    Chain chain_;
    std::string path_;
    bool verified_ = false;

    std::int64_t seq_ = 0;  ///< of the newest entry
    std::string head_;      ///< its hash
    std::int64_t last_id_ = 0;
    Seed seed_{};
    std::optional<Packer> packer_;
    int parts_ = 0;  ///< of the next entry, already written
    Lines::Mark before_statement_;
    int savepoints_ = 0;
};

}  // namespace netralitas::ledger
