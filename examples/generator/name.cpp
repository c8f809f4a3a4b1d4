#include "name.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace sample {
namespace {

constexpr int percent_with_one_name = 9;

using Words = std::vector<std::string_view>;

/// How names are made in one region: a given name, then a further name or the name of the clan.
struct Region {
    int weight;  ///< of 100 people
    Words man;
    Words woman;
    Words man_after;
    Words woman_after;  ///< empty: the same as for men
    Words man_alone;    ///< names that stand alone; may be none
    Words woman_alone;
};

const std::array<Region, 11> regions{{
    // Java
    {54,
     {"Agung",   "Agus",   "Bambang", "Budi",  "Catur", "Danang", "Dwi",   "Edi",  "Eko",
      "Gunawan", "Hari",   "Heru",    "Imam",  "Joko",  "Nur",    "Puji",  "Rudi", "Sapto",
      "Sigit",   "Slamet", "Sugeng",  "Teguh", "Tri",   "Untung", "Wahyu", "Yuli", "Zaenal"},
     {"Anik", "Ani",   "Dewi",  "Dyah",  "Eni",   "Endang", "Erna",  "Fitri",   "Indah",
      "Ika",  "Lilik", "Murni", "Ning",  "Nurul", "Puji",   "Ratna", "Retno",   "Rini",
      "Siti", "Sri",   "Tri",   "Tutik", "Umi",   "Wiwik",  "Yuni",  "Yuliana", "Dwi"},
     {"Adi",       "Basuki",  "Cahyono", "Darmawan", "Hartono",  "Haryanto", "Kuncoro",
      "Kurniawan", "Nugroho", "Pranoto", "Prasetyo", "Priyono",  "Purnomo",  "Raharjo",
      "Riyadi",    "Santoso", "Saputra", "Setiawan", "Sulistyo", "Susanto",  "Susilo",
      "Utomo",     "Wibowo",  "Widarto", "Wijaya",   "Yulianto", "Hidayat",  "Wicaksono"},
     {"Astuti",     "Handayani",    "Hapsari",   "Indriyani", "Kusumawati",  "Lestari",
      "Maryati",    "Ningsih",      "Nuraini",   "Palupi",    "Puspitasari", "Rahayu",
      "Rahmawati",  "Sulistyowati", "Setyowati", "Susanti",   "Utami",       "Wahyuni",
      "Widiastuti", "Wulandari",    "Yulianti",  "Hidayati",  "Kurniasih",   "Anggraini"},
     {"Kadiyono", "Mulyono", "Ngatman", "Sukardi", "Sutrisno", "Solikin", "Wagiman", "Sunarto"},
     {"Kartini", "Sulastri", "Sumarni", "Suparmi", "Wagiyem"}},
    // Sunda
    {10,
     {"Aep", "Asep", "Cecep", "Dadang", "Dede", "Encep", "Iwan", "Jajang", "Ujang", "Yayan"},
     {"Ai", "Dede", "Elis", "Euis", "Iis", "Lilis", "Neneng", "Nia", "Tati", "Yeti"},
     {"Hermawan", "Hidayat", "Kurnia", "Mulyana", "Rukmana", "Somantri", "Suherman", "Sutisna"},
     {"Kartika", "Komalasari", "Kurniasih", "Nurhayati", "Rohaeni", "Rosmiati", "Sumiati"},
     {},
     {}},
    // Muslim names of every region
    {12,
     {"Abdul Ghofur", "Ahmad", "Fathurrahman", "Luqman", "Muhammad", "Nu’man", "Ridwan",
      "Syaifuddin", "Zainal"},
     {"A'yun", "Aisyah", "Fatimah", "Hasanah", "Khoirun Nisa'", "Laila", "Maimunah", "Nafisah",
      "Nur'aini", "Rohmah", "Salma", "Zulaikha"},
     {"Asy'ari", "Fauzi", "Hakim", "Ma'ruf", "Maulana", "Mubarok", "Nasrullah", "Rifa’i", "Rosyid",
      "Syafi'i"},
     {"Azizah", "Farida", "Hamidah", "Ma'rifah", "Mas’udah", "Munawaroh", "Sa'diyah", "Salamah"},
     {"Hajrianor", "Mu'ammar", "Nu’man", "Syaifuddin"},
     {"A'yun", "Nur'aini", "Zulaikha"}},
    // Batak
    {6,
     {"Binsar", "Hotman", "Jonggi", "Maruli", "Parlin", "Poltak", "Sahat", "Togar"},
     {"Duma", "Hotmaida", "Lasma", "Tiurma", "Rotua", "Rosdiana", "Tiominar"},
     {"Hutagalung", "Lubis", "Manurung", "Nainggolan", "Pasaribu", "Sihombing", "Simanjuntak",
      "Tampubolon"},
     {},
     {},
     {}},
    // Bali
    {4,
     {"I Gede", "I Ketut", "I Made", "I Nyoman", "I Putu", "I Wayan"},
     {"Ni Kadek", "Ni Ketut", "Ni Luh", "Ni Made", "Ni Nyoman", "Ni Wayan"},
     {"Adnyana", "Artawan", "Mahendra", "Sudiarta", "Suardana", "Wirawan"},
     {"Ariani", "Astiti", "Sukerti", "Suryani", "Widiani"},
     {},
     {}},
    // Minangkabau
    {3,
     {"Afrizal", "Hendri", "Masrizal", "Syafrizal", "Yusrizal"},
     {"Desmawati", "Gusnita", "Mardiana", "Yulinar", "Yusmaniar"},
     {"Chaniago", "Koto", "Piliang", "Sikumbang", "Tanjung"},
     {},
     {},
     {}},
    // Bugis and Makassar
    {3,
     {"Andi Baso", "Andi Makkulau", "Daeng Rala", "Muh. Arsyad"},
     {"Andi Tenri", "Besse", "Hasnawati", "Sitti Marwah"},
     {"Mangkona", "Palaguna", "Parawansa", "Tajuddin"},
     {},
     {},
     {}},
    // Maluku
    {2,
     {"Elias", "Johanis", "Semuel", "Yopi"},
     {"Dolfina", "Marlen", "Sarlota", "Yosina"},
     {"Latuheru", "Pattiasina", "Sahetapy", "Tuhumury"},
     {},
     {},
     {}},
    // Papua
    {2,
     {"Demianus", "Markus", "Yulianus", "Zeth"},
     {"Agustina", "Barbalina", "Naomi", "Yosepina"},
     {"Kogoya", "Rumbiak", "Tabuni", "Wenda"},
     {},
     {},
     {}},
    // Minahasa
    {2,
     {"Fecky", "Jemmy", "Noldy", "Royke"},
     {"Deitje", "Meiske", "Olvie", "Vonny"},
     {"Mandagi", "Rumengan", "Tumewu", "Wowor"},
     {},
     {},
     {}},
    // Aceh
    {2,
     {"Teuku Iskandar", "Teuku Rizal", "Zulkifli"},
     {"Cut Meurah", "Cut Nurlaila", "Nurjannah"},
     {"Daud", "Ibrahim", "Usman", "Yacob"},
     {},
     {},
     {}},
}};

const Region& pick_region(Random& random) {
    int left = random.between(1, 100);
    for (const auto& region : regions) {
        left -= region.weight;
        if (left <= 0) return region;
    }
    return regions.front();
}

}  // namespace

std::string make_name(Random& random, bool woman) {
    const Region& region = pick_region(random);
    const Words& alone = woman ? region.woman_alone : region.man_alone;
    if (!alone.empty() && random.chance(percent_with_one_name)) {
        return std::string{random.pick(alone)};
    }
    std::string name{random.pick(woman ? region.woman : region.man)};
    const bool own_list = woman && !region.woman_after.empty();
    const Words& after = own_list ? region.woman_after : region.man_after;
    return name.append(" ").append(random.pick(after));
}

}  // namespace sample
