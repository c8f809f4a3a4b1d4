#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/domain/identity.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

struct Unit;

/// One person on a unit's staff: ASN (PNS, CPNS, PPPK) or PPNPN. At least one number, or the reason
/// why there is none.
struct Member {
    Id<Member> id;
    std::int64_t number = 0;  ///< shown as `P-0042`; unique per office
    std::string nip;          ///< 18 digits: NIP or NI PPPK; may be empty
    std::string nik;          ///< 16 digits; may be empty
    std::string nrp;          ///< seconded police or military; may be empty
    std::string no_number_reason;
    PersonName name;
    std::optional<Sex> sex;
    std::optional<Date> birth_date;

    bool operator==(const Member&) const = default;
};

/// A member at a unit from a day to a day.
struct Posting {
    Id<Posting> id;
    Id<Member> member;
    Id<Unit> unit;
    std::string employment;  ///< vocabulary `employment`
    std::string rank;        ///< golongan, normalised: `III/b`, PPPK `I`..`XVII`; may be empty
    std::string position;    ///< jabatan; may be empty
    std::string job_level;   ///< vocabulary `job_level`; may be empty
    Span span;
    std::string
        end_reason;  ///< vocabulary `end_reason`; an ended row without one goes on in the next row

    bool operator==(const Posting&) const = default;
};

/// `P-0042`.
std::string member_number(std::int64_t number);

/// `P-0042`, `p-42` → 42. Empty when it is not of that form.
std::optional<std::int64_t> member_number_from(std::string_view text);

/// `IIIb`, `III/b`, `III b`, `Penata Muda Tk.I, III/b` → `III/b`; `IX` stays `IX`.
/// Empty optional when the text is no rank; an empty text is an empty rank.
std::optional<std::string> normalise_rank(std::string_view text);

/// Errors: `number-missing`, `name-missing`, what `read_nip` and `read_nik` refuse.
std::vector<Problem> errors_of(const Member& member);

/// Warnings: number against birth date or sex (`nip-differs`, `nik-differs`; NIKs are never
/// corrected in real life), employment against positions 13-14 of the NIP (`employment-differs`).
std::vector<Problem> warnings_of(const Member& member, std::string_view employment);

/// The code of the error when a number of the wrong kind stands where this employment needs a NIP
/// (`nip-is-nik` for a PNS with 16 digits), else empty.
std::string number_problem(std::string_view typed, std::string_view employment);

}  // namespace netralitas::domain
