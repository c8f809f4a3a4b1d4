#include "catalogue_reader.hpp"
#include "embedded.hpp"
#include "netralitas/settings/settings.hpp"
#include "toml_source.hpp"

#include <utility>

namespace netralitas::settings {

namespace {

/// A further catalogue is a row here and a file of its name in `config/`.
struct CatalogueRow {
    std::string_view name;
    void (*read)(const Source&, const std::optional<Source>&, domain::Catalogues&);
};
constexpr CatalogueRow rows[] = {{"kinds", read_kinds}, {"columns", read_columns}};

std::string file_of(std::string_view name) { return std::string{name} + ".toml"; }

std::optional<Source> own_source(const std::filesystem::path& folder, const std::string& file) {
    if (folder.empty()) return std::nullopt;
    return read_source(folder / "catalogues" / file, "catalogues/" + file);
}

}  // namespace

void load_catalogue(std::string_view name, const std::filesystem::path& folder,
                    domain::Catalogues& catalogues) {
    for (const CatalogueRow& row : rows) {
        if (row.name != name) continue;
        const std::string file = file_of(name);
        const Source shipped{file, std::string{embedded(file)}};
        row.read(shipped, own_source(folder, file), catalogues);
    }
}

domain::Catalogues load_catalogues(const std::filesystem::path& folder) {
    domain::Catalogues catalogues;
    for (const CatalogueRow& row : rows) load_catalogue(row.name, folder, catalogues);
    return catalogues;
}

std::vector<std::string> catalogue_names() {
    std::vector<std::string> names;
    for (const CatalogueRow& row : rows) names.emplace_back(row.name);
    return names;
}

std::optional<std::string_view> catalogue_text(std::string_view name) {
    for (const CatalogueRow& row : rows)
        if (row.name == name) return embedded(file_of(name));
    return std::nullopt;
}

}  // namespace netralitas::settings
