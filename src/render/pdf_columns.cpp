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

/// How wide a column can be.
struct Span {
    double least = 0;  ///< nothing is broken within a word
    double fair = 0;   ///< only free text is broken
    double most = 0;   ///< nothing is broken
};

/// A word of free text may be longer than that: an address of the web.
constexpr double longest_free_word = 16;
constexpr double longest_free_text = 45;

void widen(Span& span, const PdfFile& file, const document::Column& column,
           const std::string& text) {
    const double whole = file.width(text, bold);
    if (column.align == Align::right) {
        span = {std::max(span.least, whole), std::max(span.fair, whole),
                std::max(span.most, whole)};
        return;
    }
    const double word = whole <= span.least ? whole : word_width(file, text, bold);
    const bool is_free = column.shrinks;
    const double least = is_free ? std::min(word, longest_free_word) : word;
    const double most = is_free ? std::min(whole, longest_free_text) : whole;
    span.least = std::max(span.least, least);
    span.fair = std::max(span.fair, is_free ? least : whole);
    span.most = std::max(span.most, most);
}

Span span_of(const PdfFile& file, const View& view, std::size_t position) {
    const auto& column = view.table.columns[position];
    const bool is_first = position == view.positions.front();
    const double head = word_width(file, heading_of(column), bold);
    Span span{head, head, head};
    for (const auto* row : view.rows) {
        Span own;
        widen(own, file, column, page_text(row->cells.at(position), view.drawing));
        const double before = is_first ? row->depth * depth_width / 9 : 0;
        span = {std::max(span.least, own.least + before), std::max(span.fair, own.fair + before),
                std::max(span.most, own.most + before)};
    }
    return span;
}

double sum_of(const std::vector<Span>& spans, double Span::*part) {
    double sum = 0;
    for (const auto& span : spans) sum += span.*part;
    return sum;
}

/// Each column the same part of the way from one width to the other.
std::vector<double> between(const std::vector<Span>& spans, double Span::*from, double Span::*to,
                            double width) {
    const double start = sum_of(spans, from);
    const double way = sum_of(spans, to) - start;
    const double part = way > 0 ? (width - start) / way : 0;
    std::vector<double> widths;
    for (const auto& span : spans) widths.push_back(span.*from + (span.*to - span.*from) * part);
    return widths;
}

std::vector<double> widths_of(const std::vector<Span>& spans, double width) {
    if (sum_of(spans, &Span::fair) > width) {
        if (sum_of(spans, &Span::least) <= width) {
            return between(spans, &Span::least, &Span::fair, width);
        }
    } else if (sum_of(spans, &Span::most) > width) {
        return between(spans, &Span::fair, &Span::most, width);
    }
    const bool is_roomy = sum_of(spans, &Span::most) <= width;
    double Span::*own = is_roomy ? &Span::most : &Span::least;
    const double sum = sum_of(spans, own);
    std::vector<double> widths;
    for (const auto& span : spans) widths.push_back(span.*own * width / sum);
    return widths;
}

}  // namespace

PaperColumns columns_on(const PdfFile& file, const View& view, double width) {
    constexpr double bar_letters = 9;  ///< a bar is at least as long as so many letters are high
    const auto bars = bars_of(view.table);
    PaperColumns paper;
    std::vector<Span> spans;
    std::vector<double> numbers;
    double sides = 0;
    for (const auto position : view.positions) {
        auto span = span_of(file, view, position);
        const auto& column = view.table.columns[position];
        const bool has_bar = bars && bars->is_at(position);
        numbers.push_back(has_bar ? span.most : 0);
        if (has_bar) {
            for (double Span::*part : {&Span::least, &Span::fair, &Span::most})
                span.*part += bar_letters;
        }
        spans.push_back(span);
        paper.columns.push_back({position, 0, 0, column.align == Align::right});
        sides += 2 * cell_side;
    }
    constexpr std::array<double, 4> sizes{9, 8.5, 8, 7};
    const auto size = std::ranges::find_if(sizes, [&](double letters) {
        return sum_of(spans, &Span::least) * letters <= width - sides;
    });
    paper.letters = size != sizes.end() ? *size : sizes.back();
    const auto widths = widths_of(spans, (width - sides) / paper.letters);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        auto& column = paper.columns[i];
        column.width = widths[i] * paper.letters + 2 * cell_side;
        if (numbers[i] > 0) column.bar = (widths[i] - numbers[i] - 1) * paper.letters;
    }
    return paper;
}

}  // namespace netralitas::render
