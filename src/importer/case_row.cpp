#include "case_row.hpp"

#include "cells.hpp"

namespace netralitas::importer {

using domain::Incident;

namespace {

/// A member is no other person: who the row names takes the place of whom the record names.
void take_whom(Changed& changed, Incident& incident, const Incident& given) {
    if (given.member) {
        put(changed, "subject", incident.subject, std::string("member"));
        incident.person.clear();
        put(changed, "member", incident.member, given.member);
    }
    take_given(changed, "subject", incident.subject, given.subject);
    if (incident.subject != "member" && !given.member) incident.member.reset();
    take_given(changed, "person", incident.person, given.person);
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

Incident merged(Changed& changed, Incident incident, const CaseRow& given) {
    take_whom(changed, incident, given.incident);
    take_given(changed, "unit", incident.unit, given.incident.unit);
    take_given(changed, "act", incident.act, given.incident.act);
    put(changed, "occurred_on", incident.occurred_on,
        given.occurred_on.value_or(incident.occurred_on));
    put(changed, "known_on", incident.known_on, given.known_on.value_or(incident.known_on));
    take_given(changed, "channel", incident.channel, given.incident.channel);
    take_given(changed, "place", incident.place, given.incident.place);
    take_given(changed, "summary", incident.summary, given.incident.summary);
    take_given(changed, "links", incident.links, given.incident.links);
    return incident;
}

}  // namespace netralitas::importer
