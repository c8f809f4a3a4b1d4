#include "pdf_columns.hpp"

#include "page_columns.hpp"

#include <algorithm>
#include <array>

namespace netralitas::render {

namespace {

using document::Align;

/// Of the letters.
constexpr std::array<double, 4> sizes{9, 8.5, 8, 7};
constexpr double smallest = sizes.back();

}  // namespace

PaperColumns columns_on(const PdfFile& file, const View& view, double width) {
    const auto bars = bars_of(view.table);
    PaperColumns paper;
    const auto spans = spans_of(view, {[&](auto text, bool is_bold) {
                                           return file.width(text, {1, is_bold});
                                       },
                                       page_text, depth_width / smallest});
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto position = view.positions[i];
        const bool has_bar = bars && bars->is_at(position);
        paper.columns.push_back({position, 2 * cell_side + (has_bar ? bar_length + bar_gap : 0),
                                 has_bar ? spans[i].most : 0,
                                 view.table.columns[position].align == Align::right});
        width -= paper.columns.back().width;
    }
    const auto size = std::ranges::find_if(
        sizes, [&](double letters) { return sum_of(spans, &Span::least) * letters <= width; });
    paper.letters = size != sizes.end() ? *size : smallest;
    const auto widths = widths_of(spans, width / paper.letters);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        paper.columns[i].width += widths[i] * paper.letters;
        paper.columns[i].number *= paper.letters;
    }
    return paper;
}

}  // namespace netralitas::render
