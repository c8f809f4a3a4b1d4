#include "cells.hpp"

#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace netralitas::importer {
namespace {

/// What a person may type for the terms of a list: their labels, and codes that are other words.
std::vector<std::string> words_of(const domain::Vocabulary& vocabulary) {
    std::vector<std::string> words;
    for (const auto& [code, indonesian, english, more, duty] : vocabulary.terms) {
        if (!indonesian.empty()) words.push_back(indonesian);
        if (domain::comparable(code) != domain::comparable(indonesian)) words.push_back(code);
    }
    return words;
}

bool about_the_ledger(std::string_view code) {
    return code.starts_with("ledger-") || code.starts_with("file-") || code.starts_with("disk-");
}

/// `1.234.567` → `1234567`; what is no such number stays as it is.
std::string without_thousands(std::string_view typed) {
    constexpr std::size_t group = 3;
    std::string digits;
    std::string_view rest = typed;
    while (!rest.empty()) {
        const auto part = rest.substr(0, rest.find('.'));
        const bool is_first = digits.empty();
        const bool fits = is_first ? !part.empty() && part.size() <= group : part.size() == group;
        if (!fits || part.find_first_not_of("0123456789") != part.npos) return std::string(typed);
        digits += part;
        rest.remove_prefix(part.size());
        if (rest.empty()) return digits;
        rest.remove_prefix(1);
    }
    return std::string(typed);
}

std::optional<std::int64_t> read_number(Row& row, std::string_view field,
                                        const std::string& digits) {
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (stopped == end && error == std::errc{}) return number;
    row.refuse(field, "number-unreadable", {{"value", std::string(row.text(field))}});
    return std::nullopt;
}

}  // namespace

std::string Cells::text(const Row& row, std::string_view field) {
    return domain::normalise_text(row.text(field));
}

std::optional<std::int64_t> Cells::number(Row& row, std::string_view field) {
    const auto typed = row.text(field);
    return typed.empty() ? std::nullopt : read_number(row, field, std::string(typed));
}

std::optional<std::int64_t> Cells::count(Row& row, std::string_view field) {
    const auto typed = row.text(field);
    if (typed.empty()) return std::nullopt;
    return read_number(row, field,
                       row.has_points() ? std::string(typed) : without_thousands(typed));
}

std::string Cells::code(Row& row, std::string_view field, std::string_view vocabulary) {
    const auto typed = row.text(field);
    if (typed.empty()) return {};
    const auto& code = codes_of(vocabulary).of(typed);
    if (code) return *code;
    row.refuse(field, "value-unknown",
               {{"field", std::string(field)}, {"value", std::string(typed)}},
               domain::nearest(typed, words_of(catalogues_->vocabulary(vocabulary))));
    return {};
}

Remembered<std::optional<std::string>>& Cells::codes_of(std::string_view vocabulary) {
    const auto known = codes_.find(vocabulary);
    if (known != codes_.end()) return known->second;
    const auto& terms = catalogues_->vocabulary(vocabulary);
    Remembered<std::optional<std::string>> codes(
        [&terms](std::string_view typed) { return terms.code_of(typed); });
    return codes_.emplace(vocabulary, std::move(codes)).first->second;
}

std::optional<domain::Date> Cells::date(Row& row, std::string_view field) const {
    const auto typed = row.text(field);
    if (typed.empty()) return std::nullopt;
    const auto date = domain::read_date(typed, today_);
    if (!date) row.refuse(field, "date-unreadable", {{"value", std::string(typed)}});
    return date;
}

std::optional<domain::Date> Cells::past_date(Row& row, std::string_view field) const {
    const auto date = this->date(row, field);
    if (date && *date > today_) {
        row.refuse(field, "date-in-future", {{"date", domain::to_string(*date)}});
    }
    return date;
}

std::vector<std::string> listed(std::string_view text) {
    constexpr std::string_view separators = ";|\n";
    std::vector<std::string> names;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        auto name = domain::normalise_text(text.substr(0, end));
        if (!name.empty()) names.push_back(std::move(name));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return names;
}

std::string text_of(const std::optional<domain::Date>& date) {
    return date ? domain::to_string(*date) : std::string();
}

Step step_of(bool differs, std::optional<domain::Date> recorded,
             std::optional<domain::Date> given) {
    if (!differs) return given && given != recorded ? Step::correct : Step::none;
    if (!given || given == recorded) return Step::correct;
    return !recorded || *given > *recorded ? Step::change : Step::older;
}

void refuse_older(Row& row, domain::Date recorded) {
    row.refuse("since", "row-older", {{"recorded", domain::to_string(recorded)}});
}

void refuse_backwards(Row& row, const domain::Span& span) {
    if (!span.since || !span.until || *span.since <= *span.until) return;
    row.refuse(
        "until", "end-before-start",
        {{"since", domain::to_string(*span.since)}, {"until", domain::to_string(*span.until)}});
}

namespace {

bool attempted(ledger::Change& change, const std::function<void()>& step,
               const std::function<void(const Problem&)>& refuse) {
    try {
        change.attempt(step);
        return true;
    } catch (const Error& error) {
        if (about_the_ledger(error.problem().code)) throw;
        refuse(error.problem());
        return false;
    }
}

}  // namespace

bool write(ledger::Change& change, Row& row, std::string_view field,
           const std::function<void()>& step) {
    return attempted(change, step, [&](const Problem& problem) { row.refuse(field, problem); });
}

bool write(ledger::Change& change, Row& row, std::string_view (*field_of)(std::string_view code),
           const std::function<void()>& step) {
    return attempted(change, step,
                     [&](const Problem& problem) { row.refuse(field_of(problem.code), problem); });
}

}  // namespace netralitas::importer
