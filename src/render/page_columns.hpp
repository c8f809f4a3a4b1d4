#pragma once

#include "pages.hpp"

#include <functional>
#include <string_view>
#include <vector>

/// How wide the columns of a table are by what they hold, in every form that is a page: free text
/// gives way first, but stays readable while other texts can be broken between words, and long
/// codes behind hyphens and slashes; then it goes on; other codes and numbers give way last.
/// Lengths are in sizes of the letters.
namespace netralitas::render {

/// How wide a column can be.
struct Span {
    double none = 0;
    double parts = 0;     ///< every word is broken behind hyphens and slashes
    double least = 0;     ///< only long codes are
    double readable = 0;  ///< free text has lines that are not short
    double fair = 0;      ///< only free text is broken
    double most = 0;      ///< nothing is broken
    double full = 0;      ///< more than a page: texts take what is left, numbers stay together
};

/// How a form sets what stands in cells.
struct Lettering {
    std::function<double(std::string_view text, bool is_bold)> width;
    std::string (*shown)(const document::Cell&, const Drawing&) = page_text;
    double depth = 0;  ///< a row below another one is indented by this
};

/// Of each column that people see.
std::vector<Span> spans_of(const View& view, const Lettering& letters);

double sum_of(const std::vector<Span>& spans, double Span::*step);

/// As wide as `width` together: between the two steps that it lies between, each column the same
/// part of the way.
std::vector<double> widths_of(const std::vector<Span>& spans, double width);

/// Totals, and what the rows below it are parts of.
bool is_bold(const View& view, std::size_t row);

}  // namespace netralitas::render
