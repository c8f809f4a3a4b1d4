#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/error.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an office can set, and where each value came from. Layering, key by key: flag > environment
/// (`office.unit` → `NETRALITAS_OFFICE_UNIT`; an empty variable says nothing) > `--config` or
/// `./netralitas.toml` > user file (XDG) > `/etc/netralitas/netralitas.toml` > default. A rule (a
/// setting that is true or false) which one layer has switched on stays on, so that whoever it
/// binds cannot lift it.
namespace netralitas::settings {

/// What an office calls the columns of its files: `[map.NAME]` with `"heading" = "field"`.
struct ColumnMap {
    struct Column {
        std::string heading;
        std::string field;  ///< empty: the column is not read
        Place place;        ///< where the settings say so
    };
    std::string name;
    std::vector<Column> columns;  ///< in the order of the file
};

/// Every setting with its default. `config/netralitas.toml` shows all of them with one line why.
struct Settings {
    std::string lang = "auto";   ///< auto, id, en
    std::string color = "auto";  ///< auto, always, never
    std::string office_unit;     ///< code of the unit that keeps this ledger; may be empty
    std::string office_zone;     ///< WIB, WITA, WIT; empty: the system's zone
    std::filesystem::path ledger_path =
        "netralitas.db";       ///< absolute after `load`: relative to its file
    std::string ledger_group;  ///< group that may read and write the file; empty: nobody else
    std::chrono::milliseconds ledger_lock_timeout{30'000};
    std::filesystem::path backup_folder =
        "cadangan";  ///< absolute after `load`: relative to its file, else beside the ledger
    int backup_keep_daily = 7;
    int backup_keep_weekly = 4;
    int backup_keep_monthly = 12;
    int backup_warn_after_days = 7;    ///< 0: `status` never warns
    bool incident_two_people = false;  ///< a sanction is proposed by one, confirmed by another
    int due_stage_days = 14;           ///< a stage is told when it begins within so many days
    domain::HalfYears report_half_year_begins{};  ///< month and day: `01-01`, `01-29`
    int report_smallest_cell = 5;         ///< of people not named; smaller counts are not told
    int report_annex_rows = 2'000;        ///< a longer list of people is not printed
    int import_inflated_max_mib = 96;     ///< of all parts of a workbook, unpacked
    int import_inflated_ratio_max = 200;  ///< unpacked to packed, beyond the first MiB
    std::vector<ColumnMap> maps;  ///< by name; that of a stronger file replaces one of its name
};

/// One setting as `config show --origin` lists it.
struct Origin {
    std::string key;  ///< `office.unit`, `lang`
    std::string value;
    std::string from;  ///< `default`, a file with line (`netralitas.toml:12`), an environment
                       ///< variable or a flag

    bool operator==(const Origin&) const = default;
};

/// Where settings are looked for; tests name all of it.
struct Sources {
    std::function<std::optional<std::string>(const std::string&)> environment;
    std::optional<std::filesystem::path> file;  ///< `--config`; must exist
    std::filesystem::path folder;               ///< where `netralitas.toml` may lie
    std::filesystem::path system_file = "/etc/netralitas/netralitas.toml";
    /// Values of flags that stand for settings (`--ledger` → `ledger.path`): key, value, flag name.
    struct Flag {
        std::string key;
        std::string value;
        std::string name;
    };
    std::vector<Flag> flags;
};

struct Loaded {
    Settings settings;
    std::vector<Origin> origins;  ///< in the order of `config/netralitas.toml`, then the maps
    /// Of the settings file in force, empty when there is none; catalogues of the office lie below
    /// it in `catalogues/`.
    std::filesystem::path folder;
};

/// Throws `settings-syntax`, `settings-key-unknown` (file, line, nearest key), `settings-value`
/// (file and line, or the variable's name), `flag-value`, `settings-writable` (everybody may write
/// the file), `settings-unreadable`, `settings-missing` (`--config` names no file).
Loaded load(const Sources& sources);

/// The catalogues embedded in the program, each replaced whole by a file of its name in
/// `folder/catalogues`, if there is one; an empty folder has none. Days off of further years come
/// from `holidays/YEAR.toml` there. Throws `catalogue-unknown` for a file there that replaces
/// nothing. Each is read when it is first asked for, and then throws `catalogue-syntax`,
/// `catalogue-key-unknown`, `catalogue-missing` (a list, noun or label), `catalogue-value`,
/// `catalogue-duplicate` (a code, or a word that means two things), `catalogue-word` (a code that
/// is none), `holiday-year`, `holiday-duplicate`, all with file and line, and what reading a
/// settings file throws.
domain::Catalogues catalogues(const std::filesystem::path& folder);

/// Reads every one of them now.
void check_catalogues(const domain::Catalogues& catalogues);

/// Names of the embedded catalogues and the text of one; empty for an unknown name.
std::vector<std::string> catalogue_names();
std::optional<std::string_view> catalogue_text(std::string_view name);

/// The settings file that `init` writes: the unit and the ledger are set, everything else stands
/// commented out with its default, so that the weaker layers are still heard.
std::string starting_file(std::string_view office_unit);

}  // namespace netralitas::settings
