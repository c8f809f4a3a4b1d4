#pragma once

#include "netralitas/importer/rows.hpp"
#include "support/problem_of.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace netralitas::importer::testing {

/// What is said about a file beside its bytes.
struct Said {
    std::string name = "berkas.csv";
    std::optional<char> delimiter{};
    std::string encoding{};
    std::string sheet{};
    std::vector<std::string> tables{};
    Limits limits{};
    std::string table{};
};

inline Source source_of(std::istream& file, const Said& said) {
    return {file,       said.name,   said.delimiter, said.encoding,
            said.sheet, said.tables, said.limits,    said.table};
}

/// All rows of a file of these bytes.
inline std::vector<RawRow> rows_of(const std::string& bytes, const Said& said = {}) {
    std::istringstream file(bytes);
    const auto reader = open_rows(source_of(file, said));
    std::vector<RawRow> rows;
    RawRow row;
    while (reader->next(row)) rows.push_back(row);
    return rows;
}

inline std::vector<std::vector<std::string>> fields_of(const std::string& bytes,
                                                       const Said& said = {}) {
    std::vector<std::vector<std::string>> table;
    for (const auto& row : rows_of(bytes, said)) table.push_back(row.fields);
    return table;
}

inline Dialect dialect_of(const std::string& bytes, const Said& said = {}) {
    std::istringstream file(bytes);
    return open_rows(source_of(file, said))->dialect();
}

inline Problem refused(const std::string& bytes, const Said& said = {}) {
    return netralitas::testing::problem_of([&] { rows_of(bytes, said); });
}

}  // namespace netralitas::importer::testing
