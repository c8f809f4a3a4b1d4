#pragma once

#include "netralitas/store/reports.hpp"

#include <string>

namespace netralitas::cli {
class Context;
}

namespace netralitas::cli::report_noun {

/// The bytes of a form of the report as they were sent. Throws `report-form-missing` with the forms
/// there are, `report-file-missing` and `report-file-changed` when the file is gone or something
/// else.
std::string kept_form(Context& context, const store::ReportRow& row, const std::string& format);

}  // namespace netralitas::cli::report_noun
