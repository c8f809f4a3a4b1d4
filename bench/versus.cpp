// Times two commands against each other as whole processes, in turns, so that both meet the same
// machine:
//   versus NAME RUNS BEFORE -- COMMAND… -- PEER…
// BEFORE is a shell line run untimed before every start (`:` for none). Prints the least and the
// median time, the peak memory, and the ratio of command to peer. Their output is thrown away.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

namespace {

using Words = std::vector<std::string>;

struct Side {
    Words command;
    std::vector<double> milliseconds;
    long peak_kib = 0;
};

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what); }

pid_t start_silently(const Words& command) {
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t silence;
    posix_spawn_file_actions_init(&silence);
    posix_spawn_file_actions_addopen(&silence, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&silence, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int problem = posix_spawnp(&child, words[0], &silence, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&silence);
    if (problem != 0) fail("cannot start " + command[0]);
    return child;
}

void time_once(Side& side) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = start_silently(side.command);
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    if (status != 0) fail(side.command[0] + " ended with an error; run it by hand to see which");
    side.milliseconds.push_back(took.count());
    side.peak_kib = std::max(side.peak_kib, used.ru_maxrss);
}

void prepare(const std::string& line) {
    if (line != ":" && std::system(line.c_str()) != 0) fail("could not prepare: " + line);
}

double median(const Side& side) { return side.milliseconds[side.milliseconds.size() / 2]; }

void print(const char* label, const Side& side) {
    std::printf("  %-12s least %10.2f ms   median %10.2f ms   peak %7.1f MiB\n", label,
                side.milliseconds.front(), median(side), static_cast<double>(side.peak_kib) / 1024);
}

/// The words after the n-th `--`, up to the next one.
Words section(const Words& words, int number) {
    auto begin = words.begin();
    for (; number > 0; --number) begin = std::find(begin, words.end(), "--") + 1;
    return {begin, std::find(begin, words.end(), "--")};
}

void compare(const Words& words) {
    if (words.size() < 7 || std::count(words.begin(), words.end(), "--") != 2) {
        fail("usage: versus NAME RUNS BEFORE -- COMMAND… -- PEER…");
    }
    Side ours{section(words, 1), {}, 0};
    Side peer{section(words, 2), {}, 0};
    for (int runs = std::stoi(words[1]); runs > 0; --runs) {
        prepare(words[2]);
        time_once(ours);
        time_once(peer);
    }
    std::sort(ours.milliseconds.begin(), ours.milliseconds.end());
    std::sort(peer.milliseconds.begin(), peer.milliseconds.end());
    std::printf("%s\n", words[0].c_str());
    print("netralitas", ours);
    print("peer", peer);
    std::printf("  %-12s least %10.2f      median %10.2f\n", "ratio",
                ours.milliseconds.front() / peer.milliseconds.front(), median(ours) / median(peer));
}

}  // namespace

int main(int count, char** words) {
    try {
        compare({words + 1, words + count});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "versus: %s\n", problem.what());
        return 1;
    }
}
