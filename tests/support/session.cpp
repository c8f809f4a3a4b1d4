#include "session.hpp"

#include "netralitas/cli/run.hpp"
#include "session_shell.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

namespace netralitas::test {

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return text;
}

bool begins(const std::string& line, char mark) {
    return !line.empty() && line[0] == mark && (line.size() == 1 || line[1] == ' ');
}

bool ends_answer(const std::string& line) {
    return begins(line, '$') || begins(line, '@') || begins(line, '>') || line.starts_with('#');
}

std::string behind_mark(const std::string& line) { return line.size() > 2 ? line.substr(2) : ""; }

/// What differs, in the manner of `diff`: lines only expected with `-`, lines only found with `+`.
std::string difference(const Lines& expected, const Lines& found) {
    std::size_t same = 0;
    while (same < expected.size() && same < found.size() && expected[same] == found[same]) ++same;
    std::size_t tail = 0;
    while (tail + same < expected.size() && tail + same < found.size() &&
           expected[expected.size() - 1 - tail] == found[found.size() - 1 - tail]) {
        ++tail;
    }
    std::string text;
    for (auto i = same; i < expected.size() - tail; ++i) text += "- " + expected[i] + '\n';
    for (auto i = same; i < found.size() - tail; ++i) text += "+ " + found[i] + '\n';
    return text;
}

class Player {
public:
    Player(Lines lines, std::string name, const fs::path& folder)
        : lines_(std::move(lines)), name_(std::move(name)) {
        shell_.set_data_folder(folder);
        shell_.set("lang", name_.ends_with(".en.txt") ? "en" : "id");
    }

    Played play() {
        while (at_ < lines_.size()) step();
        return {difference_, joined(rewritten_)};
    }

private:
    void step() {
        const auto line = take();
        if (begins(line, '@')) return set(behind_mark(line));
        if (begins(line, '>')) return make_file(behind_mark(line));
        if (begins(line, '$')) return type(behind_mark(line));
        if (!line.empty() && !line.starts_with('#')) complain("is no part of a session", line);
    }

    std::string take() {
        rewritten_.push_back(lines_[at_]);
        return lines_[at_++];
    }

    void set(const std::string& setting) {
        const auto space = setting.find(' ');
        const auto value = space == std::string::npos ? "" : setting.substr(space + 1);
        if (!shell_.set(setting.substr(0, space), value)) complain("is no setting", setting);
    }

    void make_file(const std::string& name) {
        std::string text;
        while (at_ < lines_.size() && begins(lines_[at_], '|')) text += behind_mark(take()) + '\n';
        shell_.write(name, text);
    }

    void type(const std::string& command) {
        const auto line_number = at_;
        Lines expected;
        while (at_ < lines_.size() && !ends_answer(lines_[at_])) expected.push_back(lines_[at_++]);
        Lines after;
        while (!expected.empty() && expected.back().empty()) {
            after.emplace_back();
            expected.pop_back();
        }
        const auto found = shell_.run(command);
        rewritten_.insert(rewritten_.end(), found.begin(), found.end());
        rewritten_.insert(rewritten_.end(), after.begin(), after.end());
        if (expected == found) return;
        difference_ += name_ + ':' + std::to_string(line_number) + ": $ " + command + '\n' +
                       difference(expected, found);
    }

    void complain(const std::string& what, const std::string& line) {
        difference_ += name_ + ':' + std::to_string(at_) + ": \"" + line + "\" " + what + '\n';
    }

    Lines lines_;
    std::string name_;
    Shell shell_;
    std::size_t at_ = 0;
    Lines rewritten_;
    std::string difference_;
};

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

Played play(const std::string& session, const std::string& name) {
    return Player(lines_of(session), name, {}).play();
}

Played play_file(const fs::path& file) {
    const auto name = file.filename().string();
    const auto session = content(file);
    if (session.empty()) return {name + " cannot be read\n", ""};
    auto played = Player(lines_of(session), name, fs::absolute(file).parent_path()).play();
    if (const char* folder = std::getenv("NETRALITAS_REWRITE")) {
        std::ofstream(fs::path(folder) / name) << played.rewritten;
    }
    return played;
}

}  // namespace netralitas::test
