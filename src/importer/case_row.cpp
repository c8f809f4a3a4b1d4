#include "case_row.hpp"

#include "cells.hpp"

namespace netralitas::importer {

using domain::Incident;

namespace {

/// A member is no other person: who the row names takes the place of whom the record names.
void take_whom(Incident& incident, const Incident& given) {
    if (given.member) {
        incident.subject = "member";
        incident.person.clear();
        incident.member = given.member;
    }
    take_given(incident.subject, given.subject);
    if (incident.subject != "member" && !given.member) incident.member.reset();
    take_given(incident.person, given.person);
}

}  // namespace

std::string saying_of(const CaseRow& given) {
    const auto& incident = given.incident;
    const auto member = incident.member ? std::to_string(incident.member->value) : std::string();
    std::string all;
    for (const auto& part :
         {std::to_string(incident.unit.value), incident.subject, member, incident.person,
          incident.act, text_of(given.occurred_on), text_of(given.known_on), incident.channel,
          incident.place, incident.summary, incident.links}) {
        all.append(part) += '\n';
    }
    return all;
}

Incident merged(Incident incident, const CaseRow& given) {
    take_whom(incident, given.incident);
    take_given(incident.unit, given.incident.unit);
    take_given(incident.act, given.incident.act);
    if (given.occurred_on) incident.occurred_on = *given.occurred_on;
    if (given.known_on) incident.known_on = *given.known_on;
    take_given(incident.channel, given.incident.channel);
    take_given(incident.place, given.incident.place);
    take_given(incident.summary, given.incident.summary);
    take_given(incident.links, given.incident.links);
    return incident;
}

}  // namespace netralitas::importer
