#pragma once

#include "netralitas/importer/importer.hpp"

#include <algorithm>

namespace netralitas::importer {

inline bool is_blank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

/// Nothing stands in any of its cells.
inline bool is_blank(const RawRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) {
        return std::all_of(field.begin(), field.end(),
                           [](char letter) { return is_blank(letter); });
    });
}

}  // namespace netralitas::importer
