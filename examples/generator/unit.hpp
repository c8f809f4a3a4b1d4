#pragma once

#include <istream>
#include <string>
#include <vector>

namespace sample {

/// A row of the units file (`kode;nama;jenis;kelas;induk;tempat`).
struct Unit {
    std::string code;
    std::string name;
    std::string kind;
    std::string class_;
};

/// Reads the units file. The file is our own: no quotes, no check.
std::vector<Unit> read_units(std::istream& file);

/// How many of the staff work at each unit, by its kind and class. Adds up to `staff`.
std::vector<int> share_out(const std::vector<Unit>& units, int staff);

}  // namespace sample
