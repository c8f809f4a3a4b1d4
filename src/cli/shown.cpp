#include "errors.hpp"
#include "netralitas/render/render.hpp"
#include "netralitas/text/width.hpp"

#include <algorithm>

namespace netralitas::cli {

using text::display_width;
using text::tr;
using text::visible;

namespace {

constexpr std::size_t line_number_width = 5;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

bool has_argument(const Arguments& arguments, std::string_view name) {
    return std::any_of(arguments.begin(), arguments.end(),
                       [&](const Argument& argument) { return argument.name == name; });
}

/// Whether every `{name}` and `{name:form}` of the message has its argument.
bool can_fill(std::string_view message, const Arguments& arguments) {
    for (auto at = message.find('{'); at != std::string_view::npos;
         at = message.find('{', at + 1)) {
        const auto name = message.substr(at + 1, message.find_first_of(":}", at) - at - 1);
        if (!has_argument(arguments, name)) return false;
    }
    return true;
}

/// `PNS!C12`, as spreadsheets write it; `PNS!12` for a whole row.
std::string shown_cell(const Place& place) {
    std::string letters;
    for (auto column = place.column; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return visible(place.sheet) + '!' + letters + std::to_string(place.line);
}

/// `pegawai.csv:18:2: `, `pegawai.xlsx:PNS!C12: `, `--signed-on: `; empty without a place.
std::string shown_place(const Place& place) {
    if (place.file.empty()) return "";
    std::string text = visible(place.file);
    if (!place.sheet.empty()) return text + ':' + shown_cell(place) + ": ";
    if (place.line > 0) text += ':' + std::to_string(place.line);
    if (place.line > 0 && place.column > 0) text += ':' + std::to_string(place.column);
    return text + ": ";
}

/// The line of the input, and under it the marked part.
std::string shown_excerpt(const Place& place) {
    const auto number = place.line > 0 ? std::to_string(place.line) : std::string();
    const auto left = line_number_width - std::min(line_number_width, number.size());
    const std::string margin(left + number.size(), ' ');
    auto text = '\n' + std::string(left, ' ') + number + " | " + visible(place.excerpt);
    const auto at = std::min(place.mark_at, place.excerpt.size());
    const std::string_view excerpt = place.excerpt;
    const auto width = display_width(visible(excerpt.substr(at, place.mark_bytes)));
    if (place.mark_bytes == 0 || width == 0) return text;
    const auto before = display_width(visible(excerpt.substr(0, at)));
    return text + '\n' + margin + " | " + std::string(before, ' ') + '^' +
           std::string(width - 1, '~');
}

std::string json_text(std::string_view text) {
    return text.empty() ? "null" : render::json_string(visible(text));
}

std::string json_count(std::size_t number) { return number == 0 ? "null" : std::to_string(number); }

}  // namespace

std::string sentence(const Problem& problem, const text::Wording& wording) {
    return wording.fill(tr(error_row(problem.code).message), problem.arguments);
}

std::string hint_of(const Problem& problem, const text::Wording& wording) {
    const std::string_view message = error_row(problem.code).hint;
    auto arguments = problem.arguments;
    if (!problem.suggestions.empty()) {
        arguments.push_back({"suggestions", joined(problem.suggestions)});
    }
    if (message.empty() || !can_fill(message, arguments)) return "";
    return wording.fill(tr(message.data()), arguments);
}

std::string shown(const Problem& problem, std::string_view label, const text::Wording& wording) {
    std::string text(label);
    text += '[' + problem.code + "]: " + shown_place(problem.place) + sentence(problem, wording);
    if (!problem.place.excerpt.empty()) text += shown_excerpt(problem.place);
    const auto hint = hint_of(problem, wording);
    if (!hint.empty()) text += '\n' + tr("hint") + ": " + hint;
    return text;
}

std::string shown_as_json(const Problem& problem, std::string_view label,
                          const text::Wording& wording) {
    const auto& place = problem.place;
    return "{\"type\":" + json_text(label) + ",\"code\":" + json_text(problem.code) +
           ",\"exit_code\":" + std::to_string(error_row(problem.code).exit_code) +
           ",\"message\":" + json_text(sentence(problem, wording)) +
           ",\"file\":" + json_text(place.file) + ",\"line\":" + json_count(place.line) +
           ",\"column\":" + json_count(place.column) +
           (place.sheet.empty() ? "" : ",\"sheet\":" + json_text(place.sheet)) +
           ",\"hint\":" + json_text(hint_of(problem, wording)) + '}';
}

std::string painted(const std::string& shown) {
    const auto bracket = shown.find("]:");
    if (bracket == std::string::npos) return shown;
    const auto* colour = shown.starts_with("error") ? "\x1b[1;31m" : "\x1b[1;33m";
    return colour + shown.substr(0, bracket + 1) + "\x1b[0m" + shown.substr(bracket + 1);
}

}  // namespace netralitas::cli
