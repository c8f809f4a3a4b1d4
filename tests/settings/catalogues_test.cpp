#include "netralitas/settings/settings.hpp"
#include "support/problem_of.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

namespace {

using netralitas::Problem;
using netralitas::domain::Catalogues;
using netralitas::domain::comparable;
using netralitas::domain::Vocabulary;
using netralitas::settings::catalogues;
using netralitas::settings::check_catalogues;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
using netralitas::testing::TempFolder;

std::string code_of(const Catalogues& catalogues, const std::string& list,
                    const std::string& typed) {
    return catalogues.vocabulary(list).code_of(typed).value_or("");
}

std::string list_of(const std::string& rows) { return "terms = [\n" + rows + "\n]\n"; }

Problem problem_with(const std::string& file, const std::string& text) {
    const TempFolder folder;
    folder.write("catalogues/" + file, text);
    return problem_of([&] { check_catalogues(catalogues(folder.path())); });
}

}  // namespace

TEST_CASE("every coded list of the ledger is there, with all its codes") {
    const Catalogues shipped = catalogues({});
    const std::map<std::string, std::vector<std::string>> expected{
        {"unit_kind",
         {"kanwil", "lapas", "rutan", "lpka", "bapas", "kanim", "rudenim", "rupbasan", "bhp",
          "other"}},
        {"unit_status", {"active", "renamed", "moved", "closed"}},
        {"employment", {"pns", "cpns", "pppk", "pppk-paruh-waktu", "ppnpn", "other"}},
        {"job_level",
         {"jpt-utama", "jpt-madya", "jpt-pratama", "administrator", "pengawas", "pelaksana",
          "fungsional"}},
        {"end_reason", {"moved", "retired", "died", "dismissed", "contract-ended"}},
        {"reason_unsigned",
         {"on-leave", "sick", "study", "detached", "new", "moved", "retired", "refused", "other"}},
        {"method", {"sheet", "electronic"}},
        {"mode", {"in-person", "online", "hybrid"}},
        {"duty",
         {"socialised", "pledged", "partners", "guidance", "vulnerable-points", "supervision",
          "enforcement", "monitoring", "report"}},
        {"activity_kind",
         {"sosialisasi", "edukasi", "kerjasama", "koordinasi", "pembinaan", "pengukuhan", "apel",
          "arahan", "rapat", "pengawasan", "pengamanan", "monitoring"}},
        {"risk_category",
         {"media-sosial", "apel", "kunjungan", "pemilih-wbp", "fasilitas-negara", "kampanye",
          "kehumasan", "other"}},
        {"due_kind", {"case-deadline", "risk", "stage", "semester-report", "unit-report"}},
        {"report_kind", {"semester"}},
        {"risk_level", {"low", "medium", "high"}},
        {"risk_status", {"open", "mitigated", "closed"}},
        {"role",
         {"pelindung", "penanggung-jawab", "ketua", "wakil-ketua", "sekretaris", "anggota"}},
        {"sex", {"man", "woman"}},
        {"family", {"etik", "disiplin", "pidana", "intervensi"}},
        {"subject", {"member", "unknown", "outsider"}},
        {"act",
         {"KE-1", "KE-2", "KE-3", "KE-4", "KE-5", "KE-6", "KE-7", "D-1",  "D-2",   "D-3",  "D-4",
          "D-5",  "D-6",  "D-7",  "D-8",  "D-9",  "D-10", "D-11", "D-12", "PID-1", "INT-1"}},
        {"sanction",
         {"pernyataan-tertutup", "pernyataan-terbuka", "teguran-lisan", "teguran-tertulis",
          "pernyataan-tidak-puas", "potong-tukin-6", "potong-tukin-9", "potong-tukin-12",
          "penurunan-jabatan", "pembebasan-jabatan", "pemberhentian-hormat", "ptdh", "phk"}},
        {"case_state",
         {"received", "verified", "examined", "recommended", "decided", "in-force", "closed",
          "rejected", "not-proven", "forwarded", "withdrawn", "reopened"}},
        {"body", {"bawaslu", "kasn", "bkn"}},
        {"deadline",
         {"lapor-bawaslu", "temuan-bawaslu", "tindak-lanjut-bawaslu", "keterangan-tambahan-bawaslu",
          "kajian-bawaslu", "verifikasi-sbt", "tindak-lanjut-ppk", "pemeriksaan", "panggilan-kedua",
          "banding-bpasn", "tanggapan-ppk", "laporan-semester"}},
        {"election_kind", {"pemilu", "pilkada", "pilkada-ulang"}},
        {"phase", {"before", "campaign", "quiet", "voting", "after"}},
        {"voter_category", {"narapidana", "tahanan", "anak-binaan", "pegawai"}},
        {"yes_no", {"true", "false"}},
    };
    CHECK(shipped.vocabularies.size() == expected.size());
    for (const auto& [name, codes] : expected) {
        CAPTURE(name);
        CHECK(shipped.vocabulary(name).codes() == codes);
    }
}

TEST_CASE("words of both languages and what offices write mean the same code") {
    const Catalogues shipped = catalogues({});
    CHECK(code_of(shipped, "reason_unsigned", "Cuti") == "on-leave");
    CHECK(code_of(shipped, "reason_unsigned", "on leave") == "on-leave");
    CHECK(code_of(shipped, "reason_unsigned", "TUGAS BELAJAR") == "study");
    CHECK(code_of(shipped, "reason_unsigned", "lain-lain") == "other");
    CHECK(code_of(shipped, "end_reason", "pensiun") == "retired");
    CHECK(code_of(shipped, "unit_kind", "Rumah Tahanan Negara") == "rutan");
    CHECK(code_of(shipped, "employment", "P3K") == "pppk");
    CHECK(code_of(shipped, "employment", "PPNNP") == "ppnpn");
    CHECK(code_of(shipped, "sex", "L") == "man");
    CHECK(code_of(shipped, "voter_category", "Napi") == "narapidana");
    CHECK(code_of(shipped, "voter_category", "petugas") == "pegawai");
    CHECK(code_of(shipped, "method", "Tanda Tangan Elektronik") == "electronic");
    CHECK(code_of(shipped, "reason_unsigned", "cutii") == "");
}

TEST_CASE("no two values of a list are shown by the same label") {
    const Catalogues shipped = catalogues({});
    for (const auto& [name, list] : shipped.vocabularies) {
        CAPTURE(name);
        std::set<std::string> indonesian;
        std::set<std::string> english;
        for (const auto& term : list->terms) {
            CHECK(indonesian.insert(comparable(term.indonesian)).second);
            CHECK(english.insert(comparable(term.english)).second);
        }
    }
}

TEST_CASE("column headings are known per noun and field") {
    const Catalogues shipped = catalogues({});
    const auto field_of = [&](const std::string& noun, const std::string& heading) {
        for (const auto& [field, spellings] : shipped.columns->at(noun)) {
            if (field == heading) return field;
            for (const auto& spelling : spellings)
                if (comparable(spelling) == comparable(heading)) return field;
        }
        return std::string{};
    };
    CHECK(field_of("member", "N.I.P.") == "nip");
    CHECK(field_of("member", "NIP/NIK") == "nip_or_nik");
    CHECK(field_of("member", "Nama Lengkap") == "name");
    CHECK(field_of("member", "Pangkat/Gol") == "rank");
    CHECK(field_of("member", "Unit Kerja") == "unit");
    CHECK(field_of("member", "Status") == "employment");
    CHECK(field_of("member", "TMT") == "since");
    CHECK(field_of("member", "No") == "");
    CHECK(field_of("unit", "Status") == "");
    CHECK(field_of("unit", "status") == "status");
    CHECK(field_of("pledge", "Alasan") == "reason_unsigned");
    CHECK(field_of("pledge", "Tgl. TTD") == "signed_on");
    CHECK(field_of("incident", "Tgl. Kejadian") == "occurred_on");
    CHECK(field_of("incident", "Date known") == "known_on");
    CHECK(field_of("incident", "member") == "number");
    CHECK(field_of("decree", "Nomor SK") == "number");
    CHECK(field_of("decree", "Issued by") == "issuer");
}

TEST_CASE("a catalogue of the office replaces the shipped one whole") {
    const TempFolder folder;
    folder.write("catalogues/method.toml",
                 list_of(R"({code = "stamp", indonesian = "cap", english = "stamp"})"));
    folder.write("catalogues/columns.toml", "[unit]\nname = [\"Pos\"]\n");
    const Catalogues own = catalogues(folder.path());
    CHECK(own.vocabulary("method").codes() == std::vector<std::string>{"stamp"});
    CHECK(own.columns->at("unit").at("name") == std::vector<std::string>{"Pos"});
    CHECK(own.columns->at("unit").at("code").empty());
    CHECK(own.columns->at("member").at("nip").front() == "NIP");
    CHECK(own.vocabulary("sex").codes() == std::vector<std::string>{"man", "woman"});
}

TEST_CASE("a catalogue that cannot be right is refused with file and line") {
    struct Case {
        std::string name;
        std::string rows;
        std::string code;
        std::size_t rows_down;
    };
    constexpr std::size_t first_row = 2;
    const std::string good = R"(  {code = "sheet", indonesian = "lembar", english = "sheet"},)"
                             "\n";
    const Case cases[] = {
        {"no TOML", good + "  {code = ", "catalogue-syntax", 1},
        {"unknown key", good + R"({code = "a", indonesian = "b", english = "c", word = ["d"]})",
         "catalogue-key-unknown", 1},
        {"no English label", good + R"({code = "a", indonesian = "b"})", "catalogue-missing", 1},
        {"empty label", good + R"({code = "a", indonesian = "", english = "c"})", "catalogue-value",
         1},
        {"code no code", good + R"({code = "A B", indonesian = "b", english = "c"})",
         "catalogue-value", 1},
        {"code twice", good + R"({code = "sheet", indonesian = "b", english = "c"})",
         "catalogue-duplicate", 1},
        {"word of another value",
         good + R"({code = "a", indonesian = "b", english = "c", words = ["LEMBAR"]})",
         "catalogue-duplicate", 1},
        {"words no list", good + R"({code = "a", indonesian = "b", english = "c", words = "d"})",
         "catalogue-value", 1},
        {"row no table", "\"sheet\"", "catalogue-value", 0},
    };
    for (const Case& each : cases) {
        CAPTURE(each.name);
        const Problem problem = problem_with("method.toml", list_of(each.rows));
        CHECK(problem.code == each.code);
        CHECK(problem.place.file == "catalogues/method.toml");
        CHECK(problem.place.line == first_row + each.rows_down);
    }
}

TEST_CASE("an unknown key of a catalogue comes with the nearest one") {
    const Problem in_list = problem_with("method.toml", list_of("") + "term = []\n");
    CHECK(in_list.code == "catalogue-key-unknown");
    CHECK(argument(in_list, "key") == "term");
    CHECK(in_list.suggestions == std::vector<std::string>{"terms"});

    const Problem in_columns = problem_with("columns.toml", "[unit]\nnme = []\n");
    CHECK(in_columns.code == "catalogue-key-unknown");
    CHECK(in_columns.suggestions.front() == "name");
    CHECK(in_columns.place.line == 2);
    CHECK(in_columns.place.excerpt == "nme = []");
}

TEST_CASE("a file that replaces no catalogue is told with the nearest name") {
    const Problem problem = problem_with("metod.toml", list_of(""));
    CHECK(problem.code == "catalogue-unknown");
    CHECK(argument(problem, "path") == "catalogues/metod.toml");
    CHECK(problem.suggestions == std::vector<std::string>{"method"});
}

TEST_CASE("a catalogue that nobody asks for is not read") {
    const TempFolder folder;
    folder.write("catalogues/method.toml", "terms = [");
    const Catalogues own = catalogues(folder.path());
    CHECK(own.vocabulary("sex").find("man") != nullptr);
    CHECK(problem_of([&] { own.vocabulary("method"); }).code == "catalogue-syntax");
    CHECK(problem_of([&] { own.vocabulary("method"); }).code == "catalogue-syntax");
}

TEST_CASE("a heading cannot mean two fields") {
    const auto problem = problem_with("columns.toml",
                                      "[unit]\nname = [\"Satker\"]\nplace = "
                                      "[\"SATKER\"]\n");
    CHECK(problem.code == "catalogue-duplicate");
    CHECK(argument(problem, "list") == "unit");
    CHECK(argument(problem, "value") == "SATKER");
    CHECK(problem.place.line == 3);

    const auto with_field_name = problem_with("columns.toml", "[unit]\nname = [\"Place\"]\n");
    CHECK(with_field_name.code == "catalogue-duplicate");
}

TEST_CASE("the shipped catalogues can be shown by name") {
    const auto names = netralitas::settings::catalogue_names();
    for (const auto* name : {"columns", "violations", "sanctions", "workflow", "deadlines",
                             "method", "holidays/2022"}) {
        CAPTURE(name);
        CHECK(std::ranges::find(names, name) != names.end());
    }
    for (const auto& name : names) {
        CAPTURE(name);
        CHECK(netralitas::settings::catalogue_text(name).has_value());
    }
    REQUIRE(netralitas::settings::catalogue_text("columns").has_value());
    CHECK(netralitas::settings::catalogue_text("columns")->find("[pledge]") != std::string::npos);
    CHECK_FALSE(netralitas::settings::catalogue_text("netralitas").has_value());
}

TEST_CASE("the catalogues of cases are refused with file and line") {
    struct Case {
        std::string file;
        std::string text;
        std::string code;
        std::size_t line;
    };
    const std::string act = R"({code = "A-1", indonesian = "a", english = "b", family = "etik")";
    const std::string state = R"({code = "received", indonesian = "a", english = "b", next = )";
    const Case cases[] = {
        {"violations.toml", "acts = [\n" + act + "},\n" + act + "},\n]\n", "catalogue-duplicate",
         3},
        {"violations.toml", "acts = [\n" + act + ", since = 2024-02-01, until = 2024-01-31},\n]\n",
         "catalogue-value", 2},
        {"violations.toml", "acts = [\n" + act + ", sanction = [\"berat\"]},\n]\n",
         "catalogue-key-unknown", 2},
        {"violations.toml", "act = []\n", "catalogue-key-unknown", 1},
        {"sanctions.toml",
         "sanctions = [\n{code = \"a\", indonesian = \"a\", english = \"b\", level = \"berat\", "
         "months = 0},\n]\n",
         "catalogue-value", 2},
        {"workflow.toml", "states = [\n" + state + "[\"closed\"]},\n]\nbodies = []\n",
         "catalogue-value", 2},
        {"workflow.toml", "states = []\nbodies = []\n", "catalogue-value", 1},
        {"workflow.toml", "states = [\n" + state + "[]},\n]\n", "catalogue-missing", 0},
    };
    for (const auto& each : cases) {
        CAPTURE(each.text);
        const Problem problem = problem_with(each.file, each.text);
        CHECK(problem.code == each.code);
        CHECK(problem.place.file == "catalogues/" + each.file);
        CHECK(problem.place.line == each.line);
    }
}
