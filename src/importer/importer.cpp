#include "netralitas/importer/importer.hpp"

#include "blank.hpp"
#include "columns.hpp"
#include "decoration.hpp"
#include "tally.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::int64_t rows_between_progress = 1024;

/// The header stands within so many rows, or the first one is it.
constexpr std::size_t most_titles = 20;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        if (word.empty()) continue;
        if (!text.empty()) text += ", ";
        text += word;
    }
    return text;
}

bool about_the_header(std::string_view code) {
    return code.starts_with("columns-") || code == "header-missing";
}

struct Waiting {
    Section* section;
    RawRow raw;
};

/// One run of an import: the file on one side, the kinds of records on the other.
class Import {
public:
    Import(ledger::Change& change, const Job& job)
        : change_(&change),
          job_(&job),
          reader_(&job.reader),
          decorations_(job.catalogues),
          tally_(job) {
        for (auto* kind : job.kinds) sections_.push_back({kind, {*kind, job.catalogues, job.map}});
    }

    Report run();

private:
    bool next(RawRow& raw);
    Section& section_of(const RawRow& raw);
    void see(const RawRow& raw);
    void look_for_header(Section& section, const RawRow& raw);
    void take_first_as_header(Section& section);
    void begin(Section& section, const RawRow& raw);
    void take_all();
    void take_waiting();
    void take(Section& section, const RawRow& raw);
    void judge(Section& section, const RawRow& raw);
    bool skips(Section& section, const RawRow& raw);
    void note_unnamed(const Section& section, const RawRow& raw);
    Verdict offer(Section& section, const RawRow& raw, Row& row);

    ledger::Change* change_;
    const Job* job_;
    RowReader* reader_;
    Decorations decorations_;
    std::vector<Section> sections_;
    std::vector<Waiting> waiting_;
    std::int64_t rows_read_ = 0;
    Tally tally_;
    Report& report_ = tally_.report();
};

Report Import::run() {
    report_.dialect = reader_->dialect();
    auto& first = sections_.front();
    RawRow raw;
    while (report_.header_line == 0 && next(raw)) see(raw);
    const auto tables = first.kind->bulk_tables();
    if (!first.begun || tables.empty() || !report_.dialect.one_table) {
        take_all();
    } else {
        first.kind->begin_bulk();
        change_->load_in_bulk(tables, [this] { take_all(); });
    }
    for (auto& section : sections_) {
        if (!section.begun) continue;
        section.kind->finish(*change_);
        tally_.add(section);
    }
    return std::move(report_);
}

/// The next row with something in it.
bool Import::next(RawRow& raw) {
    try {
        while (reader_->next(raw)) {
            if (!is_blank(raw)) return true;
        }
        return false;
    } catch (const Error& error) {
        auto problem = error.problem();
        problem.arguments.push_back({"file", job_->file_name});
        problem.place.file = job_->file_name;
        throw Error(std::move(problem));
    }
}

Section& Import::section_of(const RawRow& raw) {
    if (raw.table.empty()) return sections_.front();
    const auto found =
        std::find_if(sections_.begin(), sections_.end(),
                     [&raw](const Section& section) { return section.kind->table() == raw.table; });
    if (found != sections_.end()) return *found;
    std::vector<std::string> known;
    for (const auto& section : sections_) known.emplace_back(section.kind->table());
    auto problem = tally_.placed({"table-unknown", {{"table", raw.table}}, {}, {}},
                                 sections_.front(), raw, "");
    problem.arguments.push_back({"known", joined(known)});
    throw Error(std::move(problem));
}

/// One row, whatever it is: part of the search for a header, a header, or a record.
void Import::see(const RawRow& raw) {
    if (++rows_read_ % rows_between_progress == 0 && job_->progress) job_->progress(rows_read_);
    auto& section = section_of(raw);
    if (raw.is_header) return begin(section, raw);
    if (section.begun) return take(section, raw);
    look_for_header(section, raw);
}

void Import::look_for_header(Section& section, const RawRow& raw) {
    if (section.known.are_in(raw)) {
        for (const auto& title : std::exchange(section.before, {}))
            tally_.skip(Decoration::title, title);
        return begin(section, raw);
    }
    section.before.push_back(raw);
    if (section.before.size() == most_titles) take_first_as_header(section);
}

/// No row looks like a header: the first one is, or the error says what is missing there.
void Import::take_first_as_header(Section& section) {
    const auto rows = std::exchange(section.before, {});
    begin(section, rows.front());
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) take(section, *row);
}

/// Takes the row as the header of its section.
void Import::begin(Section& section, const RawRow& raw) {
    try {
        section.header = read_header(raw, *section.kind, section.known, job_->catalogues);
        if (!section.begun) section.kind->begin(*change_, section.header.columns);
    } catch (const Error& error) {
        if (!about_the_header(error.problem().code)) throw;
        auto problem = tally_.placed(error.problem(), section, raw, "");
        problem.arguments.push_back({"found", joined(raw.fields)});
        throw Error(std::move(problem));
    }
    section.begun = true;
    section.at_first = true;
    if (report_.header_line == 0) report_.header_line = raw.line;
    auto& ignored = report_.ignored_columns;
    for (const auto& name : section.header.ignored) {
        if (std::find(ignored.begin(), ignored.end(), name) == ignored.end()) {
            ignored.push_back(name);
        }
    }
}

void Import::take_all() {
    RawRow raw;
    while (next(raw)) see(raw);
    for (auto& section : sections_) {
        if (!section.before.empty()) take_first_as_header(section);
    }
    if (report_.header_line == 0) throw Error("import-empty", {{"file", job_->file_name}});
    take_waiting();
}

void Import::take(Section& section, const RawRow& raw) {
    if (!skips(section, raw)) judge(section, raw);
}

void Import::judge(Section& section, const RawRow& raw) {
    Row row(raw, section.header.columns);
    const auto verdict = offer(section, raw, row);
    if (verdict == Verdict::waiting) {
        waiting_.push_back({&section, raw});
    } else {
        tally_.count(section, verdict, raw, row);
    }
}

bool Import::skips(Section& section, const RawRow& raw) {
    const auto is_first = std::exchange(section.at_first, false);
    if (raw.fields.size() != section.header.headings.size()) return false;
    const auto what = decorations_.of(raw, section.header, is_first);
    if (what) tally_.skip(*what, raw);
    if (!what) note_unnamed(section, raw);
    return what.has_value();
}

/// A value that nothing says the meaning of is not lost without a word.
void Import::note_unnamed(const Section& section, const RawRow& raw) {
    for (const auto column : section.header.unnamed) {
        if (!importer::is_blank(raw.fields[column])) {
            return tally_.skip(Decoration::unnamed_column, raw);
        }
    }
}

Verdict Import::offer(Section& section, const RawRow& raw, Row& row) {
    const auto columns = section.header.headings.size();
    if (raw.fields.size() == columns) return section.kind->take(*change_, row);
    row.refuse(
        "", "row-ragged",
        {{"fields", std::to_string(raw.fields.size())}, {"columns", std::to_string(columns)}});
    return Verdict::refused;
}

/// Offers the rows put aside again until a whole round brings nothing, then refuses what is left.
void Import::take_waiting() {
    std::size_t before = 0;
    while (waiting_.size() != before) {
        before = waiting_.size();
        for (const auto& [section, raw] : std::exchange(waiting_, {})) judge(*section, raw);
    }
    for (const auto& [section, raw] : std::exchange(waiting_, {})) {
        Row row(raw, section->header.columns);
        offer(*section, raw, row);
        tally_.count(*section, Verdict::refused, raw, row);
    }
}

}  // namespace

Report run(ledger::Change& change, const Job& job) { return Import(change, job).run(); }

}  // namespace netralitas::importer
