#include "importer/desk.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/risks.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::importer::testing;

namespace {

using Texts = std::vector<std::string>;

struct Risks : Desk {
    Risks() {
        units(three_units);
        staff("NIP;Nama;Unit Kerja;Status\n198609262015052003;Siti Rahayu;Rutan Blora;PNS\n");
        elections("code,name,kind\npemilu-2024,Pemilu,pemilu\npilkada-2024,Pilkada,pilkada\n");
        elections(
            "election,code,name,phase\n"
            "pemilu-2024,kampanye,Kampanye,campaign\npilkada-2024,kampanye,Kampanye,campaign\n"
            "pemilu-2024,masa-tenang,Masa tenang,quiet\n",
            "stage");
        cases("unit,act,occurred_on\nRUTAN-BLORA,D-4,2024-01-20\nRUTAN-BLORA,D-6,2024-01-21\n");
    }

    store::RiskOnDay risk(const std::string& typed) const {
        return store::risks::get(reader(), typed, today);
    }
    std::vector<domain::RiskReview> reviews() const {
        return store::risks::reviews(reader(), risk("RSK/RUTAN-BLORA/2024/0001").risk.id);
    }
    importer::Report judged(const std::string& rows) {
        return risks("risk,date,status,likelihood,impact,note\n" + rows, "review");
    }
};

const std::string two_risks =
    "Satker;Kategori;Titik Rawan;Tahapan;Kemungkinan;Dampak;Mitigasi;Penanggung Jawab;Tenggat;"
    "Sumber;Tanggal Ditemukan;Kasus\n"
    "Rutan Blora;ruang kunjungan;Alat peraga;masa tenang;4;5;Geledah;Siti Rahayu;31 Januari 2024;"
    "Rapat;10/01/2024;INC/RUTAN-BLORA/2024/0001; INC/RUTAN-BLORA/2024/0002\n"
    "RUTAN-BOYOLALI;medsos;Unggahan;;2;2;;;;;;\n";

/// Cases are separated by `;` in a cell of their own.
std::string quoted(std::string text) {
    const std::string cell = "INC/RUTAN-BLORA/2024/0001; INC/RUTAN-BLORA/2024/0002";
    return text.replace(text.find(cell), cell.size(), '"' + cell + '"');
}

const std::string first_reference = "RSK/RUTAN-BLORA/2024/0001";

}  // namespace

TEST_CASE("risks of a spreadsheet get references, and the file again changes nothing") {
    Risks desk;
    const auto file = quoted(two_risks);
    CHECK(desk.risks(file).added == 2);
    const auto found = desk.risk(first_reference);
    CHECK(found.risk.category == "kunjungan");
    CHECK(found.election_code == "pemilu-2024");
    CHECK(found.risk.stage == "masa-tenang");
    CHECK(found.risk.exposure == domain::Exposure{4, 5});
    CHECK(found.owner_number == "P-0001");
    CHECK(found.risk.due == domain::Date{std::chrono::sys_days{2024y / 1 / 31}});
    CHECK(found.cases == Texts{"INC/RUTAN-BLORA/2024/0001", "INC/RUTAN-BLORA/2024/0002"});
    CHECK(desk.risk("RSK/RUTAN-BOYOLALI/2024/0001").risk.found_on == today);
    CHECK(desk.risks(file).same == 2);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("a row with a reference is that risk, or is added under it") {
    Risks desk;
    const std::string file =
        "reference,unit,category,description,likelihood,impact,incidents\n"
        "RSK/RUTAN-BLORA/2023/0007,RUTAN-BLORA,apel,Yel-yel,3,3,INC/RUTAN-BLORA/2024/0001\n";
    CHECK(desk.risks(file).added == 1);
    CHECK(desk.risks(file).same == 1);
    CHECK(desk.risks("reference,mitigation,incidents\nrsk/rutan-blora/2023/0007,Arahan,"
                     "INC/RUTAN-BLORA/2024/0002\n")
              .changed == 1);
    const auto changed = desk.risk("7");
    CHECK(changed.risk.mitigation == "Arahan");
    CHECK(changed.risk.description == "Yel-yel");
    CHECK(changed.cases.size() == 2);
    CHECK(desk.risks("reference,impact\nRSK/RUTAN-BLORA/2023/0008,3\n").rejected == 1);
    CHECK(desk.risks("reference,impact\n9,3\n").problem_order == Texts{"risk-unknown"});
}

TEST_CASE("what a row says wrongly is refused in its cell") {
    Risks desk;
    const std::string header =
        "unit,election,stage,category,description,likelihood,impact,owner,due,found_on,incidents\n";
    for (const auto& each : std::vector<std::pair<std::string, std::string>>{
             {"NIHIL,,,apel,x,1,1,,,,", "unit-unknown"},
             {"RUTAN-BLORA,pemilu-1955,,apel,x,1,1,,,,", "election-unknown"},
             {"RUTAN-BLORA,,kampanye,apel,x,1,1,,,,", "stage-ambiguous"},
             {"RUTAN-BLORA,pilkada-2024,masa-tenang,apel,x,1,1,,,,", "stage-unknown"},
             {"RUTAN-BLORA,,,rapat,x,1,1,,,,", "value-unknown"},
             {"RUTAN-BLORA,,,,x,1,1,,,,", "value-missing"},
             {"RUTAN-BLORA,,,apel,,1,1,,,,", "description-missing"},
             {"RUTAN-BLORA,,,apel,x,,1,,,,", "value-missing"},
             {"RUTAN-BLORA,,,apel,x,satu,1,,,,", "number-unreadable"},
             {"RUTAN-BLORA,,,apel,x,0,1,,,,", "likelihood-range"},
             {"RUTAN-BLORA,,,apel,x,1,6,,,,", "impact-range"},
             {"RUTAN-BLORA,,,apel,x,1,1,Tidak Ada,,,", "member-unknown"},
             {"RUTAN-BLORA,,,apel,x,1,1,,2024-01-01,,", "due-before-found"},
             {"RUTAN-BLORA,,,apel,x,1,1,,,2024-02-01,", "date-in-future"},
             {"RUTAN-BLORA,,,apel,x,1,1,,,,INC/RUTAN-BLORA/2024/0009", "incident-unknown"}}) {
        CAPTURE(each.first);
        CHECK(desk.risks(header + each.first + "\n").problem_order == Texts{each.second});
    }
    const auto due =
        first(desk.risks(header + "RUTAN-BLORA,,,apel,x,1,1,,2024-01-01,,\n"), "due-before-found");
    CHECK(marked(due) == "2024-01-01");
    const std::string twice = "RUTAN-BLORA,,,apel,x,1,1,,,,\nRutan Blora,,,Apel,x,1,1,,,,\n";
    CHECK(desk.risks(header + twice).problem_order == Texts{"row-duplicate"});
    desk.unit = "RUTAN-BLORA";
    CHECK(desk.risks("category,description,likelihood,impact\napel,x,1,1\n").added == 1);
}

TEST_CASE("reviews are one for a risk and day; what a row leaves out is as before") {
    Risks desk;
    desk.risks(quoted(two_risks));
    const auto ref = first_reference;
    const auto rows = ref + ",2024-01-20,ditutup,,,Selesai\n" + ref + ",2024-01-15,,2,,\n";
    CHECK(desk.judged(rows).added == 2);
    REQUIRE(desk.reviews().size() == 2);
    CHECK(desk.reviews()[0].status == "open");
    CHECK(desk.reviews()[0].exposure == domain::Exposure{2, 5});
    CHECK(desk.reviews()[1].status == "closed");
    CHECK(desk.reviews()[1].exposure == domain::Exposure{4, 5});
    CHECK(desk.judged(rows).same == 2);
    CHECK_FALSE(desk.outcome.entry.has_value());
    CHECK(desk.judged(ref + ",2024-01-20,,,1,Tuntas\n").changed == 1);
    CHECK(desk.reviews()[1].note == "Tuntas");
    CHECK(desk.reviews()[1].exposure == domain::Exposure{4, 1});
}

TEST_CASE("a review that cannot be is refused") {
    Risks desk;
    desk.risks(quoted(two_risks));
    const auto ref = first_reference;
    REQUIRE(desk.judged(ref + ",2024-01-20,closed,,,\n").added == 1);
    auto same_day = ref + ",2024-01-15,open,,,\n";
    same_day += ref + ",2024-01-15,mitigated,,,";
    for (const auto& each : std::vector<std::pair<std::string, std::string>>{
             {"RSK/RUTAN-BLORA/2024/0009,2024-01-15,open,,,", "risk-unknown"},
             {ref + ",,open,,,", "value-missing"},
             {ref + ",2024-01-09,open,,,", "review-before-found"},
             {ref + ",2024-02-09,open,,,", "date-in-future"},
             {ref + ",2024-01-15,ragu,,,", "value-unknown"},
             {ref + ",2024-01-15,open,9,,", "likelihood-range"},
             {ref + ",2024-01-21,open,,,", "risk-closed"},
             {same_day, "row-duplicate"}}) {
        CAPTURE(each.first);
        CHECK(desk.judged(each.first + "\n").problem_order == Texts{each.second});
    }
    const auto open =
        desk.judged(ref + ",2024-01-20,mitigated,,,\n" + ref + ",2024-01-25,open,,,\n");
    CHECK(open.changed == 1);
    CHECK(open.added == 1);
    CHECK(desk.judged(ref + ",2024-01-20,closed,,,\n").problem_order ==
          Texts{"risk-reviewed-later"});
}
