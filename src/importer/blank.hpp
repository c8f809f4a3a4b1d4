#pragma once

#include "netralitas/importer/importer.hpp"

#include <algorithm>
#include <string>

namespace netralitas::importer {

inline bool is_blank(const std::string& cell) {
    return std::all_of(cell.begin(), cell.end(), [](char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    });
}

/// Nothing stands in any of its cells.
inline bool is_blank(const RawRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& cell) { return is_blank(cell); });
}

}  // namespace netralitas::importer
