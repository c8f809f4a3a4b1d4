#include "case_reader.hpp"

#include "catalogue_row.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::settings {

namespace {

constexpr const char* syntax = "catalogue-syntax";
const Keys act_keys =
    with_term_keys({"family", "basis", "sanctions", "since", "until", "verified"});
const Keys sanction_keys = with_term_keys({"level", "months", "employment", "basis"});
const Keys state_keys = with_term_keys({"next", "open", "decides", "forwards"});
const Keys body_keys = with_term_keys({"since", "until"});
const Keys deadline_keys = with_term_keys(
    {"from", "body", "days", "working", "leave_is_work", "basis", "since", "until", "verified"});

/// One array of a catalogue.
struct Rows {
    const Source& source;
    const toml::table& table;
    std::string key;
    const Keys& keys;
};

/// Reads the labels of all rows into `labels`, the rest by `read`.
template <class Read>
void read_rows(const Rows& rows, domain::Vocabulary& labels, Read read) {
    Meanings meanings{rows.source, labels.name};
    for (const toml::node& node : rows_of(rows.source, rows.table, rows.key)) {
        const CatalogueRow row(rows.source, node, rows.key, rows.keys);
        add_term(row, meanings, labels);
        read(row, labels.terms.back().code);
    }
}

domain::CaseState state_of(const CatalogueRow& row, const std::string& code) {
    return {code, row.texts("next"), row.flag("open", false), row.flag("decides", false),
            row.flag("forwards", false)};
}

void check_next(const Source& source, const toml::table& table, const domain::Workflow& workflow) {
    const toml::array& rows = rows_of(source, table, "states");
    if (rows.empty()) wrong_value(source, rows, "states");
    for (std::size_t i = 0; i < workflow.states.size(); ++i)
        for (const auto& next : workflow.states[i].next)
            if (workflow.find(next) == nullptr)
                CatalogueRow(source, *rows.get(i), "states", state_keys).wrong("next");
}

/// The text of the key, which is one of the codes.
std::string code_among(const CatalogueRow& row, const std::string& key, const Keys& codes) {
    std::string code = row.text(key);
    if (std::ranges::find(codes, code) == codes.end()) row.refuse_word(key, codes);
    return code;
}

domain::Deadline deadline_of(const CatalogueRow& row, const Keys& steps, const Keys& bodies) {
    row.require({"from", "days", "working", "basis"});
    domain::Deadline deadline;
    deadline.code = row.text("code");
    deadline.from = code_among(row, "from", steps);
    if (!row.text_if_any("body").empty()) deadline.body = code_among(row, "body", bodies);
    deadline.days = row.number("days").value();
    deadline.working = row.flag("working", true);
    deadline.leave_is_work = row.flag("leave_is_work", false);
    deadline.basis = row.text("basis");
    deadline.valid = row.span();
    deadline.verified = row.flag("verified", true);
    return deadline;
}

}  // namespace

domain::Violations read_violations(const Source& source) {
    const toml::table table = parse(source, syntax);
    check_keys(source, table, {"acts"});
    domain::Violations violations{{"act", {}}, {}};
    read_rows({source, table, "acts", act_keys}, violations.labels,
              [&](const CatalogueRow& row, const std::string& code) {
                  violations.acts.push_back({code, row.text("family"), row.text_if_any("basis"),
                                             row.texts("sanctions"), row.span(),
                                             row.flag("verified", true)});
              });
    return violations;
}

domain::Sanctions read_sanctions(const Source& source) {
    const toml::table table = parse(source, syntax);
    check_keys(source, table, {"sanctions"});
    domain::Sanctions sanctions{{"sanction", {}}, {}};
    read_rows(
        {source, table, "sanctions", sanction_keys}, sanctions.labels,
        [&](const CatalogueRow& row, const std::string& code) {
            sanctions.sanctions.push_back({code, row.text("level"), row.number("months"),
                                           row.texts("employment"), row.text_if_any("basis")});
        });
    return sanctions;
}

domain::Workflow read_workflow(const Source& source) {
    const toml::table table = parse(source, syntax);
    check_keys(source, table, {"states", "bodies"});
    domain::Workflow workflow{{"case_state", {}}, {}, {"body", {}}, {}};
    read_rows({source, table, "states", state_keys}, workflow.state_labels,
              [&](const CatalogueRow& row, const std::string& code) {
                  workflow.states.push_back(state_of(row, code));
              });
    read_rows({source, table, "bodies", body_keys}, workflow.body_labels,
              [&](const CatalogueRow& row, const std::string& code) {
                  workflow.bodies.push_back({code, row.span()});
              });
    check_next(source, table, workflow);
    return workflow;
}

domain::Deadlines read_deadlines(const Source& source, const domain::Workflow& workflow) {
    const toml::table table = parse(source, syntax);
    check_keys(source, table, {"deadlines", "events"});
    domain::Deadlines deadlines{{"deadline", {}}, {}, {"deadline_event", {}}};
    read_rows({source, table, "events", with_term_keys({})}, deadlines.event_labels,
              [](const CatalogueRow&, const std::string&) {});
    const Keys bodies = workflow.body_labels.codes();
    Keys steps = workflow.state_labels.codes();
    for (const auto& event : deadlines.event_labels.codes()) steps.push_back(event);
    read_rows({source, table, "deadlines", deadline_keys}, deadlines.labels,
              [&](const CatalogueRow& row, const std::string&) {
                  deadlines.deadlines.push_back(deadline_of(row, steps, bodies));
              });
    return deadlines;
}

}  // namespace netralitas::settings
