#include "cli/import_answer.hpp"

#include "netralitas/render/render.hpp"
#include "netralitas/settings/settings.hpp"

#include <doctest/doctest.h>

#include <sstream>

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

TEST_CASE("the fields that change are named as the file calls them") {
    const auto report = report_of(
        {{"member",
          {0, 3, 0, 0, {{"member", "rank", "Golongan", 2}, {"member", "unit", "Satker", 1}}}}});
    CHECK(sentence_of(report, text::Language::english) ==
          "member: 3 changed (Golongan 2, Satker 1)");
    text::choose_language(text::Language::english);
}

namespace {

std::string drawn(const importer::Report& report, const ledger::Outcome& outcome,
                  render::Format format) {
    text::choose_language(text::Language::english);
    const auto catalogues = settings::catalogues({});
    render::Style style;
    style.format = format;
    std::ostringstream out;
    render::write(out, cli::import_answer(report, outcome), style,
                  text::Wording(text::Language::english, catalogues));
    return out.str();
}

}  // namespace

TEST_CASE("people see a row of counts for each table of a file, of one table only the counts") {
    auto several = report_of({{"member", {1, 0, 0, 0}}, {"posting", {0, 2, 0, 1}}});
    several.changed_fields = {{"posting", "unit", "Satker", 2}};
    CHECK(drawn(several, {}, render::Format::table) ==
          "Table    New  Changed  Same  Rejected\n"
          "member     1        0     0         0\n"
          "posting    0        2     0         1\n"
          "\n"
          "Fields that change: posting.Satker 2\n");
    CHECK(drawn(report_of({{"member", {4, 0, 0, 0}}}), {}, render::Format::table) ==
          "New  Changed  Same  Rejected\n"
          "  4        0     0         0\n");
}

TEST_CASE("programs get the entry, all counts, and problems and warnings by code") {
    importer::Report report = report_of({{"member", {4, 1, 0, 2}}});
    report.added = 4;
    report.changed = 1;
    report.rejected = 2;
    report.changed_fields = {{"member", "rank", "Golongan", 1}};
    report.problems["nip-damaged"].count = 2;
    report.warnings["nik-differs"].count = 3;
    report.events = {{"joined", 1, {"Siti"}}, {"gone", 5, {}}};
    CHECK(drawn(report, {41, {}}, render::Format::json) ==
          "{\"schema_version\":1,\"entry\":41,\"new\":4,\"changed\":1,\"same\":0,\"rejected\":2,"
          "\"absent\":5,\"names\":[],\"changed_fields\":{\"member.rank\":1},"
          "\"problems\":{\"nip-damaged\":2},\"warnings\":{\"nik-differs\":3},"
          "\"rows\":[{\"table\":\"member\",\"new\":4,\"changed\":1,\"same\":0,\"rejected\":2}]}\n");
}
