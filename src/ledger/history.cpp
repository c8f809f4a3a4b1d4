#include "netralitas/ledger/history.hpp"

#include "entries.hpp"
#include "line.hpp"
#include "netralitas/error.hpp"
#include "parts.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

namespace netralitas::ledger {
namespace {

RowChange::Kind kind_of(Line::Kind kind) {
    switch (kind) {
        case Line::Kind::added:
            return RowChange::Kind::added;
        case Line::Kind::changed:
            return RowChange::Kind::changed;
        default:
            return RowChange::Kind::removed;
    }
}

/// Turns the lines of one entry into changes. The columns of a table stand in a line of their own,
/// before its first row.
class Decoder {
public:
    explicit Decoder(std::int64_t seq) : seq_(seq) {}

    void learn(Line line) { columns_[line.table] = std::move(line.columns); }

    RowChange decode(Line line) const {
        const auto columns = columns_.find(line.table);
        if (columns == columns_.end()) {
            throw Error{"ledger-damaged"};
        }
        const auto id = id_of(line);
        return {seq_,
                kind_of(line.kind),
                std::move(line.table),
                id,
                columns->second,
                std::move(line.before),
                std::move(line.after)};
    }

private:
    std::int64_t seq_;
    std::map<std::string, std::vector<std::string>> columns_;
};

using Wanted = std::function<bool(const LineHead&)>;

/// Adds the wanted changes of one entry. Only their lines are decoded.
void gather(const Reader& reader, const Link& link, const Wanted& wanted,
            std::vector<RowChange>& changes) {
    Decoder decoder(link.seq);
    each_line(reader, link.office, link.seq, [&](std::string_view json) {
        const auto head = head_of(json);
        if (head.kind == Line::Kind::columns) {
            decoder.learn(read_line(json));
        } else if (head.kind != Line::Kind::step && wanted(head)) {
            changes.push_back(decoder.decode(read_line(json)));
        }
    });
}

}  // namespace

std::vector<RowChange> history(const Reader& reader,
                               const std::vector<std::pair<std::string, std::int64_t>>& rows) {
    std::unordered_multimap<std::int64_t, std::string_view> tables;
    for (const auto& [table, id] : rows) {
        tables.emplace(id, table);
    }
    const auto wanted = [&](const LineHead& head) {
        const auto [first, last] = tables.equal_range(head.id);
        return std::any_of(first, last, [&](const auto& row) { return row.second == head.table; });
    };
    std::vector<RowChange> changes;
    for (const auto& link : links(reader)) {
        gather(reader, link, wanted, changes);
    }
    return changes;
}

std::vector<RowChange> changes_of(const Reader& reader, std::int64_t seq) {
    std::vector<RowChange> changes;
    gather(
        reader, {own_office(reader), seq}, [](const LineHead&) { return true; }, changes);
    return changes;
}

}  // namespace netralitas::ledger
