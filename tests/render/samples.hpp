#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/render/render.hpp"

#include <sstream>
#include <string>

/// Answers as the program gives them, and how they are drawn. Headings stand here as people read
/// them in Indonesian: a message without a translation is shown as it is.
namespace netralitas::testing {

inline domain::Catalogues catalogues() {
    domain::Catalogues lists;
    lists.vocabularies.emplace(
        "employment",
        domain::Vocabulary{"employment",
                           {{"pns", "PNS", "PNS", {}}, {"other", "lain-lain", "other", {}}}});
    lists.vocabularies.emplace("reason_unsigned",
                               domain::Vocabulary{"reason_unsigned",
                                                  {{"on-leave", "cuti", "on leave", {}},
                                                   {"study", "tugas belajar", "study", {}},
                                                   {"other", "lain-lain", "other", {}}}});
    return lists;
}

template <typename Answer>
std::string drawn(const Answer& answer, const render::Style& style,
                  text::Language language = text::Language::indonesian) {
    const domain::Catalogues lists = catalogues();
    const text::Wording wording{language, lists};
    std::ostringstream out;
    render::write(out, answer, style, wording);
    return out.str();
}

inline render::Style style_of(render::Format format, std::size_t width = 0) {
    render::Style style;
    style.format = format;
    style.width = width;
    return style;
}

inline domain::Date day(int year, unsigned month, unsigned day_of_month) {
    return domain::Date{std::chrono::year{year} / std::chrono::month{month} /
                        std::chrono::day{day_of_month}};
}

/// Who has not signed, of a list.
inline document::Table missing_people() {
    using document::Align;
    using document::Audience;
    using document::Code;
    document::Table table;
    table.columns = {{"number", "No."},
                     {"nip_or_nik", "NIP/NIK"},
                     {"name", "Nama", Align::left, Audience::both, true},
                     {"employment", "Status"},
                     {"reason_unsigned", "Alasan"}};
    table.rows = {{{"P-0011", "198807212010121005", "Agus Prasetyo, S.H.",
                    Code{"employment", "pns"}, Code{"reason_unsigned", "other"}}},
                  {{"P-0103", "*************009", "Joko Susilo", Code{"employment", "other"},
                    Code{"reason_unsigned", ""}}}};
    return table;
}

/// A coverage report: one unit and its staff by employment.
inline document::Document coverage() {
    using document::Align;
    using document::Audience;
    using document::Percent;
    document::Table table;
    table.columns = {{"unit_name", "Satuan kerja", Align::left, Audience::people, true},
                     {"unit", "", Align::left, Audience::machines},
                     {"staff", "Pegawai", Align::right},
                     {"signed", "Ikrar", Align::right},
                     {"percent", "Persen", Align::right}};
    table.rows = {{{"Rutan Kelas IIB Blora", "RUTAN-BLORA", std::int64_t{28427},
                    std::int64_t{27006}, Percent{27006, 28427}}},
                  {{"PNS", "RUTAN-BLORA", std::int64_t{9}, std::int64_t{9}, Percent{9, 9}}, 1},
                  {{"Jumlah", document::Cell{}, std::int64_t{28427}, std::int64_t{27006},
                    Percent{27006, 28427}},
                   0,
                   Audience::people}};
    document::Document report;
    report.name = "coverage";
    report.figures = {{"as_of", day(2024, 1, 30)}, {"round", "ikrar-2023-12"}};
    report.blocks = {document::Words{"Cakupan per {day:date} · {round}",
                                     {{"day", "2024-01-30"}, {"round", "ikrar-2023-12"}}},
                     table,
                     document::Tally{"reasons",
                                     "Belum berikrar menurut alasan",
                                     "tanpa alasan",
                                     "reason_unsigned",
                                     {{"on-leave", 3}, {"study", 1}, {"", 2}}}};
    return report;
}

/// One person.
inline document::Record person() {
    using document::Align;
    using document::Audience;
    document::Record record;
    record.fields = {{"nip", "NIP"},
                     {"full_name", "Nama", Align::left, Audience::people},
                     {"name", "", Align::left, Audience::machines},
                     {"employment", "Status"},
                     {"since", "Mulai"},
                     {"pledged", "Ikrar"},
                     {"roles", "Satgas"}};
    record.cells = {
        "198609262015052003", "Siti Rahayu, S.H.",
        "Siti Rahayu",        document::Code{"employment", "pns"},
        day(2021, 3, 1),      std::vector<std::string>{"ikrar-2023-12", "ikrar-2024-06"},
        document::Cell{}};
    return record;
}

/// A letter with every kind of part it can have.
inline document::Document letter() {
    using document::Align;
    using document::Percent;
    document::Document letter{"semester", {}, {}, {"Laporan netralitas", {}}};
    letter.figures = {{"staff", std::int64_t{28427}, "Pegawai"},
                      {"percent", Percent{27006, 28427}, "Cakupan"}};
    document::Table pledge{{{"unit", "Satuan kerja"},
                            {"staff", "Pegawai", Align::right},
                            {"percent", "%", Align::right}},
                           {{{"RUTAN-BLORA", std::int64_t{28427}, Percent{27006, 28427}}},
                            {{"LAPAS-SRAGEN", std::int64_t{96}, Percent{0, 96}}}},
                           {"Ikrar per satuan kerja", {}}};
    pledge.chart = document::Bars{"percent"};
    pledge.key = "pledge";
    pledge.number = 1;
    document::Table people = missing_people();
    people.title = {"Pegawai yang belum berikrar", {}};
    people.key = "not_signed";
    letter.blocks = {
        document::Letterhead{{"KEMENTERIAN CONTOH", "KANTOR WILAYAH"},
                             {"Jalan Contoh 1 <Semarang>"}},
        document::Heading{0, "", {"Laporan netralitas", {}}},
        document::Record{{{"number", "Nomor"}, {"date", "Tanggal"}},
                         {"W.13-KP.05.02-1", day(2024, 7, 5)}},
        document::Heading{1, "A.", {"Dasar", {}}},
        document::List{{document::text_words("Keputusan 1;"), document::text_words("Keputusan 2.")},
                       true},
        document::Heading{2, "1.", {"Ikrar", {}}},
        document::Words{"Dari {staff:number} pegawai belum semua berikrar.", {{"staff", "28427"}}},
        pledge,
        document::Signature{"Semarang, 5 Juli 2024", "Ketua Satuan Tugas,", "Siti Rahayu, S.H.",
                            "NIP 198609262015052003"},
        document::Heading{1, "Lampiran I", {"Belum berikrar", {}}, true},
        people};
    return letter;
}

/// The same with what pages show.
inline document::Document coverage_with_bars() {
    auto report = coverage();
    report.title = {"Cakupan ikrar", {}};
    report.figures.push_back({"staff", std::int64_t{28427}, "Pegawai"});
    auto& table = std::get<document::Table>(report.blocks[1]);
    table.title = {"Ikrar per satuan kerja", {}};
    table.chart = document::Bars{"percent"};
    table.rows.back().is_total = true;
    return report;
}

/// Two by two fields; one of them holds three points.
inline document::Table square() {
    using document::Cell;
    using document::Code;
    document::Table table{
        {{"likelihood", "Kemungkinan"}, {"1", "1"}, {"2", "2"}},
        {{{std::int64_t{2}, Cell{}, std::int64_t{3}}}, {{std::int64_t{1}, Cell{}, Cell{}}}},
        {"Kemungkinan & dampak", {}}};
    const auto level = [](const char* code) { return Code{"employment", code}; };
    table.chart = document::HeatMap{"Dampak",
                                    "Kemungkinan",
                                    {level("pns"), level("other"), level("pns"), level("pns")},
                                    {"pns", "other"}};
    return table;
}

/// A report with that square between sentences.
inline document::Document square_report() {
    document::Document report{"risks", {}, {}, {"Titik rawan", {}}};
    report.blocks = {document::Words{"Sebelum.", {}}, square(), document::Words{"Sesudah.", {}}};
    return report;
}

/// A letter with a table that is printed across between its chapters.
inline document::Document wide_letter() {
    auto all = letter();
    document::Table wide{{{"unit", "Satuan kerja"}}, {}, {"Rincian & <jumlah>", {}}};
    wide.key = "detail";
    wide.number = 2;
    for (int i = 1; i <= 9; ++i) {
        const auto number = std::to_string(i);
        wide.columns.push_back({"c" + number, "Kolom", document::Align::right});
    }
    for (int i = 1; i <= 60; ++i) {
        document::Row row{{"Rutan Kelas IIB Contoh Nomor " + std::to_string(i)}};
        for (int column = 1; column <= 9; ++column)
            row.cells.emplace_back(std::int64_t{1000} * i + column);
        wide.rows.push_back(std::move(row));
    }
    wide.rows.push_back({{"Jumlah"}, 0, document::Audience::people, true});
    wide.rows.back().cells.resize(wide.columns.size());
    all.blocks.insert(all.blocks.end() - 2,
                      {document::Heading{1, "Lampiran 0", {"Rincian", {}}, true}, wide});
    return all;
}

}  // namespace netralitas::testing
