#pragma once

#include "netralitas/cli/run.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace netralitas::test {

/// The desk a session is typed at: a fresh folder that goes with it, a clock, an account, an
/// environment and a source of random bytes that are the same every time.
class Shell {
public:
    Shell();
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    /// One `@` line; false when there is no such setting or its value makes no sense.
    bool set(const std::string& name, const std::string& value);

    /// Where `cp` and `<` look for files that are not in the session's folder.
    void set_data_folder(const std::filesystem::path& folder) { data_folder_ = folder; }

    /// A file in the session's folder.
    void write(const std::string& name, const std::string& text);

    /// Runs a command line and gives back what it left on the screen, in the notation of sessions.
    std::vector<std::string> run(const std::string& command);

    /// The machine behind the desk, for tests that change more of it.
    cli::Host& host() { return host_; }

private:
    int run_words(const std::vector<std::string>& words, std::istream& in);
    int run_helper(const std::vector<std::string>& words);
    std::filesystem::path data_file(const std::string& name) const;

    std::filesystem::path before_;
    std::filesystem::path folder_;
    std::filesystem::path data_folder_;
    std::map<std::string, std::string> environment_;
    domain::Instant now_{};
    std::mt19937_64 random_;
    cli::Host host_;
};

/// The words of a command line, quoted with `'`, `"` and `\` as in a shell.
std::vector<std::string> split_words(const std::string& command);

}  // namespace netralitas::test
