#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netralitas::domain {

struct Member;

/// One pledge campaign (putaran ikrar), e.g. that of 19 December 2023.
struct Round {
    Id<Round> id;
    std::string code;  ///< `ikrar-2023-12`
    std::string name;
    Date date;
    Date cut_off;           ///< staff on this day are the denominator
    std::string elections;  ///< codes, separated by spaces; may be empty
    std::string points;     ///< the text read out; may be empty

    bool operator==(const Round&) const = default;
};

/// One member's state in one round: signed on a day, or the reason why not.
struct Pledge {
    Id<Pledge> id;
    Id<Round> round;
    Id<Member> member;
    std::optional<Date> signed_on;
    std::string method;           ///< vocabulary `method`: sheet, electronic; may be empty
    std::optional<Date> read_on;  ///< the mass reading attended
    std::string place;
    std::string sheet;  ///< reference of the paper
    std::optional<Date> revoked_on;
    std::string reason_unsigned;  ///< vocabulary `reason_unsigned`; empty when signed

    bool operator==(const Pledge&) const = default;
};

/// Errors: `code-invalid`, `name-missing`, `round-cut-off-late` (cut-off after the date).
std::vector<Problem> check(const Round& round);

/// Errors: `date-in-future`, `pledge-empty` (neither signature nor reason nor reading),
/// `revoked-before-signed`.
std::vector<Problem> check(const Pledge& pledge, Date today);

}  // namespace netralitas::domain
