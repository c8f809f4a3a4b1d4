#include "cells.hpp"
#include "html.hpp"
#include "netralitas/domain/share.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Percent;

/// `54.27`: a length on a bar of 100.
std::string length(std::int64_t part, std::int64_t whole) {
    const auto hundredths = domain::per_myriad(part, whole);
    return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string bar_html(const std::string& title, const Percent& share) {
    return fmt::format(
        "<svg class=\"bar\" role=\"img\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        "<title>{}</title><rect class=\"track\" width=\"100\" height=\"10\"/>"
        "<rect class=\"part\" width=\"{}\" height=\"10\"/></svg>",
        html_text(title), length(share.part, share.whole));
}

}  // namespace

/// Shares are drawn of their whole, counts of the largest; a total would dwarf them.
BarScale::BarScale(const document::Table& table, const document::Bars& bars)
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

std::string BarScale::bar(std::size_t position, const document::Row& row,
                          const Drawing& drawing) const {
    if (position != position_) return {};
    const document::Cell& cell = row.cells.at(position);
    if (const auto* share = std::get_if<Percent>(&cell)) {
        const auto title = drawing.wording.fill(
            text::tr("{part:number} of {whole:number}"),
            {{"part", std::to_string(share->part)}, {"whole", std::to_string(share->whole)}});
        return bar_html(title, *share);
    }
    const auto* count = std::get_if<std::int64_t>(&cell);
    if (count == nullptr || row.is_total) return {};
    return bar_html(heading_ + " " + drawing.wording.number(*count), {*count, longest_});
}

}  // namespace netralitas::render
