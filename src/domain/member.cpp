#include "netralitas/domain/member.hpp"

#include "characters.hpp"

namespace netralitas::domain {
namespace {

constexpr std::size_t digits_of_number = 4;

bool is_civil_servant(std::string_view employment) {
    return employment == "pns" || employment == "cpns";
}

bool is_contract(std::string_view employment) {
    return employment == "pppk" || employment == "pppk-paruh-waktu";
}

void add_refused(std::vector<Problem>& problems, const NumberReading& reading) {
    if (!reading.problem.empty()) problems.push_back(problem_of(reading));
}

void add_nip_warnings(std::vector<Problem>& warnings, const Member& member,
                      std::string_view employment) {
    const NipFacts facts = facts_of_nip(member.nip);
    const bool differs = (member.birth_date && *member.birth_date != facts.birth_date) ||
                         (member.sex && *member.sex != facts.sex);
    if (differs) {
        warnings.push_back({"nip-differs",
                            {{"number", member.nip},
                             {"birth_date", to_string(facts.birth_date)},
                             {"sex", std::string(to_string(facts.sex))}},
                            {},
                            {}});
    }
    const bool contradicts = facts.pppk ? is_civil_servant(employment) : is_contract(employment);
    if (contradicts) {
        warnings.push_back({"employment-differs",
                            {{"number", member.nip}, {"employment", std::string(employment)}},
                            {},
                            {}});
    }
}

bool fits(const NikFacts& facts, Date birth_date) {
    const std::chrono::year_month_day birth{birth_date};
    return facts.day == static_cast<unsigned>(birth.day()) &&
           facts.month == static_cast<unsigned>(birth.month()) &&
           facts.year_of_century == static_cast<unsigned>(static_cast<int>(birth.year()) % 100);
}

void add_nik_warnings(std::vector<Problem>& warnings, const Member& member) {
    const NikFacts facts = facts_of_nik(member.nik);
    const bool differs = (member.birth_date && !fits(facts, *member.birth_date)) ||
                         (member.sex && *member.sex != facts.sex);
    if (!differs) return;
    const std::string born = padded(facts.day, 2) + "-" + padded(facts.month, 2) + "-" +
                             padded(facts.year_of_century, 2);
    warnings.push_back({"nik-differs",
                        {{"number", masked(member.nik)},
                         {"born", born},
                         {"sex", std::string(to_string(facts.sex))}},
                        {},
                        {}});
}

}  // namespace

std::string member_number(std::int64_t number) { return "P-" + padded(number, digits_of_number); }

std::optional<std::int64_t> member_number_from(std::string_view text) {
    const std::string_view typed = trimmed(text);
    if (typed.size() < 3 || lower(typed[0]) != 'p' || typed[1] != '-') return std::nullopt;
    const std::optional<int> number = number_from(typed.substr(2));
    if (!number || *number == 0) return std::nullopt;
    return *number;
}

std::vector<Problem> errors_of(const Member& member) {
    std::vector<Problem> problems;
    const bool has_number = !member.nip.empty() || !member.nik.empty() || !member.nrp.empty();
    if (!has_number && trimmed(member.no_number_reason).empty()) {
        problems.push_back({"number-missing", {}, {}, {}});
    }
    if (trimmed(member.name.name).empty()) problems.push_back({"name-missing", {}, {}, {}});
    if (!member.nip.empty()) add_refused(problems, read_nip(member.nip));
    if (!member.nik.empty()) add_refused(problems, read_nik(member.nik));
    return problems;
}

std::vector<Problem> warnings_of(const Member& member, std::string_view employment) {
    std::vector<Problem> warnings;
    if (is_nip(member.nip)) add_nip_warnings(warnings, member, employment);
    if (is_nik(member.nik)) add_nik_warnings(warnings, member);
    return warnings;
}

std::string number_problem(std::string_view typed, std::string_view employment) {
    const bool needs_nip = is_civil_servant(employment) || is_contract(employment);
    return needs_nip && read_nip(typed).problem == "nip-is-nik" ? "nip-is-nik" : "";
}

}  // namespace netralitas::domain
