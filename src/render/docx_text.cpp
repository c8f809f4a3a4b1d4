#include "docx.hpp"
#include "html.hpp"
#include "netralitas/text/width.hpp"

#include <fmt/format.h>

namespace netralitas::render {

namespace {

constexpr int a4_short = 11906;
constexpr int a4_long = 16838;
constexpr int left = 1701;
constexpr int right = 1134;
constexpr int top = 1134;
constexpr int bottom = 1417;

}  // namespace

int room_of(Lie lie) { return (lie == Lie::across ? a4_long : a4_short) - left - right; }

/// XML has no place for these two, though they are Unicode.
std::string docx_text(std::string_view text) {
    std::string escaped = html_text(text::visible(text));
    for (const auto& [character, shown] : {std::pair{"\uFFFE", "\\ufffe"}, {"\uFFFF", "\\uffff"}}) {
        for (auto at = escaped.find(character); at != escaped.npos; at = escaped.find(character)) {
            escaped.replace(at, std::string_view(character).size(), shown);
        }
    }
    return escaped;
}

std::string docx_run(std::string_view text) {
    if (text.empty()) return {};
    return "<w:r><w:t xml:space=\"preserve\">" + docx_text(text) + "</w:t></w:r>";
}

std::string docx_paragraph(std::string_view style, std::string_view text,
                           std::string_view properties) {
    return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{}</w:pPr>{}</w:p>", style, properties,
                       docx_run(text));
}

std::string docx_cell(int width, std::string_view content, std::string_view properties) {
    return fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{}</w:tcPr>{}</w:tc>",
                       width, properties, content);
}

std::string docx_table_head(const std::vector<int>& widths, bool is_ruled) {
    std::string grid;
    int all = 0;
    for (const int width : widths) {
        grid += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
        all += width;
    }
    constexpr auto rules =
        "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"auto\"/>"
        "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"auto\"/>"
        "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"CFD4D0\"/></w:tblBorders>";
    return fmt::format(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{}<w:tblLayout w:type=\"fixed\"/>"
        "<w:tblCellMar><w:left w:w=\"{}\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>"
        "</w:tblCellMar></w:tblPr><w:tblGrid>{}</w:tblGrid>\n",
        all, is_ruled ? rules : "", is_ruled ? 80 : 0, grid);
}

std::string docx_section(Lie lie) {
    const bool is_across = lie == Lie::across;
    return fmt::format(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>"
        "<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>"
        "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"567\" "
        "w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>",
        is_across ? a4_long : a4_short, is_across ? a4_short : a4_long,
        is_across ? " w:orient=\"landscape\"" : "", top, right, bottom, left);
}

std::string docx_pairs(const std::vector<std::pair<std::string, std::string>>& pairs, int room) {
    constexpr int key_width = 2835;
    if (pairs.empty()) return {};
    std::string xml = docx_table_head({key_width, room - key_width}, false);
    for (const auto& [key, value] : pairs) {
        xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>" +
               docx_cell(key_width, docx_paragraph("RecordText", key)) +
               docx_cell(room - key_width, docx_paragraph("RecordText", value)) + "</w:tr>\n";
    }
    return xml + "</w:tbl>\n";
}

}  // namespace netralitas::render
