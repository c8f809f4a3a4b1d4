#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    netralitas::fuzz::read_rows(netralitas::fuzz::bytes_of(data, size), "berkas.xlsx");
    return 0;
}
