#include "record_labels.hpp"

#include "netralitas/text/wording.hpp"

#include <array>

namespace netralitas::cli {

namespace {

struct Label {
    std::string_view table;
    const char* message;
};

constexpr std::array<Label, 27> labels{{
    {"unit", mark("unit")},
    {"unit_version", mark("state of a unit")},
    {"unit_alias", mark("spelling of a unit")},
    {"member", mark("member")},
    {"posting", mark("posting")},
    {"round", mark("round")},
    {"pledge", mark("pledge")},
    {"decree", mark("decree")},
    {"incident", mark("case")},
    {"incident_move", mark("step of a case")},
    {"nil", mark("nil report")},
    {"appointment", mark("Satgas role")},
    {"election", mark("election")},
    {"stage", mark("stage")},
    {"snapshot", mark("snapshot of a staff")},
    {"activity", mark("activity")},
    {"attendance", mark("attendance")},
    {"activity_incident", mark("case of an activity")},
    {"risk", mark("vulnerable point")},
    {"risk_review", mark("review of a vulnerable point")},
    {"risk_incident", mark("case at a vulnerable point")},
    {"polling_place", mark("polling place")},
    {"voters", mark("count of voters")},
    {"evidence", mark("piece of evidence")},
    {"incident_proposal", mark("proposed step of a case")},
    {"report", mark("report that was sent")},
    {"report_file", mark("form of a report")},
}};

}  // namespace

std::string record_label(std::string_view table) {
    for (const auto& label : labels) {
        if (label.table == table) return text::tr(label.message);
    }
    return std::string(table);
}

}  // namespace netralitas::cli
