#include "deadline.hpp"

#include "netralitas/store/due_cases.hpp"

namespace netralitas::cli::incident {

using document::Cell;
using document::Code;
using store::DueCase;
using text::tr;

namespace {

std::string text_of(const std::optional<domain::Date>& day) {
    return day ? domain::to_string(*day) : std::string();
}

/// `laporan ke Bawaslu paling lambat 31 Januari 2024`, and what is to be known about that.
std::string sentence(Context& context, const DueCase& next) {
    const auto& due = next.due;
    auto message = tr("{deadline:deadline} by {due:date}");
    if (next.is_overdue) message += " · " + tr("overdue");
    if (due.otherwise) {
        message += " · " + (next.deadline->leave_is_work
                                ? tr("{otherwise:date} if collective leave is not worked")
                                : tr("{otherwise:date} if collective leave is worked"));
    }
    if (due.missing_year) message += " · " + tr("holidays of {year} not known");
    if (!next.deadline->verified) message += " · " + tr("not verified");
    return context.wording().fill(message,
                                  {{"deadline", next.deadline->code},
                                   {"due", text_of(due.day)},
                                   {"otherwise", text_of(due.otherwise)},
                                   {"year", std::to_string(due.missing_year.value_or(0))}});
}

std::vector<document::Figure> figures_of(const DueCase* next) {
    const auto shown = [&](auto cell) { return next == nullptr ? Cell() : Cell(cell(*next)); };
    return {
        {"deadline", shown([](const DueCase& due) {
             return Code{"deadline", due.deadline->code};
         })},
        {"deadline_basis", shown([](const DueCase& due) { return due.deadline->basis; })},
        {"deadline_verified", shown([](const DueCase& due) { return due.deadline->verified; })},
        {"due_on", shown([](const DueCase& due) { return due.due.day; })},
        {"due_otherwise",
         shown([](const DueCase& due) { return document::date_cell(due.due.otherwise); })},
        {"missing_year", shown([](const DueCase& due) {
             const auto& year = due.due.missing_year;
             return year ? Cell(document::Serial{*year}) : Cell();
         })},
        {"overdue", shown([](const DueCase& due) { return due.is_overdue; })},
    };
}

}  // namespace

NextDeadline next_deadline(Context& context, const store::Case& row, domain::Date day) {
    const auto running = store::due_cases({store::step_of(row)}, context.catalogues(), day);
    if (running.empty()) return {{}, figures_of(nullptr)};
    const auto& next = running.front();
    if (const auto year = next.due.missing_year) {
        context.warn({"holidays-missing", {{"year", std::to_string(*year)}}, {}, {}});
    }
    return {{{{"deadline", mark("Deadline")}, {"deadline_basis", mark("Deadline basis")}},
             {sentence(context, next), document::text_cell(next.deadline->basis)}},
            figures_of(&next)};
}

}  // namespace netralitas::cli::incident
