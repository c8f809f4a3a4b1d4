#include "netralitas/domain/reference.hpp"

#include "characters.hpp"

namespace netralitas::domain {
namespace {

constexpr std::size_t digits_of_number = 4;

std::string in_capitals(std::string_view text) {
    std::string result(text);
    for (char& letter : result) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return result;
}

}  // namespace

std::string prefix_of(const Reference& reference) {
    return reference.kind + '/' + reference.unit + '/' + std::to_string(reference.year) + '/';
}

std::string to_string(const Reference& reference) {
    return prefix_of(reference) + padded(reference.number, digits_of_number);
}

std::optional<Reference> reference_from(std::string_view typed) {
    const auto parts = split(trimmed(typed), "/");
    if (parts.size() != 4) return std::nullopt;
    const auto year = number_from(parts[2]);
    const auto number = number_from(parts[3]);
    if (!year || !number) return std::nullopt;
    return Reference{in_capitals(parts[0]), in_capitals(parts[1]), *year, *number};
}

}  // namespace netralitas::domain
