#pragma once

#include "netralitas/error.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace netralitas::store {

/// Throws the first of the problems; returns when there is none.
inline void refuse(const std::vector<Problem>& problems) {
    if (!problems.empty()) {
        throw Error{problems.front()};
    }
}

/// Suggestions and lists in errors are never longer.
inline std::vector<std::string> first_three(std::vector<std::string> names) {
    constexpr std::size_t most = 3;
    names.resize(std::min(names.size(), most));
    return names;
}

}  // namespace netralitas::store
