#include "lines.hpp"

#include "json_text.hpp"
#include "parts.hpp"

#include <utility>

namespace netralitas::ledger {
namespace {

constexpr std::string_view mark_of(Lines::Kind kind) {
    switch (kind) {
        case Lines::Kind::added:
            return "[\"+\",\"";
        case Lines::Kind::changed:
            return "[\"~\",\"";
        default:
            return "[\"-\",\"";
    }
}

}  // namespace

void Lines::start(std::size_t tables) {
    closed_.clear();
    open_.clear();
    part_ = 1;
    touched_ = 0;
    tallies_.assign(tables, {});
}

void Lines::add(Kind kind, std::size_t index, const RecordTable& table, std::string_view images) {
    close_full_part();
    auto& tally = tallies_[index];
    if (tally.named_in_part != part_) {
        name_columns(table);
        tally.named_in_part = part_;
    }
    open_ += mark_of(kind);
    open_ += table.name;
    open_ += "\",";
    open_ += images;
    open_ += "]\n";
    count(tally, kind);
}

void Lines::count(Tally& tally, Kind kind) {
    if (tally.touched_as == 0) {
        tally.touched_as = ++touched_;
    }
    switch (kind) {
        case Kind::added:
            ++tally.added;
            return;
        case Kind::changed:
            ++tally.changed;
            return;
        default:
            ++tally.removed;
    }
}

void Lines::add(std::string_view line) {
    open_ += line;
    open_ += '\n';
}

void Lines::note(Mark& mark) const {
    mark.part = part_;
    mark.bytes = open_.size();
    mark.touched = touched_;
    mark.tallies = tallies_;
}

void Lines::cut_back(const Mark& mark) {
    while (part_ > mark.part) {
        open_ = std::move(closed_.back());
        closed_.pop_back();
        --part_;
    }
    open_.resize(mark.bytes);
    touched_ = mark.touched;
    tallies_ = mark.tallies;
}

std::optional<std::string> Lines::take_closed() {
    if (closed_.empty()) {
        return std::nullopt;
    }
    auto part = std::move(closed_.front());
    closed_.pop_front();
    return part;
}

std::vector<TableCount> Lines::counts(const std::vector<RecordTable>& tables) const {
    std::vector<TableCount> counts(touched_);
    for (std::size_t i = 0; i < tallies_.size(); ++i) {
        const auto& tally = tallies_[i];
        if (tally.touched_as != 0) {
            counts[tally.touched_as - 1] = {tables[i].name, tally.added, tally.changed,
                                            tally.removed};
        }
    }
    return counts;
}

void Lines::close_full_part() {
    if (open_.size() < part_bytes) {
        return;
    }
    closed_.push_back(std::exchange(open_, {}));
    open_.reserve(part_bytes + part_bytes / 64);
    ++part_;
}

void Lines::name_columns(const RecordTable& table) {
    open_ += "[\"#\",\"";
    open_ += table.name;
    char separator = '[';
    open_ += "\",";
    for (const auto& column : table.columns) {
        open_ += separator;
        append_json(open_, column);
        separator = ',';
    }
    open_ += "]]\n";
}

}  // namespace netralitas::ledger
