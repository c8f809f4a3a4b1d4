#include "letter_reader.hpp"

#include "catalogue_row.hpp"
#include "netralitas/domain/suggest.hpp"

#include <algorithm>

namespace netralitas::settings {

namespace {

using domain::Letter;
using domain::LetterText;

const Keys head_keys{"office", "contact", "since", "until", "verified"};
const Keys addressee_keys{"to", "through", "place", "since", "until", "verified"};
const Keys basis_keys{"indonesian", "english", "since", "until", "verified"};
const Keys signer_keys{"position", "name", "identity", "since", "until", "verified"};
const Keys text_keys{"code", "indonesian", "english"};

void check_holes(const CatalogueRow& row, const std::string& key, std::string_view text) {
    const auto& known = domain::letter_holes();
    for (const auto& name : domain::holes_in(text)) {
        if (std::ranges::find(known, name) != known.end()) continue;
        const auto meant = domain::nearest(name, known);
        row.refuse_at(
            key, Error{"letter-hole-unknown", {{"name", name}}, meant.empty() ? known : meant});
    }
}

std::string text_with_holes(const CatalogueRow& row, const std::string& key) {
    auto text = row.text(key);
    check_holes(row, key, text);
    return text;
}

std::vector<std::string> lines_with_holes(const CatalogueRow& row, const std::string& key) {
    auto lines = row.texts(key);
    for (const auto& line : lines) check_holes(row, key, line);
    return lines;
}

LetterText both_languages(const CatalogueRow& row) {
    return {row.text_if_any("code"), text_with_holes(row, "indonesian"),
            text_with_holes(row, "english")};
}

/// Calls `add` with each row of the array. That a row is not verified is for those who read the
/// file: it shows nowhere else.
template <class Add>
void read_rows(const Source& source, const toml::node& node, const Keys& keys, Add add) {
    const CatalogueRow row(source, node, "letter", keys);
    static_cast<void>(row.flag("verified", true));
    add(row);
}

void add_text(const CatalogueRow& row, Letter& letter) {
    const auto& codes = domain::letter_texts();
    if (std::ranges::find(codes, row.text("code")) == codes.end()) row.refuse_word("code", codes);
    letter.texts.push_back(both_languages(row));
}

void check_texts(const Source& source, const Letter& letter) {
    for (const auto& code : domain::letter_texts()) {
        if (std::ranges::find(letter.texts, code, &LetterText::code) != letter.texts.end())
            continue;
        refuse(source, 0, Error{"catalogue-missing", {{"key", code}}});
    }
}

}  // namespace

Letter read_letter(const Source& source) {
    const toml::table table = parse(source, "catalogue-syntax");
    check_keys(source, table, {"heads", "addressees", "bases", "signers", "texts"});
    Letter letter;
    const auto each = [&](const char* key, const Keys& keys, auto add) {
        for (const toml::node& node : rows_of(source, table, key)) {
            read_rows(source, node, keys, add);
        }
    };
    each("heads", head_keys, [&](const CatalogueRow& row) {
        row.require({"office"});
        letter.heads.push_back(
            {lines_with_holes(row, "office"), lines_with_holes(row, "contact"), row.span()});
    });
    each("addressees", addressee_keys, [&](const CatalogueRow& row) {
        letter.addressees.push_back(
            {row.text("to"), row.text_if_any("through"), row.text_if_any("place"), row.span()});
    });
    each("bases", basis_keys, [&](const CatalogueRow& row) {
        letter.bases.push_back({both_languages(row), row.span()});
    });
    each("signers", signer_keys, [&](const CatalogueRow& row) {
        letter.signers.push_back({row.text("position"), row.text_if_any("name"),
                                  row.text_if_any("identity"), row.span()});
    });
    each("texts", text_keys, [&](const CatalogueRow& row) { add_text(row, letter); });
    check_texts(source, letter);
    return letter;
}

}  // namespace netralitas::settings
