#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

struct Decree;
struct Incident;
struct Member;
struct Unit;

/// The duty of the decree, vocabulary `duty`, by which all staff are socialised.
inline constexpr std::string_view socialised_duty = "socialised";

/// What a Satgas did on a day (kegiatan): socialisation, guidance, supervision, monitoring …
struct Activity {
    Id<Activity> id;
    std::string reference;  ///< `ACT/RUTAN-BLORA/2024/0001`
    std::string kind;       ///< vocabulary `activity_kind`; each kind serves a duty of the decree
    Id<Unit> unit;          ///< whose Satgas
    Date date;
    std::optional<Date> until;  ///< last day; empty: it took one
    std::string title;
    std::string place;
    std::string mode;      ///< vocabulary `mode`; may be empty
    std::string platform;  ///< Zoom …
    std::string leader;
    std::string speaker;
    std::string partner;   ///< Bawaslu, KPU, Polri …
    std::string visitor;   ///< a candidate whose visit was watched
    std::string channel;   ///< what was monitored: instagram, lapangan …
    std::string findings;  ///< empty: nothing was found
    std::optional<Id<Decree>> decree;
    std::optional<std::int64_t> headcount;  ///< as counted there, whoever is on the list

    bool operator==(const Activity&) const = default;
};

/// Who took part: a person, or all staff a unit has on the day.
struct Attendance {
    Id<Attendance> id;
    Id<Activity> activity;
    std::optional<Id<Member>> member;
    std::optional<Id<Unit>> unit;

    bool operator==(const Attendance&) const = default;
};

/// Errors: `title-missing`, `kind-missing`, `date-in-future` (`today` is the last day that has
/// begun), `end-before-start`, `headcount-negative`.
std::vector<Problem> check(const Activity& activity, Date today);

}  // namespace netralitas::domain
