#include "kept_files.hpp"

#include "context.hpp"
#include "evidence.hpp"
#include "netralitas/store/evidence.hpp"

#include <algorithm>

namespace netralitas::cli {

namespace fs = std::filesystem;
using ledger::KeptFiles;
using store::KeptFile;

namespace {

constexpr std::size_t most_names = 3;

/// The codes of a file that is gone and of one that is something else.
struct Codes {
    const char* missing;
    const char* changed;
};

Codes codes_of(const KeptFile& file) {
    if (file.of == KeptFile::Of::report) return {"report-file-missing", "report-file-changed"};
    return {"evidence-missing", "evidence-changed"};
}

Problem problem_of(const char* code, const KeptFile& of, const std::string& path) {
    return {code, {{"name", shown_text(of.name)}, {"record", of.record}, {"file", path}}, {}, {}};
}

/// A file of somebody else that is only referenced may move and go: only what is there can differ.
void examine_referenced(const store::EvidenceRow& row, KeptReport& report) {
    const auto& piece = row.evidence;
    if (piece.digest.empty() || !fs::path(piece.location).is_absolute()) return;
    try {
        const auto facts = ledger::facts_of(piece.location, piece.location);
        if (facts.digest == piece.digest) return;
    } catch (const Error&) {
        return;
    }
    report.notes.push_back({"evidence-reference-changed",
                            {{"name", shown_text(piece.name)},
                             {"record", row.reference},
                             {"file", shown_text(piece.location)}},
                            {},
                            {}});
}

void note_unnamed(const KeptFiles& files, const std::vector<KeptFile>& kept, KeptReport& report) {
    std::string first;
    std::size_t count = 0;
    for (const auto& name : files.names()) {
        const auto is_it = [&](const KeptFile& file) { return file.facts.digest == name; };
        if (std::ranges::any_of(kept, is_it)) continue;
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

std::optional<Problem> problem_with(const KeptFiles& files, const KeptFile& file) {
    const auto path = files.path_of(file.facts.digest).string();
    const auto [missing, changed] = codes_of(file);
    try {
        switch (files.state_of(file.facts.digest)) {
            case KeptFiles::State::sound:
                return std::nullopt;
            case KeptFiles::State::missing:
                return problem_of(missing, file, path);
            case KeptFiles::State::changed:
                return problem_of(changed, file, path);
        }
    } catch (const Error& unreadable) {
        return unreadable.problem();
    }
    return std::nullopt;
}

KeptReport examine_kept(Context& context) {
    const auto files = kept_files(context);
    const auto kept = store::kept_files(context.reader());
    const auto evidence = store::evidence::all(context.reader());
    context.ledger().end_reading();
    KeptReport report;
    for (const auto& file : kept) {
        if (auto problem = problem_with(files, file)) {
            report.findings.push_back(*std::move(problem));
        } else {
            ++report.sound;
        }
    }
    for (const auto& row : evidence) {
        if (!row.evidence.kept) examine_referenced(row, report);
    }
    note_unnamed(files, kept, report);
    return report;
}

Copied copy_kept(const std::vector<KeptFile>& kept, const KeptFiles& from, const KeptFiles& to) {
    Copied result;
    for (const auto& file : kept) {
        if (to.holds(file.facts)) continue;
        if (auto problem = problem_with(from, file)) {
            result.findings.push_back(*std::move(problem));
            continue;
        }
        const auto path = from.path_of(file.facts.digest);
        to.take_in(path, path.string()).keep();
        ++result.copied;
    }
    return result;
}

void warn_of_files_left_behind(Context& context, const std::vector<KeptFile>& kept,
                               const KeptFiles& here) {
    const auto count =
        std::ranges::count_if(kept, [&](const KeptFile& file) { return !here.holds(file.facts); });
    if (count == 0) return;
    context.warn({"evidence-left-behind",
                  {{"count", std::to_string(count)}, {"folder", here.folder().string()}},
                  {},
                  {}});
}

void warn_of_files_left_behind(Context& context) {
    warn_of_files_left_behind(context, store::kept_files(context.reader()), kept_files(context));
}

}  // namespace netralitas::cli
