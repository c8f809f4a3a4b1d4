#include "verbs.hpp"

#include "../noun_files.hpp"
#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

std::span<const Verb> pledge_verbs() {
    static constexpr std::array<Verb, 9> verbs{{
        {"sign", mark("record signatures of people or of a whole unit"), pledge::sign},
        {"list", mark("list signatures and reasons of a round"), pledge::list},
        {"missing", mark("list who has not signed"), pledge::missing},
        {"revoke", mark("record that a signature was taken back"), pledge::revoke},
        {"import", mark("read signatures and reasons from a file"), pledge::import},
        {"export", mark("write all rounds and pledges to files"), pledge::export_},
        {"round add", mark("record a new round of the pledge"), pledge::round_add},
        {"round list", mark("list the rounds"), pledge::round_list},
        {"round show", mark("show one round"), pledge::round_show},
    }};
    return verbs;
}

}  // namespace netralitas::cli
