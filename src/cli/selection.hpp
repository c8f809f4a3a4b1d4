#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/date.hpp"
#include "netralitas/domain/pledge.hpp"
#include "netralitas/store/members.hpp"
#include "options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netralitas::cli {

/// The flags by which every command says of which units and which day it speaks.
struct UnitSelection {
    std::string unit;
    bool only = false;
    std::optional<domain::Date> as_of;
};
void add_unit_selection(Options& options, UnitSelection& selection);

/// And of which staff.
struct Selection : UnitSelection {
    std::string employment;
    std::string job_level;
};
void add_selection(Options& options, Selection& selection);

/// The unit named and, without `--only`, all below it on the day; empty: all units.
struct UnitsOnDay {
    domain::Date as_of;
    std::vector<domain::Id<domain::Unit>> units;

    bool contain(domain::Id<domain::Unit> unit) const;
};
UnitsOnDay units_meant(Context& context, const UnitSelection& selection);

/// The day the answer is for: `--as-of`, else today.
domain::Date day_of(Context& context, const std::optional<domain::Date>& as_of);

/// The title of an answer for one day; its message has the hole `{as_of:date}`.
document::Words dated_title(const char* message, domain::Date day);

/// The staff of the units meant.
store::StaffFilter staff_filter(Context& context, const Selection& selection);

/// The unit a command enters records for: the one typed, else the office's own. Throws
/// `unit-missing`.
std::string entry_unit(Context& context, const std::string& typed);

/// The round typed, else the newest one not after today.
domain::Round round_meant(Context& context, const std::string& typed);

/// NIP, else NIK as the last three digits, else NRP: how people see a person's number.
std::string shown_number(const domain::Member& member);

/// How a person is called in a sentence: name and titles.
std::string shown_name(const domain::Member& member);

/// The argument `{count}` of a message.
Arguments counted(std::int64_t count);

}  // namespace netralitas::cli
