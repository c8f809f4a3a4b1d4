#include "netralitas/document/document.hpp"

#include <utility>

namespace netralitas::document {

Cell text_cell(std::string text) { return text.empty() ? Cell{} : Cell{std::move(text)}; }

Cell number_cell(const std::optional<std::int64_t>& number) {
    return number ? Cell{*number} : Cell{};
}

Cell date_cell(const std::optional<domain::Date>& date) { return date ? Cell{*date} : Cell{}; }

Words text_words(std::string text) { return {"{text}", {{"text", std::move(text)}}}; }

}  // namespace netralitas::document
