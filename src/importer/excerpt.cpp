#include "excerpt.hpp"

#include "netralitas/domain/identity.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace netralitas::importer {
namespace {

constexpr std::size_t widest = 72;
constexpr std::size_t before_mark = 30;
constexpr std::string_view dots = "...";

/// Bytes of a text, from `begin` up to `end`.
struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
};

struct Excerpt {
    std::string text;
    Extent mark;
};

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

Extent line_around(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? text.npos : text.rfind('\n', at - 1);
    const auto begin = before == text.npos ? 0 : before + 1;
    auto end = std::min(text.find('\n', at), text.size());
    if (end > begin && text[end - 1] == '\r') --end;
    return {begin, std::max(begin, end)};
}

/// The fields of the line but the marked one, longest first; places count from the line's begin.
std::vector<Extent> other_fields(const RawRow& row, Extent line, std::optional<std::size_t> field) {
    std::vector<Extent> fields;
    for (std::size_t i = 0; i < row.field_at.size(); ++i) {
        const auto begin = std::max(row.field_at[i], line.begin);
        const auto end = std::min(row.field_at[i] + row.field_bytes[i], line.end);
        if (i == field || end <= begin + dots.size()) continue;
        fields.push_back({begin - line.begin, end - line.begin});
    }
    std::stable_sort(fields.begin(), fields.end(),
                     [](Extent a, Extent b) { return a.size() > b.size(); });
    return fields;
}

/// Writes `...` for the longest fields until the line is short enough.
void leave_out(Excerpt& excerpt, std::vector<Extent> fields) {
    std::size_t chosen = 0;
    for (auto left = excerpt.text.size(); left > widest && chosen < fields.size(); ++chosen) {
        left -= fields[chosen].size() - dots.size();
    }
    fields.resize(chosen);
    std::sort(fields.begin(), fields.end(), [](Extent a, Extent b) { return a.begin > b.begin; });
    for (const auto field : fields) {
        excerpt.text.replace(field.begin, field.size(), dots);
        if (field.begin >= excerpt.mark.begin) continue;
        excerpt.mark.begin -= field.size() - dots.size();
        excerpt.mark.end -= field.size() - dots.size();
    }
}

/// Keeps what stands around the mark when the line is still too long.
void clip(Excerpt& excerpt) {
    auto& [text, mark] = excerpt;
    if (text.size() <= widest) return;
    auto begin = mark.begin > before_mark ? mark.begin - before_mark : 0;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    auto end = std::min(begin + widest, text.size());
    while (end < text.size() && is_continuation(text[end])) ++end;
    const auto front = begin > 0 ? dots.size() : 0;
    const std::string back(end < text.size() ? dots : "");
    text = std::string(dots.substr(0, front)) + text.substr(begin, end - begin) + back;
    mark = {mark.begin - begin + front, std::min(mark.end, end) - begin + front};
}

/// An empty field has no bytes to mark: the separator beside it stands for it.
void widen(Excerpt& excerpt) {
    auto& [text, mark] = excerpt;
    if (mark.size() > 0 || text.empty()) return;
    if (mark.begin == text.size()) --mark.begin;
    mark.end = mark.begin + 1;
}

}  // namespace

Place place_of(const RawRow& row, std::optional<std::size_t> field) {
    const auto column = field ? *field + 1 : 0;
    if (column > row.field_at.size()) field.reset();
    const auto at = field ? row.field_at[*field] : 0;
    const auto line = line_around(row.text, at);
    Excerpt excerpt{domain::numbers_masked(row.text.substr(line.begin, line.size())), {}};
    if (field) {
        const auto begin = std::min(at, line.end);
        const auto end = std::min(at + row.field_bytes[*field], line.end);
        excerpt.mark = {begin - line.begin, std::max(begin, end) - line.begin};
    }
    leave_out(excerpt, other_fields(row, line, field));
    clip(excerpt);
    if (field) widen(excerpt);

    Place place;
    const auto before = row.text.begin() + static_cast<std::ptrdiff_t>(line.begin);
    place.line = row.line + static_cast<std::size_t>(std::count(row.text.begin(), before, '\n'));
    place.column = column;
    place.sheet = row.sheet;
    place.excerpt = std::move(excerpt.text);
    place.mark_at = excerpt.mark.begin;
    place.mark_bytes = excerpt.mark.size();
    return place;
}

Place place_of_byte(const RawRow& row, std::size_t at) {
    RawRow marked;
    marked.line = row.line;
    marked.text = row.text;
    marked.field_at = {std::min(at, row.text.size())};
    marked.field_bytes = {1};
    auto place = place_of(marked, 0);
    place.column = 0;
    return place;
}

}  // namespace netralitas::importer
