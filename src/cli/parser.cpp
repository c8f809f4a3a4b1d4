#include "parser.hpp"

#include "netralitas/text/wording.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace netralitas::cli {

namespace {

/// A row and what CLI11 keeps of it.
struct Slot {
    const OptionRow* row;
    CLI::Option* option;
};

/// CLI11 splits a value `[a,b]` wherever an option may take extra values. So every option is made
/// for a fixed number of values, and an argument that takes several for more than there are words.
CLI::Option* add_row(CLI::App& app, const OptionRow& row, std::size_t words) {
    if (row.is_flag()) return app.add_flag(row.name)->disable_flag_override();
    auto* option = app.add_option(row.name);
    if (!row.takes_several()) return option;
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    if (row.is_argument()) option->expected(static_cast<int>(words) + 1);
    return option->allow_extra_args(false);
}

/// CLI11 takes longer to be told of an option than to parse it: it hears only of those the words
/// may name.
bool may_be_typed(const OptionRow& row, const std::vector<std::string>& words) {
    if (row.is_argument()) return true;
    const auto name = row.long_name();
    const auto letter = row.short_name();
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        const bool has_letters = word.starts_with('-') && !word.starts_with("--");
        return word.starts_with(name) ||
               (has_letters && !letter.empty() && word.find(letter.back()) != word.npos);
    });
}

bool is_typed(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// CLI11 hands over the words it could not place, in order, the mark `--` among them.
Error unplaced(const OptionRows& rows, const std::vector<std::string>& left) {
    const auto& word = left.front() == "--" && left.size() > 1 ? left[1] : left.front();
    if (left.front() != "--" && looks_like_option(word)) return unknown_option(rows, word);
    return Error("argument-unexpected", {{"word", word}});
}

/// The option a word ends with: `-qo` → `-o`.
std::string last_option(const std::string& word) {
    return word.starts_with("--") ? word : std::string{'-', word.back()};
}

/// CLI11 says neither which option nor why; both show in the rows and the words.
Error mismatched(const OptionRows& rows, const std::vector<Slot>& slots,
                 const std::vector<std::string>& words) {
    for (const auto& word : words) {
        const auto* row = row_of(rows, word);
        if (row != nullptr && row->is_flag() && word.find('=') != std::string::npos) {
            return Error("option-value-unwanted", {{"option", row->long_name()}});
        }
    }
    for (const auto& slot : slots) {
        if (slot.option->count() < 2 || slot.row->takes_several() || slot.row->is_flag()) continue;
        return Error("option-repeated", {{"option", slot.row->long_name()}});
    }
    const auto* last = row_of(rows, last_option(words.back()));
    const auto option = last != nullptr ? last->long_name() : words.back();
    return Error("option-value-missing", {{"option", option}});
}

void parse(CLI::App& app, const OptionRows& rows, const std::vector<Slot>& slots,
           const std::vector<std::string>& words) {
    std::vector<std::string> backwards(words.rbegin(), words.rend());
    try {
        app.parse(backwards);
    } catch (const CLI::ExtrasError&) {
        throw unplaced(rows, app.remaining());
    } catch (const CLI::ArgumentMismatch&) {
        throw mismatched(rows, slots, words);
    } catch (const CLI::Error&) {
        throw Error("usage");
    }
}

/// CLI11 takes whatever follows as a value: `--signed-on --method` and `--unit= x`.
void require_value(const OptionRows& rows, const Typed& typed,
                   const std::vector<std::string>& words) {
    const auto& row = *typed.row;
    if (row.is_argument() || row.is_flag()) return;
    bool missing = is_typed(words, row.long_name() + '=');
    for (const auto& value : typed.values) {
        missing = missing || (row_of(rows, value) != nullptr && is_typed(words, value));
    }
    if (missing) throw Error("option-value-missing", {{"option", row.long_name()}});
}

void require_row(const OptionRow& row, const std::vector<Typed>& all) {
    const auto is_it = [&row](const Typed& typed) { return typed.row == &row; };
    if (!row.required || std::any_of(all.begin(), all.end(), is_it)) return;
    const auto name = row.long_name();
    if (row.is_argument()) {
        throw Error("argument-missing", {{"argument", text::tr(name.c_str())}});
    }
    throw Error("option-required", {{"option", name}});
}

}  // namespace

std::vector<Typed> sort_words(const OptionRows& rows, const std::vector<std::string>& words) {
    CLI::App app;
    app.set_help_flag();
    std::vector<Slot> slots;
    for (const auto& row : rows) {
        if (may_be_typed(row, words)) slots.push_back({&row, add_row(app, row, words.size())});
    }
    parse(app, rows, slots, words);
    std::vector<Typed> all;
    for (const auto& [row, option] : slots) {
        if (option->count() == 0) continue;
        all.push_back({row, option->results()});
        require_value(rows, all.back(), words);
    }
    for (const auto& row : rows) require_row(row, all);
    return all;
}

}  // namespace netralitas::cli
