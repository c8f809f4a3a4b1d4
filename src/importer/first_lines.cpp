#include "first_lines.hpp"

#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::size_t first_size = 1024;  // sizes are powers of two

/// Spreads numbers that differ in a few digits over all slots (Fibonacci hashing).
std::size_t place_of(std::uint64_t number, std::size_t size) {
    constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15;
    const auto mixed = number * golden_ratio;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32)) & (size - 1);
}

}  // namespace

void FirstLines::expect(std::uint64_t number) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[place_of(number, slots_.size())], 1);
}

std::uint32_t FirstLines::note(std::uint64_t number, std::uint32_t line) {
    if ((used_ + 1) * 4 > slots_.size() * 3) grow();
    auto& slot = slots_[slot_of(number)];
    if (slot.line == 0) {
        slot = {number, line};
        ++used_;
    }
    return slot.line;
}

bool FirstLines::has(std::uint64_t number) const {
    return !slots_.empty() && slots_[slot_of(number)].line != 0;
}

/// The slot of the number, or the free one where it belongs.
std::size_t FirstLines::slot_of(std::uint64_t number) const {
    auto at = place_of(number, slots_.size());
    while (slots_[at].line != 0 && slots_[at].number != number) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void FirstLines::grow() {
    const auto old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? first_size : slots_.size() * 2));
    for (const auto& slot : old) {
        if (slot.line != 0) slots_[slot_of(slot.number)] = slot;
    }
}

}  // namespace netralitas::importer
