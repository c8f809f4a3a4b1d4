#include "setting_rows.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace netralitas::settings {

namespace {

using std::chrono::milliseconds;
using Text = std::string Settings::*;
using File = std::filesystem::path Settings::*;
using Duration = milliseconds Settings::*;
using Number = int Settings::*;
using Rule = bool Settings::*;
using HalfYears = domain::HalfYears Settings::*;

constexpr std::array<std::string_view, 3> languages{"auto", "id", "en"};
constexpr std::array<std::string_view, 3> colours{"auto", "always", "never"};
constexpr std::array<std::string_view, 4> zones{"", "WIB", "WITA", "WIT"};

constexpr std::array<std::string_view, 2> truths{"true", "false"};

constexpr std::array<SettingRow, 19> rows{{
    {"lang", &Settings::lang, languages},
    {"color", &Settings::color, colours},
    {"office.unit", &Settings::office_unit},
    {"office.zone", &Settings::office_zone, zones},
    {"ledger.path", &Settings::ledger_path},
    {"ledger.group", &Settings::ledger_group},
    {"ledger.lock_timeout", &Settings::ledger_lock_timeout},
    {"backup.folder", &Settings::backup_folder},
    {"backup.keep_daily", &Settings::backup_keep_daily},
    {"backup.keep_weekly", &Settings::backup_keep_weekly},
    {"backup.keep_monthly", &Settings::backup_keep_monthly},
    {"backup.warn_after_days", &Settings::backup_warn_after_days},
    {"incident.two_people", &Settings::incident_two_people, truths},
    {"due.stage_days", &Settings::due_stage_days},
    {"report.half_year_begins", &Settings::report_half_year_begins},
    {"report.smallest_cell", &Settings::report_smallest_cell},
    {"report.annex_rows", &Settings::report_annex_rows},
    {"import.inflated_max_mib", &Settings::import_inflated_max_mib},
    {"import.inflated_ratio_max", &Settings::import_inflated_ratio_max},
}};

constexpr int largest_number = 9999;

struct Unit {
    std::string_view name;
    std::int64_t milliseconds;
};
constexpr std::array<Unit, 3> duration_units{{{"ms", 1}, {"m", 60'000}, {"s", 1'000}}};

bool same_letters(std::string_view one, std::string_view other) {
    const auto lower = [](unsigned char letter) { return std::tolower(letter); };
    return std::ranges::equal(one, other, {}, lower, lower);
}

std::optional<milliseconds> read_duration(std::string_view text) {
    std::int32_t amount = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (failure != std::errc{} || amount < 0) return std::nullopt;
    const std::string_view name{rest, static_cast<std::size_t>(text.data() + text.size() - rest)};
    const auto unit = std::ranges::find(duration_units, name, &Unit::name);
    if (unit == duration_units.end()) return std::nullopt;
    return milliseconds{amount * unit->milliseconds};
}

std::optional<int> read_number(std::string_view text) {
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, number);
    if (failure != std::errc{} || rest != end) return std::nullopt;
    if (number < 0 || number > largest_number) return std::nullopt;
    return number;
}

std::string show_duration(milliseconds duration) {
    if (duration.count() % 60'000 == 0 && duration.count() > 0)
        return std::to_string(duration.count() / 60'000) + "m";
    if (duration.count() % 1'000 == 0) return std::to_string(duration.count() / 1'000) + "s";
    return std::to_string(duration.count()) + "ms";
}

std::optional<std::string> read_text(const SettingRow& row, std::string_view text) {
    if (row.choices.empty()) return std::string{text};
    for (const std::string_view choice : row.choices)
        if (same_letters(choice, text)) return std::string{choice};
    return std::nullopt;
}

}  // namespace

std::span<const SettingRow> setting_rows() { return rows; }

const SettingRow* find_row(std::string_view key) {
    const auto found = std::ranges::find(rows, key, &SettingRow::key);
    return found == rows.end() ? nullptr : &*found;
}

std::string environment_twin(const SettingRow& row) {
    std::string name = "NETRALITAS_";
    for (const char letter : row.key)
        name += letter == '.' ? '_'
                              : static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return name;
}

bool is_bound(const SettingRow& row, const Settings& settings) {
    const Rule* rule = std::get_if<Rule>(&row.target);
    return rule != nullptr && settings.**rule;
}

bool read_value(const SettingRow& row, std::string_view text, const std::filesystem::path& folder,
                Settings& into) {
    if (const File* file = std::get_if<File>(&row.target)) {
        if (text.empty()) return false;
        into.** file = (folder / text).lexically_normal();
        return true;
    }
    if (const Duration* target = std::get_if<Duration>(&row.target)) {
        const auto duration = read_duration(text);
        if (duration) into.** target = *duration;
        return duration.has_value();
    }
    if (const Number* target = std::get_if<Number>(&row.target)) {
        const auto number = read_number(text);
        if (number) into.** target = *number;
        return number.has_value();
    }
    if (const HalfYears* target = std::get_if<HalfYears>(&row.target)) {
        const auto half_years = domain::half_years_from(text);
        if (half_years) into.** target = *half_years;
        return half_years.has_value();
    }
    const auto value = read_text(row, text);
    if (const Rule* rule = std::get_if<Rule>(&row.target)) {
        into.** rule = is_bound(row, into) || value == "true";
        return value.has_value();
    }
    if (value) into.*std::get<Text>(row.target) = *value;
    return value.has_value();
}

std::string value_of(const SettingRow& row, const Settings& settings) {
    if (const File* file = std::get_if<File>(&row.target)) return (settings.**file).string();
    if (const Duration* duration = std::get_if<Duration>(&row.target))
        return show_duration(settings.**duration);
    if (const HalfYears* half_years = std::get_if<HalfYears>(&row.target))
        return domain::to_string(settings.**half_years);
    if (row.is_rule()) return is_bound(row, settings) ? "true" : "false";
    if (row.is_number()) return std::to_string(settings.*std::get<Number>(row.target));
    return settings.*std::get<Text>(row.target);
}

std::string accepted(const SettingRow& row) {
    if (std::holds_alternative<Duration>(row.target)) return "500ms, 30s, 2m";
    if (std::holds_alternative<HalfYears>(row.target)) return "01-01 … 12-31";
    if (row.is_number()) return "0 … " + std::to_string(largest_number);
    std::string list;
    for (const std::string_view choice : row.choices) {
        if (!list.empty()) list += ", ";
        list += choice.empty() ? "\"\"" : choice;
    }
    return list.empty() ? "\"…\"" : list;
}

}  // namespace netralitas::settings
