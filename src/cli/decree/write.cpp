#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/satgas.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::decree {

using text::tr;

namespace {

struct Fields {
    std::optional<domain::Date> date;
    std::optional<std::int64_t> year;
    std::string issuer;
    std::string subject;
    std::string unit;
};

void add_fields(Options& options, Fields& fields) {
    options.date("--date", fields.date, mark("day of the decree, if it is known"));
    options.number("--year", mark("YEAR"), fields.year,
                   mark("year; taken from the date or the number when left out"));
    options.text("--issuer", mark("NAME"), fields.issuer, mark("who issued it"));
    options.text("--subject", mark("TEXT"), fields.subject, mark("what it is about"));
    options.text("--unit", mark("UNIT"), fields.unit, mark("unit it is for"));
}

std::optional<std::int64_t> year_of(const std::optional<domain::Date>& date) {
    if (!date) return std::nullopt;
    return static_cast<int>(std::chrono::year_month_day{*date}.year());
}

void apply(Context& context, const Fields& fields, domain::Decree& decree) {
    if (fields.date) {
        decree.date = fields.date;
        decree.year = year_of(fields.date);
    }
    if (fields.year) decree.year = fields.year;
    if (!decree.year) decree.year = domain::year_in_decree(decree.number);
    if (!fields.issuer.empty()) decree.issuer = domain::normalise_text(fields.issuer);
    if (!fields.subject.empty()) decree.subject = domain::normalise_text(fields.subject);
    if (!fields.unit.empty()) decree.unit = store::UnitDirectory(context.reader()).get(fields.unit);
}

void warn_about(Context& context, const domain::Decree& decree) {
    for (const auto& warning : domain::warnings_of(decree)) context.warn(warning);
}

struct AddOptions {
    std::string number;
    Fields fields;
};

void run_add(Context& context, const AddOptions& typed) {
    domain::Decree decree;
    decree.number = domain::normalise_text(typed.number);
    apply(context, typed.fields, decree);
    const auto outcome =
        context.change([&](ledger::Change& change) { store::decrees::add(change, decree); });
    warn_about(context, decree);
    context.name_added(decree.number);
    context.say_changed(
        outcome, text::tr_count("{count:number} decree added", "{count:number} decrees added", 1),
        counted(1));
}

struct EditOptions {
    std::string decree;
    std::string number;
    Fields fields;
};

void run_edit(Context& context, const EditOptions& typed) {
    auto decree = store::decrees::get(context.reader(), typed.decree);
    const auto called = decree.number;
    if (!typed.number.empty()) decree.number = domain::normalise_text(typed.number);
    apply(context, typed.fields, decree);
    const auto outcome =
        context.change([&](ledger::Change& change) { store::decrees::update(change, decree); });
    if (!typed.number.empty()) warn_about(context, decree);
    context.say_changed(outcome, tr("{decree} corrected"), {{"decree", called}});
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<AddOptions>();
    options.argument(mark("NUMBER"), typed->number, mark("number as it stands on the decree"));
    add_fields(options, typed->fields);
    return [typed](Context& context) { run_add(context, *typed); };
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    options.argument(mark("DECREE"), typed->decree, mark("number of the decree"));
    options.text("--number", mark("NUMBER"), typed->number, mark("the right number"));
    add_fields(options, typed->fields);
    return [typed](Context& context) { run_edit(context, *typed); };
}

}  // namespace netralitas::cli::decree
