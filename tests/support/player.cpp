#include "session.hpp"

#include <iostream>

/// Plays the sessions named on the command line and prints what differs.
int main(int count, char** files) {
    int differing = 0;
    for (int i = 1; i < count; ++i) {
        const auto played = netralitas::test::play_file(files[i]);
        std::cout << played.difference;
        if (!played.difference.empty()) ++differing;
    }
    return differing == 0 ? 0 : 1;
}
