#include "netralitas/ledger/check.hpp"

#include "context.hpp"
#include "kept_evidence.hpp"
#include "noun_files.hpp"

#include <array>
#include <memory>

namespace netralitas::cli {

using text::tr_count;

namespace {

constexpr int found_something = 5;

/// A damaged ledger may not even say which files it names: the check of the ledger tells why.
EvidenceReport examine_what_is_named(Context& context, const ledger::CheckReport& ledger) {
    try {
        return examine_evidence(context);
    } catch (const Error&) {
        if (ledger.findings.empty()) throw;
        return {};
    }
}

void run_check(Context& context, bool deep) {
    const auto report =
        ledger::check(context.ledger(), deep ? ledger::Depth::deep : ledger::Depth::chain);
    const auto evidence = examine_what_is_named(context, report);
    for (const auto& finding : report.findings) context.show_error(finding);
    for (const auto& finding : evidence.findings) context.show_error(finding);
    for (const auto& note : evidence.notes) context.warn(note);
    if (!report.findings.empty() || !evidence.findings.empty()) {
        context.set_exit_code(found_something);
        return;
    }
    auto sentence = deep ? tr_count("{count:number} entry intact, tables agree with the chain",
                                    "{count:number} entries intact, tables agree with the chain",
                                    report.entries)
                         : tr_count("{count:number} entry intact", "{count:number} entries intact",
                                    report.entries);
    if (evidence.sound > 0) {
        sentence +=
            " · " + tr_count("{files:number} file of the evidence unchanged",
                             "{files:number} files of the evidence unchanged", evidence.sound);
    }
    context.say(sentence, {{"count", std::to_string(report.entries)},
                           {"files", std::to_string(evidence.sound)}});
}

Action check(Options& options) {
    auto deep = std::make_shared<bool>(false);
    options.flag("--deep", *deep, mark("replay every entry and compare every cell"));
    return [deep](Context& context) { run_check(context, *deep); };
}

}  // namespace

std::span<const Verb> check_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"", mark("prove that nobody has altered the record"), check}}};
    return verbs;
}

}  // namespace netralitas::cli
