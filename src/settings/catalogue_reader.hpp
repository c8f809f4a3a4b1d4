#pragma once

#include "netralitas/domain/vocabulary.hpp"
#include "toml_source.hpp"

#include <optional>

namespace netralitas::settings {

/// Read the office's own catalogue, or the shipped one when there is none; the shipped one says
/// which lists, nouns and fields there are. Throw `catalogue-syntax`, `catalogue-key-unknown`,
/// `catalogue-missing`, `catalogue-value`, `catalogue-duplicate`, all with file and line.
void read_kinds(const Source& shipped, const std::optional<Source>& own, domain::Catalogues& into);
void read_columns(const Source& shipped, const std::optional<Source>& own,
                  domain::Catalogues& into);

}  // namespace netralitas::settings
