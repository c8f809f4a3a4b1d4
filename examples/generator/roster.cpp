#include "files.hpp"
#include "person.hpp"

#include <array>

namespace sample {
namespace {

std::string_view label(Employment employment) {
    static constexpr std::array<std::string_view, 3> labels{"PNS", "PPPK", "PPNPN"};
    return labels[static_cast<std::size_t>(employment)];
}

}  // namespace

void write_roster(std::ostream& out, const std::vector<Unit>& units, int count) {
    out << "No;NIP/NIK;Nama Lengkap;Pangkat/Gol;Jabatan;Unit Kerja;Status\n";
    make_staff(units, count, [&out](const Person& person) {
        out << person.row << ';' << person.number << ';' << person.name << ';'
            << rank_name(person.employment, person.rank) << ';' << person.position << ';'
            << person.unit->name << ';' << label(person.employment) << '\n';
    });
}

}  // namespace sample
