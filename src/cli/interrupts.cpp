#include "interrupts.hpp"

#include <array>
#include <csignal>

namespace netralitas::cli {
namespace {

constexpr std::array signals{SIGINT, SIGTERM};

/// A signal handler can reach nothing but such a variable.
volatile std::sig_atomic_t noted = 0;

void note(int) { noted = 1; }

}  // namespace

void catch_interrupts(bool on) {
    noted = 0;
    for (const int signal : signals) {
        struct sigaction action {};
        action.sa_handler = on ? note : SIG_DFL;
        action.sa_flags = on ? static_cast<int>(SA_RESETHAND | SA_RESTART) : 0;
        sigaction(signal, &action, nullptr);
    }
}

bool interrupted() { return noted != 0; }

}  // namespace netralitas::cli
