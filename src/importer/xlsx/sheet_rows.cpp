#include "sheet_rows.hpp"

#include "../text_buffer.hpp"
#include "values.hpp"

#include <algorithm>
#include <charconv>

namespace netralitas::importer {
namespace {

constexpr std::size_t last_column = 16'384;
constexpr std::size_t last_line = 1'048'576;

std::optional<std::size_t> number_of(std::string_view text) {
    std::size_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, number);
    if (failure != std::errc{} || rest != end) return std::nullopt;
    return number;
}

/// `AB12` → 28; 0 for what is no cell.
std::size_t column_of(std::string_view cell) {
    std::size_t column = 0;
    for (const char letter : cell) {
        if (letter >= '0' && letter <= '9') break;
        if (letter < 'A' || letter > 'Z' || column > last_column) return 0;
        column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    return column;
}

}  // namespace

SheetRows::SheetRows(Zip& zip, const Sheet& sheet, const SheetContext& context)
    : sheet_(&sheet), context_(&context), reader_(zip, sheet.part, *this) {}

void SheetRows::start(std::string_view name, const Attributes& attributes) {
    if (name == "row") begin_row(attributes);
    if (name == "c") begin_cell(attributes);
    in_value_ = name == "v";
    inline_text_.start(name);
}

bool SheetRows::end(std::string_view name) {
    in_value_ = false;
    inline_text_.end(name);
    if (name == "c") end_cell();
    if (name != "row") return false;
    while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
    if (cells_.size() > most_columns) refuse(too_many_columns());
    return !cells_.empty();
}

void SheetRows::text(std::string_view text) {
    inline_text_.add(text);
    if (in_value_) value_ += text;
    if (value_.size() + inline_text_.bytes() > longest_record)
        refuse({"csv-record-long", {}, {}, {}});
}

void SheetRows::begin_row(const Attributes& attributes) {
    const auto named = attributes["r"];
    const auto line = named.empty() ? line_ + 1 : number_of(named).value_or(0);
    if (line <= line_ || line > last_line) refuse({"xlsx-damaged", {}, {}, {}});
    line_ = line;
    cells_.clear();
    row_bytes_ = 0;
    cell_.column = 0;
}

void SheetRows::begin_cell(const Attributes& attributes) {
    const auto named = attributes["r"];
    const auto column = named.empty() ? cell_.column + 1 : column_of(named);
    if (column <= cell_.column || column > last_column) refuse({"xlsx-damaged", {}, {}, {}});
    cell_.column = column;
    cell_.type = attributes["t"];
    cell_.format = number_of(attributes["s"]).value_or(0);
    value_.clear();
    inline_text_.take();
}

void SheetRows::end_cell() {
    if (cell_.type == "inlineStr") value_ = unescaped(inline_text_.take());
    if (value_.empty()) return;
    auto value = value_of_cell();
    row_bytes_ += value.size();
    if (row_bytes_ > longest_record) refuse({"csv-record-long", {}, {}, {}});
    cells_.resize(cell_.column);
    cells_.back() = std::move(value);
}

std::string SheetRows::value_of_cell() const {
    const auto& type = cell_.type;
    if (type == "inlineStr") return value_;
    if (type == "str") return unescaped(value_);
    if (type == "b") return value_ == "1" || value_ == "true" ? "true" : "false";
    if (type == "e") refuse({"xlsx-cell-error", {{"value", value_}}, {}, {}});
    if (type == "d") return date_text(value_, look());
    if (type != "s") return number_of_cell();
    const auto number = number_of(value_);
    const auto text = number ? context_->strings.find(*number) : std::nullopt;
    if (!text) refuse({"xlsx-damaged", {}, {}, {}});
    return std::string(*text);
}

std::string SheetRows::number_of_cell() const {
    const auto text = look() == Look::number ? number_text(value_)
                                             : date_text(value_, look(), context_->since_1904);
    if (!text) refuse({"xlsx-damaged", {}, {}, {}});
    return *text;
}

void SheetRows::refuse(Problem problem) const {
    problem.place.sheet = sheet_->name;
    problem.place.line = line_;
    problem.place.column = cell_.column;
    throw Error(std::move(problem));
}

}  // namespace netralitas::importer
