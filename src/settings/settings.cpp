#include "netralitas/settings/settings.hpp"

#include "setting_rows.hpp"
#include "settings_file.hpp"
#include "toml_source.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace netralitas::settings {

namespace {

namespace fs = std::filesystem;

/// A file that may hold settings, and the name it is shown by.
struct Candidate {
    fs::path path;
    std::string name;
};

/// Puts one layer over the other; the last one that says something wins.
class Layers {
public:
    explicit Layers(const fs::path& folder) : folder_(folder) {
        settings_.ledger_path = (folder / settings_.ledger_path).lexically_normal();
        for (const SettingRow& row : setting_rows())
            origins_.push_back({std::string{row.key}, {}, "default"});
    }

    void file(const Source& source, const fs::path& path) {
        const auto [values, maps] = read_settings(source);
        for (const ColumnMap& map : maps) take(map);
        for (const Given& given : values) {
            const fs::path folder = folder_ / path.parent_path();
            const bool bound = is_bound(*given.row, settings_);
            if (!read_value(*given.row, given.value, folder, settings_))
                refuse(source, given.line, wrong_value(*given.row, given.value));
            if (!bound) origin_of(*given.row) = source.name + ":" + std::to_string(given.line);
        }
    }

    /// A value typed or exported; its paths start at the current folder.
    void word(const SettingRow& row, const std::string& value, const std::string& from,
              const Error& error) {
        const bool bound = is_bound(row, settings_);
        if (!read_value(row, value, folder_, settings_)) {
            Problem problem = error.problem();
            problem.place.file = from;
            throw Error{std::move(problem)};
        }
        if (!bound) origin_of(row) = from;
    }

    Loaded result(fs::path folder) && {
        if (settings_.backup_folder.is_relative())
            settings_.backup_folder = settings_.ledger_path.parent_path() / settings_.backup_folder;
        for (Origin& origin : origins_) origin.value = value_of(*find_row(origin.key), settings_);
        for (const ColumnMap& map : settings_.maps) list(map);
        return {std::move(settings_), std::move(origins_), std::move(folder)};
    }

private:
    void take(const ColumnMap& map) {
        auto& maps = settings_.maps;
        std::erase_if(maps, [&](const auto& known) { return known.name == map.name; });
        maps.push_back(map);
        std::ranges::sort(maps, {}, &ColumnMap::name);
    }

    void list(const ColumnMap& map) {
        for (const auto& [heading, field, place] : map.columns) {
            origins_.push_back({"map." + map.name + "." + heading, field,
                                place.file + ":" + std::to_string(place.line)});
        }
    }

    std::string& origin_of(const SettingRow& row) {
        return origins_[static_cast<std::size_t>(&row - setting_rows().data())].from;
    }

    fs::path folder_;
    Settings settings_;
    std::vector<Origin> origins_;
};

std::optional<fs::path> user_file(const Sources& sources) {
    const fs::path inside = fs::path{"netralitas"} / "netralitas.toml";
    const auto configured = sources.environment("XDG_CONFIG_HOME");
    if (configured && fs::path{*configured}.is_absolute()) return *configured / inside;
    const auto home = sources.environment("HOME");
    if (home && fs::path{*home}.is_absolute()) return fs::path{*home} / ".config" / inside;
    return std::nullopt;
}

/// Weakest first.
std::vector<Candidate> candidates(const Sources& sources) {
    std::vector<Candidate> found{{sources.system_file, sources.system_file.string()}};
    if (const auto user = user_file(sources)) found.push_back({*user, user->string()});
    const fs::path nearest = sources.file.value_or("netralitas.toml");
    found.push_back({sources.folder / nearest, nearest.string()});
    return found;
}

/// Gives back the folder of the strongest file there is; empty when there is none.
fs::path read_files(const Sources& sources, Layers& layers) {
    fs::path in_force;
    bool found = false;
    for (const Candidate& candidate : candidates(sources)) {
        const auto source = read_source(candidate.path, candidate.name);
        found = source.has_value();
        if (!source) continue;
        layers.file(*source, candidate.path);
        in_force = candidate.path.parent_path();
    }
    if (sources.file && !found) throw Error{"settings-missing", {{"file", sources.file->string()}}};
    return in_force;
}

void read_environment(const Sources& sources, Layers& layers) {
    for (const SettingRow& row : setting_rows()) {
        const std::string name = environment_twin(row);
        const auto value = sources.environment(name);
        if (value && !value->empty()) layers.word(row, *value, name, wrong_value(row, *value));
    }
}

void read_flags(const Sources& sources, Layers& layers) {
    for (const Sources::Flag& flag : sources.flags) {
        const SettingRow* row = find_row(flag.key);
        if (row == nullptr) throw std::out_of_range{"no such setting: " + flag.key};
        const Error error{
            "flag-value",
            {{"flag", flag.name}, {"value", flag.value}, {"accepted", accepted(*row)}}};
        layers.word(*row, flag.value, flag.name, error);
    }
}

}  // namespace

Loaded load(const Sources& sources) {
    Layers layers{sources.folder};
    fs::path folder = read_files(sources, layers);
    read_environment(sources, layers);
    read_flags(sources, layers);
    return std::move(layers).result(std::move(folder));
}

}  // namespace netralitas::settings
