#include "netralitas/ledger/history.hpp"
#include "netralitas/settings/settings.hpp"
#include "netralitas/store/incidents.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/satgas.hpp"
#include "store/fixture.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace netralitas;
using namespace netralitas::store;
using namespace netralitas::store::sample;

namespace {

const domain::Catalogues shipped = settings::catalogues({});
const domain::Date today = day("2024-09-30");

/// A desk at which records of every kind are made, changed and moved on in any order.
class Clerk {
public:
    explicit Clerk(unsigned seed) : random_(seed) {}

    void act() {
        switch (random_() % 9) {
            case 0:
                units_.push_back(desk_.add_unit("U-" + std::to_string(units_.size()),
                                                "Rutan Nomor " + std::to_string(units_.size())));
                return;
            case 1:
                if (units_.empty()) return;
                people_.push_back(
                    desk_.add_member("Orang " + std::to_string(people_.size()), any(units_)));
                return;
            case 2:
                add_decree();
                return;
            case 3:
                if (!people_.empty()) try_to([&](ledger::Change& to) { appoint(to); });
                return;
            case 4:
                if (!people_.empty()) try_to([&](ledger::Change& to) { report(to); });
                return;
            case 5:
                if (!cases_.empty()) try_to([&](ledger::Change& to) { move(to); });
                return;
            case 6:
                if (!units_.empty()) try_to([&](ledger::Change& to) { find_risk(to); });
                return;
            case 7:
                if (!risks_.empty()) try_to([&](ledger::Change& to) { judge_risk(to); });
                return;
            default:
                if (!people_.empty()) try_to([&](ledger::Change& to) { release(to); });
        }
    }

    void take_everything_back() {
        const auto newest = ledger::entries(desk_.reader(), 1).front().seq;
        for (auto seq = newest; seq > 1; --seq) {
            ledger::undo(desk_.ledger(), seq, ledger::Ending::commit);
        }
    }

    std::int64_t rows() const {
        std::int64_t count = 0;
        for (const auto* table :
             {"unit", "unit_version", "member", "posting", "decree", "appointment", "incident",
              "incident_move", "risk", "risk_review", "risk_incident"}) {
            auto rows = desk_.reader().rows("SELECT count(*) FROM " + std::string(table));
            rows.next();
            count += rows.integer(0);
        }
        return count;
    }

private:
    template <class Value>
    Value any(const std::vector<Value>& values) {
        return values[random_() % values.size()];
    }

    /// What the rules refuse leaves nothing behind; the next act follows.
    void try_to(const std::function<void(ledger::Change&)>& work) {
        try {
            desk_.change(work);
        } catch (const Error&) {
        }
    }

    void add_decree() {
        desk_.change([&](ledger::Change& to) {
            domain::Decree decree;
            decree.number = "SK-" + std::to_string(++decrees_);
            decrees::add(to, decree);
        });
    }

    void appoint(ledger::Change& to) {
        domain::Appointment appointment;
        appointment.member = any(people_);
        appointment.unit = any(units_);
        appointment.role = random_() % 2 == 0 ? "ketua" : "anggota";
        appointment.span.since = day("2024-01-29");
        appointments::appoint(to, appointment);
    }

    void release(ledger::Change& to) {
        appointments::release(to, any(people_), "", day("2024-06-30"));
    }

    void report(ledger::Change& to) {
        domain::Incident incident;
        incident.unit = any(units_);
        incident.subject = "member";
        incident.member = any(people_);
        incident.act = "D-6";
        incident.occurred_on = day("2024-01-15");
        incident.known_on = day("2024-01-20");
        cases_.push_back(incidents::add(to, incident, shipped, today));
    }

    void move(ledger::Change& to) {
        domain::Move next;
        next.state = any(shipped.workflow->states).code;
        next.date = day("2024-02-01");
        if (shipped.workflow->find(next.state)->forwards) next.body = "bawaslu";
        incidents::move(to, incidents::get(to.reader(), any(cases_), today), next,
                        {shipped, today});
    }

    void find_risk(ledger::Change& to) {
        domain::Risk risk;
        risk.unit = any(units_);
        risk.category = "apel";
        risk.description = "Yel-yel";
        risk.found_on = day("2024-01-15");
        risk.exposure = {3, 4};
        if (!cases_.empty()) {
            risk.incidents = {incidents::get(to.reader(), any(cases_), today).incident.id};
        }
        risks_.push_back(risks::add(to, risk, today));
    }

    void judge_risk(ledger::Change& to) {
        const auto risk = risks::get(to.reader(), any(risks_), today).risk;
        domain::RiskReview review;
        review.date = day("2024-02-01") + std::chrono::days{random_() % 3};
        review.status = random_() % 3 == 0 ? "closed" : "mitigated";
        review.exposure = {2, 4};
        risks::add_review(to, risk, review, today);
    }

    Desk desk_;
    std::mt19937 random_;
    std::vector<domain::Id<domain::Unit>> units_;
    std::vector<domain::Id<domain::Member>> people_;
    std::vector<std::string> cases_;
    std::vector<std::string> risks_;
    int decrees_ = 0;
};

}  // namespace

TEST_CASE("whatever was recorded, taking every entry back gives the empty ledger") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        Clerk clerk(seed);
        for (int i = 0; i < 60; ++i) clerk.act();
        CHECK(clerk.rows() > 20);
        clerk.take_everything_back();
        CHECK(clerk.rows() == 0);
    }
}
