#include "netralitas/domain/name.hpp"

#include "netralitas/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace netralitas::domain {
namespace {

struct SplitName {
    const char* typed;
    PersonName name;
};

}  // namespace

TEST_CASE("titles are split off the name, in front and behind") {
    const std::vector<SplitName> table{
        {"Drs. M. Arifin H.A., M.M.", {"Drs.", "M. Arifin H.A.", "M.M."}},
        {"Usman Madjid, A.Md.I.P., S.H., M.M.", {"", "Usman Madjid", "A.Md.I.P., S.H., M.M."}},
        {"Siti Rahayu,S.H.", {"", "Siti Rahayu", "S.H."}},
        {"Prof. Dr. Ir. H. Bambang Sutrisno, M.Si.",
         {"Prof. Dr. Ir. H.", "Bambang Sutrisno", "M.Si."}},
        {"Dr.Ir.H.Bambang Sutrisno", {"Dr. Ir. H.", "Bambang Sutrisno", ""}},
        {"DRS. BAMBANG SUTRISNO", {"DRS.", "BAMBANG SUTRISNO", ""}},
        {"dr. Ratna Dewi", {"dr.", "Ratna Dewi", ""}},
        {"Dr Ratna Dewi", {"Dr", "Ratna Dewi", ""}},
        {"Hj. Ratna Dewi", {"Hj.", "Ratna Dewi", ""}},
        {"K.H. Ahmad", {"K.H.", "Ahmad", ""}},
        {"KH. Ahmad", {"KH.", "Ahmad", ""}},
        {"Tgk. Ahmad", {"Tgk.", "Ahmad", ""}},
        {"  Siti   Rahayu  ", {"", "Siti Rahayu", ""}},
        {"Siti Rahayu,", {"", "Siti Rahayu", ""}},
        {"Hajrianor", {"", "Hajrianor", ""}},
        {"", {"", "", ""}}};
    for (const SplitName& each : table) {
        CAPTURE(each.typed);
        const PersonName name = split_titles(each.typed);
        CHECK(name.title_before == each.name.title_before);
        CHECK(name.name == each.name.name);
        CHECK(name.title_after == each.name.title_after);
    }
}

TEST_CASE("initials, nobility and words like titles stay in the name") {
    for (const char* name :
         {"R. Soeprapto", "RM Kristiyo Nugroho", "I Putu Murdiana", "A. Yusfachruddin",
          "A Yusfachruddin", "M. Arifin H.A.", "H Ahmad", "Drajat Wibowo", "Irwan Hidayat",
          "Hakim Nasution", "Prof", "Ir.", "Ns", "Hajar Prasetyo"}) {
        CAPTURE(name);
        CHECK(split_titles(name) == PersonName{"", name, ""});
    }
}

TEST_CASE("a split name is written again as it was") {
    for (const char* text : {"Drs. M. Arifin H.A., M.M.", "Usman Madjid, A.Md.I.P., S.H., M.M.",
                             "Hajrianor", "Prof. Dr. Ratna Dewi"}) {
        CAPTURE(text);
        CHECK(full_name(split_titles(text)) == text);
    }
}

TEST_CASE("names compare without case, full stops, apostrophes, accents and further spaces") {
    struct Row {
        const char* text;
        const char* folded;
    };
    const std::vector<Row> table{{"Hasyim Asy'ari", "hasyim asyari"},
                                 {"Hasyim Asy’ari", "hasyim asyari"},
                                 {"HASYIM ASY‘ARI", "hasyim asyari"},
                                 {"Hasyim Asy`ari", "hasyim asyari"},
                                 {"Hasyim Asyʼari", "hasyim asyari"},
                                 {"Mu´ammar", "muammar"},
                                 {"M. Arifin H.A.", "m arifin ha"},
                                 {" Siti \t Rahayu ", "siti rahayu"},
                                 {"Siti\u00a0Rahayu", "siti rahayu"},
                                 {"Siti\u2003 Rahayu\u00a0", "siti rahayu"},
                                 {"Siti\u200b Rahayu", "siti rahayu"},
                                 {"Ren\u00e9", "rene"},
                                 {"Rene\u0301", "rene"},
                                 {"REN\u00c9", "rene"},
                                 {"Stra\u00dfe", "strasse"},
                                 {"", ""},
                                 {" . ", ""}};
    for (const Row& each : table) {
        CAPTURE(each.text);
        CHECK(fold(each.text) == each.folded);
    }
}

TEST_CASE("a name keeps its apostrophes and accents, in composed form") {
    CHECK(normalise_text("Asy’ari") == "Asy’ari");
    CHECK(normalise_text("Rene\u0301") == "Ren\u00e9");
    CHECK(normalise_text("\u00a0Siti\u00a0\u2009Rahayu ") == "Siti Rahayu");
    CHECK(split_titles("Rene\u0301, S.H.").name == "Ren\u00e9");
}

TEST_CASE("a text of several lines keeps them, in composed form") {
    CHECK(normalise_lines(" \n  Satu\n\n  Rene\u0301,\u00a0 dua\t\r\n ") ==
          "Satu\n\n  Ren\u00e9,  dua");
    CHECK(normalise_lines(" \u3000\n").empty());
}

TEST_CASE("text that is not UTF-8 is refused") {
    for (const char* text : {"Ren\xe9", "\xff", "Siti \xc3", "\xed\xa0\x80", "\xc0\xaf"}) {
        CHECK_THROWS_WITH_AS(normalise_lines(text), "text-not-utf8", Error);
        CHECK_THROWS_WITH_AS(normalise_text(text), "text-not-utf8", Error);
        CHECK_THROWS_WITH_AS(fold(text), "text-not-utf8", Error);
    }
}

}  // namespace netralitas::domain
