#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> polling_verbs() {
    static constexpr std::array<Verb, 6> verbs{{
        {"add", mark("record a polling place at a unit"), polling::add,
         mark("netralitas polling add TPS-901 --election pilkada-2024 --host-unit LAPAS-PALU")},
        {"list", mark("list the polling places with their voters on a day"), polling::list},
        {"show", mark("show one polling place with every count"), polling::show},
        {"voters", mark("record how many of a unit vote there; a later date revises it"),
         polling::voters,
         mark("netralitas polling voters TPS-901 --category anak-binaan --male 13 --female 0")},
        {"import", mark("read polling places or counts of voters from a file"), polling::import,
         mark("netralitas polling import polling.csv\n"
              "netralitas polling import polling-voters.csv --table voters")},
        {"export", mark("write all polling places and counts to files"), polling::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
