#include "backup_folder.hpp"

#include "netralitas/error.hpp"
#include "netralitas/ledger/backup.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace netralitas::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* ending = ".zst";
constexpr std::size_t stamp_length = 15;  // 2024-01-30T2015
constexpr std::size_t minutes_at = 13;

}  // namespace

void BackupFolder::make() const {
    std::error_code failure;
    if (fs::is_directory(folder_, failure)) return;
    if (fs::create_directories(folder_, failure)) {
        fs::permissions(folder_, fs::perms::owner_all, failure);
    }
    if (failure) {
        throw Error("output-failed", {{"file", folder_.string()}, {"reason", failure.message()}});
    }
}

fs::path BackupFolder::file(domain::Instant local) const {
    auto stamp = domain::to_string(local).substr(0, stamp_length + 1);
    stamp.erase(minutes_at, 1);
    return folder_ / (stem_ + '-' + stamp + ending);
}

std::optional<domain::Instant> BackupFolder::time_of(const std::string& name) const {
    if (name.size() <= stem_.size() + stamp_length) return std::nullopt;
    auto stamp = name.substr(stem_.size() + 1, stamp_length);
    stamp.insert(minutes_at, 1, ':');
    const auto time = domain::instant_from_iso(stamp + ":00Z");
    if (!time || file(*time).filename() != name) return std::nullopt;
    return time;
}

bool BackupFolder::holds(const fs::path& file) const {
    std::error_code failure;
    if (!fs::is_regular_file(fs::symlink_status(file, failure))) return false;
    std::ifstream packed(file, std::ios::binary);
    return ledger::office_of_backup(packed) == office_;
}

std::vector<std::string> BackupFolder::thin(const domain::KeepRule& rule,
                                            const fs::path& made_now) const {
    std::vector<std::string> names;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder_, failure)) {
        const auto name = entry.path().filename().string();
        if (time_of(name) && holds(entry.path())) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    std::vector<domain::Instant> times;
    times.reserve(names.size());
    for (const auto& name : names) times.push_back(*time_of(name));
    std::vector<std::string> removed;
    for (const auto place : domain::superfluous(times, rule)) {
        if (names[place] == made_now.filename()) continue;
        if (fs::remove(folder_ / names[place], failure)) removed.push_back(names[place]);
    }
    return removed;
}

}  // namespace netralitas::cli
