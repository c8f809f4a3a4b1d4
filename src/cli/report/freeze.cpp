#include "../context.hpp"
#include "../kept_files.hpp"
#include "kinds.hpp"
#include "meant.hpp"
#include "netralitas/ledger/anchor.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <memory>
#include <sstream>

namespace netralitas::cli::report_noun {

using ledger::KeptFiles;
using text::tr;

namespace {

struct FreezeOptions {
    ReportMeant meant;
    std::optional<domain::Date> date;
    std::optional<domain::Date> sent;
    std::string narrative;
    bool again = false;
};

/// A form of the report on its way in; in a rehearsal without a copy.
struct Coming {
    domain::ReportFile file;
    std::optional<KeptFiles::Incoming> copy;
};

domain::Report letter_of(Context& context, const FreezeOptions& typed) {
    auto letter = report_asked(context, typed.meant);
    letter.date = typed.date.value_or(context.today());
    letter.sent_on = typed.sent;
    const auto newest = ledger::head(context.reader());
    letter.anchor_entry = newest.seq;
    letter.anchor = ledger::anchor_code(newest);
    return letter;
}

/// A second letter for the same time has to be meant.
void refuse_second(Context& context, const domain::Report& letter) {
    const auto there =
        store::reports::find(context.reader(), {letter.kind, {letter.unit}, letter.period.code});
    if (there) throw Error("report-frozen", named(*there));
}

Coming draw(Context& context, const document::Document& document, const std::string& format) {
    std::ostringstream out;
    render::write(out, document, context.style_of(*render::format_from(format)), context.wording());
    const auto bytes = out.str();
    const auto facts = ledger::facts_of(bytes);
    Coming coming{{{}, format, facts.size, facts.digest}, std::nullopt};
    if (!context.globals().dry_run) coming.copy.emplace(kept_files(context).take_in(bytes));
    return coming;
}

std::vector<Coming> draw_all(Context& context, const document::Document& document) {
    std::vector<Coming> forms;
    for (const auto& format : render::kept_format_names()) {
        forms.push_back(draw(context, document, format));
    }
    return forms;
}

/// The copies come last, as with evidence: when one fails nothing is recorded.
void run_freeze(Context& context, const FreezeOptions& typed) {
    const auto letter = letter_of(context, typed);
    if (!typed.again) refuse_second(context, letter);
    auto forms = draw_all(context, report_now(context, letter, typed.narrative));
    const auto unit = store::UnitDirectory(context.reader()).code_of(letter.unit);
    const auto outcome = context.change([&](ledger::Change& change) {
        const auto id = store::reports::add(change, letter, context.today());
        for (const auto& form : forms) store::reports::add_file(change, id, form.file);
        for (auto& form : forms) {
            if (form.copy) form.copy->keep();
        }
    });
    std::string formats;
    for (const auto& form : forms) formats += (formats.empty() ? "" : ", ") + form.file.format;
    auto arguments = named({letter, unit, {}});
    arguments.push_back({"formats", formats});
    context.say_changed(outcome, tr("report {number} of {unit} for {period} kept as {formats}"),
                        arguments);
}

}  // namespace

Action freeze(Options& options) {
    auto typed = std::make_shared<FreezeOptions>();
    add_report(options, typed->meant);
    options.text("--number", mark("NUMBER"), typed->meant.number, mark("number of the letter"))
        .required();
    options.date("--date", typed->date, mark("day of the letter; today when left out"));
    options.date("--sent", typed->sent, mark("day it was sent, if it was already"));
    options.text("--narrative", mark("FILE"), typed->narrative,
                 mark("obstacles, recommendations and plan, in Markdown"));
    options.flag("--again", typed->again, mark("keep another letter beside the one kept already"));
    return [typed](Context& context) { run_freeze(context, *typed); };
}

}  // namespace netralitas::cli::report_noun
