#include "files.hpp"
#include "person.hpp"

#include <array>

namespace sample {
namespace {

/// One of so many has a reason, one of so many signed late; the two never meet in one person.
constexpr int one_with_reason_in = 67;
constexpr int one_late_in = 53;

bool has_reason(const Person& person) { return person.row % one_with_reason_in == 11; }

bool signed_late(const Person& person) {
    return person.row % one_late_in == 7 && !has_reason(person);
}

}  // namespace

void write_reasons(std::ostream& out, const std::vector<Unit>& units, int count) {
    static constexpr std::array<const char*, 6> reasons{"cuti",          "sakit", "tugas belajar",
                                                        "diperbantukan", "cuti",  "lain-lain"};
    out << "NIP/NIK;Nama;Alasan\n";
    std::size_t written = 0;
    make_staff(units, count, [&](const Person& person) {
        if (!has_reason(person)) return;
        out << person.number << ';' << person.name << ';' << reasons[written++ % reasons.size()]
            << '\n';
    });
}

void write_late_signatures(std::ostream& out, const std::vector<Unit>& units, int count) {
    static constexpr std::array<const char*, 4> days{"20 Desember 2023", "21/12/2023", "2023-12-27",
                                                     "2 Jan 2024"};
    out << "NIP/NIK;Nama;Tanggal Tanda Tangan;Cara\n";
    std::size_t written = 0;
    make_staff(units, count, [&](const Person& person) {
        if (!signed_late(person)) return;
        out << person.number << ';' << person.name << ';' << days[written++ % days.size()]
            << ";lembar\n";
    });
}

}  // namespace sample
