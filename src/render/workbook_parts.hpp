#pragma once

#include <cstddef>
#include <string>

namespace netralitas::render {

/// Whether every part of a workbook is there to its last tag, and as many cells as were written:
/// libxlsxwriter passes over a full disk under its temporary files.
bool parts_are_whole(const std::string& path, std::size_t cells);

}  // namespace netralitas::render
