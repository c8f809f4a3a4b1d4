#include "netralitas/domain/identity.hpp"

#include "characters.hpp"

namespace netralitas::domain {
namespace {

constexpr std::size_t nip_digits = 18;
constexpr std::size_t old_nip_digits = 9;
constexpr std::size_t nik_digits = 16;
constexpr std::size_t shown_digits = 3;
constexpr int least_age_at_appointment = 15;
constexpr int first_contract_code = 21;
constexpr int woman_day_offset = 40;

/// Positions as the regulations count them: from 1, both ends included.
int positions(std::string_view number, std::size_t first, std::size_t last) {
    int value = 0;
    for (std::size_t at = first - 1; at < last; ++at) value = value * 10 + (number[at] - '0');
    return value;
}

bool between(int value, int least, int most) { return value >= least && value <= most; }

/// Without spaces and without the apostrophe that makes a spreadsheet keep a number as text.
std::string cleaned(std::string_view typed) {
    constexpr std::string_view no_break_space = "\u00a0";
    std::string text(typed);
    if (is_number(text)) return text;
    for (std::size_t at = text.find(no_break_space); at != std::string::npos;
         at = text.find(no_break_space)) {
        text.erase(at, no_break_space.size());
    }
    std::erase_if(text, is_space);
    for (const std::string_view apostrophe : {"'", "`", "\u2018", "\u2019"}) {
        if (text.starts_with(apostrophe)) text.erase(0, apostrophe.size());
    }
    return text;
}

/// `1,98609E+17`, `1.98E17`.
bool is_exponent_form(std::string_view text) {
    const std::size_t at = text.find_first_of("eE");
    if (at == std::string_view::npos) return false;
    std::string_view exponent = text.substr(at + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    std::string mantissa(text.substr(0, at));
    const std::size_t point = mantissa.find_first_of(",.");
    if (point != std::string::npos) mantissa.erase(point, 1);
    return is_number(mantissa) && is_number(exponent);
}

std::chrono::year_month_day birth_in_nip(std::string_view nip) {
    return {std::chrono::year{positions(nip, 1, 4)},
            std::chrono::month{static_cast<unsigned>(positions(nip, 5, 6))},
            std::chrono::day{static_cast<unsigned>(positions(nip, 7, 8))}};
}

bool has_form_of_nip(std::string_view nip) {
    const int month_or_contract = positions(nip, 13, 14);
    return birth_in_nip(nip).ok() &&
           positions(nip, 9, 12) >= positions(nip, 1, 4) + least_age_at_appointment &&
           (between(month_or_contract, 1, 12) || month_or_contract >= first_contract_code) &&
           between(positions(nip, 15, 15), 1, 2);
}

bool has_form_of_nik(std::string_view nik) {
    const int day = positions(nik, 7, 8);
    return (between(day, 1, 31) || between(day, woman_day_offset + 1, woman_day_offset + 31)) &&
           between(positions(nik, 9, 10), 1, 12);
}

std::string_view problem_of_nip(std::string_view number) {
    if (!is_number(number)) return is_exponent_form(number) ? "nip-damaged" : "nip-invalid";
    if (number.size() == old_nip_digits) return "nip-old";
    if (number.size() == nik_digits) return "nip-is-nik";
    if (number.size() != nip_digits) return "nip-invalid";
    if (positions(number, 16, 18) == 0) return "nip-damaged";
    return has_form_of_nip(number) ? "" : "nip-invalid";
}

std::string_view problem_of_nik(std::string_view number) {
    if (!is_number(number)) return is_exponent_form(number) ? "nik-damaged" : "nik-invalid";
    if (number.size() == nip_digits) return "nik-is-nip";
    if (number.size() != nik_digits) return "nik-invalid";
    if (positions(number, 13, 16) == 0) return "nik-damaged";
    return has_form_of_nik(number) ? "" : "nik-invalid";
}

NumberReading reading(std::string_view typed, std::string number, std::string_view problem) {
    if (problem.empty()) return {std::move(number), {}};
    return {std::string(typed), std::string(problem)};
}

}  // namespace

NumberReading read_nip(std::string_view typed) {
    std::string number = cleaned(typed);
    const auto problem = problem_of_nip(number);
    return reading(typed, std::move(number), problem);
}

NumberReading read_nik(std::string_view typed) {
    std::string number = cleaned(typed);
    const auto problem = problem_of_nik(number);
    return reading(typed, std::move(number), problem);
}

bool is_nip(std::string_view number) { return problem_of_nip(number).empty(); }
bool is_nik(std::string_view number) { return problem_of_nik(number).empty(); }

Problem problem_of(const NumberReading& refused) {
    const bool may_be_nik = refused.problem == "nip-is-nik" || refused.problem == "nik-invalid";
    const std::string shown = may_be_nik ? masked(cleaned(refused.number)) : refused.number;
    return {refused.problem, {{"number", shown}}, {}, {}};
}

std::optional<Sex> sex_from(std::string_view code) {
    if (code == "man") return Sex::man;
    if (code == "woman") return Sex::woman;
    return std::nullopt;
}

std::string_view to_string(Sex sex) { return sex == Sex::man ? "man" : "woman"; }

NipFacts facts_of_nip(std::string_view nip) {
    return {Date{birth_in_nip(nip)}, positions(nip, 15, 15) == 1 ? Sex::man : Sex::woman,
            positions(nip, 13, 14) >= first_contract_code};
}

NikFacts facts_of_nik(std::string_view nik) {
    const int day = positions(nik, 7, 8);
    const Sex sex = day > woman_day_offset ? Sex::woman : Sex::man;
    const int day_of_month = sex == Sex::woman ? day - woman_day_offset : day;
    return {static_cast<unsigned>(day_of_month), static_cast<unsigned>(positions(nik, 9, 10)),
            static_cast<unsigned>(positions(nik, 11, 12)), sex};
}

std::string masked(std::string_view number) {
    if (number.size() <= shown_digits) return std::string(number);
    std::string text(number);
    std::fill(text.begin(), text.end() - shown_digits, '*');
    return text;
}

}  // namespace netralitas::domain
