#include "context.hpp"
#include "kept_files.hpp"
#include "netralitas/ledger/backup.hpp"
#include "noun_files.hpp"

#include <array>
#include <fstream>
#include <memory>

namespace netralitas::cli {

namespace fs = std::filesystem;
using text::tr_count;

namespace {

struct RestoreOptions {
    std::string file;
    std::string output;
};

ledger::Location target_of(Context& context, const RestoreOptions& typed) {
    auto location = context.location();
    if (!typed.output.empty()) {
        location.path = (context.host().folder / typed.output).lexically_normal();
    }
    return location;
}

/// The stream of the backup; a file is kept open in `opened`.
std::istream& open_backup(Context& context, const std::string& file, std::ifstream& opened) {
    if (file == "-") return *context.host().in;
    const auto path = context.host().folder / file;
    if (fs::is_directory(path)) throw Error("file-unreadable", {{"file", file}});
    opened.open(path, std::ios::binary);
    if (!opened) {
        if (fs::exists(path)) throw Error("file-denied", {{"path", file}});
        throw Error("file-missing", {{"file", file}});
    }
    return opened;
}

/// What the file holds, whether it was restored or only would be.
std::string message_of(const ledger::Restored& restored, bool rehearsal) {
    const auto count = restored.report.entries;
    if (rehearsal) {
        return tr_count(
            "rehearsal: {ledger} would be restored: {count:number} entry, tested, the"
            " newest of {time} ({operator}, {command})",
            "rehearsal: {ledger} would be restored: {count:number} entries, tested, the"
            " newest of {time} ({operator}, {command})",
            count);
    }
    return tr_count(
        "{ledger} restored and tested: {count:number} entry, the newest of {time}"
        " ({operator}, {command})",
        "{ledger} restored and tested: {count:number} entries, the newest of {time}"
        " ({operator}, {command})",
        count);
}

/// From beside the backup to beside the restored ledger.
void bring_files(Context& context, const RestoreOptions& typed, const ledger::Location& target) {
    std::vector<store::KeptFile> kept;
    ledger::look_at(target, [&](const auto& reader) { kept = store::kept_files(reader); });
    const auto from = files_beside_backup(context.host().folder / typed.file);
    const auto to = kept_files(target);
    const auto copied = copy_kept(kept, from, to).copied;
    if (copied > 0) {
        context.say(
            tr_count("{count:number} kept file copied to {folder}",
                     "{count:number} kept files copied to {folder}", copied),
            {{"count", std::to_string(copied)}, {"folder", to.folder().filename().string()}});
    }
    warn_of_files_left_behind(context, kept, to);
}

void run_restore(Context& context, const RestoreOptions& typed) {
    const auto target = target_of(context, typed);
    const bool rehearsal = context.globals().dry_run;
    std::ifstream opened;
    const auto restored =
        ledger::restore(open_backup(context, typed.file, opened), typed.file, target,
                        rehearsal ? ledger::Ending::rehearse : ledger::Ending::commit);
    if (!restored.report.findings.empty()) {
        for (const auto& finding : restored.report.findings) context.show_error(finding);
        throw Error("restore-unsound", {{"file", typed.file}});
    }
    const auto& newest = restored.newest;
    context.say(message_of(restored, rehearsal),
                {{"ledger", target.path.filename().string()},
                 {"count", std::to_string(restored.report.entries)},
                 {"time", context.wording().time(newest.at, context.offset())},
                 {"operator", newest.operator_name},
                 {"command", newest.command}});
    if (!rehearsal) bring_files(context, typed, target);
}

Action restore(Options& options) {
    auto typed = std::make_shared<RestoreOptions>();
    options.argument(mark("FILE"), typed->file, mark("the backup; - is standard input"));
    options.text("-o,--output", mark("NEW"), typed->output,
                 mark("the ledger to make; that of the settings when left out"));
    return [typed](Context& context) { run_restore(context, *typed); };
}

}  // namespace

std::span<const Verb> ledger_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"restore", mark("make a ledger of a backup, where none is"), restore,
          mark("netralitas ledger restore cadangan/netralitas-2024-01-30T2015.zst\n"
               "netralitas ledger restore blora.zst -o look.db")}}};
    return verbs;
}

}  // namespace netralitas::cli
