#include "context.hpp"
#include "netralitas/ledger/anchor.hpp"
#include "paging.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <utility>

namespace netralitas::cli {

using text::tr;
using text::tr_count;

namespace {

const document::Table* first_table(const document::Document& document) {
    for (const auto& block : document.blocks) {
        if (const auto* table = std::get_if<document::Table>(&block)) return table;
    }
    return nullptr;
}

}  // namespace

render::Style Context::style_of(render::Format format) const {
    render::Style style;
    style.format = format;
    style.offset = offset();
    style.title = "netralitas " + command_;
    if (!ledger_ || !render::is_page(format)) return style;
    const auto newest = ledger::head(ledger_->reader());
    style.anchor = {ledger::anchor_code(newest), newest.seq, newest.at};
    return style;
}

template <class Answer>
void Context::deliver(const Answer& answer, const Reading& reading,
                      std::optional<std::size_t> rows) {
    auto style = style_of(format_of(reading));
    style.excel = reading.excel;
    if (ledger_) ledger_->end_reading();
    const auto draw = [&](std::ostream& out) { render::write(out, answer, style, wording_); };
    if (!to_stdout(reading)) {
        write_file(reading.output, reading.force, draw);
        return say_written(reading.output, rows);
    }
    style.colour = is_coloured(settings().color, host_->out_is_terminal, *host_);
    if (!host_->out_is_terminal) return draw(*host_->out);
    if (render::is_binary(style.format)) throw Error("output-binary", {{"form", reading.format}});
    style.width = host_->width;
    std::ostringstream text;
    draw(text);
    show_text(text.str());
}

void Context::say_written(const std::string& file, std::optional<std::size_t> rows) {
    const auto count = static_cast<std::int64_t>(rows.value_or(0));
    const auto message = rows ? tr_count("{file} written: {count:number} row",
                                         "{file} written: {count:number} rows", count)
                              : tr("{file} written");
    voice_->aside(wording_.fill(message, {{"file", file}, {"count", std::to_string(count)}}));
}

void Context::answer(document::Table table, const Reading& reading) {
    if (asks_for_fields(reading)) return deliver(fields_of(table.columns), {}, {});
    const auto drawn = shaped(std::move(table), reading);
    deliver(drawn, reading, drawn.rows.size());
}

void Context::answer(const document::Record& record, const Reading& reading) {
    if (asks_for_fields(reading)) return deliver(fields_of(record.fields), {}, {});
    deliver(shaped(record, reading), reading, {});
}

void Context::answer(document::Document document, const Reading& reading) {
    const auto* table = first_table(document);
    if (asks_for_fields(reading)) {
        return deliver(fields_of(table ? table->columns : std::vector<document::Column>{}), {}, {});
    }
    const auto drawn = shaped(std::move(document), reading);
    const auto* rows = first_table(drawn);
    deliver(drawn, reading, rows ? std::optional(rows->rows.size()) : std::nullopt);
}

void Context::show_text(const std::string& text) { show_paged(text, *host_); }

}  // namespace netralitas::cli
