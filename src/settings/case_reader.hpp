#pragma once

#include "netralitas/domain/violation.hpp"
#include "netralitas/domain/workflow.hpp"
#include "toml_source.hpp"

namespace netralitas::settings {

/// The catalogues `violations`, `sanctions` and `workflow`. They throw as the readers of lists do.
domain::Violations read_violations(const Source& source);
domain::Sanctions read_sanctions(const Source& source);

/// A state that leads to one that is not there is `catalogue-value`.
domain::Workflow read_workflow(const Source& source);

}  // namespace netralitas::settings
