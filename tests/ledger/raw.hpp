#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <string>

namespace netralitas::ledger::sample {

/// What another program does with the file: its own connection, none of our settings.
class Raw {
public:
    explicit Raw(const std::filesystem::path& path) { sqlite3_open(path.c_str(), &handle_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    ~Raw() { sqlite3_close(handle_); }

    /// Empty when it went well, else what SQLite says.
    std::string run(const std::string& sql) const {
        const auto code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
        return code == SQLITE_OK ? "" : sqlite3_errmsg(handle_);
    }

    sqlite3* handle() const { return handle_; }

private:
    sqlite3* handle_ = nullptr;
};

}  // namespace netralitas::ledger::sample
