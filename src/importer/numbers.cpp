#include "numbers.hpp"

#include "netralitas/domain/identity.hpp"
#include "netralitas/domain/member.hpp"

#include <array>
#include <charconv>

namespace netralitas::importer {
namespace {

void refuse(Row& row, std::string_view field, const domain::NumberReading& reading,
            std::string_view employment = {}) {
    auto problem = domain::problem_of(reading);
    for (auto& argument : problem.arguments)
        argument.value = domain::numbers_masked(argument.value);
    if (!employment.empty()) problem.arguments.push_back({"employment", std::string(employment)});
    row.refuse(field, problem);
}

/// The number when it is good; what is wrong is refused.
std::string accept(Row& row, std::string_view field, const domain::NumberReading& reading) {
    if (reading.problem.empty()) return reading.number;
    refuse(row, field, reading);
    return {};
}

bool needs_nip(std::string_view typed, std::string_view employment) {
    return !domain::number_problem(typed, employment).empty();
}

void read_nip_column(Row& row, std::string_view employment, PersonNumbers& numbers) {
    const auto typed = row.text("nip");
    if (typed.empty()) return;
    auto reading = domain::read_nip(typed);
    if (reading.problem != "nip-is-nik") {
        numbers.nip = accept(row, "nip", reading);
        return;
    }
    if (needs_nip(typed, employment)) return refuse(row, "nip", reading, employment);
    row.refuse("nip", "nik-in-nip-column", {{"number", domain::numbers_masked(reading.number)}});
}

void read_either_column(Row& row, std::string_view employment, PersonNumbers& numbers) {
    const auto typed = row.text("nip_or_nik");
    if (typed.empty()) return;
    auto reading = domain::read_nip(typed);
    if (reading.problem.empty()) {
        numbers.nip = std::move(reading.number);
        return;
    }
    const bool is_nik = reading.problem == "nip-is-nik";
    if (is_nik && needs_nip(typed, employment)) {
        return refuse(row, "nip_or_nik", reading, employment);
    }
    if (!is_nik && employment != "ppnpn") return refuse(row, "nip_or_nik", reading);
    numbers.nik = accept(row, "nip_or_nik", domain::read_nik(typed));
}

void read_nik_column(Row& row, PersonNumbers& numbers) {
    const auto typed = row.text("nik");
    if (!typed.empty()) numbers.nik = accept(row, "nik", domain::read_nik(typed));
}

void read_number_column(Row& row, PersonNumbers& numbers) {
    const auto typed = row.text("number");
    if (typed.empty()) return;
    const auto number = domain::member_number_from(typed);
    if (number) {
        numbers.number = *number;
    } else {
        row.refuse("number", "number-invalid", {{"value", std::string(typed)}});
    }
}

std::uint64_t value_of(std::string_view digits) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace

PersonNumbers read_numbers(Row& row, std::string_view employment) {
    PersonNumbers numbers;
    read_nip_column(row, employment, numbers);
    read_either_column(row, employment, numbers);
    read_nik_column(row, numbers);
    read_number_column(row, numbers);
    return numbers;
}

void NamedBefore::expect(const PersonNumbers& numbers) const {
    if (!numbers.nip.empty()) lines_.expect(key_of(Kind::nip, value_of(numbers.nip)));
}

void NamedBefore::check(Row& row, const PersonNumbers& numbers) {
    const auto column = [&row](std::string_view field) {
        return row.text(field).empty() ? "nip_or_nik" : field;
    };
    if (!numbers.nip.empty()) check(row, column("nip"), Kind::nip, value_of(numbers.nip));
    if (!numbers.nik.empty()) check(row, column("nik"), Kind::nik, value_of(numbers.nik));
    if (numbers.number != 0) {
        check(row, "number", Kind::number, static_cast<std::uint64_t>(numbers.number));
    }
}

void NamedBefore::check(Row& row, std::int64_t id) {
    check(row, "", Kind::id, static_cast<std::uint64_t>(id));
}

void NamedBefore::check(Row& row, std::string_view field, Kind kind, std::uint64_t number) {
    const auto line = static_cast<std::uint32_t>(row.line());
    const auto earlier = lines_.note(key_of(kind, number), line);
    if (earlier == line || row.refused()) return;
    row.refuse(field, "row-duplicate", {{"earlier", std::to_string(earlier)}});
}

}  // namespace netralitas::importer
