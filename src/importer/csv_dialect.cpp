#include "csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace netralitas::importer {
namespace {

bool separates(char byte) {
    return byte == '\t' || (byte != '"' && std::ispunct(static_cast<unsigned char>(byte)) != 0);
}

}  // namespace

Announcement announced_delimiter(std::string_view text) {
    constexpr std::string_view opening = "sep=";
    const auto line_end = text.substr(0, 16).find('\n');
    if (line_end == text.npos) return {};
    auto line = text.substr(0, line_end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"') {
        line = line.substr(1, line.size() - 2);
    }
    const auto same = [](unsigned char known, unsigned char typed) {
        return known == std::tolower(typed);
    };
    const bool begins = line.size() == opening.size() + 1 &&
                        std::equal(opening.begin(), opening.end(), line.begin(), same);
    if (!begins || !separates(line.back())) return {};
    return {line.back(), line_end + 1};
}

char likely_delimiter(std::string_view text) {
    constexpr std::array candidates{';', ',', '\t'};
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    bool any = false;
    for (const char byte : text) {
        if (byte == '\n' && !quoted && any) break;
        quoted = quoted != (byte == '"');
        const auto* known = std::find(candidates.begin(), candidates.end(), byte);
        if (quoted || known == candidates.end()) continue;
        ++counts[static_cast<std::size_t>(known - candidates.begin())];
        any = true;
    }
    const auto* most = std::max_element(counts.begin(), counts.end());
    return any ? candidates[static_cast<std::size_t>(most - counts.begin())] : ',';
}

}  // namespace netralitas::importer
