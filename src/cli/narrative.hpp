#pragma once

#include "netralitas/document/document.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {

/// The blocks of a Markdown text (CommonMark): headings, the highest as parts of a chapter;
/// paragraphs; points. Emphasis, links and pictures are plain words; HTML is text.
std::vector<document::Block> narrative_of(const std::string& markdown);

}  // namespace netralitas::cli
