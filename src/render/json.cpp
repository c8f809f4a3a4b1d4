#include "cells.hpp"

#include <ostream>
#include <string>
#include <string_view>

namespace netralitas::render {

namespace {

using document::Audience;
using document::Cell;
using document::Code;
using document::Document;
using document::Percent;
using document::Record;
using document::Table;
using document::Tally;

constexpr int schema_version = 1;

struct Value {
    const Drawing& drawing;

    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(document::FewerThan) const { return "null"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(document::Serial serial) const { return std::to_string(serial.number); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const Percent& percent) const { return machine_percent(percent); }
    std::string operator()(const Code& code) const {
        return code.code.empty() ? "null" : json_string(code.code);
    }
    std::string operator()(const std::vector<std::string>& texts) const {
        std::string list = "[";
        for (const std::string& text : texts)
            list += (&text == &texts.front() ? "" : ",") + json_string(text);
        return list + ']';
    }
    template <typename Text>
    std::string operator()(const Text& text) const {
        return json_string(machine_text(text, drawing));
    }
};

std::string member(const std::string& key, const Cell& value, const Drawing& drawing) {
    return json_string(key) + ':' + std::visit(Value{drawing}, value);
}

std::string object(const std::vector<document::Column>& columns, const std::vector<Cell>& cells,
                   const Drawing& drawing) {
    std::string text = "{";
    for (const std::size_t position : columns_for(Audience::machines, columns)) {
        if (text.size() > 1) text += ',';
        text += member(columns[position].key, cells.at(position), drawing);
    }
    return text + '}';
}

void write_array(std::ostream& out, const Table& table, const Drawing& drawing) {
    std::string_view before = "[";
    for (const document::Row& row : table.rows) {
        if (!is_for(row.audience, Audience::machines)) continue;
        out << before << object(table.columns, row.cells, drawing);
        before = ",";
    }
    out << (before == "[" ? "[]" : "]");
}

std::string counts_object(const Tally& tally) {
    std::string text = "{";
    for (const auto& [code, count] : tally.counts) {
        if (text.size() > 1) text += ',';
        text += json_string(code.empty() ? "none" : code) + ':' + std::to_string(count);
    }
    return text + '}';
}

void write_document(std::ostream& out, const Document& document, const Drawing& drawing) {
    out << "{\"schema_version\":" << schema_version;
    for (const document::Figure& figure : document.figures)
        out << ',' << member(figure.key, figure.value, drawing);
    for (const document::Block& block : document.blocks)
        if (const auto* tally = std::get_if<Tally>(&block))
            out << ',' << json_string(tally->key) << ':' << counts_object(*tally);
    for (const auto& [key, table] : tables_for_machines(document)) {
        out << ',' << json_string(key) << ':';
        write_array(out, *table, drawing);
    }
    out << '}';
}

}  // namespace

void draw_json(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    if (const auto* table = std::get_if<const Table*>(&answer)) write_array(out, **table, drawing);
    if (const auto* record = std::get_if<const Record*>(&answer))
        out << object((*record)->fields, (*record)->cells, drawing);
    if (const auto* document = std::get_if<const Document*>(&answer))
        write_document(out, **document, drawing);
    out << '\n';
}

void draw_jsonl(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    with_rows(answer, [&](const Table& table) {
        for (const document::Row& row : table.rows)
            if (is_for(row.audience, Audience::machines))
                out << object(table.columns, row.cells, drawing) << '\n';
    });
}

}  // namespace netralitas::render
