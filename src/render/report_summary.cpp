#include "cells.hpp"
#include "netralitas/text/width.hpp"
#include "report_book.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Document;

constexpr double key_width = 26;
constexpr double value_width = 62;

/// What a row shows of a text, to the end of a word.
std::string_view part_for_row(const std::string& text, Role role) {
    const auto lines = sheet_lines(text, key_width + value_width, role);
    if (lines <= most_sheet_lines) return text;
    constexpr std::size_t surely = most_sheet_lines - 3;
    const auto end = text.rfind(' ', text.size() * surely / lines);
    return std::string_view(text).substr(0, end == 0 ? text.npos : end);
}

/// Two columns: keys and values side by side, sentences across both.
class Summary {
public:
    Summary(ReportBook& book, const std::string& name, const std::vector<TableSheet>& tables)
        : book_(&book), tables_(&tables), place_{book.file().add_sheet(name), name} {
        book.xlsx().worksheet_set_column(place_.sheet, 0, 0, key_width, nullptr);
        book.xlsx().worksheet_set_column(place_.sheet, 1, 1, value_width, nullptr);
        book.set_up_page(place_.sheet, "", key_width + value_width);
    }

    void say(const std::string& text, Role role = Role::plain);
    void pair(const std::string& key, const document::Cell& cell);
    void figures(const Document& document);
    void gap() { ++place_.row; }

    void operator()(const document::Words& words) { paragraph(sentence(words, drawing())); }
    void operator()(const document::Tally& tally) { paragraph(sentence(tally, drawing())); }
    void operator()(const document::Table& table);
    void operator()(const document::Record& record);
    void operator()(const document::Heading& heading);
    void operator()(const document::List& list);
    void operator()(const document::Letterhead& head);
    void operator()(const document::Signature& signature);

private:
    const Drawing& drawing() const { return book_->drawing(); }
    void paragraph(const std::string& text) {
        if (text.empty()) return;
        say(text);
        gap();
    }
    void lines(const std::vector<std::string>& texts, Role role = Role::plain) {
        for (const auto& text : texts) say(text::visible(text), role);
    }

    ReportBook* book_;
    const std::vector<TableSheet>* tables_;
    SheetPlace place_;
    lxw_row_t chapter_ = 0;  ///< where the newest one begins
};

void Summary::say(const std::string& text, Role role) {
    if (text.empty()) return;
    const std::string part(part_for_row(text, role));
    book_->make_room(place_, sheet_lines(part, key_width + value_width, role), role);
    place_.column = 0;
    book_->file().write_joined(place_, part, book_->format({.role = role, .wraps = true}));
    ++place_.row;
    if (part.size() < text.size()) say(text.substr(part.size() + 1), role);
}

void Summary::pair(const std::string& key, const document::Cell& cell) {
    book_->make_room(place_,
                     std::max(sheet_lines(key, key_width, Role::key),
                              sheet_lines(record_text(cell, drawing()), value_width, Role::plain)),
                     Role::plain);
    place_.column = 0;
    book_->write(place_, key, {.role = Role::key, .wraps = true});
    place_.column = 1;
    book_->write(place_, cell, {.wraps = true});
    ++place_.row;
}

void Summary::figures(const Document& document) {
    bool are_any = false;
    for (const auto& figure : document.figures) {
        if (!figure.is_headline) continue;
        pair(text::tr(figure.heading), figure.value);
        are_any = true;
    }
    if (are_any) gap();
}

/// Where it is.
void Summary::operator()(const document::Table& table) {
    const auto sheet = std::ranges::find(*tables_, &table, &TableSheet::table);
    if (sheet == tables_->end()) return;
    const std::string caption = caption_text(table, drawing());
    say(drawing().wording.fill(caption.empty() ? text::tr("Sheet \"{sheet}\"")
                                               : text::tr("{title}: sheet \"{sheet}\""),
                               {{"title", caption}, {"sheet", sheet->name}}),
        Role::note);
    gap();
}

void Summary::operator()(const document::Record& record) {
    for (const std::size_t position : columns_for(Audience::people, record.fields)) {
        pair(heading_of(record.fields[position]), record.cells.at(position));
    }
    gap();
}

void Summary::operator()(const document::Heading& heading) {
    if (heading.level == 1) chapter_ = place_.row;
    say(heading_text(heading, drawing()), heading.level == 0 ? Role::title : Role::heading);
    if (heading.level == 0) gap();
}

void Summary::operator()(const document::List& list) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        say(list_mark(list, i) + ' ' + sentence(list.items[i], drawing()));
    }
    gap();
}

void Summary::operator()(const document::Letterhead& head) {
    lines(head.office, Role::heading);
    lines(head.contact);
    gap();
}

/// Stays on one page with the chapter that it ends.
void Summary::operator()(const document::Signature& signature) {
    book_->begin_page(place_.sheet, chapter_);
    lines({signature.place_and_date, signature.position});
    gap();
    lines({name_text(signature), signature.identity});
    gap();
}

}  // namespace

void add_summary_sheet(ReportBook& book, const std::string& name, const Answer& answer,
                       const std::vector<TableSheet>& tables) {
    Summary summary(book, name, tables);
    const auto* document = std::get_if<const Document*>(&answer);
    const bool is_letter = document != nullptr && letterhead_of(**document) != nullptr;
    if (!is_letter) summary.say(title_of(answer, book.drawing()), Role::title);
    if (const auto* record = std::get_if<const document::Record*>(&answer)) summary(**record);
    if (std::holds_alternative<const document::Table*>(answer)) summary.say(text::tr("None."));
    if (document != nullptr) {
        for_each_block(
            **document, [&](std::size_t i) { std::visit(summary, (*document)->blocks[i]); },
            [&] { summary.figures(**document); });
    }
    const auto& anchor = book.drawing().style.anchor;
    if (anchor) summary.say(anchor_text(*anchor, book.drawing()), Role::note);
}

}  // namespace netralitas::render
