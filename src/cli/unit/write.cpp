#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::unit {

using domain::Id;
using domain::Unit;
using domain::UnitVersion;
using store::UnitDirectory;
using text::tr;

namespace {

/// What holds for a unit in a span; empty means: not typed.
struct VersionFields {
    std::string name;
    std::string kind;
    std::string class_;
    std::string parent;
};

void add_version_fields(Options& options, VersionFields& fields) {
    options.text("--name", mark("NAME"), fields.name, mark("name of the unit"));
    options.code("--kind", "unit_kind", fields.kind, mark("kind of unit"));
    options.text("--class", mark("CLASS"), fields.class_, mark("class, `IIB` or `Kelas II B`"));
    options.text("--parent", mark("UNIT"), fields.parent, mark("the unit above it"));
}

void apply(const VersionFields& fields, const UnitDirectory& directory, UnitVersion& version) {
    if (!fields.name.empty()) version.name = domain::normalise_text(fields.name);
    if (!fields.kind.empty()) version.kind = fields.kind;
    if (!fields.class_.empty()) version.class_ = domain::normalise_class(fields.class_);
    if (!fields.parent.empty()) version.parent = directory.get(fields.parent);
}

/// The unit meant and what holds for it on a day.
store::UnitOnDay meant(Context& context, const UnitDirectory& directory, const std::string& typed,
                       domain::Date day) {
    return *store::units::find(context.reader(), directory.get(typed), day);
}

struct AddOptions {
    std::string code;
    VersionFields fields;
    std::string place;
    std::optional<domain::Date> since;
    std::vector<std::string> aliases;
};

void run_add(Context& context, const AddOptions& typed) {
    Unit unit;
    unit.code = typed.code;
    unit.place = domain::normalise_text(typed.place);
    UnitVersion version;
    apply(typed.fields, UnitDirectory(context.reader()), version);
    version.status = "active";
    version.span.since = typed.since;
    const auto outcome = context.change([&](ledger::Change& change) {
        const auto id = store::units::add(change, unit, version);
        for (const auto& alias : typed.aliases) store::units::add_alias(change, id, alias);
    });
    context.name_added(unit.code);
    context.say_changed(
        outcome, text::tr_count("{count:number} unit added", "{count:number} units added", 1),
        counted(1));
}

struct EditOptions {
    std::string unit;
    VersionFields fields;
    std::string code;
    std::string place;
    std::vector<std::string> aliases;
    std::optional<domain::Date> as_of;
};

void run_edit(Context& context, const EditOptions& typed) {
    const UnitDirectory directory(context.reader());
    auto recorded = meant(context, directory, typed.unit, day_of(context, typed.as_of));
    auto& unit = recorded.unit;
    auto& version = recorded.version;
    const auto called = unit.code;
    if (!typed.code.empty()) unit.code = typed.code;
    if (!typed.place.empty()) unit.place = domain::normalise_text(typed.place);
    apply(typed.fields, directory, version);
    const auto outcome = context.change([&](ledger::Change& change) {
        store::units::update(change, unit, version);
        for (const auto& alias : typed.aliases) store::units::add_alias(change, unit.id, alias);
    });
    context.say_changed(outcome, tr("{unit} corrected"), {{"unit", called}});
}

struct ChangeOptions {
    std::string unit;
    VersionFields fields;
    std::optional<domain::Date> since;
};

void run_change(Context& context, const ChangeOptions& typed) {
    const UnitDirectory directory(context.reader());
    auto recorded = meant(context, directory, typed.unit, *typed.since);
    auto& version = recorded.version;
    apply(typed.fields, directory, version);
    const auto outcome = context.change(
        [&](ledger::Change& change) { store::units::change_since(change, version, *typed.since); });
    context.say_changed(outcome, tr("{unit} is different since {since:date}"),
                        {{"unit", recorded.unit.code}, {"since", domain::to_string(*typed.since)}});
}

struct CloseOptions {
    std::string unit;
    std::optional<domain::Date> until;
    std::string status;
};

/// As many as an error names.
std::vector<std::string> first_few(std::vector<std::string> references) {
    constexpr std::size_t most_shown = 3;
    references.resize(std::min(references.size(), most_shown));
    return references;
}

/// A case that still waits for somebody needs the unit it is about.
void refuse_open_cases(Context& context, Id<Unit> id) {
    store::CaseFilter filter;
    filter.as_of = context.today();
    filter.units = {id};
    std::vector<std::string> open;
    for (const auto& row : store::incidents::all(context.reader(), filter)) {
        const bool waits = context.catalogues().workflow->is_open(row.newest.state);
        if (waits) open.push_back(row.incident.reference);
    }
    if (open.empty()) return;
    throw Error("unit-has-cases",
                {{"unit", UnitDirectory(context.reader()).code_of(id)},
                 {"count", std::to_string(open.size())}},
                first_few(open));
}

/// What is not closed goes on where the unit is no more: nothing forbids it, somebody must look.
void warn_of_risks(Context& context, Id<Unit> id) {
    std::vector<std::string> open;
    for (const auto& row : store::risks::all(context.reader(), {context.today(), {id}})) {
        if (row.now.status != domain::closed_risk) open.push_back(row.risk.reference);
    }
    if (open.empty()) return;
    context.warn({"unit-has-risks",
                  {{"unit", UnitDirectory(context.reader()).code_of(id)},
                   {"count", std::to_string(open.size())}},
                  first_few(open),
                  {}});
}

void run_close(Context& context, const CloseOptions& typed) {
    const auto id = UnitDirectory(context.reader()).get(typed.unit);
    refuse_open_cases(context, id);
    const std::string status = typed.status.empty() ? "closed" : typed.status;
    const auto outcome = context.change(
        [&](ledger::Change& change) { store::units::close(change, id, *typed.until, status); });
    warn_of_risks(context, id);
    context.say_changed(outcome, tr("{unit} ends on {until:date} ({status:unit_status})"),
                        {{"unit", UnitDirectory(context.reader()).code_of(id)},
                         {"until", domain::to_string(*typed.until)},
                         {"status", status}});
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<AddOptions>();
    options.argument(mark("CODE"), typed->code, mark("code of the unit: A-Z, 0-9 and -"));
    add_version_fields(options, typed->fields);
    options.text("--place", mark("PLACE"), typed->place, mark("town or district"));
    options.date("--since", typed->since, mark("first day; left out: before the ledger began"));
    options.texts("--alias", mark("NAME"), typed->aliases,
                  mark("another spelling; may be repeated"));
    return [typed](Context& context) { run_add(context, *typed); };
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    options.argument(mark("UNIT"), typed->unit, mark("code, name or alias"));
    add_version_fields(options, typed->fields);
    options.text("--code", mark("CODE"), typed->code, mark("code of the unit: A-Z, 0-9 and -"));
    options.text("--place", mark("PLACE"), typed->place, mark("town or district"));
    options.texts("--alias", mark("NAME"), typed->aliases,
                  mark("another spelling; may be repeated"));
    options.date("--as-of", typed->as_of, mark("correct what holds on that day"));
    return [typed](Context& context) { run_edit(context, *typed); };
}

Action change(Options& options) {
    auto typed = std::make_shared<ChangeOptions>();
    options.argument(mark("UNIT"), typed->unit, mark("code, name or alias"));
    options.date("--since", typed->since, mark("the first day of the new state")).required();
    add_version_fields(options, typed->fields);
    return [typed](Context& context) { run_change(context, *typed); };
}

Action close(Options& options) {
    auto typed = std::make_shared<CloseOptions>();
    options.argument(mark("UNIT"), typed->unit, mark("code, name or alias"));
    options.date("--until", typed->until, mark("the last day")).required();
    options.code("--status", "unit_status", typed->status,
                 mark("closed or moved; closed when left out"));
    return [typed](Context& context) { run_close(context, *typed); };
}

}  // namespace netralitas::cli::unit
