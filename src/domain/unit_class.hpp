#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace netralitas::domain {

/// A unit's class read from words, and how many of them it takes.
struct UnitClass {
    std::string text;  ///< `IIA`, `Khusus IIA`, `I Khusus Non TPI`
    std::size_t words = 0;
};

/// The class that lower-case words begin with: `khusus`, `kelas` or `klas`, a Roman or Arabic level
/// from 1 to 3, `a` or `b` joined or apart, then `khusus`, `tpi`, `non tpi`. Only the level must be
/// there. Lapas put `Khusus` before the level, Kanim behind it.
std::optional<UnitClass> read_class(std::span<const std::string_view> words);

/// `kelas` as it is written: `klas`, `kls` … A lower-case word.
bool is_class_word(std::string_view word);

}  // namespace netralitas::domain
