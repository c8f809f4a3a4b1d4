#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/render/render.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace netralitas::render {

/// A share as a bar of at most so many cells, to the eighth of a cell where there are blocks for
/// it; whatever is more than nothing is seen. Empty without a share or blocks.
std::string bar_text(const std::optional<document::Percent>& share, std::size_t cells,
                     Blocks blocks);

}  // namespace netralitas::render
