#include "context.hpp"
#include "exchange.hpp"
#include "netralitas/render/render.hpp"

#include <filesystem>

namespace netralitas::cli {

using text::tr;

namespace {

/// csv, tsv or jsonl: by the flag, else by the ending of the file, else jsonl.
render::Format format_of(const ExportFlags& flags) {
    std::string name = flags.format;
    if (name.empty() && flags.output.ends_with(".csv")) name = "csv";
    if (name.empty() && flags.output.ends_with(".tsv")) name = "tsv";
    if (name.empty()) name = "jsonl";
    return *render::format_from(name);
}

void write_lines(std::ostream& out, const std::vector<ExportTable>& tables,
                 const render::Style& style, const text::Wording& wording) {
    for (const auto& [name, table] : tables) {
        document::Table named = table;
        named.columns.insert(named.columns.begin(), {"record", ""});
        for (auto& row : named.rows) row.cells.insert(row.cells.begin(), document::Cell(name));
        render::write(out, named, style, wording);
    }
}

void say_file(Context& context, const std::string& file, std::size_t rows) {
    context.say(tr("{file} written: {count:number} rows"),
                {{"file", file}, {"count", std::to_string(rows)}});
}

}  // namespace

std::string file_of_table(const std::string& file, const std::string& table) {
    if (table.empty()) return file;
    const std::filesystem::path path(file);
    return (path.parent_path() / (path.stem().string() + "-" + table + path.extension().string()))
        .string();
}

void add_export(Options& options, ExportFlags& flags) {
    options.choice("--format", {"csv", "tsv", "jsonl"}, flags.format,
                   mark("form of the file; taken from the ending of --output when left out"));
    options.text("-o,--output", mark("FILE"), flags.output, mark("the file to write; mode 0600"));
    options.flag("--force", flags.force, mark("replace an existing file"));
}

Action plain_export(Options& options, void (*run)(Context&, const ExportFlags&)) {
    auto flags = std::make_shared<ExportFlags>();
    add_export(options, *flags);
    return [flags, run](Context& context) { run(context, *flags); };
}

void export_tables(Context& context, const ExportFlags& flags, std::string_view own,
                   const std::vector<ExportTable>& tables) {
    render::Style style;
    style.format = format_of(flags);
    const bool to_stdout = flags.output.empty() || flags.output == "-";
    const bool one_file = style.format == render::Format::jsonl;
    if (to_stdout && !one_file) throw Error("output-missing");
    context.record_reading();
    const auto& wording = context.wording();
    if (to_stdout) {
        write_lines(*context.host().out, tables, style, wording);
        return;
    }
    if (one_file) {
        std::size_t rows = 0;
        for (const auto& table : tables) rows += table.table.rows.size();
        context.write_file(flags.output, flags.force,
                           [&](std::ostream& out) { write_lines(out, tables, style, wording); });
        return say_file(context, flags.output, rows);
    }
    for (const auto& part : tables) {
        const auto file = file_of_table(flags.output, part.name == own ? "" : part.name);
        context.write_file(file, flags.force, [&](std::ostream& out) {
            render::write(out, part.table, style, wording);
        });
        say_file(context, file, part.table.rows.size());
    }
}

}  // namespace netralitas::cli
