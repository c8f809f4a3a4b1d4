#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

struct Member;
struct Unit;

/// A numbered decision (SK), e.g. W.13-166.KP.05.02 TAHUN 2024.
struct Decree {
    Id<Decree> id;
    std::string number;  ///< as written; spaces and case do not matter when it is looked for
    std::optional<Date> date;
    std::optional<std::int64_t> year;
    std::string issuer;
    std::string subject;
    std::optional<Id<Unit>> unit;

    bool operator==(const Decree&) const = default;
};

/// A member's role in a unit's Satgas.
struct Appointment {
    Id<Appointment> id;
    Id<Member> member;
    Id<Unit> unit;
    std::optional<Id<Decree>> decree;
    std::string role;  ///< vocabulary `role`: pelindung, ketua, anggota …
    Span span;
    std::optional<Date> confirmed_on;  ///< pengukuhan
    std::string badge;                 ///< what was pinned on; may be empty

    bool operator==(const Appointment&) const = default;
};

/// There is one chair (ketua) of a unit's Satgas at a time.
inline constexpr std::string_view chair = "ketua";

/// The form a decree's number is looked for in: capitals, single spaces.
std::string decree_key(std::string_view number);

/// `… TAHUN 2024` → 2024.
std::optional<std::int64_t> year_in_decree(std::string_view number);

/// Whether the number has a form in use at the ministry: `W.13-166.KP.05.02 TAHUN 2024`,
/// `PAS.307.PK.01.01.02 Tahun 2016`, `SEK-UM.01.01-1133`, `AHU.1.KU.02.02-1095`. Others are kept
/// as they are: numbers change with ministries.
bool has_usual_form(std::string_view number);

/// Errors: `decree-number-missing`, `decree-year-differs` (from the date).
std::vector<Problem> check(const Decree& decree);
/// Warnings: `decree-form`.
std::vector<Problem> warnings_of(const Decree& decree);

/// Errors: `end-before-start`.
std::vector<Problem> check(const Appointment& appointment);

}  // namespace netralitas::domain
