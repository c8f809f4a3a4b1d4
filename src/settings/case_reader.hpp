#pragma once

#include "netralitas/domain/deadline.hpp"
#include "netralitas/domain/violation.hpp"
#include "netralitas/domain/workflow.hpp"
#include "toml_source.hpp"

namespace netralitas::settings {

/// The catalogues `violations`, `sanctions`, `workflow` and `deadlines`. They throw as the readers
/// of lists do.
domain::Violations read_violations(const Source& source);
domain::Sanctions read_sanctions(const Source& source);

/// A state that leads to one that is not there is `catalogue-value`.
domain::Workflow read_workflow(const Source& source);

/// A deadline that starts with no state of the workflow and no event of its own, or is for a body
/// that the workflow does not have, is `catalogue-word`.
domain::Deadlines read_deadlines(const Source& source, const domain::Workflow& workflow);

}  // namespace netralitas::settings
