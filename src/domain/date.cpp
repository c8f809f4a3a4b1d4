#include "netralitas/domain/date.hpp"

#include "characters.hpp"

namespace netralitas::domain {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::string_view iso_day = "0000-00-00";
constexpr std::string_view iso_instant = "0000-00-00T00:00:00Z";

/// A digit where the pattern has `0`, else the same character.
bool has_form(std::string_view text, std::string_view pattern) {
    const auto fits = [](char letter, char expected) {
        return expected == '0' ? is_digit(letter) : letter == expected;
    };
    return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), fits);
}

int part(std::string_view text, std::size_t at, std::size_t size) {
    return *number_from(text.substr(at, size));
}

}  // namespace

std::string to_string(Date date) {
    const std::chrono::year_month_day day{date};
    return padded(static_cast<int>(day.year()), 4) + "-" +
           padded(static_cast<unsigned>(day.month()), 2) + "-" +
           padded(static_cast<unsigned>(day.day()), 2);
}

std::string to_string(Instant instant) {
    const Date date = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - date};
    return to_string(date) + "T" + padded(time.hours().count(), 2) + ":" +
           padded(time.minutes().count(), 2) + ":" + padded(time.seconds().count(), 2) + "Z";
}

std::optional<Date> date_from_iso(std::string_view text) {
    if (!has_form(text, iso_day)) return std::nullopt;
    const std::chrono::year_month_day day{
        std::chrono::year{part(text, 0, 4)},
        std::chrono::month{static_cast<unsigned>(part(text, 5, 2))},
        std::chrono::day{static_cast<unsigned>(part(text, 8, 2))}};
    if (!day.ok()) return std::nullopt;
    return Date{day};
}

std::optional<Instant> instant_from_iso(std::string_view text) {
    if (!has_form(text, iso_instant)) return std::nullopt;
    const std::optional<Date> date = date_from_iso(text.substr(0, iso_day.size()));
    const int hour = part(text, 11, 2);
    const int minute = part(text, 14, 2);
    const int second = part(text, 17, 2);
    if (!date || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return *date + hours{hour} + minutes{minute} + seconds{second};
}

bool Span::contains(Date day) const {
    return (!since || *since <= day) && (!until || day <= *until);
}

bool Span::overlaps(const Span& other) const {
    const bool begins_in_time = !since || !other.until || *since <= *other.until;
    const bool ends_in_time = !until || !other.since || *other.since <= *until;
    return begins_in_time && ends_in_time;
}

std::optional<Zone> zone_from(std::string_view name) {
    const std::string zone = lowered(name);
    if (zone == "wib") return Zone::wib;
    if (zone == "wita") return Zone::wita;
    if (zone == "wit") return Zone::wit;
    return std::nullopt;
}

hours offset_of(Zone zone) {
    switch (zone) {
        case Zone::wib:
            return hours{7};
        case Zone::wita:
            return hours{8};
        case Zone::wit:
            return hours{9};
    }
    return hours{7};
}

}  // namespace netralitas::domain
