#pragma once

#include "netralitas/settings/settings.hpp"
#include "support/temp_folder.hpp"

#include <map>
#include <stdexcept>
#include <string>

namespace netralitas::settings::sample {

/// A machine with nothing set: no environment but HOME, no files.
struct Machine {
    testing::TempFolder root;
    std::map<std::string, std::string> environment{{"HOME", (root.path() / "home").string()}};
    Sources sources;

    Machine() {
        std::filesystem::create_directories(root.path() / "desk");
        sources.folder = root.path() / "desk";
        sources.system_file = root.path() / "etc/netralitas.toml";
        sources.environment = [this](const std::string& name) -> std::optional<std::string> {
            const auto found = environment.find(name);
            if (found == environment.end()) return std::nullopt;
            return found->second;
        };
    }
};

inline const Origin& origin_of(const Loaded& loaded, const std::string& key) {
    for (const Origin& origin : loaded.origins)
        if (origin.key == key) return origin;
    throw std::out_of_range{key};
}

}  // namespace netralitas::settings::sample
