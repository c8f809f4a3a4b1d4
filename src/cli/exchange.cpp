#include "exchange.hpp"

#include "context.hpp"
#include "input.hpp"
#include "problems.hpp"
#include "rejects.hpp"
#include "selection.hpp"

namespace netralitas::cli {

using text::tr;
using text::tr_count;

namespace {

/// Leaves the change without writing it; the problems are told by the caller.
struct TakenBack {};

std::optional<char> delimiter_of(const ImportFlags& flags) {
    if (flags.delimiter.empty()) return std::nullopt;
    if (flags.delimiter == "tab" || flags.delimiter == "\\t") return '\t';
    if (flags.delimiter == "," || flags.delimiter == ";") return flags.delimiter[0];
    Problem problem{"value-unknown", {{"value", flags.delimiter}}, {",", ";", "tab"}, {}};
    problem.place.file = "--delimiter";
    throw Error(problem);
}

std::string shown_delimiter(char delimiter) {
    return delimiter == '\t' ? "tab" : "\"" + std::string(1, delimiter) + "\"";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string announcement(const importer::Dialect& dialect) {
    if (dialect.form == importer::Form::json_lines) return tr("{file}: JSON Lines, {encoding}");
    if (dialect.form == importer::Form::xlsx) {
        return tr("{file}: XLSX, sheet {sheets}, header in row {line}");
    }
    return dialect.byte_order_mark
               ? tr("{file}: separator {separator}, {encoding} with BOM, header in line {line}")
               : tr("{file}: separator {separator}, {encoding}, header in line {line}");
}

void announce(Context& context, const std::string& file, const importer::Report& report) {
    const auto& dialect = report.dialect;
    context.say(announcement(dialect), {{"file", file},
                                        {"separator", shown_delimiter(dialect.delimiter)},
                                        {"encoding", dialect.encoding},
                                        {"sheets", joined(dialect.sheets)},
                                        {"line", std::to_string(report.header_line)}});
    if (!dialect.hidden_sheets.empty()) {
        context.say(tr("hidden sheets are not read: {names}"),
                    {{"names", joined(dialect.hidden_sheets)}});
    }
    if (report.ignored_columns.empty()) return;
    context.say(tr("columns ignored: {names}"), {{"names", joined(report.ignored_columns)}});
}

importer::Source source_of(Context& context, const ImportFlags& flags, const Input& input) {
    constexpr std::size_t mebibyte = 1024 * 1024;
    const auto& settings = context.settings();
    importer::Source source{*input.stream, input.name};
    source.delimiter = delimiter_of(flags);
    source.encoding = flags.encoding;
    source.sheet = flags.sheet;
    source.limits = {static_cast<std::size_t>(settings.import_inflated_max_mib) * mebibyte,
                     static_cast<std::size_t>(settings.import_inflated_ratio_max)};
    return source;
}

std::unique_ptr<importer::RowReader> open_rows(importer::Source source, const RecordKinds& kinds) {
    for (const auto& kind : kinds) source.tables.emplace_back(kind->table());
    return importer::open_rows(source);
}

/// Refused rows are kept only for `--rejects`: there may be millions of them.
importer::RejectSink sink_of(Rejects& rejects, const ImportFlags& flags) {
    if (flags.rejects.empty()) return {};
    return [&](const auto& header, const auto& rejected) { rejects.take(header, rejected); };
}

document::Table counts_table(const importer::Report& report) {
    using document::Align;
    document::Table table;
    table.columns = {{"new", mark("New"), Align::right},
                     {"changed", mark("Changed"), Align::right},
                     {"same", mark("Same"), Align::right},
                     {"rejected", mark("Rejected"), Align::right}};
    table.rows = {{{report.added, report.changed, report.same, report.rejected}}};
    return table;
}

std::vector<importer::RecordKind*> pointers_to(const RecordKinds& kinds) {
    std::vector<importer::RecordKind*> pointers;
    for (const auto& kind : kinds) pointers.push_back(kind.get());
    return pointers;
}

void say_nothing_written(Context& context, const importer::Report& report,
                         const ImportFlags& flags) {
    std::string message =
        context.globals().dry_run ? tr("rehearsal: nothing is written") : tr("nothing is written");
    if (report.rejected > 0) {
        message += " · ";
        message += flags.rejects.empty()
                       ? tr_count("{count:number} row refused", "{count:number} rows refused",
                                  report.rejected)
                       : tr_count("{count:number} refused row is in {file}",
                                  "{count:number} refused rows are in {file}", report.rejected);
    }
    Arguments arguments = counted(report.rejected);
    arguments.push_back({"file", flags.rejects});
    context.say(message, arguments);
}

}  // namespace

void add_import(Options& options, ImportFlags& flags) {
    options.argument(mark("FILE"), flags.file, mark("the file to read; - is standard input"));
    options.text("--delimiter", "CHAR", flags.delimiter,
                 mark("`,`, `;` or `tab`, when it is not found right"));
    options.choice("--encoding", {"utf-8", "utf-16le", "utf-16be", "windows-1252"}, flags.encoding,
                   mark("of the text, when it is not found right"));
    options.text("--sheet", mark("NAME"), flags.sheet,
                 mark("the sheet of a workbook, when several have rows"));
    options.text("--rejects", mark("FILE"), flags.rejects,
                 mark("write refused rows here, with the reason"));
    options.flag("--force", flags.force, mark("replace an existing file of refused rows"));
}

Action plain_import(Options& options, void (*run)(Context&, const ImportFlags&)) {
    auto flags = std::make_shared<ImportFlags>();
    add_import(options, *flags);
    return [flags, run](Context& context) { run(context, *flags); };
}

Said changes(const std::string& added, const importer::Report& report) {
    std::string sentence;
    const auto add = [&](std::int64_t count, const std::string& part) {
        if (count > 0) sentence += (sentence.empty() ? "" : ", ") + part;
    };
    add(report.added, added);
    add(report.changed, tr("{changed:number} changed"));
    add(report.same, tr("{same:number} unchanged"));
    return {sentence,
            {{"count", std::to_string(report.added)},
             {"changed", std::to_string(report.changed)},
             {"same", std::to_string(report.same)}}};
}

void show_counts(Context& context, const importer::Report& report) {
    context.answer(counts_table(report), {});
}

void import_file(Context& context, const ImportFlags& flags, const ImportPlan& plan) {
    Input input;
    open_input(context, flags.file, input);
    const auto source = source_of(context, flags, input);
    Rejects rejects(context);
    importer::Report report;
    ledger::Outcome outcome;
    try {
        outcome = context.change([&](ledger::Change& change) {
            const auto kinds = plan.kinds();
            const auto reader = open_rows(source, kinds);
            report = importer::run(change, {*reader, pointers_to(kinds), context.catalogues(),
                                            source.name, sink_of(rejects, flags)});
            if (report.rejected > 0) throw TakenBack{};
        });
    } catch (const TakenBack&) {
        outcome = {};
    }
    announce(context, source.name, report);
    show_problems(context, report.problems, report.problem_order);
    show_warnings(context, report.warnings);
    if (report.rejected > 0 && !flags.rejects.empty()) {
        rejects.write(flags.rejects, flags.force, report.dialect);
    }
    if (context.globals().dry_run || report.rejected > 0) {
        show_counts(context, report);
        say_nothing_written(context, report, flags);
        if (report.rejected > 0) context.set_exit_code(1);
        return;
    }
    if (!outcome.changed()) {
        context.say(tr_count("no changes: {count:number} row is there already",
                             "no changes: {count:number} rows are there already", report.rows()),
                    counted(report.rows()));
        return;
    }
    if (plan.note) plan.note(context, report);
    const auto said = plan.say(report);
    context.say_changed(outcome, said.sentence, said.arguments);
}

}  // namespace netralitas::cli
