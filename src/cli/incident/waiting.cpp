#include "waiting.hpp"

#include "../context.hpp"

namespace netralitas::cli::incident {

using text::tr;

Waiting waiting_cases(Context& context) {
    Waiting waiting;
    for (auto& proposal : store::proposals::open(context.reader())) {
        const auto id = proposal.move.incident;
        waiting.emplace(id, std::move(proposal));
    }
    return waiting;
}

void add_waiting(Context& context, const domain::Incident& incident, const Waiting& waiting,
                 document::Record& record) {
    const auto found = waiting.find(incident.id);
    if (found == waiting.end()) return;
    const auto& move = found->second.move;
    auto message = tr("{state:case_state} on {date:date}");
    if (!move.sanction.empty()) message += ", {sanction:sanction}";
    if (!move.document.empty()) message += ", {document}";
    message += " · " + tr("proposed by {account}");
    message += " · " + tr("another account confirms it with the same command");
    record.fields.push_back({"waiting", mark("Waiting")});
    record.cells.emplace_back(
        context.wording().fill(message, {{"state", move.state},
                                         {"date", domain::to_string(move.date)},
                                         {"sanction", move.sanction},
                                         {"document", move.document},
                                         {"account", found->second.account}}));
}

}  // namespace netralitas::cli::incident
