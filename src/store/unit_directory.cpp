#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/store/units.hpp"
#include "refusal.hpp"

#include <algorithm>
#include <cctype>

namespace netralitas::store {
namespace {

namespace sql {
constexpr const char* codes = "SELECT id, code FROM unit ORDER BY id";
constexpr const char* names =
    "SELECT unit, name, class FROM unit_version "
    "UNION SELECT unit, alias, NULL FROM unit_alias ORDER BY 1, 2, 3";
}  // namespace sql

using UnitId = UnitDirectory::UnitId;

/// Codes are ASCII; a person may type them in small letters.
std::string upper(std::string_view code) {
    std::string text(code);
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) {
        return static_cast<char>(letter < 0x80 ? std::toupper(letter) : letter);
    });
    return text;
}

void put(std::vector<UnitId>& units, UnitId id) {
    if (std::find(units.begin(), units.end(), id) == units.end()) {
        units.push_back(id);
    }
}

}  // namespace

UnitDirectory::UnitDirectory(const ledger::Reader& reader) {
    auto codes = reader.rows(sql::codes);
    while (codes.next()) {
        learn_code(codes.id<domain::Unit>(0), codes.text(1));
    }
    auto names = reader.rows(sql::names);
    while (names.next()) {
        learn_name(names.id<domain::Unit>(0), names.text(1));
        learn_with_class(names.id<domain::Unit>(0), names.text(1), names.text(2));
    }
}

void UnitDirectory::learn(UnitId id, std::string_view code, std::string_view name) {
    learn_code(id, code);
    learn_name(id, name);
}

void UnitDirectory::learn_code(UnitId id, std::string_view code) {
    by_code_[std::string(code)] = id;
    codes_[id] = code;
}

void UnitDirectory::learn_name(UnitId id, std::string_view name) {
    auto key = domain::unit_key(name);
    put(without_class_[std::move(key.without_class)], id);
    put(by_name_[std::move(key.full)], id);
}

/// `Rutan Blora` of class IIB is also found as `Rutan Kelas IIB Blora`.
void UnitDirectory::learn_with_class(UnitId id, std::string_view name, std::string_view class_) {
    if (!class_.empty() && !domain::unit_key(name).has_class) {
        learn_name(id, std::string(name) + " Kelas " + std::string(class_));
    }
}

std::vector<UnitId> UnitDirectory::fitting(std::string_view typed) const {
    if (const auto code = by_code_.find(upper(domain::normalise_text(typed)));
        code != by_code_.end()) {
        return {code->second};
    }
    const auto key = domain::unit_key(typed);
    if (const auto name = by_name_.find(key.full); name != by_name_.end()) {
        return name->second;
    }
    const auto place = without_class_.find(key.without_class);
    return key.has_class || place == without_class_.end() ? std::vector<UnitId>{} : place->second;
}

std::optional<UnitId> UnitDirectory::find(std::string_view typed) const {
    const auto units = fitting(typed);
    if (units.size() < 2) {
        return units.empty() ? std::nullopt : std::optional(units.front());
    }
    std::vector<std::string> codes;
    codes.reserve(units.size());
    for (const auto id : units) {
        codes.push_back(code_of(id));
    }
    std::sort(codes.begin(), codes.end());
    throw Error{"unit-ambiguous",
                {{"unit", std::string(typed)}, {"count", std::to_string(units.size())}},
                first_three(std::move(codes))};
}

UnitId UnitDirectory::get(std::string_view typed) const {
    if (const auto id = find(typed)) {
        return *id;
    }
    throw Error{"unit-unknown", {{"unit", std::string(typed)}}, near(typed)};
}

const std::string& UnitDirectory::code_of(UnitId id) const {
    static const std::string none;
    const auto found = codes_.find(id);
    return found == codes_.end() ? none : found->second;
}

/// Codes are compared as words too: `rutan blorra` is near RUTAN-BLORA.
std::vector<std::string> UnitDirectory::near(std::string_view typed) const {
    std::unordered_map<std::string, UnitId> by_words;
    for (const auto& [code, id] : by_code_) {
        by_words.emplace(domain::unit_key(code).without_class, id);
    }
    for (const auto& [name, units] : without_class_) {
        by_words.emplace(name, units.front());
    }
    std::vector<std::string> words;
    words.reserve(by_words.size());
    for (const auto& [text, id] : by_words) {
        words.push_back(text);
    }
    std::vector<std::string> codes;
    for (const auto& text : domain::nearest(domain::unit_key(typed).without_class, words)) {
        const auto& code = code_of(by_words.at(text));
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
            codes.push_back(code);
        }
    }
    return codes;
}

}  // namespace netralitas::store
