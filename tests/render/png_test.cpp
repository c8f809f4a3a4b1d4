#include "render/png.hpp"

#include <doctest/doctest.h>

#include <zlib.h>

using namespace netralitas;

namespace {

const std::string code = "7f3a 91c0 4e2d b8a6 5c01";

std::size_t number_at(const std::string& bytes, std::size_t at) {
    std::size_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        number = number << 8U | static_cast<unsigned char>(bytes[i]);
    }
    return number;
}

/// The lines of a picture of one bit a pixel; the data are its only chunk after 33 bytes.
std::string lines_of(const std::string& png) {
    std::string lines(1'000'000, '\0');
    auto size = static_cast<uLong>(lines.size());
    CHECK(uncompress(reinterpret_cast<Bytef*>(lines.data()), &size,
                     reinterpret_cast<const Bytef*>(png.data()) + 41,
                     static_cast<uLong>(number_at(png, 33))) == Z_OK);
    lines.resize(size);
    return lines;
}

}  // namespace

TEST_CASE("the picture of the code has every module of it, and a quiet zone") {
    constexpr std::size_t margin = 4;
    constexpr std::size_t scale = 8;
    const auto png = render::png_of(render::code_picture(code));
    const auto picture = render::code_picture(code);
    const std::size_t modules = picture.side + 2 * margin;
    CHECK(number_at(png, 16) == modules * scale);
    CHECK(number_at(png, 20) == modules * scale);
    const auto lines = lines_of(png);
    REQUIRE(lines.size() == modules * scale * (modules + 1));
    std::size_t wrong = 0;
    for (std::size_t row = 0; row < modules; ++row) {
        for (std::size_t column = 0; column < modules; ++column) {
            const bool is_inside = row >= margin && column >= margin &&
                                   row < margin + picture.side && column < margin + picture.side;
            const bool is_dark = is_inside && picture.is_dark(row - margin, column - margin);
            const char pixel = lines[row * scale * (modules + 1) + 1 + column];
            wrong += pixel == (is_dark ? '\0' : '\xFF') ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
}
