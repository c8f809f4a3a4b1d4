#include "sample.hpp"

#include <filesystem>
#include <iostream>

/// Writes the sample ledger to a new file, for tests that read it with other programs.
int main(int argument_count, char** arguments) {
    if (argument_count != 2) {
        std::cerr << "usage: sample_ledger FILE\n";
        return 2;
    }
    netralitas::ledger::sample::Sample sample;
    netralitas::ledger::sample::fill(sample);
    std::filesystem::copy_file(sample.path(), arguments[1]);
}
