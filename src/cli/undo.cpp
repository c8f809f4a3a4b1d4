#include "context.hpp"
#include "netralitas/ledger/history.hpp"
#include "noun_files.hpp"
#include "record_labels.hpp"

#include <array>
#include <charconv>
#include <memory>

namespace netralitas::cli {

using text::tr;
using text::tr_count;

namespace {

/// `ikrar 1 baris, pegawai 120 baris`.
std::string rows_touched(const Context& context, const ledger::Outcome& outcome) {
    std::string text;
    for (const auto& table : outcome.counts) {
        const auto rows = table.added + table.changed + table.removed;
        text += text.empty() ? "" : ", ";
        text += context.wording().fill(
            tr_count("{record} {count:number} row", "{record} {count:number} rows", rows),
            {{"record", record_label(table.table)}, {"count", std::to_string(rows)}});
    }
    return text;
}

std::int64_t entry_number(const std::string& typed) {
    std::int64_t number = 0;
    const auto end = typed.data() + typed.size();
    const auto read = std::from_chars(typed.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end && number > 0) return number;
    throw Error("number-unreadable", {{"value", typed}});
}

void run_undo(Context& context, std::int64_t seq) {
    const auto ending =
        context.globals().dry_run ? ledger::Ending::rehearse : ledger::Ending::commit;
    const auto outcome = ledger::undo(context.ledger_to_change(), seq, ending);
    context.say_changed(outcome, tr("entry {entry} undone: {rows}"),
                        {{"entry", std::to_string(seq)}, {"rows", rows_touched(context, outcome)}});
}

Action undo(Options& options) {
    auto typed = std::make_shared<std::string>();
    options.argument(mark("N"), *typed, mark("number of the entry"));
    return [typed](Context& context) { run_undo(context, entry_number(*typed)); };
}

}  // namespace

std::span<const Verb> undo_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"", mark("take one entry back, as a new entry"), undo}}};
    return verbs;
}

}  // namespace netralitas::cli
