#pragma once

#include "netralitas/store/activities.hpp"
#include "sql.hpp"

#include <algorithm>

/// What every question about whom activities reached shares.
namespace netralitas::store {

namespace attendance_sql {

/// After `staff_on_day` (?1 to ?4): who was reached by activities of the kinds ?5 between ?6 and ?7
/// of the Satgas of ?8, by name or with the unit they were at on the day.
inline constexpr Sql reached = R"(,
meant AS (
  SELECT id, date FROM activity
  WHERE (?5 IS NULL OR kind IN (SELECT value FROM json_each(?5)))
    AND (?6 IS NULL OR coalesce(until, date) >= ?6) AND date <= ?7
    AND (?8 IS NULL OR unit IN (SELECT value FROM json_each(?8)))),
there AS (
  SELECT DISTINCT t.unit, a.date FROM meant a CROSS JOIN attendance t ON t.activity = a.id
  WHERE t.unit IS NOT NULL),
reached AS MATERIALIZED (
  SELECT t.member FROM meant a CROSS JOIN attendance t ON t.activity = a.id
  WHERE t.member IS NOT NULL
  UNION
  SELECT p.member FROM there CROSS JOIN posting p ON p.unit = there.unit
  WHERE (p.since IS NULL OR p.since <= there.date) AND (p.until IS NULL OR p.until >= there.date))
)";

}  // namespace attendance_sql

/// ?7: what is told of a later day is not known.
inline domain::Date last_day(const ActivityFilter& filter) {
    return std::min(filter.before.value_or(filter.as_of), filter.as_of);
}

}  // namespace netralitas::store
