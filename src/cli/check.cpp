#include "netralitas/ledger/check.hpp"

#include "context.hpp"
#include "noun_files.hpp"
#include "selection.hpp"

#include <array>
#include <memory>

namespace netralitas::cli {

using text::tr_count;

namespace {

constexpr int found_something = 5;

void run_check(Context& context, bool deep) {
    const auto report =
        ledger::check(context.ledger(), deep ? ledger::Depth::deep : ledger::Depth::chain);
    for (const auto& finding : report.findings) context.show_error(finding);
    if (!report.findings.empty()) {
        context.set_exit_code(found_something);
        return;
    }
    context.say(deep ? tr_count("{count:number} entry intact, tables agree with the chain",
                                "{count:number} entries intact, tables agree with the chain",
                                report.entries)
                     : tr_count("{count:number} entry intact", "{count:number} entries intact",
                                report.entries),
                counted(report.entries));
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
