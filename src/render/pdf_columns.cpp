#include "pdf_columns.hpp"

#include "cells.hpp"
#include "pdf_text.hpp"

#include <algorithm>
#include <array>

namespace netralitas::render {

namespace {

using document::Align;

constexpr Font plain{1};  ///< widths for each point of the size
constexpr Font bold{1, true};

/// Of the letters.
constexpr std::array<double, 4> sizes{9, 8.5, 8, 7};
constexpr double smallest = sizes.back();

/// How wide a column can be.
struct Span {
    double none = 0;
    double least = 0;  ///< nothing is broken within a word
    double fair = 0;   ///< only free text is broken
    double most = 0;   ///< nothing is broken
    double full = 0;   ///< more than a page: texts take what is left, numbers stay together
};

/// A word of free text may be longer than that: an address of the web.
constexpr double longest_free_word = 16;
constexpr double longest_free_text = 45;
constexpr double more_than_a_page = 1000;  ///< times

/// Numbers and days are read as one.
bool is_words(const document::Cell& cell) {
    return std::holds_alternative<std::string>(cell) ||
           std::holds_alternative<document::Code>(cell) ||
           std::holds_alternative<document::Words>(cell) ||
           std::holds_alternative<std::vector<std::string>>(cell);
}

Span span_of_cell(const PdfFile& file, const document::Cell& cell, const std::string& text,
                  const Font& font) {
    const double whole = file.width(text, font);
    const double word = is_words(cell) ? word_width(file, text, font) : whole;
    return {0, word, whole, whole};
}

/// Free text is broken first.
Span free_span(const Span& span) {
    const double least = std::min(span.least, longest_free_word);
    return {0, least, least, std::min(span.most, longest_free_text)};
}

Span span_of(const PdfFile& file, const View& view, std::size_t position) {
    const auto& column = view.table.columns[position];
    const bool is_first = position == view.positions.front();
    const double head = word_width(file, heading_of(column), bold);
    Span span{0, head, head, head};
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const auto& row = *view.rows[i];
        const auto& cell = row.cells.at(position);
        auto own = span_of_cell(file, cell, page_text(cell, view.drawing),
                                is_bold(view, i) ? bold : plain);
        if (column.shrinks) own = free_span(own);
        const double before = is_first ? row.depth * depth_width / smallest : 0;
        span.least = std::max(span.least, own.least + before);
        span.fair = std::max(span.fair, own.fair + before);
        span.most = std::max(span.most, own.most + before);
    }
    span.full = span.most * (column.align == Align::right ? 1 : more_than_a_page);
    return span;
}

double sum_of(const std::vector<Span>& spans, double Span::*part) {
    double sum = 0;
    for (const auto& span : spans) sum += span.*part;
    return sum;
}

/// Between the two steps that the width lies between, each column the same part of the way.
std::vector<double> widths_of(const std::vector<Span>& spans, double width) {
    using Step = double Span::*;
    constexpr std::array<Step, 5> steps{&Span::none, &Span::least, &Span::fair, &Span::most,
                                        &Span::full};
    std::size_t next = 1;
    while (next + 1 < steps.size() && sum_of(spans, steps[next]) <= width) ++next;
    const Step from = steps[next - 1];
    const Step to = steps[next];
    const double start = sum_of(spans, from);
    const double way = sum_of(spans, to) - start;
    const double part = way > 0 ? (width - start) / way : 0;
    std::vector<double> widths;
    widths.reserve(spans.size());
    for (const auto& span : spans) widths.push_back(span.*from + (span.*to - span.*from) * part);
    return widths;
}

}  // namespace

bool is_bold(const View& view, std::size_t row) {
    const bool is_last = row + 1 == view.rows.size();
    return view.rows[row]->is_total ||
           (!is_last && view.rows[row + 1]->depth > view.rows[row]->depth);
}

PaperColumns columns_on(const PdfFile& file, const View& view, double width) {
    const auto bars = bars_of(view.table);
    PaperColumns paper;
    std::vector<Span> spans;
    for (const auto position : view.positions) {
        const bool has_bar = bars && bars->is_at(position);
        spans.push_back(span_of(file, view, position));
        paper.columns.push_back({position, 2 * cell_side + (has_bar ? bar_length + bar_gap : 0),
                                 has_bar ? spans.back().most : 0,
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
