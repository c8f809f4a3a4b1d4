#pragma once

#include "globals.hpp"
#include "netralitas/error.hpp"
#include "netralitas/text/wording.hpp"

#include <string>
#include <string_view>

namespace netralitas::cli {

/// Everything the program says on stderr: sentences, hints, warnings, errors. Knows what `--quiet`
/// lets through and that `--format json` wants problems as JSON lines.
class Voice {
public:
    Voice(Host& host, const Globals& globals, bool coloured)
        : host_(&host), quiet_(globals.quiet), json_(globals.json), coloured_(coloured) {}

    /// A line for people, already worded. Under `--quiet` the last one is kept for `at_end`.
    void sentence(const std::string& text);

    /// The same, but never the line that survives `--quiet`.
    void aside(const std::string& text);

    /// `error[CODE]: …` in full, or one line a problem in JSON. Under `--quiet` only the first line
    /// of the first error.
    void problem(const Problem& problem, std::string_view label, const text::Wording& wording);

    /// Says the kept sentence when nothing was said and the program ends with another code than 0.
    void at_end(int exit_code);

private:
    void line(const std::string& text);

    Host* host_;
    bool quiet_;
    bool json_;
    bool coloured_;
    bool told_ = false;  ///< an error was shown
    std::string kept_;
};

}  // namespace netralitas::cli
