#include "png.hpp"

#include <cstdint>
#include <string_view>
#include <zlib.h>

namespace netralitas::render {

namespace {

constexpr std::size_t scale = 8;  ///< pixels a module

std::string four_bytes(std::size_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift) & 0xFFU);
    }
    return bytes;
}

std::string chunk(const std::string& name, const std::string& content) {
    const std::string checked = name + content;
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
    return four_bytes(content.size()) + checked + four_bytes(sum);
}

bool is_dark(const CodePicture& picture, std::size_t row, std::size_t column) {
    const auto is_inside = [&](std::size_t at) {
        return at >= quiet_zone && at < picture.side + quiet_zone;
    };
    return is_inside(row) && is_inside(column) &&
           picture.is_dark(row - quiet_zone, column - quiet_zone);
}

/// A bit a pixel, light is 1; a module is eight pixels, so a byte of a line. Each line begins with
/// its filter, none.
std::string lines_of(const CodePicture& picture) {
    static_assert(scale == 8);
    const std::size_t side = picture.side + 2 * quiet_zone;
    std::string lines;
    for (std::size_t row = 0; row < side; ++row) {
        std::string line(1, '\0');
        for (std::size_t column = 0; column < side; ++column) {
            line += is_dark(picture, row, column) ? '\0' : '\xFF';
        }
        for (std::size_t copy = 0; copy < scale; ++copy) lines += line;
    }
    return lines;
}

std::string compressed(const std::string& bytes) {
    auto size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size,
             reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()));
    packed.resize(size);
    return packed;
}

}  // namespace

std::string png_of(const CodePicture& picture) {
    const std::size_t side = (picture.side + 2 * quiet_zone) * scale;
    const std::string one_bit_grey("\x01\0\0\0\0", 5);
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", four_bytes(side) + four_bytes(side) + one_bit_grey) +
           chunk("IDAT", compressed(lines_of(picture))) + chunk("IEND", "");
}

}  // namespace netralitas::render
