#pragma once

#include "unit.hpp"

#include <ostream>
#include <vector>

/// The sample files, each about the same people.
namespace sample {

/// The roster as a careful clerk keeps it.
void write_roster(std::ostream& out, const std::vector<Unit>& units, int count);

/// The same roster as it comes from many desks: other spellings of units, numbers, ranks and kinds
/// of employment, quotes, a byte order mark, CRLF. Every row means what it means in the clean file,
/// but for six rows whose `No` begins with `rusak`: each is wrong in one cell.
void write_dirty_roster(std::ostream& out, const std::vector<Unit>& units, int count);

/// Who did not sign the pledge of 19 December 2023, and why.
void write_reasons(std::ostream& out, const std::vector<Unit>& units, int count);

/// Who signed it on a later day.
void write_late_signatures(std::ostream& out, const std::vector<Unit>& units, int count);

}  // namespace sample
