#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/store/proposals.hpp"

#include <map>

namespace netralitas::cli {
class Context;
}

namespace netralitas::cli::incident {

/// The steps that wait for a second person, by case.
using Waiting = std::map<domain::Id<domain::Incident>, store::Proposal>;
Waiting waiting_cases(Context& context);

/// What waits in the case and how it is confirmed, as a line for people; none when nothing does.
void add_waiting(Context& context, const domain::Incident& incident, const Waiting& waiting,
                 document::Record& record);

}  // namespace netralitas::cli::incident
