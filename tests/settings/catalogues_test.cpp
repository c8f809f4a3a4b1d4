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
using netralitas::settings::load_catalogues;
using netralitas::testing::argument;
using netralitas::testing::problem_of;
using netralitas::testing::TempFolder;

std::string code_of(const Catalogues& catalogues, const std::string& list,
                    const std::string& typed) {
    return catalogues.vocabulary(list).code_of(typed).value_or("");
}

/// The shipped kinds with one list written anew.
std::string kinds_with(const std::string& list, const std::string& rows) {
    std::string text{*netralitas::settings::catalogue_text("kinds")};
    const auto begin = text.find(list + " = [");
    const auto end = text.find("\n]\n", begin);
    return text.replace(begin, end + 3 - begin, list + " = [\n" + rows + "\n]\n");
}

Problem problem_with(const std::string& file, const std::string& text) {
    const TempFolder folder;
    folder.write("catalogues/" + file, text);
    return problem_of([&] { load_catalogues(folder.path()); });
}

}  // namespace

TEST_CASE("every coded list of the ledger is there, with all its codes") {
    const Catalogues catalogues = load_catalogues({});
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
        {"sex", {"man", "woman"}},
    };
    CHECK(catalogues.vocabularies.size() == expected.size());
    for (const auto& [name, codes] : expected) {
        CAPTURE(name);
        CHECK(catalogues.vocabulary(name).codes() == codes);
    }
}

TEST_CASE("words of both languages and what offices write mean the same code") {
    const Catalogues catalogues = load_catalogues({});
    CHECK(code_of(catalogues, "reason_unsigned", "Cuti") == "on-leave");
    CHECK(code_of(catalogues, "reason_unsigned", "on leave") == "on-leave");
    CHECK(code_of(catalogues, "reason_unsigned", "TUGAS BELAJAR") == "study");
    CHECK(code_of(catalogues, "reason_unsigned", "lain-lain") == "other");
    CHECK(code_of(catalogues, "end_reason", "pensiun") == "retired");
    CHECK(code_of(catalogues, "unit_kind", "Rumah Tahanan Negara") == "rutan");
    CHECK(code_of(catalogues, "employment", "P3K") == "pppk");
    CHECK(code_of(catalogues, "employment", "PPNNP") == "ppnpn");
    CHECK(code_of(catalogues, "sex", "L") == "man");
    CHECK(code_of(catalogues, "method", "Tanda Tangan Elektronik") == "electronic");
    CHECK(code_of(catalogues, "reason_unsigned", "cutii") == "");
}

TEST_CASE("no two values of a list are shown by the same label") {
    const Catalogues catalogues = load_catalogues({});
    for (const auto& [name, vocabulary] : catalogues.vocabularies) {
        CAPTURE(name);
        std::set<std::string> indonesian;
        std::set<std::string> english;
        for (const auto& term : vocabulary.terms) {
            CHECK(indonesian.insert(comparable(term.indonesian)).second);
            CHECK(english.insert(comparable(term.english)).second);
        }
    }
}

TEST_CASE("a value can be limited to the days on which it exists") {
    using namespace std::chrono;
    const TempFolder folder;
    folder.write(
        "catalogues/kinds.toml",
        kinds_with(
            "method",
            R"({code = "stamp", indonesian = "cap", english = "stamp", since = 2025-01-01})"));
    const Catalogues catalogues = load_catalogues(folder.path());
    const auto* term = catalogues.vocabulary("method").find("stamp");
    REQUIRE(term != nullptr);
    CHECK_FALSE(term->valid.contains(sys_days{2024y / 12 / 31}));
    CHECK(term->valid.contains(sys_days{2025y / 1 / 1}));
    CHECK(catalogues.vocabulary("employment").find("pns")->valid == netralitas::domain::Span{});
}

TEST_CASE("column headings are known per noun and field") {
    const Catalogues catalogues = load_catalogues({});
    const auto field_of = [&](const std::string& noun, const std::string& heading) {
        for (const auto& [field, spellings] : catalogues.columns.at(noun)) {
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
}

TEST_CASE("a catalogue of the office replaces the shipped one whole") {
    const TempFolder folder;
    folder.write(
        "catalogues/kinds.toml",
        kinds_with("method", R"({code = "stamp", indonesian = "cap", english = "stamp"})"));
    folder.write("catalogues/columns.toml", "[unit]\nname = [\"Pos\"]\n[member]\n[pledge]\n");
    const Catalogues catalogues = load_catalogues(folder.path());
    CHECK(catalogues.vocabulary("method").codes() == std::vector<std::string>{"stamp"});
    CHECK(catalogues.columns.at("unit").at("name") == std::vector<std::string>{"Pos"});
    CHECK(catalogues.columns.at("member").at("nip").empty());
}

TEST_CASE("a catalogue that cannot be right is refused with file and line") {
    struct Case {
        std::string name;
        std::string rows;  ///< of the list `method`, whose first row stands in `line`
        std::string code;
        std::size_t rows_down;
    };
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
        {"until before since",
         good +
             R"({code = "a", indonesian = "b", english = "c", since = 2024-02-01, until = 2024-01-31})",
         "catalogue-value", 1},
        {"since no date",
         good + R"({code = "a", indonesian = "b", english = "c", since = "2024-02-01"})",
         "catalogue-value", 1},
        {"row no table", "\"sheet\"", "catalogue-value", 0},
    };
    for (const Case& each : cases) {
        CAPTURE(each.name);
        const std::string text = kinds_with("method", each.rows);
        const std::string before = text.substr(0, text.find("method = ["));
        const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 2;
        const Problem problem = problem_with("kinds.toml", text);
        CHECK(problem.code == each.code);
        CHECK(problem.place.file == "catalogues/kinds.toml");
        CHECK(problem.place.line == line + each.rows_down);
    }
}

TEST_CASE("an unknown key of a catalogue comes with the nearest one") {
    const Problem in_kinds = problem_with(
        "kinds.toml", std::string{*netralitas::settings::catalogue_text("kinds")} + "metod = []\n");
    CHECK(in_kinds.code == "catalogue-key-unknown");
    CHECK(argument(in_kinds, "key") == "metod");
    CHECK(in_kinds.suggestions == std::vector<std::string>{"method"});

    const Problem in_columns =
        problem_with("columns.toml", "[unit]\nnme = []\n[member]\n[pledge]\n");
    CHECK(in_columns.code == "catalogue-key-unknown");
    CHECK(in_columns.suggestions.front() == "name");
    CHECK(in_columns.place.line == 2);
    CHECK(in_columns.place.excerpt == "nme = []");
}

TEST_CASE("a catalogue that lacks a list or noun is refused") {
    const Problem problem = problem_with("columns.toml", "[unit]\n[member]\n");
    CHECK(problem.code == "catalogue-missing");
    CHECK(argument(problem, "key") == "pledge");
    CHECK(problem.place.file == "catalogues/columns.toml");
}

TEST_CASE("a heading cannot mean two fields") {
    const auto problem = problem_with(
        "columns.toml", "[unit]\nname = [\"Satker\"]\nplace = [\"SATKER\"]\n[member]\n[pledge]\n");
    CHECK(problem.code == "catalogue-duplicate");
    CHECK(argument(problem, "list") == "unit");
    CHECK(argument(problem, "value") == "SATKER");
    CHECK(problem.place.line == 3);

    const auto with_field_name =
        problem_with("columns.toml", "[unit]\nname = [\"Place\"]\n[member]\n[pledge]\n");
    CHECK(with_field_name.code == "catalogue-duplicate");
}

TEST_CASE("the shipped catalogues can be shown by name") {
    CHECK(netralitas::settings::catalogue_names() == std::vector<std::string>{"kinds", "columns"});
    REQUIRE(netralitas::settings::catalogue_text("columns").has_value());
    CHECK(netralitas::settings::catalogue_text("columns")->find("[pledge]") != std::string::npos);
    CHECK_FALSE(netralitas::settings::catalogue_text("netralitas").has_value());
}
