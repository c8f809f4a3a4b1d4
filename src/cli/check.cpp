#include "netralitas/ledger/check.hpp"

#include "context.hpp"
#include "kept_files.hpp"
#include "netralitas/ledger/anchor.hpp"
#include "noun_files.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace netralitas::cli {

using text::tr_count;

namespace {

constexpr int found_something = 5;

/// A damaged ledger may not even say which files it names: the check of the ledger tells why.
KeptReport examine_what_is_named(Context& context, const ledger::CheckReport& ledger) {
    try {
        return examine_kept(context);
    } catch (const Error&) {
        if (ledger.findings.empty()) throw;
        return {};
    }
}

struct CheckOptions {
    bool deep = false;
    std::vector<std::string> anchors;
};

/// A code from paper and the entry it was taken of.
struct Anchored {
    std::string code;
    std::optional<ledger::Entry> entry;
};

std::vector<Anchored> find_anchors(Context& context, const std::vector<std::string>& typed) {
    std::vector<Anchored> found;
    for (const auto& one : typed) {
        const auto code = ledger::read_anchor(one);
        found.push_back({code, ledger::find_anchor(context.reader(), code)});
    }
    return found;
}

bool tell_of_unknown(Context& context, const std::vector<Anchored>& anchors) {
    bool all_known = true;
    for (const auto& [code, entry] : anchors) {
        if (entry) continue;
        context.show_error({"anchor-unknown", {{"code", code}}, {}, {}});
        all_known = false;
    }
    return all_known;
}

void say_unchanged(Context& context, const std::vector<Anchored>& anchors) {
    const auto newest = ledger::head(context.reader()).seq;
    for (const auto& [code, entry] : anchors) {
        const auto later = newest - entry->seq;
        context.say(tr_count("{code} is entry {entry} of {time}, {count:number} entry came after it"
                             " · the history up to there is unchanged",
                             "{code} is entry {entry} of {time}, {count:number} entries came after"
                             " it · the history up to there is unchanged",
                             later),
                    {{"code", code},
                     {"entry", std::to_string(entry->seq)},
                     {"time", context.wording().time(entry->at, context.offset())},
                     {"count", std::to_string(later)}});
    }
}

void say_sound(Context& context, const CheckOptions& typed, std::int64_t entries,
               std::int64_t files) {
    auto sentence =
        typed.deep
            ? tr_count("{count:number} entry intact, tables agree with the chain",
                       "{count:number} entries intact, tables agree with the chain", entries)
            : tr_count("{count:number} entry intact", "{count:number} entries intact", entries);
    if (files > 0) {
        sentence += " · " + tr_count("{files:number} kept file unchanged",
                                     "{files:number} kept files unchanged", files);
    }
    context.say(sentence, {{"count", std::to_string(entries)}, {"files", std::to_string(files)}});
}

void run_check(Context& context, const CheckOptions& typed) {
    const auto report =
        ledger::check(context.ledger(), typed.deep ? ledger::Depth::deep : ledger::Depth::chain);
    const auto anchors = find_anchors(context, typed.anchors);
    const auto kept = examine_what_is_named(context, report);
    for (const auto& finding : report.findings) context.show_error(finding);
    for (const auto& finding : kept.findings) context.show_error(finding);
    for (const auto& note : kept.notes) context.warn(note);
    const bool all_known = tell_of_unknown(context, anchors);
    if (!all_known || !report.findings.empty() || !kept.findings.empty()) {
        context.set_exit_code(found_something);
        return;
    }
    say_sound(context, typed, report.entries, kept.sound);
    say_unchanged(context, anchors);
}

/// Told before the ledger is opened.
void check_anchors(const CheckOptions& typed) {
    for (const auto& one : typed.anchors) ledger::read_anchor(one);
}

Action check(Options& options) {
    auto typed = std::make_shared<CheckOptions>();
    options.flag("--deep", typed->deep, mark("replay every entry and compare every cell"));
    options.texts("--anchor", mark("CODE"), typed->anchors,
                  mark("the code at the foot of a printed report: prove that the history up to it"
                       " is unchanged; may be repeated"));
    options.check([typed] { check_anchors(*typed); });
    return [typed](Context& context) { run_check(context, *typed); };
}

}  // namespace

std::span<const Verb> check_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"", mark("prove that nobody has altered the record"), check,
          mark("netralitas check --deep\n"
               "netralitas check --anchor '7f3a 91c0 4e2d b8a6 e21d'")}}};
    return verbs;
}

}  // namespace netralitas::cli
