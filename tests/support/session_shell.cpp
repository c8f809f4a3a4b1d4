#include "session_shell.hpp"

#include "screen.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace netralitas::test {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t seed = 20'240'130;

fs::path fresh_folder() {
    std::random_device device;
    const auto name = "netralitas-session-" + std::to_string(device());
    const auto folder = fs::temp_directory_path() / name;
    fs::create_directories(folder);
    return fs::canonical(folder);
}

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// `2024-01-30 08:00`, local time.
std::optional<domain::Instant> local_instant(const std::string& text, std::chrono::hours offset) {
    std::string stamp = text + ":00Z";
    if (text.size() == 16) stamp[10] = 'T';
    const auto instant = domain::instant_from_iso(stamp);
    if (!instant) return std::nullopt;
    return *instant - offset;
}

void replace_all(std::string& text, const std::string& old_text, const std::string& new_text) {
    for (auto at = text.find(old_text); at != std::string::npos;
         at = text.find(old_text, at + new_text.size())) {
        text.replace(at, old_text.size(), new_text);
    }
}

/// `s/OLD/NEW/`, literal, the first on each line.
int substitute(const std::string& rule, const std::string& file) {
    const auto mark = rule.size() > 1 ? rule[1] : '/';
    const auto middle = rule.find(mark, 2);
    const auto end = rule.find(mark, middle + 1);
    if (rule.size() < 4 || rule[0] != 's' || end == std::string::npos) return 2;
    const auto old_text = rule.substr(2, middle - 2);
    std::istringstream in(content(file));
    std::ofstream out(file, std::ios::binary);
    for (std::string line; std::getline(in, line);) {
        const auto at = line.find(old_text);
        if (at != std::string::npos) {
            line.replace(at, old_text.size(), rule, middle + 1, end - middle - 1);
        }
        out << line << '\n';
    }
    return 0;
}

}  // namespace

std::vector<std::string> split_words(const std::string& command) {
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (std::size_t i = 0; i < command.size(); ++i) {
        const char letter = command[i];
        if (quote == 0 && letter == ' ') {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        if (letter == quote) {
            quote = 0;
        } else if (quote == 0 && (letter == '"' || letter == '\'')) {
            quote = letter;
        } else if (letter == '\\' && quote != '\'' && i + 1 < command.size()) {
            words.back() += command[++i];
        } else {
            words.back() += letter;
        }
    }
    return words;
}

Shell::Shell() : before_(fs::current_path()), folder_(fresh_folder()), random_(seed) {
    fs::current_path(folder_);
    host_.environment = [this](const std::string& name) -> std::optional<std::string> {
        const auto found = environment_.find(name);
        if (found == environment_.end()) return std::nullopt;
        return found->second;
    };
    host_.now = [this] { return now_; };
    host_.random = [this](std::span<std::byte> bytes) {
        for (auto& byte : bytes) byte = static_cast<std::byte>(random_() & 0xff);
    };
    host_.folder = folder_;
    set("zone", "7");
    set("clock", "2024-01-30 08:00");
    set("account", "rini");
}

Shell::~Shell() {
    fs::current_path(before_);
    fs::remove_all(folder_);
}

bool Shell::set(const std::string& name, const std::string& value) {
    if (name == "lang") {
        environment_["LANG"] = value;
    } else if (name == "clock") {
        const auto instant = local_instant(value, host_.system_offset);
        if (!instant) return false;
        now_ = *instant;
    } else if (name == "zone") {
        host_.system_offset = std::chrono::hours(std::atoi(value.c_str()));
    } else if (name == "account") {
        host_.operator_name = [value] { return value; };
    } else if (name == "width") {
        host_.width = static_cast<std::size_t>(std::atoi(value.c_str()));
        host_.out_is_terminal = true;
        environment_["NO_COLOR"] = "1";
    } else if (name == "env") {
        environment_[value.substr(0, value.find(' '))] = value.substr(value.find(' ') + 1);
    } else {
        return false;
    }
    return true;
}

void Shell::write(const std::string& name, const std::string& text) {
    std::ofstream(name, std::ios::binary) << text;
}

std::vector<std::string> Shell::run(const std::string& command) {
    auto words = split_words(command);
    std::istringstream in;
    if (words.size() > 2 && words[words.size() - 2] == "<") {
        in.str(content(data_file(words.back())));
        words.resize(words.size() - 2);
    }
    Screen screen;
    host_.out = &screen.out();
    host_.err = &screen.err();
    const int code = run_words(words, in);
    auto lines = screen.lines();
    for (auto& line : lines) replace_all(line, folder_.string(), "FOLDER");
    if (code != 0) lines.push_back("= " + std::to_string(code));
    return lines;
}

/// In the folder of the session, beside the file of the session, or in `tests/data`.
fs::path Shell::data_file(const std::string& name) const {
    if (fs::exists(name)) return name;
    const auto beside = (data_folder_ / name).lexically_normal();
    if (!data_folder_.empty() && fs::exists(beside)) return beside;
    return (fs::path(NETRALITAS_SOURCE_DIR) / "tests" / "data" / name).lexically_normal();
}

int Shell::run_words(const std::vector<std::string>& words, std::istream& in) {
    host_.in = &in;
    if (words.empty()) return 2;
    if (words[0] != "netralitas") return run_helper(words);
    return cli::run({words.begin() + 1, words.end()}, host_);
}

int Shell::run_helper(const std::vector<std::string>& words) {
    const auto& name = words[0];
    if (name == "cp" && words.size() == 3) {
        fs::copy_file(data_file(words[1]), words[2], fs::copy_options::overwrite_existing);
    } else if (name == "cat" && words.size() == 2) {
        *host_.out << content(words[1]);
    } else if (name == "rm" && words.size() == 2) {
        fs::remove_all(words[1]);
    } else if (name == "mkdir" && words.size() == 2) {
        fs::create_directories(words[1]);
    } else if (name == "chmod" && words.size() == 3) {
        const auto mode = std::strtoul(words[1].c_str(), nullptr, 8);
        fs::permissions(words[2], static_cast<fs::perms>(mode));
    } else if (name == "sed" && words.size() == 4 && words[1] == "-i") {
        return substitute(words[2], words[3]);
    } else {
        *host_.err << "no such command in a session: " << name << '\n';
        return 127;
    }
    return 0;
}

}  // namespace netralitas::test
