#pragma once

#include "json_cells.hpp"

#include <string>
#include <utility>
#include <vector>

namespace netralitas::report {

/// Which columns tell the rows of a table apart, in the older and in the newer one: the
/// reference or number of a record, else the fewest leading ones that hold text, without those
/// between that add nothing. Rows that no text tells apart are counted through.
class RowNames {
public:
    RowNames(const Json& then, const Json& now);

    const std::vector<std::string>& columns() const { return columns_; }

    using Named = std::pair<std::string, const Json*>;
    std::vector<Named> by_name(const Json& rows) const;

private:
    void drop_needless(const Json& then, const Json& now);

    std::vector<std::string> columns_;
};

}  // namespace netralitas::report
