#include "case_reader.hpp"

#include "catalogue_row.hpp"

#include <utility>

namespace netralitas::settings {

namespace {

constexpr const char* syntax = "catalogue-syntax";
const Keys act_keys{"family", "basis", "sanctions", "since", "until", "verified"};
const Keys sanction_keys{"level", "months", "employment", "basis"};
const Keys state_keys{"next", "open", "decides", "forwards"};
const Keys body_keys{"since", "until"};

/// One array of a catalogue.
struct Rows {
    const Source& source;
    const toml::table& table;
    std::string key;
    const Keys& further_keys;
};

/// Reads the labels of all rows into `labels`, the rest by `read`.
template <class Read>
void read_rows(const Rows& rows, domain::Vocabulary& labels, Read read) {
    Meanings meanings{rows.source, labels.name};
    for (const toml::node& node : rows_of(rows.source, rows.table, rows.key)) {
        const CatalogueRow row(rows.source, node, rows.key, rows.further_keys);
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

}  // namespace netralitas::settings
