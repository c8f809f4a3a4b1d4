#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> election_verbs() {
    static constexpr std::array<Verb, 5> verbs{{
        {"list", mark("list the elections"), election::list},
        {"show", mark("show one election with its stages"), election::show},
        {"import", mark("read an election and its stages from a TOML file"), election::import},
        {"export", mark("write all elections and stages to files"), election::export_},
        {"stage", mark("list the stages of all elections that hold on a day"), election::stage,
         mark("netralitas election stage 2024-02-14\n"
              "netralitas election stage on 14 February 2024")},
    }};
    return verbs;
}

}  // namespace netralitas::cli
