#include "../context.hpp"
#include "kept_form.hpp"
#include "meant.hpp"
#include "verbs.hpp"

#include <filesystem>
#include <memory>
#include <ostream>

namespace netralitas::cli::report_noun {

namespace {

struct ReprintOptions {
    ReportMeant meant;
    std::string format;
    std::string output;
    bool force = false;
};

bool to_stdout(const ReprintOptions& typed) { return typed.output.empty() || typed.output == "-"; }

/// `--format`, else the ending of `--output`, else text that can be read as it is.
std::string format_meant(const ReprintOptions& typed) {
    if (!typed.format.empty()) return typed.format;
    if (to_stdout(typed)) return "md";
    const auto ending = std::filesystem::path(typed.output).extension().string();
    return ending.empty() ? "md" : ending.substr(1);
}

void refuse_binary(const std::string& name) {
    const auto format = render::format_from(name);
    if (format && render::is_binary(*format)) throw Error("output-binary", {{"form", name}});
}

void run_reprint(Context& context, const ReprintOptions& typed) {
    const auto row = sent_report(context, typed.meant);
    const auto format = format_meant(typed);
    const auto bytes = kept_form(context, row, format);
    if (to_stdout(typed)) {
        if (context.host().out_is_terminal) refuse_binary(format);
        *context.host().out << bytes;
        return;
    }
    context.write_file(typed.output, typed.force, [&](std::ostream& out) { out << bytes; });
    context.say_written(typed.output, {});
}

/// Told before the ledger is opened.
void check_output(const ReprintOptions& typed) {
    if (to_stdout(typed) || typed.force || !std::filesystem::exists(typed.output)) return;
    throw Error("output-exists", {{"file", typed.output}});
}

}  // namespace

Action reprint(Options& options) {
    auto typed = std::make_shared<ReprintOptions>();
    add_sent_report(options, typed->meant);
    options.text("--format", mark("FORM"), typed->format,
                 mark("form it is kept in; taken from the ending of --output when left out"));
    options.text("-o,--output", mark("FILE"), typed->output, mark("write the report to this file"));
    options.flag("--force", typed->force, mark("replace an existing file"));
    options.check([typed] { check_output(*typed); });
    return [typed](Context& context) { run_reprint(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
