#include "cells.hpp"
#include "docx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Block;
using document::Document;
using document::Table;

constexpr auto kept_with_next = "<w:keepNext/>";

bool is_wide(const Table& table, const Drawing& drawing) {
    const View view = view_of(table, drawing);
    return view.is_wide() && !view.is_empty() &&
           !std::holds_alternative<document::HeatMap>(table.chart);
}

bool is_wide(const Block& block, const Drawing& drawing) {
    const auto* table = std::get_if<Table>(&block);
    return table != nullptr && is_wide(*table, drawing);
}

/// How the page lies for each block. In a letter only wide tables lie across, and the headings
/// above them; everything else lies across as a whole, so that no page has just a title.
std::vector<Lie> lies_of(const Document& document, const Drawing& drawing) {
    const auto& blocks = document.blocks;
    std::vector<Lie> lies(blocks.size(), Lie::upright);
    for (std::size_t i = blocks.size(); i-- > 0;) {
        const bool is_heading = std::holds_alternative<document::Heading>(blocks[i]);
        const bool follows = is_heading && i + 1 < lies.size() && lies[i + 1] == Lie::across;
        if (follows || is_wide(blocks[i], drawing)) lies[i] = Lie::across;
    }
    if (letterhead_of(document) == nullptr && std::ranges::count(lies, Lie::across) > 0) {
        std::ranges::fill(lies, Lie::across);
    }
    return lies;
}

class Body {
public:
    Body(std::ostream& out, const Drawing& drawing, Lie lie)
        : out_(&out), drawing_(&drawing), lie_(lie) {}

    /// The pages from here lie so.
    void turn_to(Lie lie);
    Lie lie() const { return lie_; }
    void title(const std::string& text) { put("Title", text); }
    void figures(const Document& document) { pairs(headline_figures(document, *drawing_)); }
    void foot();
    int numbered_lists() const { return lists_; }

    void operator()(const document::Words& words) { say(sentence(words, *drawing_)); }
    void operator()(const document::Tally& tally) { say(sentence(tally, *drawing_)); }
    void operator()(const Table& table);
    void operator()(const document::Record& record);
    void operator()(const document::Heading& heading);
    void operator()(const document::List& list);
    void operator()(const document::Letterhead& head);
    void operator()(const document::Signature& signature);

    void untitled(const Table& table);
    void say(const std::string& text) { put("Normal", text); }

private:
    void put(std::string_view style, const std::string& text, std::string_view properties = "") {
        if (text.empty()) return;
        *out_ << docx_paragraph(style, text, properties) << '\n';
        is_new_page_ = false;
    }
    /// Two tables without a paragraph between them would be one.
    void gap() { *out_ << docx_paragraph("Gap", "") << '\n'; }
    void pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
        if (pairs.empty()) return;
        *out_ << docx_pairs(pairs, room_of(lie_));
        gap();
    }

    std::ostream* out_;
    const Drawing* drawing_;
    Lie lie_;
    int lists_ = 0;
    bool is_new_page_ = true;
};

void Body::turn_to(Lie lie) {
    if (lie == lie_) return;
    *out_ << docx_paragraph("Break", "", docx_section(lie_)) << '\n';
    lie_ = lie;
    is_new_page_ = true;
}

void Body::operator()(const Table& table) {
    if (view_of(table, *drawing_).is_empty()) return;
    put("Caption", caption_text(table, *drawing_));
    untitled(table);
}

void Body::untitled(const Table& table) {
    const View view = view_of(table, *drawing_);
    if (const auto* map = std::get_if<document::HeatMap>(&table.chart)) {
        write_docx_square(*out_, view, *map);
    } else {
        write_docx_table(*out_, view, room_of(lie_));
    }
    gap();
}

void Body::operator()(const document::Record& record) {
    std::vector<std::pair<std::string, std::string>> shown;
    for (const std::size_t position : columns_for(Audience::people, record.fields)) {
        shown.emplace_back(heading_of(record.fields[position]),
                           page_text(record.cells.at(position), *drawing_));
    }
    pairs(shown);
}

void Body::operator()(const document::Heading& heading) {
    const auto style = heading.level == 0 ? std::string("Title")
                                          : fmt::format("Heading{}", std::min(heading.level, 3));
    const bool breaks = heading.starts_page && !is_new_page_;
    put(style, heading_text(heading, *drawing_), breaks ? "<w:pageBreakBefore/>" : "");
}

/// Every numbered list counts from one by a numbering of its own; the first is that of dashes.
void Body::operator()(const document::List& list) {
    if (list.is_numbered) ++lists_;
    const auto numbering =
        fmt::format("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/></w:numPr>",
                    list.is_numbered ? lists_ + 1 : 1);
    for (const auto& item : list.items) put("ListParagraph", sentence(item, *drawing_), numbering);
}

void Body::operator()(const document::Letterhead& head) {
    for (const auto& line : head.office) put("Letterhead", line);
    for (const auto& line : head.contact) put("LetterheadContact", line);
    *out_ << docx_paragraph("LetterheadRule", "") << '\n';
}

void Body::operator()(const document::Signature& signature) {
    const auto* above = "<w:keepNext/><w:spacing w:before=\"480\"/>";
    put("Signature", signature.place_and_date, above);
    put("Signature", signature.position, kept_with_next);
    const bool has_identity = !signature.identity.empty();
    put("Signature", name_text(signature),
        std::string(has_identity ? kept_with_next : "") + "<w:spacing w:before=\"1360\"/>");
    put("Signature", signature.identity);
}

/// Picture and words of the code side by side.
void Body::foot() {
    constexpr int width = 1300;
    const auto& anchor = drawing_->style.anchor;
    if (!anchor) return;
    const int room = room_of(lie_);
    gap();
    *out_ << docx_table_head({width, room - width}, false)
          << "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
          << docx_cell(width, "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr>" +
                                  docx_code(*anchor, width - 80) + "</w:p>")
          << docx_cell(room - width, docx_paragraph("TableText", anchor_text(*anchor, *drawing_)),
                       "<w:vAlign w:val=\"center\"/>")
          << "</w:tr>\n</w:tbl>\n";
}

void write_blocks(Body& body, const Document& document, const Drawing& drawing) {
    const auto lies = lies_of(document, drawing);
    const auto write_block = [&](std::size_t i) {
        body.turn_to(lies[i]);
        std::visit(body, document.blocks[i]);
    };
    for_each_block(document, write_block, [&] { body.figures(document); });
}

/// How the first page lies.
Lie first_lie(const Answer& answer, const Drawing& drawing) {
    if (const auto* table = std::get_if<const Table*>(&answer)) {
        return is_wide(**table, drawing) ? Lie::across : Lie::upright;
    }
    const auto* document = std::get_if<const Document*>(&answer);
    if (document == nullptr || (*document)->blocks.empty()) return Lie::upright;
    return lies_of(**document, drawing).front();
}

void write_list(Body& body, const Table& table, const Drawing& drawing) {
    if (view_of(table, drawing).is_empty()) return body.say(text::tr("None."));
    body.untitled(table);
}

}  // namespace

int write_docx_body(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    Body body(out, drawing, first_lie(answer, drawing));
    const auto* document = std::get_if<const Document*>(&answer);
    const bool is_letter = document != nullptr && letterhead_of(**document) != nullptr;
    if (!is_letter) body.title(title_of(answer, drawing));
    if (const auto* table = std::get_if<const Table*>(&answer)) write_list(body, **table, drawing);
    if (const auto* record = std::get_if<const document::Record*>(&answer)) body(**record);
    if (document != nullptr) write_blocks(body, **document, drawing);
    body.foot();
    out << docx_paragraph("Gap", "") << docx_section(body.lie());
    return body.numbered_lists();
}

}  // namespace netralitas::render
