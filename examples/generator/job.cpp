#include "job.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <vector>

namespace sample {
namespace {

using Jobs = std::vector<Job>;

/// Who leads a unit of a kind, and who else works there as PNS.
struct Chart {
    Jobs leaders;
    Jobs staff;
};

const Chart& regional_office() {
    static const Chart chart{{{"Kepala Kantor Wilayah", 16, 16},
                              {"Kepala Divisi Administrasi", 15, 15},
                              {"Kepala Divisi Pemasyarakatan", 15, 15},
                              {"Kepala Divisi Keimigrasian", 15, 15},
                              {"Kepala Divisi Pelayanan Hukum dan HAM", 15, 15},
                              {"Kepala Bagian Umum", 13, 14},
                              {"Kepala Bagian Program dan Humas", 13, 14},
                              {"Kepala Bidang Pembinaan", 13, 14}},
                             {{"Kepala Subbagian", 12, 13},
                              {"Analis Sumber Daya Manusia Aparatur Ahli Muda", 11, 12},
                              {"Perancang Peraturan Perundang-undangan Ahli Pertama", 9, 10},
                              {"Penyuluh Hukum Ahli Muda", 11, 12},
                              {"Pengelola Keuangan", 8, 10},
                              {"Pengadministrasi Kepegawaian", 6, 9},
                              {"Pranata Komputer Ahli Pertama", 9, 10}}};
    return chart;
}

const Chart& prison() {
    static const Chart chart{{{"Kepala Lapas", 13, 14},
                              {"Kepala Kesatuan Pengamanan Lapas", 11, 12},
                              {"Kepala Subbagian Tata Usaha", 11, 12},
                              {"Kepala Seksi Bimbingan Narapidana", 11, 12}},
                             {{"Penjaga Tahanan", 5, 8},
                              {"Penjaga Tahanan", 6, 10},
                              {"Penjaga Tahanan", 5, 9},
                              {"Pengelola Pembinaan Kemandirian", 8, 10},
                              {"Pengelola Data", 7, 10},
                              {"Pengadministrasi Umum", 5, 9},
                              {"Bendahara Pengeluaran", 8, 11}}};
    return chart;
}

const Chart& detention_house() {
    static const Chart chart{{{"Kepala Rutan", 12, 13},
                              {"Kepala Kesatuan Pengamanan Rutan", 11, 12},
                              {"Kepala Subseksi Pelayanan Tahanan", 10, 12}},
                             {{"Penjaga Tahanan", 5, 8},
                              {"Penjaga Tahanan", 6, 10},
                              {"Pengelola Data", 7, 10},
                              {"Pengelola Registrasi", 7, 10},
                              {"Pengadministrasi Umum", 5, 9}}};
    return chart;
}

const Chart& probation_office() {
    static const Chart chart{{{"Kepala Bapas", 13, 14},
                              {"Kepala Subbagian Tata Usaha", 11, 12},
                              {"Kepala Seksi Bimbingan Klien Dewasa", 11, 12}},
                             {{"Pembimbing Kemasyarakatan Ahli Pertama", 9, 10},
                              {"Pembimbing Kemasyarakatan Ahli Muda", 11, 12},
                              {"Asisten Pembimbing Kemasyarakatan Terampil", 7, 8},
                              {"Pengelola Data", 7, 10}}};
    return chart;
}

const Chart& children_institution() {
    static const Chart chart{
        {{"Kepala LPKA", 13, 14},
         {"Kepala Subbagian Umum", 11, 12},
         {"Kepala Seksi Pembinaan", 11, 12}},
        {{"Pembina Anak", 7, 10}, {"Penjaga Tahanan", 5, 9}, {"Pengadministrasi Umum", 5, 9}}};
    return chart;
}

const Chart& chart_of(const Unit& unit) {
    if (unit.kind == "kanwil") return regional_office();
    if (unit.kind == "rutan") return detention_house();
    if (unit.kind == "bapas") return probation_office();
    if (unit.kind == "lpka") return children_institution();
    return prison();
}

const Jobs& jobs_under_contract() {
    static const Jobs jobs{{"Pengadministrasi Perkantoran", 5, 5},
                           {"Perawat Terampil", 7, 7},
                           {"Arsiparis Terampil", 7, 7},
                           {"Pranata Komputer Ahli Pertama", 9, 9},
                           {"Pranata Hubungan Masyarakat Ahli Pertama", 9, 9}};
    return jobs;
}

const Jobs& jobs_of_helpers() {
    static const Jobs jobs{{"Pengemudi", 0, 0},  {"Petugas Kebersihan", 0, 0},
                           {"Pramubakti", 0, 0}, {"Petugas Keamanan", 0, 0},
                           {"Juru Masak", 0, 0}, {"Teknisi Listrik", 0, 0}};
    return jobs;
}

}  // namespace

Job job_of(Random& random, const Unit& unit, int place, Employment employment) {
    const Chart& chart = chart_of(unit);
    if (place < leaders_of(unit)) return chart.leaders[static_cast<std::size_t>(place)];
    if (employment == Employment::pppk) return random.pick(jobs_under_contract());
    if (employment == Employment::ppnpn) return random.pick(jobs_of_helpers());
    return random.pick(chart.staff);
}

int leaders_of(const Unit& unit) { return static_cast<int>(chart_of(unit).leaders.size()); }

std::string_view rank_name(Employment employment, int rank) {
    static constexpr std::array<std::string_view, 17> pns{
        "I/a",   "I/b",   "I/c",   "I/d",  "II/a", "II/b", "II/c", "II/d", "III/a",
        "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"};
    static constexpr std::array<std::string_view, 17> pppk{
        "I", "II", "III", "IV",   "V",   "VI", "VII", "VIII", "IX",
        "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"};
    if (rank == 0) return {};
    const auto& names = employment == Employment::pns ? pns : pppk;
    return names[static_cast<std::size_t>(rank - 1)];
}

}  // namespace sample
