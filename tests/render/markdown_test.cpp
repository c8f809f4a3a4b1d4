#include "render/samples.hpp"

#include <doctest/doctest.h>

namespace {

using namespace netralitas::testing;
using netralitas::document::Align;
using netralitas::document::Audience;
using netralitas::document::Document;
using netralitas::document::Row;
using netralitas::document::Table;
using netralitas::render::Format;
using netralitas::text::Language;

}  // namespace

TEST_CASE("markdown of a list is a table with escaped pipes and stars") {
    Table table = missing_people();
    table.rows[0].cells[2] = "a|b_c<d>";
    CHECK(
        drawn(table, style_of(Format::md)) ==
        "| No. | NIP/NIK | Nama | Status | Alasan |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| P-0011 | 198807212010121005 | a\\|b\\_c\\<d> | PNS | lain-lain |\n"
        "| P-0103 | \\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*009 | Joko Susilo | lain-lain | - |\n");
}

TEST_CASE("markdown of a sentence is that sentence, whatever it begins with") {
    using netralitas::document::text_words;
    netralitas::document::Document document;
    document.blocks = {text_words("# a"),    text_words("> b"),     text_words("- c"),
                       text_words("12. d"),  text_words("1.200 e"), text_words("&amp; f"),
                       text_words("-1 + g"), text_words("~~~")};
    CHECK(drawn(document, style_of(Format::md)) ==
          "\\# a\n\n\\> b\n\n\\- c\n\n12\\. d\n\n1.200 e\n\n\\&amp; f\n\n-1 + g\n\n\\~~~\n");
}

TEST_CASE("markdown of a report has its sentences, numbers to the right, rows of a row indented") {
    CHECK(drawn(coverage(), style_of(Format::md), Language::english) ==
          "Cakupan per 30 January 2024 · ikrar-2023-12\n"
          "\n"
          "| Satuan kerja | Pegawai | Ikrar | Persen |\n"
          "| --- | ---: | ---: | ---: |\n"
          "| Rutan Kelas IIB Blora | 28,427 | 27,006 | 95.0 |\n"
          "| \u00a0\u00a0PNS | 9 | 9 | 100.0 |\n"
          "| Jumlah | 28,427 | 27,006 | 95.0 |\n"
          "\n"
          "Belum berikrar menurut alasan: on leave 3, study 1, tanpa alasan 2\n");
}

TEST_CASE("markdown of a record is a list") {
    CHECK(drawn(person(), style_of(Format::md)) ==
          "- **NIP**: 198609262015052003\n"
          "- **Nama**: Siti Rahayu, S.H.\n"
          "- **Status**: PNS\n"
          "- **Mulai**: 1 Maret 2021\n"
          "- **Ikrar**: ikrar-2023-12, ikrar-2024-06\n"
          "- **Satgas**: -\n");
}

TEST_CASE("a line end in a value cannot end a row of markdown") {
    const Table table{{{"a", "A"}}, {{{"x\n| y"}}}};
    CHECK(drawn(table, style_of(Format::md)) == "| A |\n| --- |\n| x\\\\x0a\\| y |\n");
}

TEST_CASE("a table that is for machines alone leaves no trace among what people read") {
    const Row counted{{"3"}, 0, Audience::machines};
    const Table figures{{{"count", "", Align::right, Audience::machines}}, {counted}};
    const Document document{"risks", {}, {figures, Table{{{"a", "A"}}, {{{"x"}}}}}};
    CHECK(drawn(document, style_of(Format::md)) == "| A |\n| --- |\n| x |\n");
    CHECK(drawn(document, style_of(Format::table)) == "A\nx\n");
    CHECK(drawn(document, style_of(Format::csv)) == "count\n3\n");
}

TEST_CASE("a letter in Markdown has headings, points, captions and its signature") {
    const std::string text = drawn(letter(), style_of(Format::md));
    CHECK(
        text.starts_with("KEMENTERIAN CONTOH\\\nKANTOR WILAYAH\\\nJalan Contoh 1 \\<Semarang>\n\n"
                         "---\n\n# Laporan netralitas\n"));
    CHECK(text.find("\n## A. Dasar\n\n1. Keputusan 1;\n2. Keputusan 2.\n\n### 1. Ikrar\n") !=
          std::string::npos);
    CHECK(text.find("\n**Table 1. Ikrar per satuan kerja**\n\n| Satuan kerja |") !=
          std::string::npos);
    CHECK(text.find("\nSiti Rahayu, S.H.\\\nNIP 198609262015052003\n") != std::string::npos);
}
