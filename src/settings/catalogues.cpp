#include "catalogue_reader.hpp"
#include "embedded.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/settings/settings.hpp"
#include "toml_source.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace netralitas::settings {

namespace {

constexpr std::string_view columns = "columns";

/// A further coded list is a row here and a file of its name in `config/lists/`.
constexpr std::array<std::string_view, 10> lists{
    "election_kind", "employment",      "end_reason", "job_level", "method",
    "phase",         "reason_unsigned", "sex",        "unit_kind", "unit_status"};

std::string file_of(std::string_view name) { return std::string{name} + ".toml"; }

Source shipped_source(std::string_view name) {
    const std::string file = file_of(name);
    return {file, std::string{embedded(file)}};
}

std::filesystem::path own_folder(const std::filesystem::path& folder) {
    return folder.empty() ? folder : folder / "catalogues";
}

std::optional<Source> own_source(const std::filesystem::path& folder, std::string_view name) {
    if (folder.empty()) return std::nullopt;
    const std::string file = file_of(name);
    return read_source(own_folder(folder) / file, "catalogues/" + file);
}

domain::Vocabulary read_list_of(const std::filesystem::path& folder, std::string_view name) {
    const auto own = own_source(folder, name);
    return read_list(own ? *own : shipped_source(name), std::string{name});
}

/// A file that replaces nothing is a slip of the pen.
void check_names(const std::filesystem::path& folder) {
    const auto known = catalogue_names();
    std::error_code not_there;
    for (const auto& file : std::filesystem::directory_iterator(own_folder(folder), not_there)) {
        if (file.path().extension() != ".toml") continue;
        const std::string name = file.path().stem();
        if (std::ranges::find(known, name) != known.end()) continue;
        throw Error{"catalogue-unknown",
                    {{"path", "catalogues/" + file_of(name)}},
                    domain::nearest(name, known)};
    }
}

}  // namespace

domain::Catalogues catalogues(const std::filesystem::path& folder) {
    check_names(folder);
    domain::Catalogues all;
    for (const std::string_view name : lists) {
        all.vocabularies.emplace(
            name, domain::Deferred<domain::Vocabulary>([=] { return read_list_of(folder, name); }));
    }
    all.columns = domain::Deferred<Columns>(
        [=] { return read_columns(shipped_source(columns), own_source(folder, columns)); });
    return all;
}

void check_catalogues(const domain::Catalogues& catalogues) {
    for (const auto& [name, list] : catalogues.vocabularies) static_cast<void>(*list);
    static_cast<void>(*catalogues.columns);
}

std::vector<std::string> catalogue_names() {
    std::vector<std::string> names{std::string{columns}};
    names.insert(names.end(), lists.begin(), lists.end());
    return names;
}

std::optional<std::string_view> catalogue_text(std::string_view name) {
    const auto names = catalogue_names();
    if (std::ranges::find(names, name) == names.end()) return std::nullopt;
    return embedded(file_of(name));
}

}  // namespace netralitas::settings
