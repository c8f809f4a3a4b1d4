#include "netralitas/domain/letter.hpp"

#include <algorithm>
#include <stdexcept>

namespace netralitas::domain {

const LetterText& Letter::text(std::string_view code) const {
    const auto found = std::ranges::find(texts, code, &LetterText::code);
    if (found == texts.end()) throw std::out_of_range{"a text that letters do not have"};
    return *found;
}

const std::vector<std::string>& letter_texts() {
    static const std::vector<std::string> codes{"title",   "subject", "background",
                                                "purpose", "scope",   "closing"};
    return codes;
}

const std::vector<std::string>& letter_holes() {
    static const std::vector<std::string> names{"unit", "UNIT", "period", "first", "last"};
    return names;
}

std::vector<std::string> holes_in(std::string_view text) {
    std::vector<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) break;
        const auto inside = text.substr(open + 1, close - open - 1);
        names.emplace_back(inside.substr(0, inside.find(':')));
        open = close;
    }
    return names;
}

}  // namespace netralitas::domain
