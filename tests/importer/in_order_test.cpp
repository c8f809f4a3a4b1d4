#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

/// Twenty invented people with a NIP each, in the order of their numbers.
std::vector<std::string> people() {
    std::vector<std::string> lines;
    for (int i = 0; i < 20; ++i) {
        const auto born = std::to_string(1980 + i);
        lines.push_back(born + "0512" + std::to_string(2003 + i) + "121001;Pegawai " +
                        std::string(1, static_cast<char>('A' + i)) +
                        ", S.H.;Rutan Blora;PNS;III/b;Pengelola Data");
    }
    return lines;
}

std::string file(const std::vector<std::string>& lines) {
    std::string text = "NIP;Nama;Satker;Status;Golongan;Jabatan\n";
    for (const auto& line : lines) text += line + '\n';
    return text;
}

/// A ledger that has these twenty.
struct Staffed : Desk {
    Staffed() {
        units(three_units);
        staff(file(people()));
    }
};

importer::Counts counts(std::int64_t added, std::int64_t changed, std::int64_t same) {
    return {added, changed, same, 0};
}

importer::Counts without_fields(importer::Counts report) {
    report.changed_fields.clear();
    return report;
}

}  // namespace

TEST_CASE("a list that comes again says of everybody what is recorded, in whatever order") {
    Staffed desk;
    auto lines = people();
    for (int round = 0; round < 4; ++round) {
        CHECK(without_fields(desk.staff(file(lines))) == counts(0, 0, 20));
        CHECK(desk.outcome.changed() == false);
        std::rotate(lines.begin(), lines.begin() + 7, lines.end());
        if (round == 1) std::reverse(lines.begin(), lines.end());
    }
}

TEST_CASE("who changed, came or left among the others is found where the list goes on") {
    Staffed desk;
    auto lines = people();
    lines[3].replace(lines[3].find("III/b"), 5, "III/c");
    lines.erase(lines.begin() + 6, lines.begin() + 9);
    lines.insert(lines.begin() + 10,
                 "200101012024121002;Pegawai Baru;Rutan Blora;PNS;III/a;Penata");
    std::swap(lines[12], lines[15]);
    const auto report = desk.staff(file(lines));
    CHECK(without_fields(report) == counts(1, 1, 16));
    REQUIRE(report.changed_fields.size() == 1);
    CHECK(report.changed_fields.front().heading == "Golongan");
    CHECK(without_fields(desk.staff(file(lines))) == counts(0, 0, 18));
}

TEST_CASE("somebody who stands twice is refused, wherever the two rows stand") {
    for (const std::size_t place : {0U, 1U, 5U, 12U, 20U}) {
        CAPTURE(place);
        Staffed desk;
        auto lines = people();
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), lines[4]);
        const auto report = desk.staff(file(lines));
        CHECK(report.rejected == 1);
        const auto problem = first(report, "row-duplicate");
        const auto earlier = std::min<std::size_t>(place, place <= 4 ? place : 4) + 2;
        REQUIRE(!problem.arguments.empty());
        CHECK(problem.arguments.front().value == std::to_string(earlier));
        CHECK(problem.place.line == (place <= 4 ? 7 : place + 2));
    }
}

TEST_CASE("a cell in another form means the same as its usual one") {
    Staffed desk;
    auto lines = people();
    const auto put = [&lines](std::size_t row, const std::string& from, const std::string& to) {
        lines[row].replace(lines[row].find(from), from.size(), to);
    };
    put(2, "III/b", "Penata Muda Tk.I, III/b");
    put(5, "Rutan Blora", "RUTAN KELAS IIB BLORA");
    put(7, "Pengelola Data", " Pengelola  Data ");
    put(9, "1989", "'1989");
    put(11, "PNS", "");
    const auto report = desk.staff(file(lines));
    CHECK(report.same == 19);
    CHECK(report.rejected == 1);
    CHECK(first(report, "employment-missing").place.line == 13);
}

TEST_CASE("warnings about who is recorded so come again with the same list") {
    Desk desk;
    desk.units(three_units);
    auto lines = people();
    lines[1].replace(lines[1].find("PNS"), 3, "PPPK");
    const auto text = file(lines);
    CHECK(desk.staff(text).warnings.at("employment-differs").count == 1);
    const auto again = desk.staff(text);
    CHECK(again.same == 20);
    CHECK(again.warnings.at("employment-differs").count == 1);
}

TEST_CASE("who has several postings is compared with the latest") {
    Staffed desk;
    auto lines = people();
    const auto dated = "NIP;Nama;Satker;Status;Golongan;Jabatan;TMT\n" + lines[0] + ";2024-01-01\n";
    auto moved = dated;
    moved.replace(moved.find("Rutan Blora"), 11, "Rutan Boyolali");
    CHECK(desk.staff(moved).changed == 1);
    lines[0].replace(lines[0].find("Rutan Blora"), 11, "Rutan Boyolali");
    CHECK(without_fields(desk.staff(file(lines))) == counts(0, 0, 20));
}
