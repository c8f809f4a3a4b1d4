#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

/// How values are written is tested in `domain`; here, that each way reaches the record.
namespace {

using Spelling = std::pair<std::string, std::string>;

domain::Posting posting_of(const std::string& column, const std::string& written) {
    CAPTURE(written);
    Desk desk;
    desk.units(three_units);
    const auto employment = column == "Status" ? written : "PNS";
    const auto report = desk.staff(
        "NIP;Nama;Unit Kerja;Status;" + column + (column == "Status" ? "x" : "") +
        "\n198609262015052003;Siti;Rutan Blora;" + employment + ";\"" + written + "\"\n");
    CHECK(report.added == 1);
    const auto all = store::members::all(desk.reader(), {today, {}, "", "", true});
    REQUIRE(all.size() == 1);
    return all.front().posting.value();
}

}  // namespace

TEST_CASE("every way to write a date reaches the record") {
    for (const auto& [written, iso] :
         {Spelling{"2024-01-29", "2024-01-29"}, Spelling{"29/01/2024", "2024-01-29"},
          Spelling{"29 Januari 2024", "2024-01-29"}, Spelling{"29 Jan 2024", "2024-01-29"},
          Spelling{"Senin, 29 Januari 2024", "2024-01-29"}, Spelling{"hari ini", "2024-01-30"},
          Spelling{"today", "2024-01-30"}, Spelling{"kemarin", "2024-01-29"},
          Spelling{"yesterday", "2024-01-29"}, Spelling{"-7d", "2024-01-23"}}) {
        CHECK(domain::to_string(posting_of("TMT", written).span.since.value()) == iso);
    }
}

TEST_CASE("every way to write a golongan reaches the record") {
    for (const auto& [written, rank] :
         {Spelling{"III/b", "III/b"}, Spelling{"IIIb", "III/b"}, Spelling{"III b", "III/b"},
          Spelling{"Penata Muda Tk.I, III/b", "III/b"},
          Spelling{"Penata Muda Tingkat I (III/b)", "III/b"},
          Spelling{"Pembina Tk.I, IV/b", "IV/b"}, Spelling{"Gol. IV-e", "IV/e"},
          Spelling{"IX", "IX"}, Spelling{"Golongan IX", "IX"}, Spelling{"-", ""}}) {
        CHECK(posting_of("Pangkat/Gol", written).rank == rank);
    }
}

TEST_CASE("every word for how somebody is employed reaches the record") {
    for (const auto& [written, code] :
         {Spelling{"pns", "pns"}, Spelling{"Pegawai Negeri Sipil", "pns"}, Spelling{"CPNS", "cpns"},
          Spelling{"Calon PNS", "cpns"}, Spelling{"P3K", "pppk"},
          Spelling{"PPPK Penuh Waktu", "pppk"}, Spelling{"PPPK part-time", "pppk-paruh-waktu"},
          Spelling{"P3K Paruh Waktu", "pppk-paruh-waktu"}, Spelling{"TNI", "other"},
          Spelling{"lainnya", "other"}}) {
        CHECK(posting_of("Status", written).employment == code);
    }
}

TEST_CASE("a year that is no whole number is refused") {
    for (const auto* written : {"1.234", "27,5", "2024a", "99999999999999999999"}) {
        CAPTURE(written);
        Desk desk;
        const auto report = desk.decrees("Nomor SK;Tahun\nSK-1;\"" + std::string(written) + "\"\n");
        CHECK(report.problem_order == std::vector<std::string>{"number-unreadable"});
    }
}
