#pragma once

#include "pdf_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netralitas::render {

/// Lines as in `text_lines.hpp`, of these letters.
std::vector<std::string> lines_of(const PdfFile& file, std::string_view text, const Font& font,
                                  double width);

}  // namespace netralitas::render
