#include "netralitas/ledger/backup.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/satgas.hpp"
#include "noun_files.hpp"
#include "selection.hpp"
#include "status_page.hpp"

#include <array>
#include <memory>
#include <set>

namespace netralitas::cli {

using document::Cell;
using text::tr;
using text::tr_count;

namespace {

void add_ledger(Context& context, Page& page) {
    const auto newest = ledger::entries(context.reader(), 1).front();
    const auto& wording = context.wording();
    const auto offset = context.offset();
    const auto day = std::chrono::floor<std::chrono::days>(newest.at + offset);
    const auto time = day == context.today() ? tr("today") + " " + wording.clock(newest.at, offset)
                                             : wording.time(newest.at, offset);
    page.line("ledger", mark("Ledger"),
              tr_count("{file}, {count:number} entry, last {time} ({operator})",
                       "{file}, {count:number} entries, last {time} ({operator})", newest.seq),
              {{"file", context.location().path.filename().string()},
               {"count", std::to_string(newest.seq)},
               {"time", time},
               {"operator", newest.operator_name}});
    page.key("ledger_file", context.location().path.string());
    page.key("office", std::to_string(context.ledger().office()));
    page.key("entries", newest.seq);
    page.key("last_entry_at", newest.at);
    page.key("last_operator", newest.operator_name);
}

/// `PNS 96, PPPK 9, PPNPN 15`, in the order of the vocabulary.
std::string by_employment(const Context& context, const store::Overview& overview) {
    std::string kinds;
    for (const auto& term : context.catalogues().vocabulary("employment").terms) {
        for (const auto& [code, count] : overview.by_employment) {
            if (code != term.code) continue;
            kinds += (kinds.empty() ? "" : ", ") + context.wording().label("employment", code) +
                     " " + context.wording().number(count);
        }
    }
    return kinds;
}

void add_staff(Context& context, Page& page) {
    const auto overview = store::overview(context.reader(), context.today());
    const auto kinds = by_employment(context, overview);
    const Arguments arguments{{"units", std::to_string(overview.units)},
                              {"staff", std::to_string(overview.staff)},
                              {"kinds", kinds}};
    page.line("units_words", mark("Units"), "{units:number}", arguments);
    page.line("staff_words", mark("Staff"),
              kinds.empty() ? "{staff:number}" : "{staff:number} ({kinds})", arguments);
    page.key("units", overview.units);
    page.key("staff", overview.staff);
}

/// `4 people, chair Wahyu Kurniawan`: of the office's own unit, else of all units together.
void add_satgas(Context& context, Page& page) {
    store::StaffFilter filter;
    filter.as_of = context.today();
    const store::UnitDirectory directory(context.reader());
    if (const auto unit = directory.find(context.settings().office_unit)) filter.units = {*unit};
    std::set<std::int64_t> people;
    std::string chair;
    for (const auto& row : store::appointments::all(context.reader(), filter)) {
        people.insert(row.who.member.id.value);
        if (row.appointment.role == domain::chair) chair = domain::full_name(row.who.member.name);
    }
    const auto count = static_cast<std::int64_t>(people.size());
    auto message = tr_count("{count:number} person", "{count:number} people", count);
    if (!chair.empty() && !filter.units.empty()) message += ", " + tr("chair {chair}");
    page.line("satgas", mark("Satgas"), message,
              {{"count", std::to_string(count)}, {"chair", chair}});
    page.key("satgas_people", count);
    page.key("satgas_chair", document::text_cell(filter.units.empty() ? "" : chair));
}

/// Of the office's calendar, between then and now.
std::int64_t days_since(const Context& context, domain::Instant then) {
    const auto day = std::chrono::floor<std::chrono::days>(then + context.offset());
    return (context.today() - day).count();
}

void add_backup(Context& context, Page& page) {
    const auto note = ledger::last_backup(context.reader());
    const auto days = note ? days_since(context, note->at) : 0;
    const auto then = note ? note->at + context.offset() : domain::Instant{};
    const Arguments arguments{
        {"date", domain::to_string(std::chrono::floor<std::chrono::days>(then))},
        {"days", std::to_string(days)}};
    page.line("backup", mark("Backup"),
              !note       ? tr("none yet")
              : days <= 0 ? tr("today")
                          : tr_count("{date:date}, {days:number} day ago",
                                     "{date:date}, {days:number} days ago", days),
              arguments);
    page.key("backup_at", note ? Cell(note->at) : Cell());
    page.key("backup_file", note ? Cell(note->file) : Cell());
}

/// What was recorded since the newest backup, or since the beginning, is in none.
void warn_of_old_backup(Context& context) {
    const auto limit = context.settings().backup_warn_after_days;
    const auto reader = context.reader();
    const auto note = ledger::last_backup(reader);
    const auto newest = ledger::entries(reader, 1).front();
    if (limit == 0 || (note && newest.seq <= note->entry)) return;
    const auto first = ledger::entry(reader, 1);
    const auto days = days_since(context, note ? note->at : first ? first->at : newest.at);
    if (days > limit) context.warn({"backup-old", {{"days", std::to_string(days)}}, {}, {}});
}

void run_status(Context& context, const Reading& reading) {
    Page page(context.wording());
    page.set_title(dated_title(mark("How things stand on {as_of:date}"), context.today()));
    add_ledger(context, page);
    const auto& office = context.settings().office_unit;
    page.line("office_unit_words", mark("Office"), office.empty() ? "-" : "{unit}",
              {{"unit", office}});
    page.key("office_unit", document::text_cell(office));
    add_staff(context, page);
    add_coverage(context, page);
    add_satgas(context, page);
    add_duties(context, page);
    add_backup(context, page);
    warn_of_old_backup(context);
    context.answer(page.record(), reading);
}

Action status(Options& options) {
    auto reading = std::make_shared<Reading>();
    add_reading(options, *reading);
    return [reading](Context& context) { run_status(context, *reading); };
}

}  // namespace

std::span<const Verb> status_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"", mark("one page on how things stand"), status}}};
    return verbs;
}

}  // namespace netralitas::cli
