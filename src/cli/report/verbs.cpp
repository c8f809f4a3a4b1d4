#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> report_verbs() {
    static constexpr std::array<Verb, 8> verbs{{
        {"coverage", mark("who of the staff has signed and was socialised, by unit"),
         report_noun::coverage},
        {"roster", mark("who is in the Satgas, who of a level is not, and where there is none"),
         report_noun::roster},
        {"incidents", mark("cases counted by unit, act, state, sanction, stage or level"),
         report_noun::incidents},
        {"risks", mark("vulnerable points by stage, likelihood and impact"), report_noun::risks},
        {"activities", mark("what the Satgas did, by duty, unit, channel, stage or partner"),
         report_noun::activities},
        {"polling", mark("voters at special polling places, and which units send them where"),
         report_noun::polling},
        {"semester", mark("the half-year report to the Secretary General, as a letter"),
         report_noun::semester},
        {"due", mark("what is overdue and what is coming, the first due first"), report_noun::due},
    }};
    return verbs;
}

}  // namespace netralitas::cli
