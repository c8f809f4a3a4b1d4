#include "context.hpp"
#include "exchange.hpp"
#include "netralitas/render/render.hpp"

#include <filesystem>

namespace netralitas::cli {

using text::tr;

namespace {

constexpr std::string_view workbook = "xlsx";
constexpr std::string_view lines = "jsonl";

/// By the flag, else by the ending of the file, else JSON Lines.
std::string_view form_of(const ExportFlags& flags) {
    if (!flags.format.empty()) return flags.format;
    for (const std::string_view form : {"csv", "tsv", "xlsx"}) {
        if (flags.output.ends_with('.' + std::string(form))) return form;
    }
    return lines;
}

void write_lines(std::ostream& out, const std::vector<render::NamedTable>& tables,
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
    options.choice("--format", {"csv", "tsv", "jsonl", "xlsx"}, flags.format,
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
                   const std::vector<render::NamedTable>& tables) {
    const auto form = form_of(flags);
    const bool to_stdout = flags.output.empty() || flags.output == "-";
    if (to_stdout && form != lines) throw Error("output-missing");
    context.record_reading();
    const auto& wording = context.wording();
    render::Style style;
    style.format = render::format_from(form).value_or(style.format);
    const auto write_all = [&](std::ostream& out) {
        form == workbook ? render::write_workbook(out, tables, wording)
                         : write_lines(out, tables, style, wording);
    };
    if (to_stdout) return write_all(*context.host().out);
    if (form == lines || form == workbook) {
        std::size_t rows = 0;
        for (const auto& table : tables) rows += table.table.rows.size();
        context.write_file(flags.output, flags.force, write_all);
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
