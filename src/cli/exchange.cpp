#include "exchange.hpp"

#include "announcement.hpp"
#include "column_maps.hpp"
#include "context.hpp"
#include "import_answer.hpp"
#include "input.hpp"
#include "problems.hpp"
#include "progress.hpp"
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

importer::Source source_of(Context& context, const ImportFlags& flags, const Input& input) {
    constexpr std::size_t mebibyte = 1024 * 1024;
    const auto& settings = context.settings();
    importer::Source source{*input.stream, input.name};
    source.delimiter = delimiter_of(flags);
    source.encoding = flags.encoding;
    source.sheet = flags.sheet;
    source.format = flags.input_format;
    source.table = flags.table;
    source.limits = {static_cast<std::size_t>(settings.import_inflated_max_mib) * mebibyte,
                     static_cast<std::size_t>(settings.import_inflated_ratio_max)};
    return source;
}

std::unique_ptr<importer::RowReader> open_rows(importer::Source source,
                                               const std::vector<importer::RecordKind*>& kinds) {
    for (const auto* kind : kinds) source.tables.emplace_back(kind->table());
    return importer::open_rows(source);
}

/// Refused rows are kept only for `--rejects`: there may be millions of them.
importer::RejectSink sink_of(Rejects& rejects, const ImportFlags& flags) {
    if (flags.rejects.empty()) return {};
    return [&](const auto& header, const auto& rejected) { rejects.take(header, rejected); };
}

/// The kinds a file may have: all, or the one of `--table`.
std::vector<importer::RecordKind*> meant_by(const ImportFlags& flags, const RecordKinds& kinds) {
    std::vector<importer::RecordKind*> meant;
    for (const auto& kind : kinds) {
        if (flags.table.empty() || kind->table() == flags.table) meant.push_back(kind.get());
    }
    return meant;
}

bool is_of(const importer::Report& report, std::string_view table) {
    return report.tables.size() == 1 && report.tables.front().first == table;
}

constexpr int partly_done = 3;

std::string refused_sentence(const importer::Report& report, const ImportFlags& flags) {
    return flags.rejects.empty()
               ? tr_count("{count:number} row refused", "{count:number} rows refused",
                          report.rejected)
               : tr_count("{count:number} refused row is in {file}",
                          "{count:number} refused rows are in {file}", report.rejected);
}

Arguments refused_counts(const importer::Report& report, const ImportFlags& flags) {
    Arguments arguments = counted(report.rejected);
    arguments.push_back({"file", flags.rejects});
    return arguments;
}

void say_nothing_written(Context& context, const importer::Report& report,
                         const ImportFlags& flags) {
    std::string message =
        context.globals().dry_run ? tr("rehearsal: nothing is written") : tr("nothing is written");
    if (report.rejected > 0) message += " · " + refused_sentence(report, flags);
    context.say(message, refused_counts(report, flags));
}

bool is_written(const Context& context, const ImportFlags& flags, const importer::Report& report) {
    return !context.globals().dry_run && (report.rejected == 0 || flags.keep_going);
}

void tell(Context& context, const ImportFlags& flags, const ImportPlan& plan,
          const Imported& imported) {
    const auto& [report, outcome, own] = imported;
    const bool keeps_good = flags.keep_going && report.rejected < report.rows();
    if (report.rejected > 0) context.set_exit_code(keeps_good ? partly_done : 1);
    if (!is_written(context, flags, report)) {
        if (plan.note && report.rejected == 0) plan.note(context, report);
        show_import(context, flags, imported);
        return say_nothing_written(context, report, flags);
    }
    if (report.rejected > 0) {
        context.say(refused_sentence(report, flags), refused_counts(report, flags));
    }
    show_import(context, flags, imported);
    if (!outcome.changed()) {
        context.say(tr_count("no changes: {count:number} row is there already",
                             "no changes: {count:number} rows are there already", report.same),
                    counted(report.same));
        return;
    }
    if (plan.note) plan.note(context, report);
    const auto said =
        is_of(report, own) ? plan.say(report) : changes_by_table(context.wording(), report);
    context.say_changed(outcome, said.sentence, said.arguments);
}

}  // namespace

void add_import(Options& options, ImportFlags& flags, const Tables& tables) {
    options.optional_argument(mark("FILE"), flags.file,
                              mark("the file to read; - is standard input"));
    options.choice("--input-format", {"csv", "tsv", "jsonl", "xlsx"}, flags.input_format,
                   mark("of the file, when it is not found right"));
    options.text("--delimiter", "CHAR", flags.delimiter,
                 mark("`,`, `;` or `tab`, when it is not found right"));
    options.choice("--encoding", {"utf-8", "utf-16le", "utf-16be", "windows-1252"}, flags.encoding,
                   mark("of the text, when it is not found right"));
    options.text("--worksheet", mark("NAME"), flags.sheet,
                 mark("read only this sheet of a workbook"));
    options.text(
        "--map", mark("NAME"), flags.map,
        mark("the map of columns with this name in the settings; `help` lists what columns "
             "may be called"));
    options.choice("--format", {"table", "json"}, flags.format,
                   mark("the counts in this form; without it a table of what is not written"));
    options.text("--rejects", mark("FILE"), flags.rejects,
                 mark("write refused rows here, with the reason"));
    options.flag("--force", flags.force, mark("replace an existing file of refused rows"));
    options.flag("--keep-going", flags.keep_going,
                 mark("write the good rows although others are refused; ends with 3"));
    options.check([&flags] {
        const bool missing = flags.file.empty() && flags.map != "help";
        if (missing) throw Error("argument-missing", {{"argument", tr("FILE")}});
    });
    if (tables.size() < 2) return;
    options.choice("--table", tables, flags.table,
                   mark("which table of the export the file is, or which sheet of a workbook is "
                        "read; the first when the file does not say"));
}

Action plain_import(Options& options, const Tables& tables,
                    void (*run)(Context&, const ImportFlags&)) {
    auto flags = std::make_shared<ImportFlags>();
    add_import(options, *flags, tables);
    return [flags, run](Context& context) { run(context, *flags); };
}

namespace {

/// ` (Golongan 2, Jabatan 1)`.
Said fields_changed(const importer::Counts& counts) {
    Said said;
    for (const auto& field : counts.changed_fields) {
        const auto hole = "field_" + std::to_string(said.arguments.size());
        said.sentence += said.sentence.empty() ? " (" : ", ";
        said.sentence += "{" + hole + "} {" + hole + "_count:number}";
        said.arguments.push_back({hole, field.heading});
        said.arguments.push_back({hole + "_count", std::to_string(field.count)});
    }
    if (!said.sentence.empty()) said.sentence += ")";
    return said;
}

}  // namespace

Said changes(const std::string& added, const importer::Counts& counts) {
    std::string sentence;
    const auto add = [&](std::int64_t count, const std::string& part) {
        if (count > 0) sentence += (sentence.empty() ? "" : ", ") + part;
    };
    add(counts.added, added);
    auto [fields, arguments] = fields_changed(counts);
    add(counts.changed, tr("{changed:number} changed") + fields);
    add(counts.same, tr("{same:number} unchanged"));
    arguments.push_back({"count", std::to_string(counts.added)});
    arguments.push_back({"changed", std::to_string(counts.changed)});
    arguments.push_back({"same", std::to_string(counts.same)});
    return {sentence, std::move(arguments)};
}

void show_import(Context& context, const ImportFlags& flags, const Imported& imported) {
    const auto& [report, outcome, own] = imported;
    if (flags.format.empty() && is_written(context, flags, report)) return;
    Reading reading;
    reading.format = flags.format;
    context.answer(import_answer(report, outcome), reading);
}

void import_file(Context& context, const ImportFlags& flags, const ImportPlan& plan) {
    const auto all = plan.kinds();
    if (flags.map == "help") return show_columns(context, all);
    const auto map = column_map(context, flags.map, all);
    Input input;
    open_input(context, flags.file, input);
    const auto source = source_of(context, flags, input);
    Rejects rejects(context);
    importer::Report report;
    ledger::Outcome outcome;
    try {
        outcome = context.change([&](ledger::Change& change) {
            const auto kinds = meant_by(flags, all);
            const auto reader = open_rows(source, kinds);
            Progress progress(context, [&] { return share_read(input); });
            report = importer::run(
                change, {*reader, kinds, context.catalogues(), source.name, map,
                         sink_of(rejects, flags), [&](std::int64_t rows) { progress.at(rows); }});
            if (report.rejected > 0 && !flags.keep_going) throw TakenBack{};
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
    tell(context, flags, plan, {report, outcome, all.front()->table()});
}

}  // namespace netralitas::cli
