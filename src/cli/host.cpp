#include "netralitas/cli/host.hpp"

#include "file_system.hpp"
#include "interrupts.hpp"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <memory>
#include <poll.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <system_error>
#include <unistd.h>

namespace netralitas::cli {

namespace {

std::optional<std::string> environment(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) return std::nullopt;
    return value;
}

/// Columns and lines of the terminal behind stdout; the variable stands in where it tells nothing.
std::size_t terminal_size(unsigned short winsize::*part, const std::string& variable,
                          std::size_t otherwise) {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.*part > 0) return size.*part;
    const auto text = environment(variable).value_or("");
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number > 0 ? number : otherwise;
}

std::string account_of(uid_t uid) {
    passwd entry{};
    passwd* found = nullptr;
    std::vector<char> buffer(16'384);
    getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found);
    return found != nullptr ? found->pw_name : "uid " + std::to_string(uid);
}

/// The account of the real user id, never of the environment; under sudo also who called it.
std::string operator_name() {
    const auto uid = getuid();
    const auto caller = environment("SUDO_USER");
    const auto account = account_of(uid);
    return uid == 0 && caller ? account + " (" + *caller + ')' : account;
}

std::chrono::hours system_offset() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::duration_cast<std::chrono::hours>(std::chrono::seconds(local.tm_gmtoff));
}

void fill_random(std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const auto got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0 && errno != EINTR) throw std::runtime_error("getrandom");
        if (got > 0) bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

bool page(const std::string& text) {
    FILE* pager = popen("command -v less >/dev/null || exit 127; exec less -FRX", "w");
    if (pager == nullptr) return false;
    std::fwrite(text.data(), 1, text.size(), pager);
    constexpr int no_such_command = 127;
    const int status = pclose(pager);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == no_such_command);
}

bool reader_gone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

}  // namespace

Host this_machine() {
    // A full disk or a reader that has gone ends as a failed write, not as a killed program.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    std::ios::sync_with_stdio(false);

    Host host;
    host.in = &std::cin;
    host.out = &std::cout;
    host.err = &std::cerr;
    host.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    host.err_is_terminal = isatty(STDERR_FILENO) == 1;
    host.width = terminal_size(&winsize::ws_col, "COLUMNS", 80);
    host.height = terminal_size(&winsize::ws_row, "LINES", 24);
    host.environment = environment;
    host.now = [] {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    };
    host.system_offset = system_offset();
    host.operator_name = operator_name;
    host.random = fill_random;
    std::error_code folder_gone;
    host.folder = std::filesystem::current_path(folder_gone);
    host.network_file_system = network_file_system;
    host.page = page;
    host.reader_gone = reader_gone;
    host.catch_interrupts = catch_interrupts;
    host.interrupted = interrupted;
    return host;
}

}  // namespace netralitas::cli
