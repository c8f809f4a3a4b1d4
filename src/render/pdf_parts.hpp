#pragma once

#include "pages.hpp"
#include "pdf_flow.hpp"

#include <string>

/// Parts of a PDF, as strips.
namespace netralitas::render {

/// The page while it is filled, and how.
struct Sheet {
    Flow& flow;
    const Drawing& drawing;
};

constexpr Font body_font{11};

void add_heading(const Sheet& sheet, const std::string& text, int level, bool starts_page);
void add_paragraph(const Sheet& sheet, const std::string& text);
void add_list(const Sheet& sheet, const document::List& list);
void add_record(const Sheet& sheet, const document::Record& record);
void add_letterhead(const Sheet& sheet, const document::Letterhead& head);
void add_signature(const Sheet& sheet, const document::Signature& signature);

/// In boxes, one beside the other.
void add_figures(const Sheet& sheet, const document::Document& document);

/// The picture for cameras, and its words.
void add_code(const Sheet& sheet, const Anchor& anchor);

/// Nothing when it has no rows for people. The caption may be empty.
void add_table(const Sheet& sheet, const document::Table& table, const std::string& caption);
void add_caption(const Sheet& sheet, const std::string& caption, bool is_across);
void add_heat_map(const Sheet& sheet, const document::Table& table, const document::HeatMap& map);

}  // namespace netralitas::render
