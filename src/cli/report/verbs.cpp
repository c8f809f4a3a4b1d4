#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> report_verbs() {
    static constexpr std::array<Verb, 15> verbs{{
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
        {"freeze", mark("keep a report as it is sent, in every form"), report_noun::freeze,
         mark("netralitas report freeze semester --period previous --number W.13-221")},
        {"sent", mark("list the reports that were sent"), report_noun::sent},
        {"edit", mark("record when a report was sent or received"), report_noun::edit,
         mark("netralitas report edit semester --period 2024-H1 --received 2024-07-15")},
        {"reprint", mark("give back a report byte by byte as it was sent"), report_noun::reprint,
         mark("netralitas report reprint semester --period 2024-H1 -o laporan.html")},
        {"diff", mark("what a report that was sent would say otherwise now"), report_noun::diff,
         mark("netralitas report diff semester --period 2024-H1 --exit-code")},
        {"import", mark("read reports that were sent from a file"), report_noun::import},
        {"export", mark("write which reports were sent, and their forms, to files"),
         report_noun::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
