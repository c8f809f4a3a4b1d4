#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Where text is broken on a page.
namespace netralitas::render {

/// How wide a text is on one line.
using Measure = std::function<double(std::string_view)>;

/// The text in lines of at most `width`, broken between words, and within a word where it does not
/// fit on a line: behind a hyphen or slash if there is one. At least one line.
std::vector<std::string> lines_of(const Measure& measure, std::string_view text, double width);

/// How wide the widest word is.
double word_width(const Measure& measure, std::string_view text);

/// The same where words are broken behind hyphens and slashes too.
double part_width(const Measure& measure, std::string_view text);

/// In sizes of the letters, where the program that shows them measures only later: letters of
/// Helvetica and Arial, and those of other offices are as wide by and large.
double letters_width(std::string_view text, bool is_bold);

}  // namespace netralitas::render
