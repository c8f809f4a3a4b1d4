#include "checks.hpp"
#include "digest.hpp"
#include "entries.hpp"
#include "line.hpp"
#include "netralitas/error.hpp"
#include "parts.hpp"
#include "summary.hpp"

#include <algorithm>
#include <string>

namespace netralitas::ledger {
namespace {

namespace sql {

constexpr std::string_view keys = "SELECT office, seq FROM entry ORDER BY office, seq";
constexpr std::string_view orphans =
    "SELECT DISTINCT office, seq FROM entry_part p WHERE NOT EXISTS"
    " (SELECT 1 FROM entry e WHERE e.office = p.office AND e.seq = p.seq) ORDER BY office, seq";

}  // namespace sql

Arguments named(int office, std::int64_t seq) {
    return {{"office", std::to_string(office)}, {"entry", std::to_string(seq)}};
}

bool hashes_to_itself(const Entry& entry) {
    try {
        return hash_of(entry) == entry.hash;
    } catch (const Error&) {
        return false;  // a control character in a field
    }
}

/// Counts the rows of one entry by table, in the order the tables are first touched.
class Tally {
public:
    void add(const LineHead& head) {
        auto& count = count_of(head.table);
        switch (head.kind) {
            case Line::Kind::added:
                ++count.added;
                return;
            case Line::Kind::changed:
                ++count.changed;
                return;
            default:
                ++count.removed;
        }
    }

    /// Whether the summary begins with these counts; a remark may follow.
    bool is_told_by(std::string_view summary) const {
        const auto told = summary_of(counts_, "");
        return summary.substr(0, told.size()) == told &&
               (summary.size() == told.size() || told.empty() || summary[told.size()] == ' ');
    }

private:
    TableCount& count_of(std::string_view table) {
        const auto found = std::find_if(counts_.begin(), counts_.end(),
                                        [&](const auto& count) { return count.table == table; });
        if (found != counts_.end()) {
            return *found;
        }
        counts_.push_back({std::string(table)});
        return counts_.back();
    }

    std::vector<TableCount> counts_;
};

/// Follows the chains, entry by entry.
class ChainCheck {
public:
    ChainCheck(const Reader& reader, std::span<const SchemaStep> steps, Findings& findings,
               Findings& notes)
        : reader_(reader), steps_(steps), findings_(&findings), notes_(&notes) {}

    void take(const Link& link);

private:
    void follow(const Entry& entry);
    void look_at_lines(const Entry& entry);
    void look_at_line(const Entry& entry, std::string_view json, Tally& tally);
    void look_at_step(const Entry& entry, const Line& line);
    void find(const char* code, const Entry& entry) {
        findings_->add(code, named(entry.office, entry.seq));
    }

    Reader reader_;
    std::span<const SchemaStep> steps_;
    Findings* findings_;
    Findings* notes_;
    Entry before_;  ///< the newest entry taken of the chain in hand
};

void ChainCheck::take(const Link& link) {
    auto entry = entry_at(reader_, link);
    if (entry.office != before_.office) {
        before_ = {};
    }
    follow(entry);
    try {
        look_at_lines(entry);
    } catch (const Error& error) {
        if (error.problem().code != "ledger-damaged") {
            throw;
        }
        find("check-lines", entry);
    }
    before_ = std::move(entry);
}

void ChainCheck::follow(const Entry& entry) {
    if (entry.seq != before_.seq + 1) {
        findings_->add("check-gap", named(entry.office, before_.seq + 1));
    } else if (entry.previous != before_.hash) {
        find("check-previous", entry);
    }
    if (!hashes_to_itself(entry)) {
        find("check-hash", entry);
    }
    if (entry.last_id < before_.last_id) {
        find("check-last-id", entry);
    }
    if (entry.at < before_.at) {
        notes_->add("check-clock", named(entry.office, entry.seq));
    }
}

void ChainCheck::look_at_lines(const Entry& entry) {
    if (commitment_of(reader_, entry.office, entry.seq) != entry.commitment) {
        find("check-commitment", entry);
        return;
    }
    Tally tally;
    each_line(reader_, entry.office, entry.seq,
              [&](std::string_view json) { look_at_line(entry, json, tally); });
    if (!tally.is_told_by(entry.summary)) {
        find("check-summary", entry);
    }
}

void ChainCheck::look_at_line(const Entry& entry, std::string_view json, Tally& tally) {
    const auto head = head_of(json);
    if (head.kind == Line::Kind::step) {
        look_at_step(entry, read_line(json));
        return;
    }
    if (head.kind == Line::Kind::columns) {
        return;
    }
    tally.add(head);
    if (head.id / domain::ids_per_office != entry.office ||
        head.id % domain::ids_per_office > entry.last_id) {
        auto where = named(entry.office, entry.seq);
        where.push_back({"table", std::string(head.table)});
        where.push_back({"id", std::to_string(head.id)});
        findings_->add("check-id", std::move(where));
    }
}

void ChainCheck::look_at_step(const Entry& entry, const Line& line) {
    const auto step = std::find_if(steps_.begin(), steps_.end(), [&](const SchemaStep& known) {
        return known.number == line.step;
    });
    if (step == steps_.end() || to_hex(digest_of(step->sql)) != line.digest) {
        find("check-step", entry);
    }
}

void check_orphans(const Reader& reader, Findings& findings) {
    auto rows = reader.rows(sql::orphans);
    while (rows.next()) {
        findings.add("check-orphan", named(static_cast<int>(rows.integer(0)), rows.integer(1)));
    }
}

}  // namespace

std::int64_t check_chains(const Reader& reader, std::span<const SchemaStep> steps,
                          Findings& findings, Findings& notes) {
    ChainCheck chains(reader, steps, findings, notes);
    auto keys = reader.rows(sql::keys);
    std::int64_t entries = 0;
    while (keys.next()) {
        chains.take({static_cast<int>(keys.integer(0)), keys.integer(1)});
        ++entries;
    }
    check_orphans(reader, findings);
    return entries;
}

}  // namespace netralitas::ledger
