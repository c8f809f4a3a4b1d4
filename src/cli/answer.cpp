#include "context.hpp"
#include "netralitas/ledger/anchor.hpp"
#include "paging.hpp"

#include <algorithm>
#include <filesystem>
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
    style.bars = blocks_for(*host_);
    std::ostringstream text;
    draw(text);
    show_text(text.str());
}

/// The folder is made when it is not there; a file in it is replaced only with `--force`.
void Context::deliver_tables(const document::Document& document, const Reading& reading) {
    const std::filesystem::path folder = reading.output;
    if (to_stdout(reading) || folder.has_extension()) throw Error("output-folder-missing");
    auto style = style_of(format_of(reading));
    style.excel = reading.excel;
    std::error_code failed;
    if (!std::filesystem::is_directory(folder, failed)) {
        std::filesystem::create_directory(folder, failed);
        if (failed) {
            throw Error("output-failed", {{"file", reading.output}, {"reason", failed.message()}});
        }
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    }
    const auto tables = render::keyed_tables(document);
    for (const auto& keyed : tables) {
        const auto* table = keyed.second;
        const auto file = (folder / keyed.first).string() + '.' + render::name_of(style.format);
        write_file(file, reading.force,
                   [&](std::ostream& out) { render::write(out, *table, style, wording_); });
    }
    const auto count = static_cast<std::int64_t>(tables.size());
    voice_->aside(wording_.fill(tr_count("{file} written: {count:number} table",
                                         "{file} written: {count:number} tables", count),
                                {{"file", reading.output}, {"count", std::to_string(count)}}));
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
    if (render::holds_one_table(format_of(reading)) && !render::keyed_tables(document).empty()) {
        return deliver_tables(document, reading);
    }
    if (asks_for_fields(reading)) {
        return deliver(fields_of(table ? table->columns : std::vector<document::Column>{}), {}, {});
    }
    const auto drawn = shaped(std::move(document), reading);
    const bool is_list = render::keyed_tables(drawn).empty() && first_table(drawn) != nullptr;
    deliver(drawn, reading,
            is_list ? std::optional(first_table(drawn)->rows.size()) : std::nullopt);
}

void Context::show_text(const std::string& text) { show_paged(text, *host_); }

}  // namespace netralitas::cli
