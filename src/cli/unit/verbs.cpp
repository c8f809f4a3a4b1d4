#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> unit_verbs() {
    static constexpr std::array<Verb, 9> verbs{{
        {"add", mark("record a new unit"), unit::add},
        {"list", mark("list the units of a day"), unit::list},
        {"show", mark("show one unit"), unit::show},
        {"edit", mark("correct what was recorded wrongly"), unit::edit},
        {"change", mark("record what is different from a day on"), unit::change},
        {"close", mark("record that a unit ends"), unit::close},
        {"tree", mark("show the units below each other"), unit::tree},
        {"import", mark("read units from a file"), unit::import},
        {"export", mark("write all units with their history to files"), unit::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
