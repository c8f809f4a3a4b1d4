#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Every file here is one fuzz target: a function that takes any bytes and must come back.
/// libFuzzer feeds it (preset `fuzz`); the normal suite feeds it the files of `corpus/`
/// (`replay.cpp`).
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace netralitas::fuzz {

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Stops the program: what is promised does not hold.
inline void promise(bool holds) {
    if (!holds) std::abort();
}

/// Reads all rows of a file. Every field is text and stands within its row, and every place can be
/// shown; a file that is no good is refused by an `Error`.
void read_rows(const std::string& bytes, const std::string& name);

}  // namespace netralitas::fuzz
