#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> decree_verbs() {
    static constexpr std::array<Verb, 6> verbs{{
        {"add", mark("record a decree"), decree::add,
         mark("netralitas decree add \"W.13-166.KP.05.02 TAHUN 2024\" --unit KANWIL-JATENG")},
        {"list", mark("list the decrees"), decree::list},
        {"show", mark("show one decree"), decree::show},
        {"edit", mark("correct what was recorded wrongly"), decree::edit},
        {"import", mark("read decrees from a file"), decree::import},
        {"export", mark("write all decrees to a file"), decree::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
