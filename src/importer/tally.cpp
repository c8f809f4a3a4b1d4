#include "tally.hpp"

#include "excerpt.hpp"

#include <map>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::size_t told_in_full = 5;

void note(std::map<std::string, ProblemGroup>& groups, Problem problem) {
    auto& group = groups[problem.code];
    ++group.count;
    if (group.first.size() < told_in_full) group.first.push_back(std::move(problem));
}

void count_changed(Section& section, const Row& row) {
    ++section.counts.changed;
    for (const auto field : row.changed()) ++section.changed_fields[field];
}

}  // namespace

void Tally::count(Section& section, Verdict verdict, const RawRow& raw, const Row& row) {
    for (const auto& [field, problem] : row.warnings()) {
        note(report_.warnings, placed(problem, section, raw, field));
    }
    if (row.refused()) return reject(section, raw, row);
    if (verdict == Verdict::added) ++section.counts.added;
    if (verdict == Verdict::changed) count_changed(section, row);
    if (verdict == Verdict::same) ++section.counts.same;
}

void Tally::reject(Section& section, const RawRow& raw, const Row& row) {
    ++section.counts.rejected;
    for (const auto& [field, problem] : row.problems()) {
        auto& order = report_.problem_order;
        if (!report_.problems.contains(problem.code)) order.push_back(problem.code);
        note(report_.problems, placed(problem, section, raw, field));
    }
    if (!job_->rejected) return;
    const auto& [field, problem] = row.problems().front();
    job_->rejected(section.header.headings, {raw, placed(problem, section, raw, field)});
}

Problem Tally::placed(Problem problem, const Section& section, const RawRow& raw,
                      std::string_view field) const {
    const auto column = section.header.columns.find(field);
    const bool known = column && *column < raw.fields.size();
    if (!field.empty()) problem.arguments.push_back({"column", heading(section, field)});
    problem.place = place_of(raw, known ? column : std::nullopt);
    problem.place.file = job_->file_name;
    return problem;
}

/// What the file calls a field, else what people do.
std::string Tally::heading(const Section& section, std::string_view field) const {
    const auto column = section.header.columns.find(field);
    return column ? section.header.headings[*column]
                  : heading_of(job_->catalogues, section.kind->table(), field);
}

std::vector<FieldCount> Tally::changed_fields(const Section& section) const {
    std::vector<FieldCount> counts;
    for (const auto& field : section.kind->fields()) {
        const auto found = section.changed_fields.find(field.name);
        if (found == section.changed_fields.end()) continue;
        counts.push_back(
            {section.kind->table(), field.name, heading(section, field.name), found->second});
    }
    return counts;
}

void Tally::skip(Decoration what, const RawRow& raw) {
    auto& skipped = report_.skipped[what];
    if (skipped.count++ == 0) skipped.first_line = raw.line;
}

void Tally::add(const Section& section) {
    const auto& kind = *section.kind;
    auto counts = section.counts;
    counts.changed_fields = changed_fields(section);
    auto& all = report_.changed_fields;
    all.insert(all.end(), counts.changed_fields.begin(), counts.changed_fields.end());
    report_.added += counts.added;
    report_.changed += counts.changed;
    report_.same += counts.same;
    report_.rejected += counts.rejected;
    report_.tables.emplace_back(kind.table(), std::move(counts));
    report_.added_undated += kind.added_undated();
    if (report_.events.empty()) report_.events = kind.events();
    if (report_.added_by_code.empty()) report_.added_by_code = kind.added_by_code();
}

}  // namespace netralitas::importer
