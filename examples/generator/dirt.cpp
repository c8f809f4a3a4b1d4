#include "files.hpp"
#include "person.hpp"

#include <array>
#include <map>
#include <string>

namespace sample {
namespace {

constexpr std::uint64_t seed = 45320;
constexpr int rows_between_bad_ones = 200;

std::string spell_number(Random& random, const Person& person) {
    const std::string& number = person.number;
    const int way = random.between(1, 10);
    if (way <= 2) return "'" + number;
    if (person.employment == Employment::ppnpn || way > 6) return number;
    return number.substr(0, 8) + ' ' + number.substr(8, 6) + ' ' + number.substr(14, 1) + ' ' +
           number.substr(15);
}

std::string spell_name(Random& random, const std::string& name) {
    const std::size_t space = name.find(' ');
    switch (random.below(5)) {
        case 0:
            return '"' + name + '"';
        case 1:
            return ' ' + name + ' ';
        case 2:
            return space == std::string::npos ? name
                                              : name.substr(0, space) + ' ' + name.substr(space);
        default:
            return name;
    }
}

/// `III/b` as `IIIb`, `III b` or `Penata Muda Tk.I, III/b`.
std::string spell_rank(Random& random, const Person& person) {
    static constexpr std::array<const char*, 17> titles{"Juru Muda",
                                                        "Juru Muda Tk.I",
                                                        "Juru",
                                                        "Juru Tk.I",
                                                        "Pengatur Muda",
                                                        "Pengatur Muda Tk.I",
                                                        "Pengatur",
                                                        "Pengatur Tk.I",
                                                        "Penata Muda",
                                                        "Penata Muda Tk.I",
                                                        "Penata",
                                                        "Penata Tk.I",
                                                        "Pembina",
                                                        "Pembina Tk.I",
                                                        "Pembina Utama Muda",
                                                        "Pembina Utama Madya",
                                                        "Pembina Utama"};
    std::string rank{rank_name(person.employment, person.rank)};
    if (person.employment != Employment::pns) return rank;
    const std::size_t slash = rank.find('/');
    switch (random.below(4)) {
        case 0:
            return rank.substr(0, slash) + rank.substr(slash + 1);
        case 1:
            return rank.substr(0, slash) + ' ' + rank.substr(slash + 1);
        case 2:
            return titles[static_cast<std::size_t>(person.rank - 1)] + std::string(", ") + rank;
        default:
            return rank;
    }
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
    const std::size_t at = text.find(part);
    return at == std::string::npos ? text : text.replace(at, part.size(), by);
}

/// `Rutan Kelas IIB Blora` as `Rumah Tahanan Negara Klas II B Blora` and the like.
std::string spell_unit(Random& random, const Unit& unit) {
    static const std::map<std::string, std::string> long_kinds{
        {"kanwil", "Kantor Wilayah"},
        {"lapas", "Lembaga Pemasyarakatan"},
        {"rutan", "Rumah Tahanan Negara"},
        {"bapas", "Balai Pemasyarakatan"},
        {"lpka", "Lembaga Pembinaan Khusus Anak"}};
    const std::string& name = unit.name;
    const std::string kind = name.substr(0, name.find(' '));
    switch (random.below(5)) {
        case 0:
            return replaced(name, kind, long_kinds.at(unit.kind));
        case 1:
            return replaced(
                replaced(replaced(name, kind, long_kinds.at(unit.kind)), "Kelas", "Klas"), "II",
                "II ");
        case 2:
            return replaced(name, "Kelas II", "Kelas II-");
        case 3:
            return unit.code;
        default:
            return replaced(name, " ", "  ");
    }
}

std::string spell_employment(Random& random, Employment employment) {
    static constexpr std::array<std::array<const char*, 3>, 3> words{
        {{"PNS", "pns", "Pegawai Negeri Sipil"},
         {"PPPK", "P3K", "Pppk"},
         {"PPNPN", "ppnpn", "PPNNP"}}};
    return random.pick(words[static_cast<std::size_t>(employment)]);
}

constexpr std::array<const char*, 6> bad_rows{
    "rusak-1;1,98609E+17;Siti Contoh, S.H.;III/b;Pengelola Data;Rutan Kelas IIB Blora;PNS",
    "rusak-2;198609262015052000;Rahmat Contoh;II/c;Penjaga Tahanan;Lapas Kelas IIA Sragen;PNS",
    "rusak-3;3316012508969012;Eko Contoh;II/c;Penjaga Tahanan;Rutan Kelas IIB Kudus;PNS",
    "rusak-4;199011302019031901;Hendra Contoh;II/d;Penjaga Tahanan;Rutan Blorra;PNS",
    "rusak-5;199002302014031901;Tanggal Contoh;III/a;Pengelola Data;Lapas Kelas IIB Pati;PNS",
    "rusak-6;131110468;Suparno Contoh;III/d;Bendahara Pengeluaran;Bapas Kelas I Surakarta;PNS"};

void write_bad_row_after(std::ostream& out, int row) {
    const auto number = static_cast<std::size_t>(row / rows_between_bad_ones);
    if (row % rows_between_bad_ones != 0 || number > bad_rows.size()) return;
    out << bad_rows[number - 1] << "\r\n";
}

}  // namespace

void write_dirty_roster(std::ostream& out, const std::vector<Unit>& units, int count) {
    out << "\xEF\xBB\xBFNo.;N.I.P./NIK;NAMA LENGKAP;Pangkat / Gol.;JABATAN;Satuan Kerja;Status\r\n";
    Random random(seed);
    make_staff(units, count, [&](const Person& person) {
        out << person.row << ';' << spell_number(random, person) << ';';
        out << spell_name(random, person.name) << ';' << spell_rank(random, person) << ';';
        out << person.position << ';' << spell_unit(random, *person.unit) << ';';
        out << spell_employment(random, person.employment) << "\r\n";
        write_bad_row_after(out, person.row);
    });
}

}  // namespace sample
