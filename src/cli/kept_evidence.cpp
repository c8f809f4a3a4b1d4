#include "kept_evidence.hpp"

#include "context.hpp"
#include "evidence.hpp"
#include "netralitas/store/evidence.hpp"

#include <map>
#include <optional>

namespace netralitas::cli {

namespace fs = std::filesystem;
using ledger::KeptFiles;
using store::EvidenceRow;

namespace {

constexpr std::size_t most_names = 3;

Problem problem_of(const char* code, const EvidenceRow& row, const std::string& file) {
    return {
        code,
        {{"evidence", shown_text(row.evidence.name)}, {"record", row.reference}, {"file", file}},
        {},
        {}};
}

using Kept = std::map<std::string, EvidenceRow>;

/// One row a kept file, whoever else names the same.
Kept kept_by_digest(const std::vector<EvidenceRow>& rows) {
    Kept kept;
    for (const auto& row : rows) {
        if (row.evidence.kept) kept.emplace(row.evidence.digest, row);
    }
    return kept;
}

/// What is wrong with the file of a row; empty when it is what was taken in.
std::optional<Problem> problem_with(const KeptFiles& files, const EvidenceRow& row) {
    const auto path = files.path_of(row.evidence.digest).string();
    try {
        switch (files.state_of(row.evidence.digest)) {
            case KeptFiles::State::sound:
                return std::nullopt;
            case KeptFiles::State::missing:
                return problem_of("evidence-missing", row, path);
            case KeptFiles::State::changed:
                return problem_of("evidence-changed", row, path);
        }
    } catch (const Error& unreadable) {
        return unreadable.problem();
    }
    return std::nullopt;
}

/// A file of somebody else that is only referenced may move and go: only what is there can differ.
void examine_referenced(const EvidenceRow& row, EvidenceReport& report) {
    const auto& piece = row.evidence;
    if (piece.digest.empty() || !fs::path(piece.location).is_absolute()) return;
    try {
        const auto facts = ledger::facts_of(piece.location, piece.location);
        if (facts.digest == piece.digest) return;
    } catch (const Error&) {
        return;
    }
    report.notes.push_back(
        problem_of("evidence-reference-changed", row, shown_text(piece.location)));
}

void note_unnamed(const KeptFiles& files, const Kept& kept, EvidenceReport& report) {
    std::string first;
    std::size_t count = 0;
    for (const auto& name : files.names()) {
        if (kept.contains(name)) continue;
        if (count++ < most_names) first += (first.empty() ? "" : ", ") + name;
    }
    if (count == 0) return;
    report.notes.push_back({"evidence-unnamed",
                            {{"count", std::to_string(count)},
                             {"folder", files.folder().string()},
                             {"files", first + (count > most_names ? " …" : "")}},
                            {},
                            {}});
}

}  // namespace

KeptFiles kept_files(const ledger::Location& ledger) {
    auto folder = ledger.path;
    return {folder.replace_extension("evidence"), ledger.group};
}

KeptFiles kept_files(const Context& context) { return kept_files(context.location()); }

KeptFiles files_beside_backup(const fs::path& backup) {
    return {backup.parent_path() / "evidence", {}};
}

EvidenceReport examine_evidence(Context& context) {
    const auto files = kept_files(context);
    const auto rows = store::evidence::all(context.reader());
    context.ledger().end_reading();
    const auto kept = kept_by_digest(rows);
    EvidenceReport report;
    for (const auto& [digest, row] : kept) {
        if (auto problem = problem_with(files, row)) {
            report.findings.push_back(*std::move(problem));
        } else {
            ++report.sound;
        }
    }
    for (const auto& row : rows) {
        if (!row.evidence.kept) examine_referenced(row, report);
    }
    note_unnamed(files, kept, report);
    return report;
}

EvidenceCopied copy_evidence(const std::vector<EvidenceRow>& rows, const KeptFiles& from,
                             const KeptFiles& to) {
    EvidenceCopied result;
    for (const auto& [digest, row] : kept_by_digest(rows)) {
        if (to.holds({digest, row.evidence.size.value_or(0)})) continue;
        if (auto problem = problem_with(from, row)) {
            result.findings.push_back(*std::move(problem));
            continue;
        }
        const auto path = from.path_of(digest);
        to.take_in(path, path.string()).keep();
        ++result.copied;
    }
    return result;
}

std::int64_t kept_evidence_count(const std::vector<EvidenceRow>& rows) {
    return static_cast<std::int64_t>(kept_by_digest(rows).size());
}

void warn_of_files_left_behind(Context& context, const std::vector<EvidenceRow>& rows,
                               const KeptFiles& here) {
    std::int64_t count = 0;
    for (const auto& [digest, row] : kept_by_digest(rows)) {
        if (!here.holds({digest, row.evidence.size.value_or(0)})) ++count;
    }
    if (count == 0) return;
    context.warn({"evidence-left-behind",
                  {{"count", std::to_string(count)}, {"folder", here.folder().string()}},
                  {},
                  {}});
}

void warn_of_files_left_behind(Context& context) {
    warn_of_files_left_behind(context, store::evidence::all(context.reader()), kept_files(context));
}

}  // namespace netralitas::cli
