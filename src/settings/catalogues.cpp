#include "case_reader.hpp"
#include "catalogue_reader.hpp"
#include "embedded.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/settings/settings.hpp"
#include "toml_source.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace netralitas::settings {

namespace {

/// Catalogues with a form of their own.
constexpr std::array<std::string_view, 4> others{"columns", "violations", "sanctions", "workflow"};

/// A further coded list is a row here and a file of its name in `config/lists/`.
constexpr std::array<std::string_view, 16> lists{
    "election_kind", "employment",      "end_reason",    "family",     "job_level",   "method",
    "phase",         "reason_unsigned", "risk_category", "risk_level", "risk_status", "role",
    "sex",           "subject",         "unit_kind",     "unit_status"};

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

/// The office's own catalogue, or the shipped one when it has none.
Source source_of(const std::filesystem::path& folder, std::string_view name) {
    auto own = own_source(folder, name);
    return own ? *std::move(own) : shipped_source(name);
}

/// The folder of the settings, held once for all that may be read from it later.
using Folder = std::shared_ptr<const std::filesystem::path>;

void add_case_catalogues(const Folder& folder, domain::Catalogues& all) {
    all.violations = domain::Deferred<domain::Violations>(
        [=] { return read_violations(source_of(*folder, "violations")); });
    all.sanctions = domain::Deferred<domain::Sanctions>(
        [=] { return read_sanctions(source_of(*folder, "sanctions")); });
    all.workflow = domain::Deferred<domain::Workflow>(
        [=] { return read_workflow(source_of(*folder, "workflow")); });
    using Labels = domain::Deferred<domain::Vocabulary>;
    auto& named = all.vocabularies;
    named["act"] = Labels([violations = all.violations] { return violations->labels; });
    named["sanction"] = Labels([sanctions = all.sanctions] { return sanctions->labels; });
    named["case_state"] = Labels([workflow = all.workflow] { return workflow->state_labels; });
    named["body"] = Labels([workflow = all.workflow] { return workflow->body_labels; });
}

/// A file that replaces nothing is a slip of the pen.
void check_name(const std::filesystem::path& file) {
    if (file.extension() != ".toml") return;
    const auto known = catalogue_names();
    const std::string name = file.stem();
    if (std::ranges::find(known, name) != known.end()) return;
    throw Error{"catalogue-unknown",
                {{"path", "catalogues/" + file_of(name)}},
                domain::nearest(name, known)};
}

void check_names(const std::filesystem::path& folder) {
    std::error_code not_there;
    for (const auto& file : std::filesystem::directory_iterator(own_folder(folder), not_there)) {
        check_name(file.path());
    }
}

}  // namespace

domain::Catalogues catalogues(const std::filesystem::path& folder) {
    check_names(folder);
    const auto place = std::make_shared<const std::filesystem::path>(folder);
    domain::Catalogues all;
    for (const std::string_view name : lists) {
        all.vocabularies.emplace(name, domain::Deferred<domain::Vocabulary>([place, name] {
                                     return read_list(source_of(*place, name), std::string{name});
                                 }));
    }
    all.columns = domain::Deferred<Columns>(
        [place] { return read_columns(shipped_source("columns"), own_source(*place, "columns")); });
    add_case_catalogues(place, all);
    return all;
}

void check_catalogues(const domain::Catalogues& catalogues) {
    for (const auto& [name, list] : catalogues.vocabularies) static_cast<void>(*list);
    static_cast<void>(*catalogues.columns);
}

std::vector<std::string> catalogue_names() {
    std::vector<std::string> names(others.begin(), others.end());
    names.insert(names.end(), lists.begin(), lists.end());
    return names;
}

std::optional<std::string_view> catalogue_text(std::string_view name) {
    const auto names = catalogue_names();
    if (std::ranges::find(names, name) == names.end()) return std::nullopt;
    return embedded(file_of(name));
}

}  // namespace netralitas::settings
