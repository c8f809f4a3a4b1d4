#pragma once

#include <cstdint>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

namespace netralitas::cli {

class Context;

/// A file that is read in, or standard input.
struct Input {
    std::istream* stream = nullptr;
    std::ifstream file;
    std::uintmax_t bytes = 0;  ///< 0: not known
    std::string name;          ///< what people know it by: the file's name, or `-`
};

/// Opens the file that was typed; `-` is standard input. Throws `file-missing`, `file-unreadable`.
void open_input(Context& context, const std::string& file, Input& input);

/// How much of a file is read, 0 to 1; empty for standard input.
std::optional<double> share_read(Input& input);

/// All that is left in it. Throws `file-unreadable`.
std::string whole_text(Input& input);

}  // namespace netralitas::cli
