#include "netralitas/importer/importer.hpp"

#include "columns.hpp"
#include "excerpt.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::size_t told_in_full = 5;

bool is_blank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

bool is_blank(const RawRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(), [](const std::string& field) {
        return std::all_of(field.begin(), field.end(),
                           [](char letter) { return is_blank(letter); });
    });
}

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

void note(std::map<std::string, ProblemGroup>& groups, Problem problem) {
    auto& group = groups[problem.code];
    ++group.count;
    if (group.first.size() < told_in_full) group.first.push_back(std::move(problem));
}

/// One run of an import: the file on one side, the kind of record on the other.
class Import {
public:
    Import(ledger::Change& change, const Job& job)
        : change_(&change), job_(&job), reader_(&job.reader), kind_(&job.kind) {}

    Report run();

private:
    bool next(RawRow& raw);
    void begin();
    void take_all();
    void take_waiting();
    void take(const RawRow& raw);
    Verdict offer(const RawRow& raw, Row& row);
    void count(Verdict verdict, const RawRow& raw, const Row& row);
    void reject(const RawRow& raw, const Row& row);
    Problem placed(Problem problem, const RawRow& raw, std::string_view field) const;

    ledger::Change* change_;
    const Job* job_;
    RowReader* reader_;
    RecordKind* kind_;
    Header header_;
    std::vector<RawRow> waiting_;
    Report report_;
};

Report Import::run() {
    report_.dialect = reader_->dialect();
    begin();
    const auto tables = kind_->bulk_tables();
    if (tables.empty()) {
        take_all();
    } else {
        change_->load_in_bulk(tables, [this] { take_all(); });
    }
    kind_->finish(*change_);
    report_.added_by_code = kind_->added_by_code();
    report_.added_undated = kind_->added_undated();
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

/// Takes the first row with something in it as the header.
void Import::begin() {
    RawRow raw;
    if (!next(raw)) throw Error("import-empty", {{"file", job_->file_name}});
    report_.header_line = raw.line;
    try {
        header_ = read_header(raw, *kind_, job_->catalogues);
        kind_->begin(*change_, header_.columns);
    } catch (const Error& error) {
        if (!about_the_header(error.problem().code)) throw;
        auto problem = placed(error.problem(), raw, "");
        problem.arguments.push_back({"found", joined(raw.fields)});
        throw Error(std::move(problem));
    }
    report_.ignored_columns = header_.ignored;
}

void Import::take_all() {
    RawRow raw;
    while (next(raw)) take(raw);
    take_waiting();
}

void Import::take(const RawRow& raw) {
    Row row(raw, header_.columns);
    const auto verdict = offer(raw, row);
    if (verdict == Verdict::waiting) {
        waiting_.push_back(raw);
    } else {
        count(verdict, raw, row);
    }
}

Verdict Import::offer(const RawRow& raw, Row& row) {
    if (raw.fields.size() == header_.headings.size()) return kind_->take(*change_, row);
    row.refuse("", "row-ragged",
               {{"fields", std::to_string(raw.fields.size())},
                {"columns", std::to_string(header_.headings.size())}});
    return Verdict::refused;
}

/// Offers the rows put aside again until a whole round brings nothing, then refuses what is left.
void Import::take_waiting() {
    std::size_t before = 0;
    while (waiting_.size() != before) {
        before = waiting_.size();
        for (const auto& raw : std::exchange(waiting_, {})) take(raw);
    }
    for (const auto& raw : std::exchange(waiting_, {})) {
        Row row(raw, header_.columns);
        offer(raw, row);
        count(Verdict::refused, raw, row);
    }
}

void Import::count(Verdict verdict, const RawRow& raw, const Row& row) {
    for (const auto& [field, problem] : row.warnings()) {
        note(report_.warnings, placed(problem, raw, field));
    }
    if (row.refused()) return reject(raw, row);
    if (verdict == Verdict::added) ++report_.added;
    if (verdict == Verdict::changed) ++report_.changed;
    if (verdict == Verdict::same) ++report_.same;
}

void Import::reject(const RawRow& raw, const Row& row) {
    ++report_.rejected;
    for (const auto& [field, problem] : row.problems()) {
        auto& order = report_.problem_order;
        if (!report_.problems.contains(problem.code)) order.push_back(problem.code);
        note(report_.problems, placed(problem, raw, field));
    }
    const auto& [field, problem] = row.problems().front();
    if (job_->rejected) job_->rejected(header_.headings, {raw, placed(problem, raw, field)});
}

/// The problem with the place of the field, or of the whole row.
Problem Import::placed(Problem problem, const RawRow& raw, std::string_view field) const {
    const auto column = header_.columns.find(field);
    const bool known = column && *column < raw.fields.size();
    problem.place = place_of(raw, known ? column : std::nullopt);
    problem.place.file = job_->file_name;
    return problem;
}

}  // namespace

Report run(ledger::Change& change, const Job& job) { return Import(change, job).run(); }

}  // namespace netralitas::importer
