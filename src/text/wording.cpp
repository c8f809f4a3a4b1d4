#include "netralitas/text/wording.hpp"

#include "netralitas/domain/share.hpp"
#include "netralitas/text/width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace netralitas::text {
namespace {

using MonthNames = std::array<std::string_view, 12>;

constexpr MonthNames indonesian_months{"Januari",   "Februari", "Maret",    "April",
                                       "Mei",       "Juni",     "Juli",     "Agustus",
                                       "September", "Oktober",  "November", "Desember"};
constexpr MonthNames english_months{"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};

/// What stands between the braces: `name` or `name:kind`.
struct Hole {
    std::string_view name;
    std::string_view kind;
};

Hole hole_from(std::string_view inside) {
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    return {inside.substr(0, colon),
            colon < inside.size() ? inside.substr(colon + 1) : std::string_view{}};
}

const Argument* find(const Arguments& arguments, std::string_view name) {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const Argument& each) { return each.name == name; });
    return found == arguments.end() ? nullptr : &*found;
}

std::optional<std::int64_t> count_from(std::string_view text) {
    std::int64_t count = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, count);
    if (result.ec != std::errc{} || result.ptr != end) return std::nullopt;
    return count;
}

std::string worded(const Wording& wording, std::string_view kind, const std::string& value) {
    if (kind.empty()) return value;
    if (kind == "date") {
        const auto date = domain::date_from_iso(value);
        return date ? wording.date(*date) : value;
    }
    if (kind == "number" || kind == "difference") {
        const auto count = count_from(value);
        if (!count) return value;
        return (kind == "difference" && *count > 0 ? "+" : "") + wording.number(*count);
    }
    if (kind == "percent") {
        const auto slash = std::min(value.find('/'), value.size());
        const auto part = count_from(std::string_view(value).substr(0, slash));
        const auto whole =
            count_from(std::string_view(value).substr(std::min(slash + 1, value.size())));
        return part && whole ? wording.exact_percent(*part, *whole) + "%" : value;
    }
    return wording.label(kind, value);
}

char decimal_mark(Language language) { return language == Language::indonesian ? ',' : '.'; }

domain::Date day_of(domain::Instant at) { return std::chrono::floor<std::chrono::days>(at); }

}  // namespace

std::optional<Language> language_from(std::string_view name) {
    const std::string_view code = name.substr(0, name.find_first_of("_.@-"));
    if (code == "id") return Language::indonesian;
    if (code == "en") return Language::english;
    return std::nullopt;
}

std::string Wording::fill(std::string_view message, const Arguments& arguments) const {
    std::string text;
    while (!message.empty()) {
        const std::size_t open = std::min(message.find('{'), message.size());
        const std::size_t close = message.find('}', open);
        text += message.substr(0, open);
        if (close == std::string_view::npos) return text.append(message.substr(open));
        const Hole hole = hole_from(message.substr(open + 1, close - open - 1));
        const Argument* argument = find(arguments, hole.name);
        const std::string_view as_written = message.substr(open, close - open + 1);
        if (argument == nullptr) {
            text += as_written;
        } else if (hole.kind == "message") {
            text += fill(tr(argument->value.c_str()), arguments);
        } else {
            text += visible(worded(*this, hole.kind, argument->value));
        }
        message.remove_prefix(close + 1);
    }
    return text;
}

std::string Wording::label(std::string_view vocabulary, std::string_view code) const {
    const auto list = catalogues_->vocabularies.find(vocabulary);
    if (list == catalogues_->vocabularies.end()) return std::string(code);
    const domain::Term* term = list->second->find(code);
    if (term == nullptr) return std::string(code);
    return language_ == Language::indonesian ? term->indonesian : term->english;
}

std::string Wording::date(domain::Date date) const {
    const std::chrono::year_month_day day{date};
    const MonthNames& months =
        language_ == Language::indonesian ? indonesian_months : english_months;
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()),
                       months[static_cast<unsigned>(day.month()) - 1],
                       static_cast<int>(day.year()));
}

std::string Wording::number(std::int64_t number) const {
    constexpr std::size_t group = 3;
    const char separator = language_ == Language::indonesian ? '.' : ',';
    std::string digits = fmt::format("{}", number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + group;) {
        at -= group;
        digits.insert(at, 1, separator);
    }
    return digits;
}

std::string Wording::percent(std::int64_t part, std::int64_t whole) const {
    const std::int64_t tenths = domain::per_mille(part, whole);
    return fmt::format("{}{}{}", tenths / 10, decimal_mark(language_), tenths % 10);
}

std::string Wording::exact_percent(std::int64_t part, std::int64_t whole) const {
    const std::int64_t hundredths = domain::per_myriad(part, whole);
    return fmt::format("{}{}{:02}", hundredths / 100, decimal_mark(language_), hundredths % 100);
}

std::string Wording::time(domain::Instant at, std::chrono::hours offset) const {
    return fmt::format("{} {}", domain::to_string(day_of(at + offset)), clock(at, offset));
}

std::string Wording::clock(domain::Instant at, std::chrono::hours offset) const {
    const domain::Instant local = at + offset;
    const std::chrono::hh_mm_ss time{local - day_of(local)};
    const char separator = language_ == Language::indonesian ? '.' : ':';
    return fmt::format("{:02}{}{:02}", time.hours().count(), separator, time.minutes().count());
}

}  // namespace netralitas::text
