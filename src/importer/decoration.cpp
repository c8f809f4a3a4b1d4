#include "decoration.hpp"

#include "blank.hpp"

#include <algorithm>
#include <cstddef>

namespace netralitas::importer {
namespace {

/// `1;2;3` or `(1);(2);(3)`, as many official tables have them below the header.
bool is_column_numbers(const RawRow& row) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const auto number = std::to_string(i + 1);
        const auto& cell = row.fields[i];
        if (cell != number && cell != "(" + number + ")") return false;
    }
    return row.fields.size() > 1;
}

std::vector<std::string> words_of(const domain::Catalogues& catalogues) {
    const auto layout = catalogues.columns->find("layout");
    if (layout == catalogues.columns->end()) return {};
    const auto total = layout->second.find("total");
    return total == layout->second.end() ? std::vector<std::string>{} : total->second;
}

}  // namespace

Decorations::Decorations(const domain::Catalogues& catalogues) {
    for (const auto& word : words_of(catalogues)) total_words_.push_back(domain::comparable(word));
}

std::optional<Decoration> Decorations::of(const RawRow& row, const Header& header,
                                          bool is_first) const {
    if (row.fields == header.headings) return Decoration::header_again;
    if (is_first && is_column_numbers(row)) return Decoration::column_numbers;
    if (is_total(row)) return Decoration::total;
    return std::nullopt;
}

/// A sum stands alone: more than half of the row is empty, and it begins with a word for it.
bool Decorations::is_total(const RawRow& row) const {
    const auto& fields = row.fields;
    const auto is_empty = [](const std::string& cell) { return is_blank(cell); };
    const auto empty =
        static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), is_empty));
    if (empty * 2 <= fields.size()) return false;
    const auto first = std::find_if_not(fields.begin(), fields.end(), is_empty);
    if (first == fields.end()) return false;
    return std::find(total_words_.begin(), total_words_.end(), domain::comparable(*first)) !=
           total_words_.end();
}

}  // namespace netralitas::importer
