#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What the cells of a workbook say, as text.
namespace netralitas::importer {

/// A number as it is written in the file (`4.5199999999999996`) in its shortest form that means the
/// same, without exponent. Of whole numbers beyond 15 digits a spreadsheet keeps 15: they are
/// written so that no number of 16 or 18 digits passes for a whole one, `198609262015052000` and
/// `3.31601250896001E+15`. Empty for what is no number.
std::optional<std::string> number_text(std::string_view written);

/// What a number format shows of a number: itself, a day, or a time of day, with or without a day.
enum class Look { number, day, time };

/// By the letters of the format outside quotes and brackets.
Look look_of(std::string_view code);
Look look_of(int built_in);

/// A day as spreadsheets count them: `2024-01-29`, with a time of day that is shown `2024-01-29
/// 09:30:00`, without a day `09:30:00`. What is no day any calendar has is given as a number. Empty
/// for what is no number.
std::optional<std::string> date_text(std::string_view written, Look look, bool since_1904);

/// The same of a day written as ISO 8601 has it: `2024-01-29T00:00:00Z`.
std::string date_text(std::string_view iso, Look look);

/// `_x000A_` stands for a character that XML cannot hold. NUL and halves of characters stay as they
/// are written.
std::string unescaped(std::string_view text);

}  // namespace netralitas::importer
