#include "cells.hpp"

#include <algorithm>
#include <ostream>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Block;
using document::Column;
using document::Document;
using document::Record;
using document::Table;
using document::Tally;
using document::Words;

class Parts {
public:
    Parts(std::ostream& out, const Drawing& drawing, const PartTexts& texts)
        : out_(&out), drawing_(&drawing), texts_(&texts) {}

    void operator()(const Table& table) { put(texts_->table(table, *drawing_)); }
    void operator()(const Record& record) { put(texts_->record(record, *drawing_)); }
    void operator()(const Words& words) { say(sentence(words, *drawing_)); }
    void operator()(const Tally& tally) { say(sentence(tally, *drawing_)); }
    void operator()(const document::Heading& heading) { put(texts_->heading(heading, *drawing_)); }
    void operator()(const document::List& list) { put(texts_->list(list, *drawing_)); }
    void operator()(const document::Letterhead& head) { put(texts_->letterhead(head, *drawing_)); }
    void operator()(const document::Signature& signature) {
        put(texts_->signature(signature, *drawing_));
    }

    void figures(const Document& document) {
        if (texts_->figures != nullptr) put(texts_->figures(document, *drawing_));
    }

private:
    void say(const std::string& text) {
        if (!text.empty()) put(texts_->sentence(text, *drawing_));
    }
    void put(const std::string& text) {
        if (text.empty()) return;
        if (!first_) *out_ << '\n';
        *out_ << text;
        first_ = false;
    }

    std::ostream* out_;
    const Drawing* drawing_;
    const PartTexts* texts_;
    bool first_ = true;
};

Table table_of(const Record& record) { return {record.fields, {{record.cells}}}; }

Table table_of_figures(const Document& document) {
    Table table;
    table.rows.emplace_back();
    for (const document::Figure& figure : document.figures) {
        table.columns.push_back({figure.key, ""});
        table.rows.front().cells.push_back(figure.value);
    }
    return table;
}

}  // namespace

bool is_for(Audience meant, Audience audience) {
    return meant == Audience::both || meant == audience;
}

std::vector<std::size_t> columns_for(Audience audience, const std::vector<Column>& columns) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (is_for(columns[i].audience, audience)) positions.push_back(i);
    return positions;
}

const Table* first_table(const Document& document) {
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) return table;
    return nullptr;
}

std::size_t position_of_figures(const Document& document) {
    const auto& blocks = document.blocks;
    if (blocks.empty() || !std::holds_alternative<document::Letterhead>(blocks.front())) return 0;
    const auto chapter = std::ranges::find_if(blocks, [](const Block& block) {
        const auto* heading = std::get_if<document::Heading>(&block);
        return heading != nullptr && heading->level > 0;
    });
    return static_cast<std::size_t>(chapter - blocks.begin());
}

std::vector<std::pair<std::string, const Table*>> keyed_tables(const Document& document) {
    std::vector<std::pair<std::string, const Table*>> tables;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table != nullptr && !table->key.empty()) tables.emplace_back(table->key, table);
    }
    return tables;
}

std::vector<std::pair<std::string, const Table*>> tables_for_machines(const Document& document) {
    auto tables = keyed_tables(document);
    const auto* first = first_table(document);
    if (tables.empty() && first != nullptr) tables.emplace_back("rows", first);
    return tables;
}

void draw_parts(std::ostream& out, const Answer& answer, const Drawing& drawing,
                const PartTexts& texts) {
    Parts parts{out, drawing, texts};
    if (const auto* table = std::get_if<const Table*>(&answer)) return parts(**table);
    if (const auto* record = std::get_if<const Record*>(&answer)) return parts(**record);
    const Document& document = *std::get<const Document*>(answer);
    for_each_block(
        document, [&](std::size_t i) { std::visit(parts, document.blocks[i]); },
        [&] { parts.figures(document); });
}

void with_rows(const Answer& answer, const std::function<void(const Table&)>& draw) {
    if (const auto* table = std::get_if<const Table*>(&answer)) return draw(**table);
    if (const auto* record = std::get_if<const Record*>(&answer)) return draw(table_of(**record));
    const Document& document = *std::get<const Document*>(answer);
    const Table* table = first_table(document);
    draw(table != nullptr ? *table : table_of_figures(document));
}

}  // namespace netralitas::render
