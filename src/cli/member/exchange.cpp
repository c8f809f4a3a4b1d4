#include "../exchange.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/satgas.hpp"
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

Said say_imported(const Context& context, const importer::Report& report) {
    const auto added =
        tr_count("{count:number} member added", "{count:number} members added", report.added);
    return changes(added + by_employment(context, report.added_by_code), report);
}

void run_import(Context& context, const ImportOptions& typed) {
    importer::MemberDefaults defaults{typed.since, typed.unit, context.today()};
    if (defaults.unit.empty()) defaults.unit = context.settings().office_unit;
    ImportPlan plan;
    plan.kinds = [&] { return importer::member_tables(context.catalogues(), defaults); };
    plan.note = note_undated;
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

void run_export(Context& context, const ExportFlags& flags) {
    const auto people = store::members::ever(context.reader(), context.today());
    export_tables(context, flags, "member",
                  {{"member", members_table(people)},
                   {"posting", postings_table(context, people)},
                   {"appointment", appointments_table(context, people)}});
}

}  // namespace

Action import(Options& options) {
    auto typed = std::make_shared<ImportOptions>();
    add_import(options, typed->flags, {"member", "posting", "appointment"});
    options.date("--since", typed->since, mark("first day for rows without a date"));
    options.text("--unit", mark("UNIT"), typed->unit, mark("unit for files without a unit column"));
    return [typed](Context& context) { run_import(context, *typed); };
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::member
