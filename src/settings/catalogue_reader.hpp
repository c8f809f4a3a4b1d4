#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "toml_source.hpp"

#include <map>
#include <optional>
#include <string>

namespace netralitas::settings {

using Columns = std::map<std::string, domain::Headings, std::less<>>;

/// Both throw `catalogue-syntax`, `catalogue-key-unknown`, `catalogue-missing`, `catalogue-value`,
/// `catalogue-duplicate`, all with file and line.
domain::Vocabulary read_list(const Source& source, const std::string& name);

/// The office's own headings, or the shipped ones when it has none; the shipped ones say which
/// nouns and fields there are.
Columns read_columns(const Source& shipped, const std::optional<Source>& own);

}  // namespace netralitas::settings
