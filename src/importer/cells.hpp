#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/date.hpp"
#include "netralitas/importer/importer.hpp"
#include "remembered.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// Reads the cells of a row as what they stand for. An empty cell is an empty value and says
/// nothing; what cannot be read is refused in the row.
class Cells {
public:
    Cells(const domain::Catalogues& catalogues, domain::Date today)
        : catalogues_(&catalogues), today_(today) {}

    /// NFC, single spaces.
    static std::string text(const Row& row, std::string_view field);

    /// A whole number. Refuses `number-unreadable`.
    static std::optional<std::int64_t> number(Row& row, std::string_view field);
    /// How many of something: where people write, the thousands may be set apart (`1.234`). Years
    /// and numbers that name something have no such dots. Refuses `number-unreadable`.
    static std::optional<std::int64_t> count(Row& row, std::string_view field);

    /// A value of a vocabulary. Refuses `value-unknown`, with near values.
    std::string code(Row& row, std::string_view field, std::string_view vocabulary);
    /// A value of the vocabulary named like the field.
    std::string code(Row& row, std::string_view field) { return code(row, field, field); }

    /// What the word means in the vocabulary; empty when it is in none of its spellings.
    const std::optional<std::string>& code_meant(std::string_view vocabulary,
                                                 std::string_view typed) {
        return codes_of(vocabulary).of(typed);
    }

    /// Any form of date a person types. Refuses `date-unreadable`.
    std::optional<domain::Date> date(Row& row, std::string_view field) const;
    /// The same of a day that has come. Refuses `date-in-future`.
    std::optional<domain::Date> past_date(Row& row, std::string_view field) const;

private:
    Remembered<std::optional<std::string>>& codes_of(std::string_view vocabulary);

    const domain::Catalogues* catalogues_;
    domain::Date today_;
    std::map<std::string, Remembered<std::optional<std::string>>, std::less<>> codes_;
};

/// What a cell lists, each with `;`, `|` or a line end behind it.
std::vector<std::string> listed(std::string_view text);

/// `2024-01-29`; empty without a date.
std::string text_of(const std::optional<domain::Date>& date);

/// Makes the field of a record what the row says it is.
template <class Value>
void put(Changed& changed, std::string_view field, Value& recorded, const Value& said) {
    if (said == recorded) return;
    recorded = said;
    changed.push_back(field);
}

/// The same where an empty value says nothing.
template <class Value>
void take_given(Changed& changed, std::string_view field, Value& recorded, const Value& given) {
    if (given != Value{}) put(changed, field, recorded, given);
}

/// The same where a column of the file says what the field is, empty or not.
template <class Value>
void take_said(Row& row, std::string_view field, Value& recorded, const Value& said) {
    if (row.has(field)) put(row.changed(), field, recorded, said);
}

/// What a row means for the dated record that holds now.
enum class Step {
    none,     ///< all it says is recorded
    correct,  ///< it was recorded wrongly
    change,   ///< it is different from the row's first day on
    older     ///< the row tells of days before those of the record
};

/// `differs`: the values beside the dates do. `recorded`: first day of the record; `given`: that of
/// the row. A row without a date corrects.
Step step_of(bool differs, std::optional<domain::Date> recorded, std::optional<domain::Date> given);

/// Refuses a row that tells of days before those of the record (`row-older`).
void refuse_older(Row& row, domain::Date recorded);

/// Refuses a row that ends before it begins (`end-before-start`).
void refuse_backwards(Row& row, const domain::Span& span);

/// The record a cell names, as `get` finds it; what that throws is refused in the row, at `field`.
template <class Get>
auto named(Row& row, std::string_view field, const Get& get) -> std::optional<decltype(get())> {
    try {
        return get();
    } catch (const Error& error) {
        row.refuse(field, error.problem());
        return std::nullopt;
    }
}

/// Writes in a savepoint. What the store refuses is refused in the row, at `field` (false), and
/// nothing of it stays; trouble with the ledger itself is passed on.
bool write(ledger::Change& change, Row& row, std::string_view field,
           const std::function<void()>& step);
/// The same, at the field which the code of the refusal is about.
bool write(ledger::Change& change, Row& row, std::string_view (*field_of)(std::string_view code),
           const std::function<void()>& step);

}  // namespace netralitas::importer
