#include "number.hpp"

#include <array>

namespace sample {
namespace {

constexpr int first_nip_serial = 901;
constexpr int first_nik_serial = 9001;
constexpr int day_of_a_woman = 40;  // added to the day of birth in a NIK

std::string digits(int value, std::size_t width) {
    const std::string text = std::to_string(value);
    return std::string(width - text.size(), '0') + text;
}

/// Kabupaten and kota by their first four digits; Jawa Tengah is 33.
std::string pick_area(Random& random) {
    static const std::array<const char*, 9> elsewhere{"1271", "1371", "3204", "3404", "3578",
                                                      "5171", "7171", "7371", "8171"};
    if (random.chance(15)) return random.pick(elsewhere);
    return "33" + digits(random.between(1, 29), 2);
}

}  // namespace

int Numbers::next_serial(const std::string& head) { return given_out_[head]++; }

std::string Numbers::nip(const Day& birth, int year, int month, bool woman) {
    const std::string head = digits(birth.year, 4) + digits(birth.month, 2) + digits(birth.day, 2) +
                             digits(year, 4) + digits(month, 2) + (woman ? "2" : "1");
    return head + digits(first_nip_serial + next_serial(head), 3);
}

std::string Numbers::nik(Random& random, const Day& birth, bool woman) {
    std::string head = pick_area(random);
    head += digits(random.between(1, 16), 2);
    head += digits(birth.day + (woman ? day_of_a_woman : 0), 2);
    head += digits(birth.month, 2) + digits(birth.year % 100, 2);
    return head + digits(first_nik_serial + next_serial(head), 4);
}

}  // namespace sample
