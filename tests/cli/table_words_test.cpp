#include "cli/table_words.hpp"

#include "netralitas/settings/settings.hpp"

#include <doctest/doctest.h>

using namespace netralitas;

namespace {

importer::Report report_of(std::vector<std::pair<std::string, importer::Counts>> tables) {
    importer::Report report;
    report.tables = std::move(tables);
    return report;
}

std::string sentence_of(const importer::Report& report, text::Language language) {
    text::choose_language(language);
    const auto catalogues = settings::catalogues({});
    const text::Wording wording(language, catalogues);
    const auto [sentence, arguments] = cli::changes_by_table(wording, report);
    return wording.fill(sentence, arguments);
}

}  // namespace

TEST_CASE("an import of several tables counts each, in both languages; empty ones are left out") {
    const auto report = report_of({{"member", {1200, 3, 0, 0}},
                                   {"posting", {0, 0, 1, 0}},
                                   {"move", {2, 0, 0, 0}},
                                   {"nil", {}}});
    CHECK(sentence_of(report, text::Language::english) ==
          "member: 1,200 added, 3 changed; posting: 1 unchanged; step of a case: 2 added");
    CHECK(sentence_of(report, text::Language::indonesian) ==
          "pegawai: 1.200 ditambah, 3 diubah; penempatan: 1 tetap; langkah kasus: 2 ditambah");
    text::choose_language(text::Language::english);
}

TEST_CASE("a rehearsal of several tables shows a row for each, of one table only the counts") {
    const auto several =
        cli::counts_table(report_of({{"member", {1, 0, 0, 0}}, {"posting", {0, 2, 0, 1}}}));
    REQUIRE(several.rows.size() == 2);
    CHECK(several.columns.front().key == "table");
    CHECK(std::get<std::string>(several.rows[1].cells[0]) == "posting");
    CHECK(std::get<std::int64_t>(several.rows[1].cells[4]) == 1);
    auto one = report_of({{"member", {4, 0, 0, 0}}});
    one.added = 4;
    REQUIRE(cli::counts_table(one).rows.size() == 1);
    CHECK(cli::counts_table(one).columns.size() == 4);
    CHECK(std::get<std::int64_t>(cli::counts_table(one).rows[0].cells[0]) == 4);
}
