#include "cells.hpp"

#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"

#include <charconv>
#include <utility>

namespace netralitas::importer {
namespace {

/// What a person may type for the terms of a list: their labels, and codes that are other words.
std::vector<std::string> words_of(const domain::Vocabulary& vocabulary) {
    std::vector<std::string> words;
    for (const auto& [code, indonesian, english, more] : vocabulary.terms) {
        if (!indonesian.empty()) words.push_back(indonesian);
        if (domain::comparable(code) != domain::comparable(indonesian)) words.push_back(code);
    }
    return words;
}

bool about_the_ledger(std::string_view code) {
    return code.starts_with("ledger-") || code.starts_with("file-") || code.starts_with("disk-");
}

}  // namespace

std::string Cells::text(const Row& row, std::string_view field) {
    return domain::normalise_text(row.text(field));
}

std::optional<std::int64_t> Cells::number(Row& row, std::string_view field) {
    const auto typed = row.text(field);
    if (typed.empty()) return std::nullopt;
    std::int64_t number = 0;
    const auto* end = typed.data() + typed.size();
    if (std::from_chars(typed.data(), end, number).ptr == end) return number;
    row.refuse(field, "number-unreadable", {{"value", std::string(typed)}});
    return std::nullopt;
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
