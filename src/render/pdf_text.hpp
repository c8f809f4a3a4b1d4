#pragma once

#include "pdf_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::render {

/// The text in lines of at most `width`, broken between words, and within a word where it does not
/// fit on a line: behind a hyphen or slash if there is one. At least one line.
std::vector<std::string> lines_of(const PdfFile& file, std::string_view text, const Font& font,
                                  double width);

/// How wide the widest word is.
double word_width(const PdfFile& file, std::string_view text, const Font& font);

}  // namespace netralitas::render
