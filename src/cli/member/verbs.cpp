#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> member_verbs() {
    static constexpr std::array<Verb, 11> verbs{{
        {"add", mark("record a new person on staff"), member::add},
        {"list", mark("list the staff of a day"), member::list},
        {"show", mark("show one person"), member::show},
        {"edit", mark("correct what was recorded wrongly"), member::edit},
        {"change", mark("record what is different from a day on"), member::change},
        {"end", mark("record that a person leaves"), member::end},
        {"find", mark("find people by a part of the name or number"), member::find},
        {"appoint", mark("give people a role in the Satgas"), member::appoint,
         mark("netralitas member appoint \"Wahyu Kurniawan\" --role ketua --since 2024-01-29")},
        {"release", mark("end roles in the Satgas"), member::release},
        {"import", mark("read staff from a file"), member::import},
        {"export", mark("write all staff with their history to files"), member::export_},
    }};
    return verbs;
}

}  // namespace netralitas::cli
