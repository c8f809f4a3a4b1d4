#include "netralitas/domain/satgas.hpp"

#include "characters.hpp"

#include <cstdint>
#include <regex>

namespace netralitas::domain {
namespace {

/// Decision `office-no.class`, older decision `office.no.class`, letter `office-class-no`; then the
/// year. An office is `W.13`, `SEK`, `M.HH`, a class `KP.05.02`, `UM.01.01`.
std::regex usual_form() {
    const std::string office = R"([A-Z]+(\.[A-Z0-9]+)*)";
    const std::string subject = R"([A-Z]{2}(\.[0-9]{2})+)";
    const std::string decision = office + R"([-.][0-9]+\.)" + subject;
    const std::string letter = office + "[-.]" + subject + "-[0-9]+";
    return std::regex("(" + decision + "|" + letter + ")( TAHUN [0-9]{4})?");
}

}  // namespace

std::string decree_key(std::string_view number) {
    std::string key;
    for (const auto word : split(number, " \t")) {
        if (!key.empty()) key += ' ';
        for (const char letter : word) {
            const bool small = letter >= 'a' && letter <= 'z';
            key += small ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return key;
}

std::optional<std::int64_t> year_in_decree(std::string_view number) {
    constexpr std::string_view word = " TAHUN ";
    const auto key = decree_key(number);
    const auto at = key.rfind(word);
    if (at == std::string::npos) return std::nullopt;
    const auto digits = std::string_view(key).substr(at + word.size());
    const auto year = digits.size() == 4 ? number_from(digits) : std::nullopt;
    return year ? std::optional<std::int64_t>(*year) : std::nullopt;
}

bool has_usual_form(std::string_view number) {
    return std::regex_match(decree_key(number), usual_form());
}

std::vector<Problem> check(const Decree& decree) {
    if (trimmed(decree.number).empty()) return {{"decree-number-missing", {}, {}, {}}};
    if (!decree.date || !decree.year) return {};
    const auto year = static_cast<int>(std::chrono::year_month_day{*decree.date}.year());
    if (*decree.year == year) return {};
    return {{"decree-year-differs",
             {{"year", std::to_string(*decree.year)}, {"date", to_string(*decree.date)}},
             {},
             {}}};
}

std::vector<Problem> warnings_of(const Decree& decree) {
    if (has_usual_form(decree.number)) return {};
    return {{"decree-form", {{"number", decree.number}}, {}, {}}};
}

std::vector<Problem> check(const Appointment& appointment) {
    const auto& [since, until] = appointment.span;
    if (!since || !until || *since <= *until) return {};
    return {
        {"end-before-start", {{"since", to_string(*since)}, {"until", to_string(*until)}}, {}, {}}};
}

}  // namespace netralitas::domain
