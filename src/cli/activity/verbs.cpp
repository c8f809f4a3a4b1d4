#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> activity_verbs() {
    static constexpr std::array<Verb, 9> verbs{{
        {"add", mark("record what the Satgas did on a day"), activity::add,
         mark("netralitas activity add --kind apel --date 2024-01-22 --title 'Apel Senin'")},
        {"list", mark("list activities"), activity::list},
        {"show", mark("show one activity and who took part"), activity::show},
        {"edit", mark("correct what was recorded wrongly"), activity::edit},
        {"attend", mark("record who took part: people, job levels or whole units"),
         activity::attend,
         mark("netralitas activity attend 0001 --unit KANWIL-JATENG\n"
              "netralitas activity attend 0001 P-0042 'Siti Rahayu'")},
        {"missing", mark("list who of the staff has not been reached"), activity::missing,
         mark("netralitas activity missing --kind sosialisasi\n"
              "netralitas activity missing --kind pengukuhan --units")},
        {"evidence add", mark("take in files, papers and addresses that prove it"),
         activity::evidence_add,
         mark("netralitas activity evidence add 0001 foto.jpg daftar-hadir.pdf")},
        {"import", mark("read activities and attendance from a file"), activity::import,
         mark("netralitas activity import kegiatan.csv --dry-run")},
        {"export", mark("write all activities and who took part to files"), activity::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
