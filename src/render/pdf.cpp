#include "cells.hpp"
#include "pdf_parts.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Document;
using document::Record;
using document::Table;

/// Adds a part of a document.
struct Part {
    const Sheet& sheet;

    void operator()(const document::Words& words) const {
        add_paragraph(sheet, sentence(words, sheet.drawing));
    }
    void operator()(const document::Tally& tally) const {
        add_paragraph(sheet, sentence(tally, sheet.drawing));
    }
    void operator()(const document::Heading& heading) const {
        add_heading(sheet, heading_text(heading, sheet.drawing), heading.level,
                    heading.starts_page);
    }
    void operator()(const Table& table) const {
        add_table(sheet, table, caption_text(table, sheet.drawing));
    }
    void operator()(const Record& record) const { add_record(sheet, record); }
    void operator()(const document::List& list) const { add_list(sheet, list); }
    void operator()(const document::Letterhead& head) const { add_letterhead(sheet, head); }
    void operator()(const document::Signature& sign) const { add_signature(sheet, sign); }
};

/// A table alone says so when it is empty.
void add_answer(const Sheet& sheet, const Table& table) {
    if (view_of(table, sheet.drawing).is_empty()) return add_paragraph(sheet, text::tr("None."));
    add_table(sheet, table, "");
}

void add_answer(const Sheet& sheet, const Record& record) { add_record(sheet, record); }

void add_answer(const Sheet& sheet, const Document& document) {
    for_each_block(
        document, [&](std::size_t i) { std::visit(Part{sheet}, document.blocks[i]); },
        [&] { add_figures(sheet, document); });
}

bool is_letter(const Answer& answer) {
    const auto* document = std::get_if<const Document*>(&answer);
    return document != nullptr && letterhead_of(**document) != nullptr;
}

/// Every page has its number, and what proves the ledger behind it.
void draw_feet(PdfFile& file, const Drawing& drawing) {
    constexpr Font font{8};
    constexpr double above_edge = 1.4 * points_of_cm;
    const auto& anchor = drawing.style.anchor;
    const auto pages = std::to_string(file.pages());
    for (std::size_t page = 0; page < file.pages(); ++page) {
        file.turn_to(page);
        const auto& size = file.page_size();
        const double y = size.height - above_edge;
        file.fill({Flow::left, y - 12}, {size.width - Flow::left - Flow::right, 0.4});
        if (anchor) file.text({Flow::left, y}, font, anchor_text(*anchor, drawing));
        const auto number =
            drawing.wording.fill(text::tr("Page {page:number} of {pages:number}"),
                                 {{"page", std::to_string(page + 1)}, {"pages", pages}});
        file.text({size.width - Flow::right, y}, font, number, {Place::right});
    }
}

}  // namespace

void draw_pdf(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const auto title = title_of(answer, drawing);
    PdfFile file(title);
    Flow flow(file);
    const Sheet sheet{flow, drawing};
    if (!is_letter(answer)) add_heading(sheet, title, 0, false);
    std::visit([&](const auto* part) { add_answer(sheet, *part); }, answer);
    if (drawing.style.anchor) add_code(sheet, *drawing.style.anchor);
    flow.close();
    draw_feet(file, drawing);
    file.write(out);
}

}  // namespace netralitas::render
