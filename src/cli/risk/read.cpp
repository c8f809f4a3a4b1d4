#include "../context.hpp"
#include "../risk_selection.hpp"
#include "../selection.hpp"
#include "verbs.hpp"

#include <algorithm>
#include <memory>

namespace netralitas::cli::risk {

using document::Align;
using document::Audience;
using document::Cell;
using document::Code;
using document::Column;
using document::date_cell;
using document::text_cell;
using store::RiskOnDay;

namespace {

/// What a list shows people; `show` shows all that has a heading.
std::vector<Column> columns() {
    const auto machines = [](const char* key, const char* heading = "") {
        return Column{key, heading, Align::left, Audience::machines};
    };
    return {{"reference", mark("Vulnerable point")},
            machines("unit", mark("Unit")),
            machines("election", mark("Election")),
            {"stage", mark("Stage"), Align::left, Audience::both, true},
            machines("category", mark("Category")),
            {"description", mark("Description"), Align::left, Audience::both, true},
            machines("found_on", mark("Found")),
            machines("likelihood", mark("Likelihood")),
            machines("impact", mark("Impact")),
            {"score", mark("Score"), Align::right, Audience::machines},
            {"level", mark("Severity")},
            {"status", mark("State")},
            machines("reviewed_on", mark("Reviewed")),
            machines("mitigation", mark("Mitigation")),
            machines("owner"),
            machines("owner_name", mark("Owner")),
            {"due", mark("Due")},
            machines("overdue", mark("Overdue")),
            machines("source", mark("Source")),
            machines("incidents", mark("Cases"))};
}

std::vector<Cell> cells(const RiskOnDay& row, domain::Date day) {
    const auto& [risk, now, unit_code, unit_name, election, stage, owner, owner_number, cases] =
        row;
    const bool reviewed = now.id != domain::Id<domain::RiskReview>{};
    return {risk.reference,
            unit_code,
            text_cell(election),
            text_cell(risk.stage),
            Code{"risk_category", risk.category},
            risk.description,
            risk.found_on,
            now.exposure.likelihood,
            now.exposure.impact,
            now.exposure.score(),
            Code{"risk_level", std::string(domain::level_of(now.exposure))},
            Code{"risk_status", now.status},
            reviewed ? Cell(now.date) : Cell(),
            text_cell(risk.mitigation),
            text_cell(owner_number),
            text_cell(owner),
            date_cell(risk.due),
            domain::is_overdue(risk, now, day),
            text_cell(risk.source),
            cases};
}

struct ListOptions {
    RiskSelection selection;
    std::string status;
    std::string level;
    Reading reading;
};

bool is_graver(const RiskOnDay& left, const RiskOnDay& right) {
    return left.now.exposure.score() > right.now.exposure.score();
}

void run_list(Context& context, const ListOptions& typed) {
    const auto filter = risk_filter(context, typed.selection);
    auto risks = store::risks::all(context.reader(), filter);
    std::stable_sort(risks.begin(), risks.end(), is_graver);
    document::Table table{
        columns(), {}, dated_title(mark("Vulnerable points as of {as_of:date}"), filter.as_of)};
    for (const auto& row : risks) {
        const bool other_status = !typed.status.empty() && row.now.status != typed.status;
        const bool other_level =
            !typed.level.empty() && domain::level_of(row.now.exposure) != typed.level;
        if (other_status || other_level) continue;
        table.rows.push_back({cells(row, filter.as_of)});
    }
    context.answer(table, typed.reading);
}

struct ShowOptions {
    std::string risk;
    std::optional<domain::Date> as_of;
    Reading reading;
};

/// As it was found, and every review by the day.
document::Table reviews_table(Context& context, const domain::Risk& risk, domain::Date day) {
    auto reviews = store::risks::reviews(context.reader(), risk.id);
    reviews.insert(reviews.begin(), domain::review_on(risk, {}, risk.found_on));
    document::Table table{{{"date", mark("Date")},
                           {"status", mark("State")},
                           {"likelihood", mark("Likelihood"), Align::right},
                           {"impact", mark("Impact"), Align::right},
                           {"score", mark("Score"), Align::right},
                           {"level", mark("Severity")},
                           {"note", mark("Note"), Align::left, Audience::both, true}},
                          {}};
    for (const auto& [id, of, date, status, exposure, note] : reviews) {
        if (date > day) continue;
        table.rows.push_back(
            {{date, Code{"risk_status", status}, exposure.likelihood, exposure.impact,
              exposure.score(), Code{"risk_level", std::string(domain::level_of(exposure))},
              text_cell(note)}});
    }
    return table;
}

void run_show(Context& context, const ShowOptions& typed) {
    const auto day = day_of(context, typed.as_of);
    const auto row = store::risks::get(context.reader(), typed.risk, day);
    document::Record record{columns(), cells(row, day)};
    document::Document page{"risk", {}, {}};
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        auto& field = record.fields[i];
        page.figures.push_back({field.key, record.cells[i]});
        if (*field.heading != '\0') field.audience = Audience::both;
    }
    page.blocks = {std::move(record), reviews_table(context, row.risk, day)};
    context.answer(page, typed.reading);
}

}  // namespace

Action list(Options& options) {
    auto typed = std::make_shared<ListOptions>();
    add_risk_selection(options, typed->selection);
    options.code("--status", "risk_status", typed->status, mark("only those that stand so"));
    options.code("--level", "risk_level", typed->level,
                 mark("only this level: low up to a score of 4, medium up to 12"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_list(context, *typed); };
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.argument(mark("RISK"), typed->risk, mark("reference, or its number alone"));
    options.date("--as-of", typed->as_of, mark("what is known today about that day"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace netralitas::cli::risk
