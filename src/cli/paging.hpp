#pragma once

#include "netralitas/cli/run.hpp"

#include <string>

namespace netralitas::cli {

/// Writes a text to stdout, page by page when it is a terminal and shorter than the text.
void show_paged(const std::string& text, Host& host);

}  // namespace netralitas::cli
