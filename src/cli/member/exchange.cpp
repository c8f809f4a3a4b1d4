#include "../exchange.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/snapshots.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <map>
#include <memory>

namespace netralitas::cli::member {

using document::Cell;
using document::date_cell;
using document::text_cell;
using text::tr;
using text::tr_count;

namespace {

struct ImportOptions {
    ImportFlags flags;
    std::optional<domain::Date> since;
    std::string unit;
    std::optional<domain::Date> snapshot;
};

/// ` (PNS 96, PPPK 9, PPNPN 15)`.
std::string by_employment(const Context& context, const importer::AddedByCode& added) {
    std::string text;
    for (const auto& [code, count] : added) {
        text += (text.empty() ? " (" : ", ") + context.wording().label("employment", code) + " " +
                context.wording().number(count);
    }
    return text.empty() ? text : text + ")";
}

void note_undated(Context& context, const importer::Report& report) {
    if (report.added_undated == 0) return;
    context.say(tr("no start date in the file: postings are recorded without a first day"));
}

/// What became of people, one line an event that happened.
std::string event_sentence(const std::string& code, std::int64_t count) {
    if (code == "joined") {
        return tr_count("{count:number} joined: {names}", "{count:number} joined: {names}", count);
    }
    if (code == "moved") {
        return tr_count("{count:number} moved: {names}", "{count:number} moved: {names}", count);
    }
    if (code == "employment") {
        return tr_count("{count:number} with another status: {names}",
                        "{count:number} with another status: {names}", count);
    }
    if (code == "renamed") {
        return tr_count("{count:number} with another name: {names}",
                        "{count:number} with another name: {names}", count);
    }
    return tr_count("{count:number} gone: {names}", "{count:number} gone: {names}", count);
}

void say_events(Context& context, const importer::Report& report) {
    for (const auto& [code, count, first] : report.events) {
        if (count == 0) continue;
        std::string names;
        for (const auto& name : first) names += (names.empty() ? "" : "; ") + name;
        if (count > static_cast<std::int64_t>(first.size())) names += "; …";
        auto arguments = counted(count);
        arguments.push_back({"names", names});
        context.say(event_sentence(code, count), arguments);
    }
}

Said say_imported(const Context& context, const importer::Report& report) {
    const auto added =
        tr_count("{count:number} member added", "{count:number} members added", report.added);
    return changes(added + by_employment(context, report.added_by_code), report);
}

/// A snapshot is its own first day and needs every row: who is refused would be gone.
void check_import(const ImportOptions& typed) {
    if (!typed.snapshot) return;
    const auto exclude = [](bool given, const char* option) {
        if (given) throw Error("options-exclusive", {{"option", "--snapshot"}, {"other", option}});
    };
    exclude(typed.since.has_value(), "--since");
    exclude(typed.flags.keep_going, "--keep-going");
    exclude(!typed.flags.table.empty(), "--table");
}

void run_import(Context& context, const ImportOptions& typed) {
    if (typed.snapshot && *typed.snapshot > context.today()) {
        throw Error("date-in-future", {{"date", domain::to_string(*typed.snapshot)}});
    }
    importer::MemberDefaults defaults{typed.since, typed.unit, context.today()};
    if (defaults.unit.empty()) defaults.unit = context.settings().office_unit;
    if (typed.snapshot) {
        defaults.snapshot = typed.snapshot;
        defaults.since = typed.snapshot;
        defaults.snapshot_of = typed.unit;
        defaults.older = typed.flags.force;
    }
    ImportPlan plan;
    plan.kinds = [&] { return importer::member_tables(context.catalogues(), defaults); };
    plan.note = [](Context& here, const importer::Report& report) {
        say_events(here, report);
        note_undated(here, report);
    };
    plan.say = [&](const importer::Report& report) { return say_imported(context, report); };
    import_file(context, typed.flags, plan);
}

document::Table members_table(const std::vector<store::MemberOnDay>& people) {
    document::Table table;
    for (const auto* key :
         {"number", "nip", "nik", "nrp", "no_number_reason", "name", "title_before", "title_after",
          "sex", "birth_date", "unit", "employment", "rank", "position", "job_level", "since",
          "until", "end_reason"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& person : people) {
        const auto& member = person.member;
        const auto posting = person.posting.value_or(domain::Posting{});
        const auto sex = member.sex ? std::string(to_string(*member.sex)) : std::string();
        table.rows.push_back(
            {{domain::member_number(member.number), text_cell(member.nip), text_cell(member.nik),
              text_cell(member.nrp), text_cell(member.no_number_reason), member.name.name,
              text_cell(member.name.title_before), text_cell(member.name.title_after),
              text_cell(sex), date_cell(member.birth_date), text_cell(person.unit_code),
              text_cell(posting.employment), text_cell(posting.rank), text_cell(posting.position),
              text_cell(posting.job_level), date_cell(posting.span.since),
              date_cell(posting.span.until), text_cell(posting.end_reason)}});
    }
    return table;
}

document::Table postings_table(Context& context, const std::vector<store::MemberOnDay>& people) {
    document::Table table;
    for (const auto* key : {"member", "unit", "employment", "rank", "position", "job_level",
                            "since", "until", "end_reason"}) {
        table.columns.push_back({key, ""});
    }
    const store::UnitDirectory directory(context.reader());
    for (const auto& person : people) {
        const auto number = domain::member_number(person.member.number);
        for (const auto& row : store::members::postings(context.reader(), person.member.id)) {
            table.rows.push_back(
                {{number, directory.code_of(row.unit), row.employment, text_cell(row.rank),
                  text_cell(row.position), text_cell(row.job_level), date_cell(row.span.since),
                  date_cell(row.span.until), text_cell(row.end_reason)}});
        }
    }
    return table;
}

/// The number of each decree, by its id.
std::map<domain::Id<domain::Decree>, std::string> decree_numbers(Context& context) {
    std::map<domain::Id<domain::Decree>, std::string> numbers;
    for (const auto& decree : store::decrees::all(context.reader())) {
        numbers.emplace(decree.id, decree.number);
    }
    return numbers;
}

document::Table appointments_table(Context& context,
                                   const std::vector<store::MemberOnDay>& people) {
    document::Table table;
    for (const auto* key :
         {"member", "unit", "decree", "role", "since", "until", "confirmed_on", "badge"}) {
        table.columns.push_back({key, ""});
    }
    const store::UnitDirectory directory(context.reader());
    const auto decrees = decree_numbers(context);
    for (const auto& person : people) {
        const auto number = domain::member_number(person.member.number);
        for (const auto& row : store::appointments::of(context.reader(), person.member.id)) {
            const auto decree = row.decree ? decrees.at(*row.decree) : std::string();
            table.rows.push_back({{number, directory.code_of(row.unit), text_cell(decree), row.role,
                                   date_cell(row.span.since), date_cell(row.span.until),
                                   date_cell(row.confirmed_on), text_cell(row.badge)}});
        }
    }
    return table;
}

document::Table snapshots_table(Context& context) {
    document::Table table{{{"unit", ""}, {"date", ""}}, {}};
    for (const auto& snapshot : store::snapshots::all(context.reader())) {
        table.rows.push_back({{snapshot.unit_code, snapshot.date}});
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    const auto people = store::members::ever(context.reader(), context.today());
    export_tables(context, flags, "member",
                  {{"member", members_table(people)},
                   {"posting", postings_table(context, people)},
                   {"appointment", appointments_table(context, people)},
                   {"snapshot", snapshots_table(context)}});
}

}  // namespace

Action import(Options& options) {
    auto typed = std::make_shared<ImportOptions>();
    add_import(options, typed->flags, {"member", "posting", "appointment", "snapshot"});
    options.date("--since", typed->since, mark("first day for rows without a date"));
    options.text("--unit", mark("UNIT"), typed->unit, mark("unit for files without a unit column"));
    options.date("--snapshot", typed->snapshot,
                 mark("the file is the whole staff on that day, of its units or of --unit and all "
                      "below it; --force takes one older than the newest"));
    options.check([typed] { check_import(*typed); });
    return [typed](Context& context) { run_import(context, *typed); };
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::member
