#pragma once

#include "netralitas/domain/letter.hpp"
#include "toml_source.hpp"

namespace netralitas::settings {

/// Throws what every catalogue does, and `letter-hole-unknown` for a name that no text can have.
domain::Letter read_letter(const Source& source);

}  // namespace netralitas::settings
