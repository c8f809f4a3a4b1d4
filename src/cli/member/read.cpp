#include "../context.hpp"
#include "../people.hpp"
#include "../selection.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/satgas.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::member {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::text_cell;
using store::MemberOnDay;

namespace {

document::Table people_table(const std::vector<MemberOnDay>& people, domain::Date day) {
    document::Table table{person_columns(), {}, dated_title(mark("Staff as of {as_of:date}"), day)};
    for (const auto* key : {"rank", "position", "job_level", "since", "until", "end_reason"}) {
        table.columns.push_back({key, "", Align::left, Audience::machines});
    }
    for (const auto& person : people) {
        auto cells = person_cells(person);
        const auto posting = person.posting.value_or(domain::Posting{});
        cells.emplace_back(text_cell(posting.rank));
        cells.emplace_back(text_cell(posting.position));
        cells.emplace_back(Code{"job_level", posting.job_level});
        cells.emplace_back(document::date_cell(posting.span.since));
        cells.emplace_back(document::date_cell(posting.span.until));
        cells.emplace_back(Code{"end_reason", posting.end_reason});
        table.rows.push_back({std::move(cells)});
    }
    return table;
}

struct ListOptions {
    Selection selection;
    bool former = false;
    Reading reading;
};

void run_list(Context& context, const ListOptions& typed) {
    auto filter = staff_filter(context, typed.selection);
    filter.former = typed.former;
    context.answer(people_table(store::members::all(context.reader(), filter), filter.as_of),
                   typed.reading);
}

struct FindOptions {
    std::string text;
    std::optional<domain::Date> as_of;
    Reading reading;
};

void run_find(Context& context, const FindOptions& typed) {
    const auto day = day_of(context, typed.as_of);
    context.answer(people_table(store::members::search(context.reader(), typed.text, day), day),
                   typed.reading);
}

/// One record, written field by field.
class Fields {
public:
    void both(const char* key, const char* heading, Cell cell) {
        add({key, heading, Align::left, Audience::both}, std::move(cell));
    }
    void people(const char* key, const char* heading, Cell cell) {
        add({key, heading, Align::left, Audience::people}, std::move(cell));
    }
    void machines(const char* key, Cell cell) {
        add({key, "", Align::left, Audience::machines}, std::move(cell));
    }
    document::Record take() { return std::move(record_); }

private:
    void add(document::Column column, Cell cell) {
        record_.fields.push_back(std::move(column));
        record_.cells.push_back(std::move(cell));
    }
    document::Record record_;
};

void add_number(Fields& fields, const domain::Member& member) {
    fields.machines("number", domain::member_number(member.number));
    fields.machines("nip", text_cell(member.nip));
    fields.machines("nik", text_cell(domain::masked(member.nik)));
    fields.machines("nrp", text_cell(member.nrp));
    if (!member.nip.empty()) return fields.people("nip_or_nik", mark("NIP"), member.nip);
    if (!member.nik.empty()) {
        return fields.people("nip_or_nik", mark("NIK"), domain::masked(member.nik));
    }
    fields.people("nip_or_nik", mark("NRP"), text_cell(member.nrp));
}

void add_name(Fields& fields, const domain::Member& member) {
    fields.people("full_name", mark("Name"), shown_name(member));
    fields.machines("name", member.name.name);
    fields.machines("title_before", text_cell(member.name.title_before));
    fields.machines("title_after", text_cell(member.name.title_after));
    fields.machines("sex", member.sex ? Cell(std::string(to_string(*member.sex))) : Cell());
    fields.machines("birth_date", document::date_cell(member.birth_date));
}

Cell since_cell(const domain::Posting& posting) {
    if (posting.span.since) return *posting.span.since;
    return document::Words{mark("not recorded"), {}};
}

void add_posting(Fields& fields, const MemberOnDay& person) {
    const auto posting = person.posting.value_or(domain::Posting{});
    const auto called =
        person.unit_code.empty() ? Cell() : Cell(person.unit_name + " (" + person.unit_code + ")");
    fields.people("unit_name", mark("Unit"), called);
    fields.machines("unit", text_cell(person.unit_code));
    fields.both("employment", mark("Status"), Code{"employment", posting.employment});
    fields.both("rank", mark("Rank"), text_cell(posting.rank));
    fields.both("position", mark("Position"), text_cell(posting.position));
    fields.machines("job_level", Code{"job_level", posting.job_level});
    fields.people("since_words", mark("Since"), since_cell(posting));
    fields.machines("since", document::date_cell(posting.span.since));
    if (posting.span.until) {
        fields.both("until", mark("Until"), *posting.span.until);
        fields.both("end_reason", mark("Because"), Code{"end_reason", posting.end_reason});
        return;
    }
    fields.machines("until", {});
    fields.machines("end_reason", {});
}

/// The roles held on the day.
void add_roles(Context& context, Fields& fields, domain::Id<domain::Member> id, domain::Date day) {
    std::vector<std::string> codes;
    std::vector<std::string> labels;
    for (const auto& appointment : store::appointments::of(context.reader(), id)) {
        if (!appointment.span.contains(day)) continue;
        codes.push_back(appointment.role);
        labels.push_back(context.wording().label("role", appointment.role));
    }
    fields.people("satgas", mark("Satgas"), labels);
    fields.machines("roles", codes);
}

struct ShowOptions {
    std::string person;
    std::optional<domain::Date> as_of;
    Reading reading;
};

void run_show(Context& context, const ShowOptions& typed) {
    const auto day = day_of(context, typed.as_of);
    const auto id = store::members::resolve(context.reader(), typed.person, day);
    const auto person = *store::members::find(context.reader(), id, day);
    Fields fields;
    add_number(fields, person.member);
    add_name(fields, person.member);
    add_posting(fields, person);
    fields.both("pledged", mark("Pledge"), store::pledges::signed_by(context.reader(), id, day));
    add_roles(context, fields, id, day);
    auto record = fields.take();
    record.title = {"{name}", {{"name", shown_name(person.member)}}};
    context.answer(record, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_selection(options, typed->selection);
    options.flag("--former", typed->former, mark("also who has left by then"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action find(Options& options) {
    auto typed = std::make_shared<FindOptions>();
    options.argument(mark("TEXT"), typed->text,
                     mark("a part of the name, or the begin or end of a number"));
    options.date("--as-of", typed->as_of, mark("what is known today about that day"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_find(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("PERSON"), typed->person, mark("NIP, NIK, P-number or name"));
    options.date("--as-of", typed->as_of, mark("what is known today about that day"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::member
