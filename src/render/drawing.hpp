#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/render/render.hpp"
#include "netralitas/text/wording.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What the formats share. A format is one function `Draw` and one row in `format.cpp`.
namespace netralitas::render {

using Answer =
    std::variant<const document::Table*, const document::Record*, const document::Document*>;

struct Drawing {
    const Style& style;
    const text::Wording& wording;
};

using Draw = void (*)(std::ostream& out, const Answer& answer, const Drawing& drawing);

void draw_table(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_csv(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_tsv(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_json(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_jsonl(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_markdown(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_calendar(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_html(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_pdf(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_xlsx(std::ostream& out, const Answer& answer, const Drawing& drawing);
void draw_docx(std::ostream& out, const Answer& answer, const Drawing& drawing);

/// Whether something meant for one audience is for this one.
bool is_for(document::Audience meant, document::Audience audience);

/// Positions of the columns that this audience gets.
std::vector<std::size_t> columns_for(document::Audience audience,
                                     const std::vector<document::Column>& columns);

/// How a format for people writes each part of an answer, line ends included. An empty text leaves
/// the part out.
struct PartTexts {
    std::string (*table)(const document::Table&, const Drawing&);
    std::string (*record)(const document::Record&, const Drawing&);
    std::string (*sentence)(const std::string& text, const Drawing&);
    std::string (*heading)(const document::Heading&, const Drawing&);
    std::string (*list)(const document::List&, const Drawing&);
    std::string (*letterhead)(const document::Letterhead&, const Drawing&);
    std::string (*signature)(const document::Signature&, const Drawing&);
    /// The figures with headings; null where people read them in the sentences.
    std::string (*figures)(const document::Document&, const Drawing&) = nullptr;
};

/// Before which block the figures stand: the first, in a letter its first chapter; behind the last
/// one where there is no chapter.
std::size_t position_of_figures(const document::Document& document);

/// Draws the blocks in their order, by position, and the figures at their place among them.
template <class DrawBlock, class DrawFigures>
void for_each_block(const document::Document& document, DrawBlock draw_block,
                    DrawFigures draw_figures) {
    const std::size_t figures = position_of_figures(document);
    for (std::size_t i = 0; i <= document.blocks.size(); ++i) {
        if (i == figures) draw_figures();
        if (i < document.blocks.size()) draw_block(i);
    }
}

/// The parts of an answer in their order, an empty line between two.
void draw_parts(std::ostream& out, const Answer& answer, const Drawing& drawing,
                const PartTexts& texts);

/// Null when the document has none.
const document::Table* first_table(const document::Document& document);

/// Every table with a key, or the first table as `rows`.
std::vector<std::pair<std::string, const document::Table*>> tables_for_machines(
    const document::Document& document);

/// The rows that machines get: of the table, of the first table of a document; a record is one row,
/// and so are the figures of a document without a table.
void with_rows(const Answer& answer, const std::function<void(const document::Table&)>& draw);

}  // namespace netralitas::render
