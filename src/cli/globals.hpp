#pragma once

#include "netralitas/cli/run.hpp"
#include "netralitas/render/render.hpp"
#include "netralitas/settings/settings.hpp"
#include "netralitas/text/wording.hpp"
#include "options.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {

/// Flags that stand before the noun or after the verb of every command.
struct Globals {
    bool help = false;
    bool version = false;
    bool quiet = false;
    bool verbose = false;
    bool dry_run = false;
    bool yes = false;
    bool no_input = false;
    std::string config;
    std::string ledger;
    std::string lang;
    std::string color;
    std::string lock_timeout;
    bool json = false;  ///< not a flag of its own: `--format json` makes errors JSON lines
};
void add_globals(Options& options, Globals& globals);

/// The global flags among the words, read before anything is checked, so that even the first error
/// is shown in the right language and form. Never throws.
Globals glance(const std::vector<std::string>& words);

/// Where settings come from, given these flags and this machine.
settings::Sources setting_sources(const Globals& globals, const Host& host);

/// `--lang` > `NETRALITAS_LANG` > settings > `LC_ALL`, `LC_MESSAGES`, `LANG` > Indonesian. The
/// first three stand in `setting`, the value of `lang`.
text::Language language_for(const std::string& setting, const Host& host);

/// Whether a stream is coloured; `setting` is the value of `color`.
bool is_coloured(const std::string& setting, bool is_terminal, const Host& host);

/// Of what bars are made on a terminal: the blocks of Unicode where its locale says UTF-8.
render::Blocks blocks_for(const Host& host);

}  // namespace netralitas::cli
