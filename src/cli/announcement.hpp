#pragma once

#include "netralitas/importer/importer.hpp"

#include <string>

namespace netralitas::cli {

class Context;

/// What an import found out about a file: its form, the rows and columns it leaves out.
void announce(Context& context, const std::string& file, const importer::Report& report);

}  // namespace netralitas::cli
