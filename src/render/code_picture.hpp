#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace netralitas::render {

/// A QR code (ISO/IEC 18004, error correction M) as a square of dark and light modules, without the
/// quiet zone: four modules of light on every side are the frame of who draws it.
struct CodePicture {
    std::size_t side = 0;    ///< modules
    std::vector<bool> dark;  ///< row by row

    bool is_dark(std::size_t row, std::size_t column) const { return dark[row * side + column]; }
};

constexpr std::size_t quiet_zone = 4;  ///< modules

/// Throws `library-missing` when libqrencode is not there.
CodePicture code_picture(const std::string& text);

}  // namespace netralitas::render
