#include "person.hpp"

#include "name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sample {
namespace {

constexpr std::uint64_t seed = 20231219;
constexpr int year_of_the_roster = 2023;

Employment pick_employment(Random& random) {
    const int part = random.between(1, 100);
    if (part <= 80) return Employment::pns;
    return part <= 88 ? Employment::pppk : Employment::ppnpn;
}

/// PNS are the older the higher their rank; nobody is of pension age.
Day pick_birth(Random& random, Employment employment, int rank) {
    int age = random.between(21, 55);
    if (employment == Employment::pppk) age = random.between(24, 50);
    if (employment == Employment::pns) age = std::min(57, 16 + 2 * rank + random.between(2, 10));
    return {year_of_the_roster - age, random.between(1, 12), random.between(1, 28)};
}

/// What decides about an identity number.
struct Entry {
    Employment employment;
    Day birth;
    bool woman;
};

std::string pick_number(Random& random, Numbers& numbers, const Entry& entry) {
    const auto& [employment, birth, woman] = entry;
    if (employment == Employment::ppnpn) return numbers.nik(random, birth, woman);
    if (employment == Employment::pppk) {
        return numbers.nip(birth, random.between(2021, 2023), 21, woman);
    }
    static constexpr std::array<int, 4> months{1, 3, 12, 4};
    const int year = std::min(2022, birth.year + random.between(19, 26));
    return numbers.nip(birth, year, random.pick(months), woman);
}

std::string title_before(Random& random, int rank, bool woman) {
    if (random.chance(3)) return woman ? "Hj. " : "H. ";
    if (rank >= 13 && random.chance(25)) return woman ? "Dra. " : "Drs. ";
    return {};
}

std::string title_after(Random& random, Employment employment, int rank) {
    static constexpr std::array<const char*, 3> diplomas{", A.Md.", ", A.Md.", ""};
    static constexpr std::array<const char*, 9> degrees{", S.H.",   ", S.H.",  ", S.Sos.",
                                                        ", S.Psi.", ", S.E.",  ", S.Kom.",
                                                        ", S.Pd.",  ", S.IP.", ", A.Md.I.P., S.H."};
    static constexpr std::array<const char*, 4> masters{", S.H., M.H.", ", S.Sos., M.Si.",
                                                        ", A.Md.I.P., S.H., M.H.", ", S.E., M.M."};
    const int schooling = employment == Employment::pns ? rank : rank + 1;
    if (schooling < 7) return {};
    if (schooling < 9) return random.pick(diplomas);
    return schooling < 13 ? random.pick(degrees) : random.pick(masters);
}

/// Makes one person after the other, remembering which numbers are taken.
class Maker {
public:
    Person next(const Unit& unit, int place) {
        const bool leads = place < leaders_of(unit);
        const Employment employment = leads ? Employment::pns : pick_employment(random_);
        const Job job = job_of(random_, unit, place, employment);
        const int rank = random_.between(job.lowest_rank, job.highest_rank);
        const bool woman = random_.chance(unit.kind == "kanwil" ? 45 : 25);
        const Entry entry{employment, pick_birth(random_, employment, rank), woman};
        std::string number = pick_number(random_, numbers_, entry);
        const std::string name = make_name(random_, woman);
        const std::string before = title_before(random_, rank, woman);
        return {
            ++row_,    std::move(number), before + name + title_after(random_, employment, rank),
            rank,      job.position,      &unit,
            employment};
    }

private:
    Random random_{seed};
    Numbers numbers_;
    int row_ = 0;
};

}  // namespace

void make_staff(const std::vector<Unit>& units, int count,
                const std::function<void(const Person&)>& take) {
    const auto shares = share_out(units, count);
    Maker maker;
    for (std::size_t at = 0; at < units.size(); ++at) {
        for (int place = 0; place < shares[at]; ++place) take(maker.next(units[at], place));
    }
}

}  // namespace sample
