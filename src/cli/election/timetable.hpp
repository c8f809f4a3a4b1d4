#pragma once

#include <string>

namespace netralitas::cli {

class Context;
struct ImportFlags;

namespace election {

/// Whether the file is a timetable in TOML: its name ends in `.toml`, or it begins with `[` or `#`.
/// Everything else is a table as `export` writes it. Throws as `open_input`.
bool is_timetable(Context& context, const std::string& file);

/// Records the election and the stages of a timetable.
void import_timetable(Context& context, const ImportFlags& flags);

}  // namespace election
}  // namespace netralitas::cli
