#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> risk_verbs() {
    static constexpr std::array<Verb, 8> verbs{{
        {"add", mark("record a vulnerable point"), risk::add,
         mark("netralitas risk add --category kunjungan --likelihood 3 --impact 4\n"
              "    --description \"Tamu membawa alat peraga\"")},
        {"list", mark("list vulnerable points, the gravest first"), risk::list,
         mark("netralitas risk list --stage kampanye --level high")},
        {"show", mark("show one vulnerable point with its reviews and cases"), risk::show},
        {"edit", mark("correct what was recorded wrongly, or link a case"), risk::edit,
         mark("netralitas risk edit 0001 --incident INC/RUTAN-BLORA/2024/0001")},
        {"review", mark("record how it stands from a day on"), risk::review,
         mark("netralitas risk review 0001 --status mitigated --likelihood 2")},
        {"close", mark("record that it is over"), risk::close},
        {"import", mark("read vulnerable points from a file"), risk::import,
         mark("netralitas risk import titik-rawan.csv --dry-run")},
        {"export", mark("write all vulnerable points and their reviews to files"), risk::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
