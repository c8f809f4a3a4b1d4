#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/text/wording.hpp"
#include "scan.hpp"

#include <string>

namespace netralitas::cli {

/// The help on what was scanned: the program, a noun, or a verb. Fits 80 columns. The catalogues
/// name the values an option accepts.
std::string help_for(const Scanned& scanned, const domain::Catalogues& catalogues,
                     const text::Wording& wording);

}  // namespace netralitas::cli
