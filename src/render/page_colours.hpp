#pragma once

#include <array>
#include <cstdint>

/// The colours of pages by day (`page.css`), for the forms that have no style sheet. RGB.
namespace netralitas::render::colour {

constexpr std::uint32_t soft = 0x59605C;
constexpr std::uint32_t line = 0xCFD4D0;
constexpr std::uint32_t fill = 0xEFF2F0;
constexpr std::uint32_t bar = 0x2F6F5E;
constexpr std::array<std::uint32_t, 3> grades{0xDCEBE1, 0xF5E6BD, 0xF2C4BB};

/// Of a level by its place among the grades; levels beyond have the plain fill.
constexpr std::uint32_t of_grade(std::size_t grade) {
    return grade < grades.size() ? grades[grade] : fill;
}

}  // namespace netralitas::render::colour
