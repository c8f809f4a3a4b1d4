#pragma once

#include "pages.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

/// Parts of a document of WordprocessingML (ECMA-376). Lengths are in twentieths of a point. What
/// comes from the ledger is text wherever it stands, and shown as in every other form.
namespace netralitas::render {

enum class Lie { upright, across };

/// What is between the margins of A4.
int room_of(Lie lie);

std::string docx_text(std::string_view text);
std::string docx_run(std::string_view text);

/// `properties` are those of the paragraph after its style.
std::string docx_paragraph(std::string_view style, std::string_view text,
                           std::string_view properties = "");

/// A cell of a row; `content` are paragraphs, `properties` those of the cell after its width.
std::string docx_cell(int width, std::string_view content, std::string_view properties = "");

/// The beginning of a table whose columns have these widths. Without lines unless it is ruled.
std::string docx_table_head(const std::vector<int>& widths, bool is_ruled);

/// What ends a part of the document whose pages lie so.
std::string docx_section(Lie lie);

/// Keys and values side by side.
std::string docx_pairs(const std::vector<std::pair<std::string, std::string>>& pairs, int room);

/// A table that has rows for people, without its title; the rows are written one by one.
void write_docx_table(std::ostream& out, const View& view, int room);
void write_docx_square(std::ostream& out, const View& view, const document::HeatMap& map);

/// The picture of the code, as wide as its cell, which is `width`.
std::string docx_code(const Anchor& anchor, int width);

/// Everything between the tags of the body. Returns how many numbered lists it has.
int write_docx_body(std::ostream& out, const Answer& answer, const Drawing& drawing);

}  // namespace netralitas::render
