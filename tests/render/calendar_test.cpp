#include "netralitas/text/width.hpp"
#include "render/samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace netralitas;
using namespace netralitas::testing;
using document::Align;
using document::Audience;
using document::Document;
using render::Format;

namespace {

/// Two things that are due, in a document for calendars.
Document agenda() {
    Document document;
    document.name = "due";
    document.blocks.emplace_back(
        document::Table{{{"id", "", Align::left, Audience::machines},
                         {"due_on", "Batas"},
                         {"about", "Perihal"},
                         {"what", "Isi"},
                         {"unit", "Satuan kerja"},
                         {"basis", "Dasar"}},
                        {{{"407123:risk:RSK/A/2024/0001", day(2024, 2, 5), "RSK/A/2024/0001",
                           "Unggahan calon, lalu; dihapus \\", "A", document::Cell{}}},
                         {{"407123:case:INC/A/2024/0001", day(2024, 12, 31), "INC/A/2024/0001",
                           "laporan", "A", "UU 7/2017 Pasal 454"}}}});
    document.calendar = document::Calendar{"due_on",
                                           "id",
                                           {"about", "what"},
                                           {"unit", "basis"},
                                           *domain::instant_from_iso("2024-01-30T01:02:03Z")};
    return document;
}

std::string ics(const Document& document) { return drawn(document, style_of(Format::ics)); }

/// A calendar of one event with this text.
std::string ics_of(const std::string& text) {
    auto document = agenda();
    auto& table = std::get<document::Table>(document.blocks.front());
    table.rows.resize(1);
    table.rows.front().cells[3] = text;
    return ics(document);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

bool is_valid_utf8(const std::string& text) {
    return text::visible(text).find("\\x") == std::string::npos;
}

}  // namespace

TEST_CASE("a calendar has an event for the whole day for every row, with escaped texts") {
    CHECK(ics(agenda()) ==
          "BEGIN:VCALENDAR\r\n"
          "VERSION:2.0\r\n"
          "PRODID:-//netralitas//netralitas//EN\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:407123:risk:RSK/A/2024/0001@netralitas\r\n"
          "DTSTAMP:20240130T010203Z\r\n"
          "DTSTART;VALUE=DATE:20240205\r\n"
          "SUMMARY:RSK/A/2024/0001: Unggahan calon\\, lalu\\; dihapus \\\\\r\n"
          "DESCRIPTION:Satuan kerja: A\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "BEGIN:VEVENT\r\n"
          "UID:407123:case:INC/A/2024/0001@netralitas\r\n"
          "DTSTAMP:20240130T010203Z\r\n"
          "DTSTART;VALUE=DATE:20241231\r\n"
          "SUMMARY:INC/A/2024/0001: laporan\r\n"
          "DESCRIPTION:Satuan kerja: A\\nDasar: UU 7/2017 Pasal 454\r\n"
          "TRANSP:TRANSPARENT\r\n"
          "END:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("no line of a calendar is longer than 75 octets, no letter is split, nothing is lost") {
    std::string text;
    for (std::size_t before = 0; before < 80; ++before) {
        text =
            std::string(before, 'a') + "Ñ€𝄞 titik rawan masa tenang, " + std::string(60, 'b') + "é";
        std::string whole;
        for (const auto& line : lines_of(ics_of(text))) {
            CHECK(line.size() <= 75);
            CHECK(is_valid_utf8(line));
            whole += line.starts_with(' ') ? line.substr(1) : "\n" + line;
        }
        const auto comma = text.find(',');
        CHECK(whole.find("\nSUMMARY:RSK/A/2024/0001: " + text.substr(0, comma) + "\\" +
                         text.substr(comma) + "\n") != std::string::npos);
    }
}

TEST_CASE("a text cannot begin a line of its own in a calendar") {
    const auto lines = lines_of(ics_of("x\r\nEND:VEVENT"));
    CHECK(std::count(lines.begin(), lines.end(), "END:VEVENT") == 1);
}

TEST_CASE("a calendar without rows is one") {
    auto document = agenda();
    std::get<document::Table>(document.blocks.front()).rows.clear();
    CHECK(ics(document) ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//netralitas//netralitas//EN\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("only a document that says so is a calendar") {
    CHECK_THROWS_AS(drawn(coverage(), style_of(Format::ics)), std::logic_error);
    CHECK_THROWS_AS(drawn(missing_people(), style_of(Format::ics)), std::logic_error);
    CHECK(render::format_names().back() != "ics");
    CHECK(render::calendar_format_names().back() == "ics");
}
