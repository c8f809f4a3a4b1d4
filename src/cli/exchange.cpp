#include "exchange.hpp"

#include "announcement.hpp"
#include "context.hpp"
#include "input.hpp"
#include "problems.hpp"
#include "progress.hpp"
#include "rejects.hpp"
#include "selection.hpp"
#include "table_words.hpp"

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

/// What came out of a file.
struct Imported {
    const importer::Report& report;
    const ledger::Outcome& outcome;
    const std::string& own;  ///< the noun's own table
};

void tell(Context& context, const ImportFlags& flags, const ImportPlan& plan,
          const Imported& imported) {
    const auto& [report, outcome, own] = imported;
    const bool keeps_good = flags.keep_going && report.rejected < report.rows();
    if (report.rejected > 0) context.set_exit_code(keeps_good ? partly_done : 1);
    if (context.globals().dry_run || (report.rejected > 0 && !flags.keep_going)) {
        if (plan.note && report.rejected == 0) plan.note(context, report);
        show_counts(context, report);
        return say_nothing_written(context, report, flags);
    }
    if (report.rejected > 0) {
        context.say(refused_sentence(report, flags), refused_counts(report, flags));
    }
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
    options.argument(mark("FILE"), flags.file, mark("the file to read; - is standard input"));
    options.text("--delimiter", "CHAR", flags.delimiter,
                 mark("`,`, `;` or `tab`, when it is not found right"));
    options.choice("--encoding", {"utf-8", "utf-16le", "utf-16be", "windows-1252"}, flags.encoding,
                   mark("of the text, when it is not found right"));
    options.text("--sheet", mark("NAME"), flags.sheet, mark("read only this sheet of a workbook"));
    options.text("--rejects", mark("FILE"), flags.rejects,
                 mark("write refused rows here, with the reason"));
    options.flag("--force", flags.force, mark("replace an existing file of refused rows"));
    options.flag("--keep-going", flags.keep_going,
                 mark("write the good rows although others are refused; ends with 3"));
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

Said changes(const std::string& added, const importer::Counts& counts) {
    std::string sentence;
    const auto add = [&](std::int64_t count, const std::string& part) {
        if (count > 0) sentence += (sentence.empty() ? "" : ", ") + part;
    };
    add(counts.added, added);
    add(counts.changed, tr("{changed:number} changed"));
    add(counts.same, tr("{same:number} unchanged"));
    return {sentence,
            {{"count", std::to_string(counts.added)},
             {"changed", std::to_string(counts.changed)},
             {"same", std::to_string(counts.same)}}};
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
    std::string own;
    try {
        outcome = context.change([&](ledger::Change& change) {
            const auto all = plan.kinds();
            const auto kinds = meant_by(flags, all);
            own = all.front()->table();
            const auto reader = open_rows(source, kinds);
            Progress progress(context, [&] { return share_read(input); });
            report = importer::run(
                change, {*reader, kinds, context.catalogues(), source.name, sink_of(rejects, flags),
                         [&](std::int64_t rows) { progress.at(rows); }});
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
    tell(context, flags, plan, {report, outcome, own});
}

}  // namespace netralitas::cli
