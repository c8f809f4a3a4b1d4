#pragma once

#include "drawing.hpp"

#include <string>

/// Cells and headings as text.
namespace netralitas::render {

/// What people read in a table: ISO days, grouped counts, labels; control characters are escaped;
/// `-` when missing.
std::string people_text(const document::Cell& cell, const Drawing& drawing);

/// The same beside a key, where a day has room to be worded.
std::string record_text(const document::Cell& cell, const Drawing& drawing);

/// What machines read where there are no types: codes, ISO days, UTC times; empty when missing,
/// lists joined by `; `.
std::string machine_text(const document::Cell& cell, const Drawing& drawing);

/// A number of per cent with one decimal: `95.0`.
std::string machine_percent(const document::Percent& percent);

/// What people read above a column; its key when it has no heading.
std::string heading_of(const document::Column& column);

/// The sentence of words or of counts, without a line end; empty when there is nothing to say.
std::string sentence(const document::Words& words, const Drawing& drawing);
std::string sentence(const document::Tally& tally, const Drawing& drawing);

/// `A. Introduction`: number and words of a heading.
std::string heading_text(const document::Heading& heading, const Drawing& drawing);

/// What stands before a point of a list: `2.` or a dash.
std::string list_mark(const document::List& list, std::size_t position);

/// The name under a signature, a line of dots where there is none.
std::string name_text(const document::Signature& signature);

}  // namespace netralitas::render
