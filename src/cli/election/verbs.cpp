#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> election_verbs() {
    static constexpr std::array<Verb, 5> verbs{{
        {"list", mark("list the elections"), election::list},
        {"show", mark("show one election with its stages"), election::show},
        {"import",
         mark("read an election from a TOML file, or the tables of an export: a file that ends in "
              ".toml or begins with [ or # is TOML"),
         election::import,
         mark("netralitas election import pilkada.toml\n"
              "netralitas election import elections-stage.csv --table stage")},
        {"export", mark("write all elections and stages to files"), election::export_},
        {"stage", mark("list the stages of all elections that hold on a day"), election::stage,
         mark("netralitas election stage 2024-02-14\n"
              "netralitas election stage on 14 February 2024")},
    }};
    return verbs;
}

}  // namespace netralitas::cli
