#include "fixture.hpp"

#include "netralitas/ledger/check.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>

namespace netralitas::store::sample {
namespace {

ledger::Ledger new_ledger(const std::filesystem::path& folder) {
    ledger::Location location;
    location.path = folder / "netralitas.db";
    ledger::Surroundings surroundings;
    surroundings.now = [] { return domain::Instant{day("2024-01-30")}; };
    surroundings.operator_name = [] { return "rini"; };
    surroundings.random = [next = 0](std::span<std::byte> bytes) mutable {
        for (auto& byte : bytes) {
            byte = static_cast<std::byte>(next++);
        }
    };
    return ledger::Ledger::create(location, surroundings, office);
}

/// Born on 1 January 1980, appointed in January 2005, the n-th of that month.
std::string nip_of(std::int64_t n) {
    const auto serial = std::to_string(1000 + n).substr(1);
    return "198001012005011" + serial;
}

template <class Row, class Who>
std::vector<std::string> full_names(const std::vector<Row>& rows, Who who) {
    std::vector<std::string> names;
    for (const auto& row : rows) {
        names.push_back(domain::full_name(who(row).member.name));
    }
    return names;
}

}  // namespace

domain::Date day(std::string_view iso) { return domain::date_from_iso(iso).value(); }

domain::Span span(std::string_view since, std::string_view until) {
    return {domain::date_from_iso(since), domain::date_from_iso(until)};
}

Desk::Desk() : ledger_(new_ledger(folder_.path())) {}

Desk::~Desk() {
    const auto report = ledger::check(ledger_, ledger::Depth::deep);
    CHECK(report.findings.empty());
}

ledger::Outcome Desk::change(const std::function<void(ledger::Change&)>& work) {
    return ledger_.change({"test", ""}, work);
}

Problem Desk::refused(const std::function<void(ledger::Change&)>& work) {
    const auto before = testing::text_of(ledger_.location().path);
    const auto problem = testing::problem_of([&] { change(work); });
    const bool untouched = testing::text_of(ledger_.location().path) == before;
    CHECK_MESSAGE(untouched, "the refusal ", problem.code, " changed the file");
    return problem;
}

domain::Id<domain::Unit> Desk::add_unit(std::string code, std::string name,
                                        std::optional<domain::Id<domain::Unit>> parent,
                                        domain::Span when) {
    domain::Id<domain::Unit> id;
    change([&](ledger::Change& to) {
        domain::UnitVersion version;
        version.name = std::move(name);
        version.kind = "rutan";
        version.parent = parent;
        version.status = "active";
        version.span = when;
        id = units::add(to, {{}, std::move(code), {}}, version);
    });
    return id;
}

domain::Id<domain::Member> Desk::add_member(std::string_view full_name,
                                            domain::Id<domain::Unit> unit, std::string employment,
                                            domain::Span when) {
    domain::Id<domain::Member> id;
    change([&](ledger::Change& to) {
        domain::Member member;
        member.name = domain::split_titles(full_name);
        member.nip = nip_of(++people_);
        id = members::add(to, member);
        domain::Posting posting;
        posting.member = id;
        posting.unit = unit;
        posting.employment = std::move(employment);
        posting.span = when;
        members::add_posting(to, posting);
    });
    return id;
}

domain::Round Desk::add_round(std::string code, std::string_view date) {
    change([&](ledger::Change& to) {
        rounds::add(to, {{}, code, "Ikrar Netralitas", day(date), day(date), {}, {}});
    });
    return rounds::get(reader(), code);
}

void Desk::sign(const domain::Round& round, domain::Id<domain::Member> member,
                std::string_view signed_on) {
    change([&](ledger::Change& to) {
        domain::Pledge pledge;
        pledge.round = round.id;
        pledge.member = member;
        pledge.signed_on = day(signed_on);
        pledges::record(to, pledge, true);
    });
}

void Desk::give_reason(const domain::Round& round, domain::Id<domain::Member> member,
                       std::string reason) {
    change([&](ledger::Change& to) {
        domain::Pledge pledge;
        pledge.round = round.id;
        pledge.member = member;
        pledge.reason_unsigned = std::move(reason);
        pledges::record(to, pledge, false);
    });
}

MemberOnDay Desk::member(domain::Id<domain::Member> id, std::string_view on) const {
    return members::find(reader(), id, day(on)).value();
}

StaffFilter everybody(std::string_view as_of) { return {day(as_of), {}, {}, {}, false}; }

StaffFilter staff_of(domain::Id<domain::Unit> unit, std::string_view as_of) {
    return {day(as_of), {unit}, {}, {}, false};
}

std::vector<std::string> names_of(const std::vector<MemberOnDay>& people) {
    return full_names(people, [](const MemberOnDay& who) { return who; });
}

std::vector<std::string> names_of(const std::vector<Missing>& people) {
    return full_names(people, [](const Missing& row) { return row.who; });
}

}  // namespace netralitas::store::sample
