#include "page_columns.hpp"

#include "cells.hpp"
#include "text_lines.hpp"

#include <algorithm>
#include <array>

namespace netralitas::render {

namespace {

using document::Align;

constexpr double longest_code = 14;   ///< stays together longer than free text stays readable
constexpr double shortest_line = 16;  ///< of free text; a word may be longer: an address
constexpr double longest_line = 45;
constexpr double more_than_a_page = 1000;  ///< times

/// Numbers and days are read as one.
bool is_words(const document::Cell& cell) {
    return std::holds_alternative<std::string>(cell) ||
           std::holds_alternative<document::Code>(cell) ||
           std::holds_alternative<document::Words>(cell) ||
           std::holds_alternative<std::vector<std::string>>(cell);
}

Span span_of_cell(const document::Cell& cell, const std::string& text, const Measure& measure) {
    const double whole = measure(text);
    if (!is_words(cell)) return {0, whole, whole, whole, whole, whole};
    const double parts = part_width(measure, text);
    const double word = word_width(measure, text);
    const double least = std::min(word, std::max(parts, longest_code));
    return {0, parts, least, least, whole, whole};
}

/// Free text is broken first.
Span free_span(const Span& span) {
    const double least = std::min(span.least, shortest_line);
    const double readable = std::min(span.most, shortest_line);
    return {0,        std::min(span.parts, least),      least, readable,
            readable, std::min(span.most, longest_line)};
}

Span span_of(const View& view, std::size_t position, const Lettering& letters) {
    const auto& column = view.table.columns[position];
    const bool is_first = position == view.positions.front();
    const double head =
        word_width([&](auto text) { return letters.width(text, true); }, heading_of(column));
    Span span{0, head, head, head, head, head};
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const auto& row = *view.rows[i];
        const auto& cell = row.cells.at(position);
        const bool bold = is_bold(view, i);
        auto own = span_of_cell(cell, letters.shown(cell, view.drawing),
                                [&](auto text) { return letters.width(text, bold); });
        if (column.shrinks) own = free_span(own);
        const double before = is_first ? row.depth * letters.depth : 0;
        for (const auto step :
             {&Span::parts, &Span::least, &Span::readable, &Span::fair, &Span::most}) {
            span.*step = std::max(span.*step, own.*step + before);
        }
    }
    span.full = span.most * (column.align == Align::right ? 1 : more_than_a_page);
    return span;
}

}  // namespace

std::vector<Span> spans_of(const View& view, const Lettering& letters) {
    std::vector<Span> spans;
    spans.reserve(view.positions.size());
    for (const auto position : view.positions) spans.push_back(span_of(view, position, letters));
    return spans;
}

double sum_of(const std::vector<Span>& spans, double Span::*step) {
    double sum = 0;
    for (const auto& span : spans) sum += span.*step;
    return sum;
}

std::vector<double> widths_of(const std::vector<Span>& spans, double width) {
    using Step = double Span::*;
    constexpr std::array<Step, 7> steps{&Span::none, &Span::parts, &Span::least, &Span::readable,
                                        &Span::fair, &Span::most,  &Span::full};
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

bool is_bold(const View& view, std::size_t row) {
    const bool is_last = row + 1 == view.rows.size();
    return view.rows[row]->is_total ||
           (!is_last && view.rows[row + 1]->depth > view.rows[row]->depth);
}

}  // namespace netralitas::render
