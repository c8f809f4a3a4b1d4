#include "embedded.hpp"
#include "netralitas/settings/settings.hpp"

#include <algorithm>

namespace netralitas::settings {

namespace {

/// A basic string of TOML: a unit's code needs no more than these two escapes.
std::string toml_string(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + '"';
}

bool is_setting(std::string_view line) {
    return !line.empty() && line.front() != '#' && line.front() != '[';
}

std::string starting_line(std::string_view line, std::string_view office_unit) {
    if (line.starts_with("unit = ") && !office_unit.empty())
        return "unit = " + toml_string(office_unit);
    if (!is_setting(line) || line.starts_with("path = ")) return std::string{line};
    return "#" + std::string{line};
}

}  // namespace

std::string starting_file(std::string_view office_unit) {
    std::string_view rest = embedded("netralitas.toml");
    std::string file;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        file += starting_line(line, office_unit) + '\n';
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return file;
}

}  // namespace netralitas::settings
