#include "case_reader.hpp"
#include "catalogue_reader.hpp"
#include "embedded.hpp"
#include "holiday_reader.hpp"
#include "letter_reader.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/settings/settings.hpp"
#include "toml_source.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>

namespace netralitas::settings {

namespace {

/// Catalogues with a form of their own.
constexpr std::array<std::string_view, 6> others{"columns",  "violations", "sanctions",
                                                 "workflow", "deadlines",  "letter"};

/// The days off of a year are a row here and a file of its name in `config/holidays/`.
constexpr std::array<std::string_view, 5> years{"holidays/2022", "holidays/2023", "holidays/2024",
                                                "holidays/2025", "holidays/2026"};
constexpr std::string_view holidays = "holidays/";

/// A further coded list is a row here and a file of its name in `config/lists/`.
constexpr std::array<std::string_view, 23> lists{
    "activity_kind",  "due_kind",      "duty",
    "mode",           "election_kind", "employment",
    "end_reason",     "family",        "job_level",
    "method",         "phase",         "reason_unsigned",
    "report_kind",    "risk_category", "risk_level",
    "risk_status",    "role",          "sex",
    "subject",        "unit_kind",     "unit_status",
    "voter_category", "yes_no"};

std::string file_of(std::string_view name) { return std::string{name} + ".toml"; }

std::string_view shipped_text(std::string_view name) {
    return embedded(std::filesystem::path{file_of(name)}.filename().native());
}

Source shipped_source(std::string_view name) {
    const std::string file = file_of(name);
    return {file, std::string{shipped_text(name)}};
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
    all.deadlines = domain::Deferred<domain::Deadlines>([folder, workflow = all.workflow] {
        return read_deadlines(source_of(*folder, "deadlines"), *workflow);
    });
    using Labels = domain::Deferred<domain::Vocabulary>;
    auto& named = all.vocabularies;
    named["act"] = Labels([violations = all.violations] { return violations->labels; });
    named["sanction"] = Labels([sanctions = all.sanctions] { return sanctions->labels; });
    named["case_state"] = Labels([workflow = all.workflow] { return workflow->state_labels; });
    named["body"] = Labels([workflow = all.workflow] { return workflow->body_labels; });
    named["deadline"] = Labels([deadlines = all.deadlines] { return deadlines->labels; });
}

/// The year of `holidays/2027`; the office may add years the program does not know.
std::optional<int> year_of(std::string_view name) {
    if (!name.starts_with(holidays)) return std::nullopt;
    name.remove_prefix(holidays.size());
    int year = 0;
    const auto* end = name.data() + name.size();
    const bool is_year = name.size() == 4 && std::from_chars(name.data(), end, year).ptr == end;
    return is_year ? std::optional(year) : std::nullopt;
}

void add_year(const Folder& folder, const std::string& name, domain::Calendar& calendar) {
    const auto year = year_of(name);
    if (!year) return;
    calendar.years[*year] = domain::Deferred<std::vector<domain::Holiday>>(
        [=] { return read_holidays(source_of(*folder, name), *year); });
}

/// Of the catalogues the office has of its own.
std::vector<std::string> own_names(const std::filesystem::path& folder) {
    if (folder.empty()) return {};
    std::vector<std::string> names;
    for (const auto& place : {std::string{}, std::string{holidays}}) {
        std::error_code not_there;
        for (const auto& file :
             std::filesystem::directory_iterator(own_folder(folder) / place, not_there)) {
            const auto& path = file.path();
            if (path.extension() == ".toml") names.push_back(place + path.stem().native());
        }
    }
    return names;
}

/// A file that replaces nothing is a slip of the pen.
void check_name(const std::string& name) {
    const auto known = catalogue_names();
    if (year_of(name) || std::ranges::find(known, name) != known.end()) return;
    throw Error{"catalogue-unknown",
                {{"path", "catalogues/" + file_of(name)}},
                domain::nearest(name, known)};
}

}  // namespace

domain::Catalogues catalogues(const std::filesystem::path& folder) {
    const auto place = std::make_shared<const std::filesystem::path>(folder);
    domain::Catalogues all;
    for (const auto year : years) add_year(place, std::string{year}, all.calendar);
    for (const auto& name : own_names(folder)) {
        check_name(name);
        add_year(place, name, all.calendar);
    }
    for (const std::string_view name : lists) {
        all.vocabularies.emplace(name, domain::Deferred<domain::Vocabulary>([place, name] {
                                     return read_list(source_of(*place, name), std::string{name});
                                 }));
    }
    all.columns = domain::Deferred<Columns>(
        [place] { return read_columns(shipped_source("columns"), own_source(*place, "columns")); });
    all.letter = domain::Deferred<domain::Letter>(
        [place] { return read_letter(source_of(*place, "letter")); });
    add_case_catalogues(place, all);
    return all;
}

void check_catalogues(const domain::Catalogues& catalogues) {
    for (const auto& [name, list] : catalogues.vocabularies) static_cast<void>(*list);
    static_cast<void>(*catalogues.columns);
    static_cast<void>(*catalogues.letter);
    for (const auto& [year, days] : catalogues.calendar.years) static_cast<void>(*days);
}

std::vector<std::string> catalogue_names() {
    std::vector<std::string> names(others.begin(), others.end());
    names.insert(names.end(), lists.begin(), lists.end());
    names.insert(names.end(), years.begin(), years.end());
    return names;
}

std::optional<std::string_view> catalogue_text(std::string_view name) {
    const auto names = catalogue_names();
    if (std::ranges::find(names, name) == names.end()) return std::nullopt;
    return shipped_text(name);
}

}  // namespace netralitas::settings
