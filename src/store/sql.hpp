#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace netralitas::store {

/// The text of a question. `+` joins parts while the program is compiled: no start pays for it.
template <std::size_t size>
struct Sql {
    std::array<char, size> text{};

    constexpr Sql() = default;
    constexpr Sql(const char (&literal)[size + 1]) {
        std::copy_n(static_cast<const char*>(literal), size, text.begin());
    }
    constexpr std::string_view view() const { return {text.data(), size}; }
    constexpr operator std::string_view() const { return view(); }
};

template <std::size_t size>
Sql(const char (&literal)[size]) -> Sql<size - 1>;

template <std::size_t left, std::size_t right>
constexpr Sql<left + right> operator+(const Sql<left>& begin, const Sql<right>& end) {
    Sql<left + right> whole;
    std::copy(begin.text.begin(), begin.text.end(), whole.text.begin());
    std::copy(end.text.begin(), end.text.end(), whole.text.begin() + left);
    return whole;
}

template <std::size_t left, std::size_t right>
constexpr auto operator+(const Sql<left>& begin, const char (&end)[right]) {
    return begin + Sql(end);
}

template <std::size_t left, std::size_t right>
constexpr auto operator+(const char (&begin)[left], const Sql<right>& end) {
    return Sql(begin) + end;
}

}  // namespace netralitas::store
