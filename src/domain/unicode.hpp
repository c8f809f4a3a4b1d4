#pragma once

#include <string>
#include <string_view>

/// What needs the Unicode tables. All throw `text-not-utf8` for invalid UTF-8.
namespace netralitas::domain {

/// NFC; every kind of Unicode space becomes a plain one.
std::string composed(std::string_view text);

/// Case folded, without accents and invisible characters; every kind of Unicode space becomes a
/// plain one, every style of apostrophe `'`.
std::string folded(std::string_view text);

/// Only the letters and digits of a folded text.
std::string letters_and_digits(std::string_view folded_text);

}  // namespace netralitas::domain
