#include "netralitas/domain/incident.hpp"

#include "characters.hpp"

namespace netralitas::domain {
namespace {

constexpr std::string_view of_outsiders = "intervensi";

Problem in_future(Date date) { return {"date-in-future", {{"date", to_string(date)}}, {}, {}}; }

bool names_whom(const Incident& incident) {
    if (incident.subject == "member") return incident.member && incident.person.empty();
    if (incident.member) return false;
    return incident.subject == "unknown" || !trimmed(incident.person).empty();
}

void check_act(const Incident& incident, const Violations& violations,
               std::vector<Problem>& problems) {
    const Act* act = violations.find(incident.act);
    if (act == nullptr || !act->valid.contains(incident.occurred_on)) {
        problems.push_back({"act-not-valid",
                            {{"act", incident.act}, {"date", to_string(incident.occurred_on)}},
                            violations.valid_on(incident.occurred_on),
                            {}});
        return;
    }
    const bool is_outsider = incident.subject == "outsider";
    if (is_outsider == (act->family == of_outsiders)) return;
    problems.push_back(
        {"act-subject", {{"act", incident.act}, {"subject", incident.subject}}, {}, {}});
}

void check_dates(const Move& move, const CaseFacts& facts, Date today,
                 std::vector<Problem>& problems) {
    if (move.date > today) problems.push_back(in_future(move.date));
    if (move.date < facts.since) {
        problems.push_back({"move-backwards",
                            {{"date", to_string(move.date)},
                             {"since", to_string(facts.since)},
                             {"state", facts.state}},
                            {},
                            {}});
    }
    const auto& [since, until] = move.span;
    if (since && until && *until < *since) {
        problems.push_back({"end-before-start",
                            {{"since", to_string(*since)}, {"until", to_string(*until)}},
                            {},
                            {}});
    }
}

std::vector<std::string> allowed_by(const Act* act, const Sanctions& sanctions,
                                    std::string_view employment) {
    std::vector<std::string> codes;
    for (const Sanction& sanction : sanctions.sanctions) {
        if (act != nullptr && allows(*act, sanction, employment)) codes.push_back(sanction.code);
    }
    return codes;
}

void check_sanction(const Move& move, const CaseFacts& facts, const Catalogues& catalogues,
                    std::vector<Problem>& problems) {
    if (move.sanction.empty()) return;
    if (!catalogues.workflow->find(move.state)->decides) {
        problems.push_back({"sanction-place", {{"state", move.state}}, {}, {}});
        return;
    }
    const Act* act = catalogues.violations->find(facts.act);
    const Sanction* sanction = catalogues.sanctions->find(move.sanction);
    const bool allowed =
        act != nullptr && sanction != nullptr && allows(*act, *sanction, facts.employment);
    if (allowed) return;
    problems.push_back({"sanction-not-allowed",
                        {{"sanction", move.sanction}, {"act", facts.act}},
                        allowed_by(act, *catalogues.sanctions, facts.employment),
                        {}});
}

void check_body(const Move& move, const Workflow& workflow, std::vector<Problem>& problems) {
    const auto working = workflow.bodies_on(move.date);
    if (!workflow.find(move.state)->forwards) {
        if (!move.body.empty()) {
            problems.push_back({"body-place", {{"state", move.state}}, {}, {}});
        }
        return;
    }
    if (move.body.empty()) {
        problems.push_back({"body-missing", {}, working, {}});
    } else if (std::find(working.begin(), working.end(), move.body) == working.end()) {
        problems.push_back(
            {"body-not-valid", {{"body", move.body}, {"date", to_string(move.date)}}, working, {}});
    }
}

}  // namespace

std::vector<Problem> check(const Incident& incident, const Violations& violations, Date today) {
    std::vector<Problem> problems;
    for (const Date date : {incident.occurred_on, incident.known_on}) {
        if (date > today) problems.push_back(in_future(date));
    }
    if (incident.known_on < incident.occurred_on) {
        problems.push_back({"known-before-occurred",
                            {{"known", to_string(incident.known_on)},
                             {"occurred", to_string(incident.occurred_on)}},
                            {},
                            {}});
    }
    if (!names_whom(incident)) problems.push_back({"incident-whom", {}, {}, {}});
    check_act(incident, violations, problems);
    return problems;
}

std::vector<Problem> check(const Move& move, const CaseFacts& facts, const Catalogues& catalogues,
                           Date today) {
    const Workflow& workflow = *catalogues.workflow;
    const CaseState* now = workflow.find(facts.state);
    const auto next = now == nullptr ? std::vector<std::string>{} : now->next;
    if (std::find(next.begin(), next.end(), move.state) == next.end()) {
        return {{"move-illegal", {{"from", facts.state}, {"state", move.state}}, next, {}}};
    }
    std::vector<Problem> problems;
    check_dates(move, facts, today, problems);
    check_sanction(move, facts, catalogues, problems);
    check_body(move, workflow, problems);
    return problems;
}

std::string proposed_family(const std::vector<Phase>& phases) {
    if (phases.empty()) return {};
    const bool only_before = std::all_of(phases.begin(), phases.end(),
                                         [](Phase phase) { return phase == Phase::before; });
    return only_before ? "etik" : "disiplin";
}

Move with_running_time(Move move, const Sanctions& sanctions) {
    const Sanction* sanction = sanctions.find(move.sanction);
    if (sanction == nullptr || !sanction->months) return move;
    if (!move.span.since) move.span.since = move.date;
    if (!move.span.until) move.span.until = last_day(*sanction, *move.span.since);
    return move;
}

}  // namespace netralitas::domain
