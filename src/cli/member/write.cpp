#include "../context.hpp"
#include "../selection.hpp"
#include "fields.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/units.hpp"
#include "verbs.hpp"

#include <memory>

namespace netralitas::cli::member {

using text::tr;

namespace {

store::MemberOnDay meant(Context& context, const std::string& typed, domain::Date day) {
    const auto id = store::members::resolve(context.reader(), typed, day);
    return *store::members::find(context.reader(), id, day);
}

domain::Posting posting_of(const store::MemberOnDay& person) {
    if (person.posting) return *person.posting;
    throw Error("posting-missing", {{"name", shown_name(person.member)}});
}

struct AddOptions {
    PersonFields person;
    PostingFields posting;
    std::optional<domain::Date> since;
};

void run_add(Context& context, AddOptions typed) {
    domain::Member member;
    if (typed.posting.employment.empty()) throw Error("employment-missing");
    apply(typed.person, typed.posting.employment, member);
    typed.posting.unit = entry_unit(context, typed.posting.unit);
    domain::Posting posting;
    apply(context, typed.posting, posting);
    posting.span.since = typed.since;
    const auto outcome = context.change([&](ledger::Change& change) {
        if (member.number == 0) member.number = store::members::next_number(change.reader());
        posting.member = store::members::add(change, member);
        store::members::add_posting(change, posting);
    });
    warn_about(context, member, posting.employment);
    context.name_added(domain::member_number(member.number));
    context.say_changed(
        outcome, text::tr_count("{count:number} member added", "{count:number} members added", 1),
        counted(1));
}

struct EditOptions {
    std::string person;
    PersonFields fields;
    PostingFields posting;
    std::optional<domain::Date> since;
    std::optional<domain::Date> until;
    std::string end_reason;
    std::optional<domain::Date> as_of;

    bool names_posting() const {
        return !posting.unit.empty() || !posting.employment.empty() || !posting.rank.empty() ||
               !posting.position.empty() || !posting.job_level.empty() || since || until ||
               !end_reason.empty();
    }
};

void run_edit(Context& context, const EditOptions& typed) {
    auto person = meant(context, typed.person, day_of(context, typed.as_of));
    const auto called = shown_name(person.member);
    apply(typed.fields, person.posting ? person.posting->employment : "", person.member);
    std::optional<domain::Posting> posting;
    if (typed.names_posting()) {
        posting = posting_of(person);
        apply(context, typed.posting, *posting);
        if (typed.since) posting->span.since = typed.since;
        if (typed.until) posting->span.until = typed.until;
        if (!typed.end_reason.empty()) posting->end_reason = typed.end_reason;
    }
    const auto outcome = context.change([&](ledger::Change& change) {
        store::members::update(change, person.member);
        if (posting) store::members::update_posting(change, *posting);
    });
    const auto& held = posting ? posting : person.posting;
    warn_about(context, person.member, held ? held->employment : "");
    context.say_changed(outcome, tr("{name} corrected"), {{"name", called}});
}

struct ChangeOptions {
    std::string person;
    PostingFields fields;
    std::optional<domain::Date> since;
};

void run_change(Context& context, const ChangeOptions& typed) {
    const auto person = meant(context, typed.person, *typed.since);
    auto posting = posting_of(person);
    apply(context, typed.fields, posting);
    const auto outcome = context.change([&](ledger::Change& change) {
        store::members::change_since(change, posting, *typed.since);
    });
    context.say_changed(
        outcome, tr("{name}: different since {since:date}"),
        {{"name", shown_name(person.member)}, {"since", domain::to_string(*typed.since)}});
}

struct EndOptions {
    std::string person;
    std::optional<domain::Date> until;
    std::string end_reason;
};

void run_end(Context& context, const EndOptions& typed) {
    const auto person = meant(context, typed.person, context.today());
    const auto unit = person.unit_code;
    const auto outcome = context.change([&](ledger::Change& change) {
        store::members::end(change, person.member.id, *typed.until, typed.end_reason);
    });
    context.say_changed(outcome,
                        tr("{name}: posting at {unit} ends on {until:date} ({reason:end_reason})"),
                        {{"name", shown_name(person.member)},
                         {"unit", unit},
                         {"until", domain::to_string(*typed.until)},
                         {"reason", typed.end_reason}});
}

}  // namespace

Action add(Options& options) {
    auto typed = std::make_shared<AddOptions>();
    options.argument(mark("NAME"), typed->person.name, mark("full name with titles"));
    add_person_fields(options, typed->person);
    add_posting_fields(options, typed->posting);
    options.date("--since", typed->since, mark("first day; left out: before the ledger began"));
    return [typed](Context& context) { run_add(context, *typed); };
}

Action edit(Options& options) {
    auto typed = std::make_shared<EditOptions>();
    options.argument(mark("PERSON"), typed->person, mark("NIP, NIK, P-number or name"));
    options.text("--name", mark("NAME"), typed->fields.name, mark("full name with titles"));
    add_person_fields(options, typed->fields);
    add_posting_fields(options, typed->posting);
    options.date("--since", typed->since, mark("first day of the posting"));
    options.date("--until", typed->until, mark("last day of the posting"));
    options.code("--end-reason", "end_reason", typed->end_reason, mark("why it ended"));
    options.date("--as-of", typed->as_of, mark("correct what holds on that day"));
    return [typed](Context& context) { run_edit(context, *typed); };
}

Action change(Options& options) {
    auto typed = std::make_shared<ChangeOptions>();
    options.argument(mark("PERSON"), typed->person, mark("NIP, NIK, P-number or name"));
    options.date("--since", typed->since, mark("the first day of the new state")).required();
    add_posting_fields(options, typed->fields);
    return [typed](Context& context) { run_change(context, *typed); };
}

Action end(Options& options) {
    auto typed = std::make_shared<EndOptions>();
    options.argument(mark("PERSON"), typed->person, mark("NIP, NIK, P-number or name"));
    options.date("--until", typed->until, mark("the last day")).required();
    options.code("--end-reason", "end_reason", typed->end_reason, mark("why it ended")).required();
    return [typed](Context& context) { run_end(context, *typed); };
}

}  // namespace netralitas::cli::member
