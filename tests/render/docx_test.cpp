#include "render/parts_of.hpp"
#include "render/samples.hpp"
#include "render/small_disk.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace netralitas;
using namespace netralitas::testing;
using document::Table;
using document::Words;
using render::Format;

namespace {

const std::string code = "7f3a 91c0 4e2d b8a6 5c01";

render::Style anchored() {
    auto style = style_of(Format::docx);
    style.title = "netralitas pledge missing";
    style.anchor = render::Anchor{code, 1482, domain::Instant{day(2024, 6, 30)}};
    return style;
}

template <class Answer>
std::string docx_of(const Answer& answer) {
    return drawn(answer, anchored());
}

template <class Answer>
std::string body_of(const Answer& answer) {
    return part(docx_of(answer), "word/document.xml");
}

/// The words of a document, each paragraph between two bars.
std::string words_of(const std::string& body) {
    std::string words = "|";
    for (auto at = body.find("<w:p>"); at != body.npos; at = body.find("<w:p>", at + 1)) {
        const auto end = body.find("</w:p>", at);
        for (auto run = body.find("<w:t ", at); run < end; run = body.find("<w:t ", run + 1)) {
            const auto begin = body.find('>', run) + 1;
            words += body.substr(begin, body.find("</w:t>", begin) - begin);
        }
        if (words.back() != '|') words += '|';
    }
    return words;
}

/// What stands between each `before` and the next quote.
std::set<std::string> names_in(const std::string& xml, const std::string& before) {
    std::set<std::string> names;
    for (auto at = xml.find(before); at != xml.npos; at = xml.find(before, at)) {
        at += before.size();
        names.insert(xml.substr(at, xml.find('"', at) - at));
    }
    return names;
}

/// Word refuses or repairs a document where this is not so, and the validator of its maker does not
/// see it.
void check_parts(const std::string& bytes) {
    check_well_formed(bytes);
    const auto body = part(bytes, "word/document.xml");
    const auto styles = names_in(part(bytes, "word/styles.xml"), "w:styleId=\"");
    const auto numbering = part(bytes, "word/numbering.xml");
    const auto used = body + part(bytes, "word/footer1.xml");
    CHECK(std::ranges::includes(styles, names_in(used, "<w:pStyle w:val=\"")));
    CHECK(std::ranges::includes(names_in(numbering, "<w:num w:numId=\""),
                                names_in(body, "<w:numId w:val=\"")));
    CHECK(std::ranges::includes(names_in(numbering, "<w:abstractNum w:abstractNumId=\""),
                                names_in(numbering, "<w:abstractNumId w:val=\"")));
    CHECK(times(body, "</w:tc>") == times(body, "</w:p></w:tc>"));
    CHECK(times(body, "</w:tbl>\n<w:tbl>") == 0);
}

/// How the pages of each part lie.
std::string lies_of(const std::string& body) {
    std::string lies;
    for (auto at = body.find("<w:pgSz"); at != body.npos; at = body.find("<w:pgSz", at + 1)) {
        const auto size = body.substr(at, body.find("/>", at) - at);
        lies += contains(size, "w:orient=\"landscape\"") ? "across " : "upright ";
    }
    return lies;
}

}  // namespace

TEST_CASE(
    "parts of a document are well-formed, and what they name is there, whatever is answered") {
    check_parts(docx_of(letter()));
    check_parts(docx_of(wide_letter()));
    check_parts(docx_of(square_report()));
    check_parts(docx_of(person()));
    check_parts(docx_of(missing_people()));
    check_parts(docx_of(Table{}));
    check_parts(docx_of(document::Document{}));
    CHECK(names_in(body_of(letter()), "<w:numId w:val=\"") == std::set<std::string>{"2"});
}

TEST_CASE("a letter as a document says everything in its order") {
    const auto body = body_of(letter());
    CHECK(words_of(body) ==
          "|KEMENTERIAN CONTOH|KANTOR WILAYAH|Jalan Contoh 1 &lt;Semarang&gt;|Laporan netralitas|"
          "Nomor|W.13-KP.05.02-1|Tanggal|5 Juli 2024|Pegawai|28.427|Cakupan|95,00%|A. Dasar|"
          "Keputusan 1;|Keputusan 2.|1. Ikrar|Dari 28.427 pegawai belum semua berikrar.|"
          "Table 1. Ikrar per satuan kerja|Satuan kerja|Pegawai|%|RUTAN-BLORA|28.427|95,00|"
          "LAPAS-SRAGEN|96|0,00|Semarang, 5 Juli 2024|Ketua Satuan Tugas,|Siti Rahayu, S.H.|"
          "NIP 198609262015052003|Lampiran I Belum berikrar|Pegawai yang belum berikrar|No.|"
          "NIP/NIK|Nama|Status|Alasan|P-0011|198807212010121005|Agus Prasetyo, S.H.|PNS|lain-lain|"
          "P-0103|*************009|Joko Susilo|lain-lain|–|"
          "Ledger code 7f3a 91c0 4e2d b8a6 5c01 · entry 1.482 · 30 Juni 2024|");
}

TEST_CASE("headings have the styles that Word navigates by, and an annex begins a page") {
    const auto body = body_of(letter());
    CHECK(
        contains(body, "<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Lap"));
    CHECK(times(body, "\"Title\"") == 1);
    CHECK(contains(body,
                   "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">A."));
    CHECK(contains(body,
                   "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1."));
    CHECK(contains(body, "<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/></w:pPr>"));
    const auto styles = part(docx_of(letter()), "word/styles.xml");
    for (const char* style : {"heading 1", "heading 2", "heading 3", "Title"}) {
        const auto from = styles.find("<w:name w:val=\"" + std::string(style) + "\"/>");
        CAPTURE(style);
        REQUIRE(from != styles.npos);
        CHECK(styles.find("<w:keepNext/>", from) < styles.find("</w:style>", from));
    }
    CHECK(contains(styles, "<w:lang w:val=\"id-ID\"/>"));
}

TEST_CASE("tables of a document repeat their head, keep rows whole and numbers right") {
    const auto body = body_of(coverage_with_bars());
    CHECK(times(body, "<w:cantSplit/><w:tblHeader/>") == 1);
    CHECK(times(body, "<w:tr>") == times(body, "<w:cantSplit/>"));
    CHECK(contains(body,
                   "<w:pStyle w:val=\"TableStrong\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t "
                   "xml:space=\"preserve\">28.427<"));
    CHECK(contains(body, "<w:keepNext/><w:ind w:left=\"200\"/>"));
    CHECK(contains(body,
                   "<w:pStyle w:val=\"TableStrong\"/></w:pPr><w:r><w:t "
                   "xml:space=\"preserve\">Jumlah<"));
}

TEST_CASE("in a letter a wide table and its heading lie across, and what follows is upright") {
    const auto body = body_of(wide_letter());
    CHECK(lies_of(body) == "upright across upright ");
    CHECK(body.find("<w:pgSz") < body.find("Lampiran 0"));
    CHECK(body.find("w:orient") > body.find(">60.009<"));
    CHECK(body.find("w:orient") < body.find("Lampiran I Belum"));
    CHECK_FALSE(contains(body, "pageBreakBefore"));
    CHECK(lies_of(body_of(letter())) == "upright ");
}

TEST_CASE("a report with a wide table lies across as a whole") {
    auto report = coverage();
    report.blocks.push_back(std::get<Table>(*(wide_letter().blocks.end() - 3)));
    CHECK(lies_of(body_of(report)) == "across ");
}

TEST_CASE("a square is a table with shaded fields that say their level") {
    const auto body = body_of(square_report());
    CHECK(contains(words_of(body), "|Kemungkinan ↓ Dampak →|1|2|2|PNS|3|lain-lain|1|PNS|PNS|"));
    CHECK(times(body, "w:fill=\"DCEBE1\"") == 3);
    CHECK(times(body, "w:fill=\"F5E6BD\"") == 1);
}

TEST_CASE("what stands in the ledger is text in a document") {
    const std::string hostile = "</w:t><w:p/>&amp;\x01\x1b\uFFFE\uFFFF\u202e\"";
    const std::string shown =
        "&lt;/w:t&gt;&lt;w:p/&gt;&amp;amp;\\x01\\x1b\\ufffe\\uffff\\u202e&quot;";
    document::Document all;
    all.title = {"{text}", {{"text", hostile}}};
    all.blocks = {document::text_words(hostile),
                  Table{{{"a", "A"}}, {{{hostile}}}},
                  document::Record{{{"a", "A"}}, {hostile}},
                  document::Heading{1, hostile, {"Bab", {}}},
                  document::List{{document::text_words(hostile)}, false},
                  document::Letterhead{{hostile}, {hostile}},
                  document::Signature{hostile, hostile, hostile, hostile}};
    const auto bytes = docx_of(all);
    check_well_formed(bytes);
    CHECK(times(part(bytes, "word/document.xml"), shown) == 12);
    CHECK(contains(part(bytes, "docProps/core.xml"), shown));
}

TEST_CASE("every numbered list counts from one, others have dashes") {
    document::Document all;
    const document::List numbered{{document::text_words("a")}, true};
    all.blocks = {numbered, document::List{{document::text_words("b")}, false}, numbered};
    const auto bytes = docx_of(all);
    const auto body = part(bytes, "word/document.xml");
    CHECK(body.find("<w:numId w:val=\"2\"/>") < body.find("<w:numId w:val=\"1\"/>"));
    CHECK(body.find("<w:numId w:val=\"1\"/>") < body.find("<w:numId w:val=\"3\"/>"));
    CHECK(times(part(bytes, "word/numbering.xml"), "<w:startOverride w:val=\"1\"/>") == 2);
}

TEST_CASE("every page has its number and the code at its foot") {
    const auto footer = part(docx_of(letter()), "word/footer1.xml");
    CHECK(contains(footer, "Page </w:t>"));
    CHECK(contains(footer, "w:instr=\" PAGE \""));
    CHECK(contains(footer, "w:instr=\" NUMPAGES \""));
    CHECK(contains(footer, code));
}

TEST_CASE("a document without a code has no picture") {
    const auto parts = parts_of(drawn(letter(), style_of(Format::docx)));
    CHECK(parts_of(docx_of(letter())).count("word/media/code.png") == 1);
    CHECK(parts.count("word/media/code.png") == 0);
    CHECK_FALSE(contains(parts.at("word/_rels/document.xml.rels"), "code.png"));
}

TEST_CASE("a list as a document stands under its title, and says so when it is empty") {
    Table table = missing_people();
    table.title = {"Belum berikrar", {}};
    CHECK(times(body_of(table), ">Belum berikrar<") == 1);
    table.rows.clear();
    CHECK(contains(words_of(body_of(table)), "|Belum berikrar|None.|"));
}

TEST_CASE("the same answer makes the same document, and nothing is left behind") {
    const Scratch scratch;
    CHECK(docx_of(letter()) == docx_of(letter()));
    CHECK(scratch.is_empty());
}

TEST_CASE("a document for which there is no room is refused") {
    const Scratch scratch;
    auto table = missing_people();
    for (int i = 0; i < 20'000; ++i)
        table.rows.push_back({{std::to_string(i * 7919), "", "", "", ""}});
    std::ostringstream out;
    const auto lists = catalogues();
    const text::Wording wording{text::Language::indonesian, lists};
    Problem problem;
    {
        const SmallDisk disk{10'000};
        problem = problem_of([&] { render::write(out, table, anchored(), wording); });
    }
    CHECK(problem.code == "workbook-unfinished");
    CHECK(out.str().empty());
    CHECK(scratch.is_empty());
}
