#include "difference_words.hpp"

#include "netralitas/text/width.hpp"

#include <algorithm>

namespace netralitas::cli::report_noun {

using document::Cell;
using report::Difference;
using text::tr;

namespace {

constexpr auto between = " · ";

/// A cell as a sentence has it.
struct Spoken {
    const text::Wording& wording;

    std::string operator()(std::monostate) const { return "–"; }
    std::string operator()(const std::string& text) const { return text::visible(text); }
    std::string operator()(std::int64_t number) const { return wording.number(number); }
    std::string operator()(bool yes) const { return yes ? tr("yes") : tr("no"); }
    std::string operator()(const document::Percent& share) const {
        return wording.percent(share.part, share.whole) + "%";
    }
    std::string operator()(domain::Date date) const { return wording.date(date); }
    std::string operator()(const document::Code& code) const {
        return text::visible(wording.label(code.list, code.code));
    }
    std::string operator()(const std::vector<std::string>& texts) const {
        std::string all;
        for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text::visible(text);
        return all.empty() ? "–" : all;
    }
    std::string operator()(const document::Words& words) const {
        return wording.fill(tr(words.message), words.arguments);
    }
    /// No JSON becomes one of the others.
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

/// A cell as machines name a row by it.
struct Raw {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const document::Code& code) const { return code.code; }
    std::string operator()(domain::Date date) const { return domain::to_string(date); }
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

std::string spoken(const Cell& cell, const text::Wording& wording) {
    return std::visit(Spoken{wording}, cell);
}

/// A key for which people have no other name.
std::string as_words(std::string key) {
    std::ranges::replace(key, '_', ' ');
    return key;
}

std::string title_of(const Difference& one, const text::Wording& wording) {
    if (*one.title.message == '\0') return as_words(one.table);
    return wording.fill(tr(one.title.message), one.title.arguments);
}

/// The rows of a report with one table need no name for it.
std::string place_of(const Difference& one, const text::Wording& wording) {
    std::string place = one.table == "rows" ? "" : title_of(one, wording);
    for (const auto& cell : one.row) {
        if (std::holds_alternative<std::monostate>(cell)) continue;
        place += (place.empty() ? "" : between) + spoken(cell, wording);
    }
    return place;
}

/// ` (+3)` between counts.
std::string step_of(const Difference& one, const text::Wording& wording) {
    const auto* before = std::get_if<std::int64_t>(&one.then);
    const auto* after = std::get_if<std::int64_t>(&one.now);
    if (before == nullptr || after == nullptr) return {};
    const auto step = *after - *before;
    return std::string(step > 0 ? " (+" : " (−") + wording.number(step > 0 ? step : -step) + ")";
}

}  // namespace

std::string sentence_of(const Difference& one, const text::Wording& wording) {
    const auto place = place_of(one, wording);
    if (one.kind == Difference::Kind::came)
        return wording.fill(tr("{place}: a new row"), {{"place", place}});
    if (one.kind == Difference::Kind::went)
        return wording.fill(tr("{place}: not there any more"), {{"place", place}});
    const bool has_label = !std::holds_alternative<std::monostate>(one.label);
    const auto field = has_label ? spoken(one.label, wording) : as_words(one.field);
    return place + (place.empty() ? "" : between) + field + ": " + spoken(one.then, wording) +
           " → " + spoken(one.now, wording) + step_of(one, wording);
}

std::string_view kind_of(const Difference& one) {
    switch (one.kind) {
        case Difference::Kind::came:
            return "came";
        case Difference::Kind::went:
            return "went";
        case Difference::Kind::changed:
            return "changed";
    }
    return "";
}

std::string row_of(const Difference& one) {
    std::string row;
    for (const auto& cell : one.row)
        row += (&cell == &one.row.front() ? "" : "/") + std::visit(Raw{}, cell);
    return row;
}

}  // namespace netralitas::cli::report_noun
