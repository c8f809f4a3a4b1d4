#include "netralitas/ledger/backup.hpp"

#include "backup_folder.hpp"
#include "context.hpp"
#include "kept_files.hpp"
#include "noun_files.hpp"

#include <array>
#include <memory>

namespace netralitas::cli {

namespace fs = std::filesystem;
using text::tr;
using text::tr_count;

namespace {

constexpr int found_something = 5;

struct BackupOptions {
    std::string output;
    bool force = false;
};

bool to_stdout(const BackupOptions& typed) { return typed.output == "-"; }

/// Where the backup goes, and whether the office's folder takes it under a name of the program.
struct Target {
    fs::path path;
    bool is_kept_by_rule;
};

BackupFolder folder_of(Context& context) {
    const auto& settings = context.settings();
    return {settings.backup_folder, settings.ledger_path.stem().string(),
            context.ledger().office()};
}

Target target_of(Context& context, const BackupOptions& typed) {
    if (!typed.output.empty()) {
        return {(context.host().folder / typed.output).lexically_normal(), false};
    }
    return {folder_of(context).file(context.host().now() + context.offset()), true};
}

/// As short as it can be.
std::string shown(Context& context, const fs::path& path) {
    const auto near = path.lexically_relative(context.host().folder);
    return near.empty() || *near.begin() == ".." ? path.string() : near.string();
}

/// Only a copy that agrees with its entries in every cell becomes a backup.
std::int64_t entries_of_sound(Context& context, ledger::Copy& copy) {
    const auto report = copy.check();
    if (report.findings.empty()) return report.entries;
    for (const auto& finding : report.findings) context.show_error(finding);
    throw Error("backup-unsound");
}

/// The backup stands, whether the ledger can remember it or not.
void note(Context& context, const ledger::BackupNote& note) {
    try {
        ledger::note_backup(context.ledger(), note);
    } catch (const Error& error) {
        context.warn({"backup-unnoted", error.problem().arguments, {}, {}});
    }
}

void thin(Context& context, const fs::path& made_now) {
    const auto& settings = context.settings();
    const auto removed = folder_of(context).thin(
        {settings.backup_keep_daily, settings.backup_keep_weekly, settings.backup_keep_monthly},
        made_now);
    if (removed.empty()) return;
    std::string names;
    for (const auto& name : removed) names += (names.empty() ? "" : ", ") + name;
    const auto count = static_cast<std::int64_t>(removed.size());
    context.say(tr_count("{count:number} older backup removed by the keep rule: {names}",
                         "{count:number} older backups removed by the keep rule: {names}", count),
                {{"count", std::to_string(count)}, {"names", names}});
}

void write(Context& context, const BackupOptions& typed, const Target& target,
           const ledger::Copy& copy) {
    const auto at = context.host().now();
    const auto folder = folder_of(context);
    const bool is_in_folder =
        target.path.parent_path() / "" == context.settings().backup_folder / "";
    if (target.is_kept_by_rule || is_in_folder) folder.make();
    // Of two backups of one minute the later one stays, as the keep rule wants it.
    const bool replace = typed.force || (target.is_kept_by_rule && folder.holds(target.path));
    std::string digest;
    context.write_file(target.path.string(), replace,
                       [&](std::ostream& out) { digest = copy.pack(out); });
    note(context, {at, target.path.string(), digest, copy.newest().seq});
}

/// The ledger goes first: a kept file that is gone or changed does not keep it back.
void copy_files(Context& context, const Target& target) {
    const auto kept = store::kept_files(context.reader());
    context.ledger().end_reading();
    const auto to = files_beside_backup(target.path);
    const auto [copied, findings] = copy_kept(kept, kept_files(context), to);
    for (const auto& finding : findings) context.show_error(finding);
    if (!findings.empty()) context.set_exit_code(found_something);
    if (copied == 0) return;
    context.say(tr_count("{count:number} kept file copied to {folder}",
                         "{count:number} kept files copied to {folder}", copied),
                {{"count", std::to_string(copied)}, {"folder", shown(context, to.folder())}});
}

void warn_of_stdout(Context& context) {
    const auto count = store::kept_files(context.reader()).size();
    if (count == 0) return;
    context.warn({"backup-without-evidence",
                  {{"count", std::to_string(count)},
                   {"folder", shown(context, kept_files(context).folder())}},
                  {},
                  {}});
}

void run_backup(Context& context, const BackupOptions& typed) {
    const auto target = target_of(context, typed);
    ledger::Copy copy(context.ledger());
    const auto entries = entries_of_sound(context, copy);
    const Arguments arguments{
        {"file", typed.output.empty() ? shown(context, target.path) : typed.output},
        {"count", std::to_string(entries)}};
    if (context.globals().dry_run) {
        context.say(
            tr_count("rehearsal: {file} would be written: {count:number} entry, tested",
                     "rehearsal: {file} would be written: {count:number} entries, tested", entries),
            arguments);
        return;
    }
    if (to_stdout(typed)) {
        copy.pack(*context.host().out);
        return warn_of_stdout(context);
    }
    write(context, typed, target, copy);
    context.say(tr_count("{file} written and tested: {count:number} entry",
                         "{file} written and tested: {count:number} entries", entries),
                arguments);
    copy_files(context, target);
    if (target.is_kept_by_rule) thin(context, target.path);
}

/// Told before the ledger is copied.
void check_output(const BackupOptions& typed) {
    if (typed.output.empty() || to_stdout(typed) || typed.force) return;
    if (fs::exists(typed.output)) throw Error("output-exists", {{"file", typed.output}});
}

Action backup(Options& options) {
    auto typed = std::make_shared<BackupOptions>();
    options.text("-o,--output", mark("FILE"), typed->output,
                 mark("write the backup here; [backup] folder when left out"));
    options.flag("--force", typed->force, mark("replace an existing file"));
    options.check([typed] { check_output(*typed); });
    return [typed](Context& context) { run_backup(context, *typed); };
}

}  // namespace

std::span<const Verb> backup_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"", mark("a tested copy of the ledger in one compressed file"), backup,
          mark("netralitas backup\n"
               "netralitas backup -o /media/usb/blora.zst")}}};
    return verbs;
}

}  // namespace netralitas::cli
