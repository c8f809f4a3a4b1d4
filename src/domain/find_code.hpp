#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// The row with the code; null when there is none.
template <class Row>
const Row* find_code(const std::vector<Row>& rows, std::string_view code) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace netralitas::domain
