#include "announcement.hpp"

#include "context.hpp"
#include "selection.hpp"

namespace netralitas::cli {

using text::tr;
using text::tr_count;

namespace {

std::string shown_delimiter(char delimiter) {
    return delimiter == '\t' ? "tab" : "\"" + std::string(1, delimiter) + "\"";
}

/// The sentence for rows that were left out.
std::string skipped_sentence(importer::Decoration what, std::int64_t count) {
    using importer::Decoration;
    switch (what) {
        case Decoration::title:
            return tr_count("{count:number} line above the header skipped (line {line})",
                            "{count:number} lines above the header skipped (from line {line})",
                            count);
        case Decoration::header_again:
            return tr_count("the header stands again in line {line}: skipped",
                            "the header stands again {count:number} times, first in line {line}: "
                            "skipped",
                            count);
        case Decoration::column_numbers:
            return tr_count("column numbers in line {line} skipped",
                            "{count:number} lines of column numbers skipped, first line {line}",
                            count);
        case Decoration::total:
            return tr_count("a row of sums in line {line} skipped",
                            "{count:number} rows of sums skipped, first line {line}", count);
        default:
            return tr_count(
                "a column without a heading has a value in line {line}: ignored",
                "a column without a heading has values in {count:number} lines, first line {line}: "
                "ignored",
                count);
    }
}

void say_skipped(Context& context, const importer::Report& report) {
    for (const auto& [what, skipped] : report.skipped) {
        auto arguments = counted(skipped.count);
        arguments.push_back({"line", std::to_string(skipped.first_line)});
        context.say(skipped_sentence(what, skipped.count), arguments);
    }
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

}  // namespace

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
    say_skipped(context, report);
    if (report.ignored_columns.empty()) return;
    context.say(tr("columns ignored: {names}"), {{"names", joined(report.ignored_columns)}});
}

}  // namespace netralitas::cli
