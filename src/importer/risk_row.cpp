#include "risk_row.hpp"

#include "cells.hpp"
#include "compared.hpp"

#include <algorithm>

namespace netralitas::importer {

using domain::Risk;

namespace {

std::string number_text(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string();
}

template <class Record>
std::string id_text(const std::optional<domain::Id<Record>>& id) {
    return id ? std::to_string(id->value) : std::string();
}

void take_cases(Changed& changed, Risk& risk, const Risk& given) {
    auto cases = risk.incidents;
    cases.insert(cases.end(), given.incidents.begin(), given.incidents.end());
    std::sort(cases.begin(), cases.end());
    cases.erase(std::unique(cases.begin(), cases.end()), cases.end());
    put(changed, "incidents", risk.incidents, cases);
}

}  // namespace

std::string saying_of(const RiskRow& given) {
    const auto& risk = given.risk;
    auto all = key_of(std::to_string(risk.unit.value), id_text(risk.election), risk.stage,
                      risk.category, risk.description, text_of(given.found_on),
                      number_text(given.likelihood), number_text(given.impact), risk.mitigation,
                      id_text(risk.owner), text_of(risk.due), risk.source);
    for (const auto incident : risk.incidents) all += std::to_string(incident.value) + ' ';
    return all;
}

void take_exposure(Changed& changed, domain::Exposure& exposure,
                   const std::optional<std::int64_t>& likelihood,
                   const std::optional<std::int64_t>& impact) {
    put(changed, "likelihood", exposure.likelihood, likelihood.value_or(exposure.likelihood));
    put(changed, "impact", exposure.impact, impact.value_or(exposure.impact));
}

Risk merged(Changed& changed, Risk risk, const RiskRow& given) {
    take_given(changed, "unit", risk.unit, given.risk.unit);
    take_given(changed, "election", risk.election, given.risk.election);
    take_given(changed, "stage", risk.stage, given.risk.stage);
    take_given(changed, "category", risk.category, given.risk.category);
    take_given(changed, "description", risk.description, given.risk.description);
    put(changed, "found_on", risk.found_on, given.found_on.value_or(risk.found_on));
    take_exposure(changed, risk.exposure, given.likelihood, given.impact);
    take_given(changed, "mitigation", risk.mitigation, given.risk.mitigation);
    take_given(changed, "owner", risk.owner, given.risk.owner);
    take_given(changed, "due", risk.due, given.risk.due);
    take_given(changed, "source", risk.source, given.risk.source);
    take_cases(changed, risk, given.risk);
    return risk;
}

}  // namespace netralitas::importer
