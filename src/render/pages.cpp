#include "pages.hpp"

#include "cells.hpp"
#include "netralitas/text/width.hpp"

#include <algorithm>

namespace netralitas::render {

using document::Audience;
using document::Percent;
using document::Record;
using document::Table;

namespace {

constexpr std::size_t most_upright = 8;  ///< more columns are printed across

/// The record an answer is, or begins with; null when there is none.
const Record* leading_record(const Answer& answer) {
    if (const auto* record = std::get_if<const Record*>(&answer)) return *record;
    const auto* document = std::get_if<const document::Document*>(&answer);
    if (document == nullptr || (*document)->blocks.empty()) return nullptr;
    return std::get_if<Record>(&(*document)->blocks.front());
}

/// A record without a title is called by its first field: `Kasus INC/RUTAN-BLORA/2024/0001`.
std::string name_of(const Record& record, const Drawing& drawing) {
    const auto positions = columns_for(Audience::people, record.fields);
    if (positions.empty()) return drawing.style.title;
    const std::size_t first = positions.front();
    return heading_of(record.fields[first]) + ' ' + people_text(record.cells.at(first), drawing);
}

}  // namespace

bool View::is_wide() const { return positions.size() > most_upright; }

View view_of(const Table& table, const Drawing& drawing) {
    View view{table, drawing, columns_for(Audience::people, table.columns), {}};
    for (const document::Row& row : table.rows) {
        if (is_for(row.audience, Audience::people)) view.rows.push_back(&row);
    }
    return view;
}

std::vector<Line> lines_of(const View& view) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const bool is_over =
            i + 1 < view.rows.size() && view.rows[i + 1]->depth > view.rows[i]->depth;
        lines.push_back({view.rows[i], is_over, false});
    }
    std::stable_partition(lines.begin(), lines.end(),
                          [](const Line& line) { return !line.row->is_total; });
    for (std::size_t i = 1; i < lines.size(); ++i) {
        lines[i - 1].precedes_total = lines[i].row->is_total;
    }
    return lines;
}

bool is_missing(const document::Cell& cell, const Drawing& drawing) {
    return !std::holds_alternative<document::FewerThan>(cell) &&
           machine_text(cell, drawing).empty();
}

std::string page_text(const document::Cell& cell, const Drawing& drawing) {
    if (is_missing(cell, drawing)) return "–";
    if (const auto* share = std::get_if<Percent>(&cell)) {
        return drawing.wording.exact_percent(share->part, share->whole);
    }
    return record_text(cell, drawing);
}

std::string title_text(const document::Words& title, const Drawing& drawing) {
    return text::visible(sentence(title, drawing));
}

std::string caption_text(const Table& table, const Drawing& drawing) {
    std::string title = title_text(table.title, drawing);
    if (table.number == 0 || title.empty()) return title;
    return drawing.wording.fill(text::tr("Table {number}. {title}"),
                                {{"number", std::to_string(table.number)}, {"title", title}});
}

std::string title_of(const Answer& answer, const Drawing& drawing) {
    auto title =
        std::visit([&](const auto* part) { return title_text(part->title, drawing); }, answer);
    if (!title.empty()) return title;
    const Record* record = leading_record(answer);
    return record != nullptr ? name_of(*record, drawing) : drawing.style.title;
}

const document::Letterhead* letterhead_of(const document::Document& document) {
    if (document.blocks.empty()) return nullptr;
    return std::get_if<document::Letterhead>(&document.blocks.front());
}

std::string anchor_text(const Anchor& anchor, const Drawing& drawing) {
    return drawing.wording.fill(
        text::tr("Ledger code {code} · entry {entry:number} · {day:date}"),
        {{"code", anchor.code},
         {"entry", std::to_string(anchor.entry)},
         {"day", domain::to_string(domain::Date{
                     std::chrono::floor<std::chrono::days>(anchor.at + drawing.style.offset)})}});
}

std::vector<std::pair<std::string, std::string>> headline_figures(
    const document::Document& document, const Drawing& drawing) {
    std::vector<std::pair<std::string, std::string>> figures;
    for (const auto& figure : document.figures) {
        if (!figure.is_headline) continue;
        const bool is_share = std::holds_alternative<Percent>(figure.value);
        figures.emplace_back(text::tr(figure.heading),
                             page_text(figure.value, drawing) + (is_share ? "%" : ""));
    }
    return figures;
}

std::string axes_text(const document::HeatMap& map) {
    return text::tr(map.down) + " ↓ " + text::tr(map.across) + " →";
}

std::size_t grade_of(const document::HeatMap& map, std::size_t field) {
    const auto& grades = map.grades;
    return static_cast<std::size_t>(std::ranges::find(grades, map.levels.at(field).code) -
                                    grades.begin());
}

BarScale::BarScale(const Table& table, const document::Bars& bars)
    : position_(static_cast<std::size_t>(
          std::ranges::find(table.columns, bars.column, &document::Column::key) -
          table.columns.begin())) {
    if (position_ == table.columns.size()) return;
    heading_ = heading_of(table.columns[position_]);
    for (const auto& row : table.rows) {
        const auto* count = std::get_if<std::int64_t>(&row.cells.at(position_));
        if (count != nullptr && !row.is_total) longest_ = std::max(longest_, *count);
    }
}

std::optional<Percent> BarScale::share(std::size_t position, const document::Row& row) const {
    if (!is_at(position)) return std::nullopt;
    const document::Cell& cell = row.cells.at(position);
    if (const auto* share = std::get_if<Percent>(&cell)) return *share;
    const auto* count = std::get_if<std::int64_t>(&cell);
    if (count == nullptr || row.is_total) return std::nullopt;
    return Percent{*count, longest_};
}

std::optional<Percent> BarScale::share(const document::Row& row) const {
    return position_ < row.cells.size() ? share(position_, row) : std::nullopt;
}

std::optional<BarScale> bars_of(const Table& table) {
    const auto* bars = std::get_if<document::Bars>(&table.chart);
    return bars == nullptr ? std::nullopt : std::optional(BarScale{table, *bars});
}

}  // namespace netralitas::render
