#pragma once

#include <filesystem>
#include <string>

// clang-format off
/// Plays sessions: text files that read like a terminal and are tests at the same time.
///
///     # Prose for the reader.
///     @ clock 2024-01-30 08:00      also: lang id|en · zone 7 · account rini · width 80 · env NAME VALUE
///     > pegawai.csv                 a file in the session's folder, its lines behind `|`
///     | No;Nama
///     $ netralitas unit list        what is typed
///     Kode  Nama                    what stands on stdout then
///     ! 3 satuan kerja              what stands on stderr, in the order it was written
///     = 1                           the exit code, when it is not 0
///
// clang-format on
/// `@` lines hold from where they stand, so the clock can be moved. A line of stdout that begins
/// with one of `# @ > | $ ! = \` is written with `\` in front. Empty lines at the end of an answer
/// do not count. A `width` makes stdout a terminal. The language is Indonesian, or English when the
/// file is called `*.en.txt`.
///
/// Besides `netralitas` a session can type `cp FROM TO` (FROM may lie beside the session or in
/// `tests/data`), `cat FILE`, `rm FILE`, `mkdir FOLDER`, `chmod 644 FILE` and `sed -i s/OLD/NEW/
/// FILE` (literal, the first on each line). Words are quoted as in a shell; `< FILE` at the end
/// feeds stdin. The folder of the session is shown as `FOLDER`.
namespace netralitas::test {

struct Played {
    std::string difference;  ///< empty: everything was as written
    std::string rewritten;   ///< the session with what really came out
};

/// Plays a session in a fresh folder.
Played play(const std::string& session, const std::string& name);

/// The same with a file. When the environment variable `NETRALITAS_REWRITE` names a folder, what
/// really came out is written there under the file's name.
Played play_file(const std::filesystem::path& file);

}  // namespace netralitas::test
