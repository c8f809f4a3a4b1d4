#include "toml_source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace netralitas::settings {

namespace {

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    int value() const { return value_; }

private:
    int value_;
};

[[noreturn]] void unreadable(const std::string& name, int reason) {
    throw Error{"settings-unreadable", {{"file", name}, {"reason", std::strerror(reason)}}};
}

std::string read_all(const Descriptor& file, const std::string& name) {
    std::string text;
    std::array<char, 8192> block;
    for (;;) {
        const ssize_t got = ::read(file.value(), block.data(), block.size());
        if (got == 0) return text;
        if (got > 0) text.append(block.data(), static_cast<std::size_t>(got));
        if (got < 0 && errno != EINTR) unreadable(name, errno);
    }
}

std::string line_of(const std::string& text, std::size_t line) {
    std::size_t begin = 0;
    for (std::size_t passed = 1; passed < line && begin != std::string::npos; ++passed) {
        begin = text.find('\n', begin);
        if (begin != std::string::npos) ++begin;
    }
    if (begin == std::string::npos) return {};
    std::string found = text.substr(begin, text.find('\n', begin) - begin);
    if (found.ends_with('\r')) found.pop_back();
    return found;
}

}  // namespace

std::optional<Source> read_source(const std::filesystem::path& path, std::string name) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.value() < 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
    struct stat found {};
    if (file.value() < 0 || ::fstat(file.value(), &found) != 0) unreadable(name, errno);
    if ((found.st_mode & S_IWOTH) != 0) throw Error{"settings-writable", {{"file", name}}};
    std::string text = read_all(file, name);
    return Source{std::move(name), std::move(text)};
}

void refuse(const Source& source, std::size_t line, const Error& error) {
    Problem problem = error.problem();
    problem.place.file = source.name;
    problem.place.line = line;
    if (line > 0) problem.place.excerpt = line_of(source.text, line);
    throw Error{std::move(problem)};
}

std::string without_comments(std::string_view text) {
    const auto none = text.npos;
    if (text.find("\"\"\"") != none || text.find("'''") != none) return std::string(text);
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
        const auto line = text.substr(0, end);
        const auto first = line.find_first_not_of(" \t");
        const bool is_comment = first != none && line[first] == '#' && line.ends_with('\n');
        kept += is_comment ? "\n" : line;
        text.remove_prefix(end);
    }
    return kept;
}

}  // namespace netralitas::settings
