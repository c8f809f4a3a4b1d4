#pragma once

#include <algorithm>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::testing {

/// One message of a gettext catalogue.
struct Message {
    std::string id;
    std::string plural;                     ///< empty: it counts nothing
    std::vector<std::string> translations;  ///< one a plural form
    bool fuzzy = false;
};

/// What a line of a catalogue says between its quotes.
inline std::string unquoted(std::string_view line) {
    const std::size_t open = line.find('"') + 1;
    std::string text;
    for (std::size_t at = open; at + 1 < line.size(); ++at) {
        if (line[at] != '\\') {
            text += line[at];
            continue;
        }
        ++at;
        text += line[at] == 'n' ? '\n' : line[at];
    }
    return text;
}

/// The messages of a catalogue without its header.
inline std::vector<Message> read_catalogue(std::istream& file) {
    std::vector<Message> messages;
    bool fuzzy = false;
    std::string* target = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("#,")) fuzzy = line.find("fuzzy") != std::string::npos;
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("msgid ")) {
            messages.push_back({"", "", {}, fuzzy});
            fuzzy = false;
            target = &messages.back().id;
        } else if (line.starts_with("msgid_plural ")) {
            target = &messages.back().plural;
        } else if (line.starts_with("msgstr")) {
            target = &messages.back().translations.emplace_back();
        }
        *target += unquoted(line);
    }
    std::erase_if(messages, [](const Message& message) { return message.id.empty(); });
    return messages;
}

/// The holes of a message, `{name}` or `{name:kind}`, sorted.
inline std::vector<std::string> holes_of(const std::string& text) {
    std::vector<std::string> holes;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        holes.push_back(text.substr(at, text.find('}', at) - at + 1));
    }
    std::sort(holes.begin(), holes.end());
    return holes;
}

}  // namespace netralitas::testing
