#include "netralitas/cli/host.hpp"
#include "netralitas/cli/run.hpp"

int main(int count, char** words) {
    netralitas::cli::Host host = netralitas::cli::this_machine();
    return netralitas::cli::run({words + 1, words + count}, host);
}
