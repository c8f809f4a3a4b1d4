#include "values.hpp"

#include "netralitas/domain/suggest.hpp"

#include <algorithm>
#include <charconv>

namespace netralitas::cli {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Error unknown_value(const OptionRow& row, const std::string& value,
                    const std::vector<std::string>& values) {
    auto suggestions = domain::nearest(value, values);
    if (suggestions.empty()) suggestions = values;
    return refused(row, "value-unknown", {{"value", value}}, suggestions);
}

void check_choice(const OptionRow& row, const std::string& value) {
    const auto& words = row.choices;
    if (words.empty() || std::find(words.begin(), words.end(), value) != words.end()) return;
    throw unknown_value(row, value, words);
}

domain::Date read_date(const OptionRow& row, const std::string& value, domain::Date today) {
    const auto date = domain::read_date(value, today);
    if (!date) throw refused(row, "date-unreadable", {{"value", value}});
    return *date;
}

std::int64_t read_number(const OptionRow& row, const std::string& value) {
    std::int64_t number = 0;
    const auto* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc{} || stop != end || number < 0) {
        throw refused(row, "number-unreadable", {{"value", value}});
    }
    return number;
}

}  // namespace

std::vector<std::string> accepted_words(const domain::Vocabulary& vocabulary,
                                        const text::Wording& wording) {
    constexpr std::size_t most_labels = 12;
    if (vocabulary.terms.size() > most_labels) return vocabulary.codes();
    std::vector<std::string> labels;
    for (const auto& term : vocabulary.terms) {
        labels.push_back(wording.label(vocabulary.name, term.code));
    }
    return labels;
}

namespace {

std::string read_code(const OptionRow& row, const CodeTarget& target, const std::string& value,
                      const ValueForms& forms) {
    const auto& vocabulary = forms.catalogues.vocabulary(target.vocabulary);
    if (auto code = vocabulary.code_of(value)) return *code;
    throw unknown_value(row, value, accepted_words(vocabulary, forms.wording));
}

}  // namespace

void read_plain_values(const std::vector<Typed>& typed) {
    for (const auto& [row, values] : typed) {
        if (auto* const* flag = std::get_if<bool*>(&row->target)) **flag = true;
        if (auto* const* texts = std::get_if<std::vector<std::string>*>(&row->target)) {
            **texts = values;
        }
        if (auto* const* text = std::get_if<std::string*>(&row->target)) {
            check_choice(*row, values.front());
            **text = values.front();
        }
    }
}

void read_values(const std::vector<Typed>& typed, const ValueForms& forms) {
    read_plain_values(typed);
    for (const auto& each : typed) {
        const auto& row = *each.row;
        const auto& value = each.values.front();
        const Overloaded reading{
            [](const auto&) {},
            [&](std::optional<domain::Date>* target) {
                *target = read_date(row, value, forms.today);
            },
            [&](std::optional<std::int64_t>* target) { *target = read_number(row, value); },
            [&](const CodeTarget& target) { *target.code = read_code(row, target, value, forms); }};
        std::visit(reading, row.target);
    }
}

}  // namespace netralitas::cli
