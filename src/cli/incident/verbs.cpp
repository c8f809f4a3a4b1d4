#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> incident_verbs() {
    static constexpr std::array<Verb, 9> verbs{{
        {"add", mark("record a reported possible violation"), incident::add,
         mark("netralitas incident add --member P-0042 --act D-6 --occurred-on 2024-01-15")},
        {"list", mark("list cases and how they stand"), incident::list},
        {"show", mark("show one case with all its steps"), incident::show},
        {"edit", mark("correct what was recorded wrongly"), incident::edit},
        {"move", mark("record the next step of a case"), incident::move,
         mark("netralitas incident move 0001 decided --sanction ptdh --document SK-2")},
        {"evidence add", mark("take in files, papers and addresses that prove it"),
         incident::evidence_add,
         mark("netralitas incident evidence add 0001 foto.jpg surat.pdf\n"
              "netralitas incident evidence add 0001 --location https://contoh.example/berita")},
        {"nil", mark("record that a unit has nothing to report"), incident::nil,
         mark("netralitas incident nil --unit RUTAN-BLORA --period 2024-H1")},
        {"import", mark("read cases from a file"), incident::import,
         mark("netralitas incident import kasus.csv --dry-run")},
        {"export", mark("write all cases, their steps and nil reports to files"),
         incident::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
