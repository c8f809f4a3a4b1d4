#include "docx.hpp"

#include "archive.hpp"
#include "docx_parts.hpp"
#include "png.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace netralitas::render {

namespace {

constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr auto main_space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string fixed_part(std::string_view name) {
    const auto part =
        std::ranges::find(docx_parts, name, [](const auto& known) { return known.first; });
    return std::string(part->second);
}

std::string styles_part(const Drawing& drawing) {
    constexpr std::string_view hole = "{language}";
    const bool is_indonesian = drawing.wording.language() == text::Language::indonesian;
    std::string styles = fixed_part("styles.xml");
    styles.replace(styles.find(hole), hole.size(), is_indonesian ? "id-ID" : "en-GB");
    return styles;
}

/// What the document is made of beside its words.
std::string links_part(bool has_code) {
    constexpr std::string_view kind =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string links;
    const auto link = [&](std::string_view name, std::string_view type, std::string_view target) {
        links += fmt::format("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}\"/>\n", name, kind,
                             type, target);
    };
    link("styles", "styles", "styles.xml");
    link("settings", "settings", "settings.xml");
    link("numbering", "numbering", "numbering.xml");
    link("footer", "footer", "footer1.xml");
    if (has_code) link("code", "image", "media/code.png");
    return fmt::format(
        "{}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
        "{}</Relationships>\n",
        declaration, links);
}

std::string properties_part(const std::string& title) {
    return fmt::format(
        "{}<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>"
        "</cp:coreProperties>\n",
        declaration, docx_text(title));
}

/// One level of points: how they are marked.
std::string points(int number, const char* form, const char* mark) {
    return fmt::format(
        "<w:abstractNum w:abstractNumId=\"{}\"><w:multiLevelType w:val=\"singleLevel\"/>"
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{}\"/><w:lvlText "
        "w:val=\"{}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/>"
        "</w:pPr></w:lvl></w:abstractNum>\n",
        number, form, mark);
}

std::string numbering_part(int numbered_lists) {
    std::string xml = fmt::format("{}<w:numbering {}>\n{}{}", declaration, main_space,
                                  points(0, "bullet", "–"), points(1, "decimal", "%1."));
    xml += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\n";
    for (int list = 1; list <= numbered_lists; ++list) {
        xml += fmt::format(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
            "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\n",
            list + 1);
    }
    return xml + "</w:numbering>\n";
}

std::string field(const char* name) {
    return fmt::format("<w:fldSimple w:instr=\" {} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", name);
}

/// `Page 1 of 3`, whose numbers the program that shows it counts.
std::string page_number() {
    const std::string message = text::tr("Page {page:number} of {pages:number}");
    std::string xml;
    for (std::size_t from = 0; from < message.size();) {
        const auto hole = std::min(message.find('{', from), message.size());
        xml += docx_run(message.substr(from, hole - from));
        const auto end = std::min(message.find('}', hole), message.size() - 1);
        const auto name = std::string_view(message).substr(hole, end - hole);
        if (name.starts_with("{page:")) xml += field("PAGE");
        if (name.starts_with("{pages:")) xml += field("NUMPAGES");
        from = end + 1;
    }
    return xml;
}

std::string footer_part(const Drawing& drawing) {
    const auto& anchor = drawing.style.anchor;
    const std::string code =
        anchor ? docx_paragraph("Footer", anchor_text(*anchor, drawing)) : std::string();
    return fmt::format(
        "{}<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}</w:p>{}</w:ftr>\n",
        declaration, main_space, page_number(), code);
}

int write_document(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    out << declaration << "<w:document " << main_space
        << " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
           " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\n<w:body>\n";
    const int numbered_lists = write_docx_body(out, answer, drawing);
    out << "</w:body>\n</w:document>\n";
    return numbered_lists;
}

}  // namespace

void draw_docx(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const auto& anchor = drawing.style.anchor;
    const std::string code = anchor ? png_of(code_picture(anchor->code)) : "";
    write_through_file(out, [&](const ScratchFile& file) {
        Archive archive(file);
        archive.add("[Content_Types].xml", fixed_part("content_types.xml"));
        archive.add("_rels/.rels", fixed_part("package_links.xml"));
        archive.add("docProps/core.xml", properties_part(title_of(answer, drawing)));
        archive.add("word/_rels/document.xml.rels", links_part(anchor.has_value()));
        archive.add("word/styles.xml", styles_part(drawing));
        archive.add("word/settings.xml", fixed_part("settings.xml"));
        archive.add("word/footer1.xml", footer_part(drawing));
        const int lists = write_document(archive.part("word/document.xml"), answer, drawing);
        archive.add("word/numbering.xml", numbering_part(lists));
        if (anchor) archive.add("word/media/code.png", code);
        archive.close();
    });
}

}  // namespace netralitas::render
