#include "due_items.hpp"

#include "context.hpp"
#include "netralitas/ledger/history.hpp"
#include "netralitas/store/units.hpp"

#include <chrono>

namespace netralitas::cli {

namespace {

domain::Date ledger_since(Context& context) {
    const auto first = ledger::entry(context.reader(), 1);
    if (!first) return context.today();
    return std::chrono::floor<std::chrono::days>(first->at + context.offset());
}

}  // namespace

std::vector<store::Due> due_items(Context& context, const UnitsOnDay& meant,
                                  std::optional<domain::Date> before) {
    const auto reader = context.reader();
    store::DueQuestion question{meant.as_of, meant.units, before};
    question.office = store::UnitDirectory(reader).find(context.settings().office_unit);
    question.ledger_since = ledger_since(context);
    question.stage_days = context.settings().due_stage_days;
    return store::due(reader, question, context.catalogues());
}

}  // namespace netralitas::cli
