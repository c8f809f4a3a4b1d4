#include "nouns.hpp"

#include "netralitas/text/wording.hpp"
#include "noun_files.hpp"

#include <array>

namespace netralitas::cli {

namespace {

constexpr std::array<std::string_view, 3> unit_tables{"unit", "unit_version", "unit_alias"};
constexpr std::array<std::string_view, 4> member_tables{"member", "posting", "appointment",
                                                        "snapshot"};
constexpr std::array<std::string_view, 2> pledge_tables{"round", "pledge"};
constexpr std::array<std::string_view, 4> incident_tables{"incident", "incident_move", "evidence",
                                                          "nil"};
constexpr std::array<std::string_view, 3> activity_tables{"activity", "attendance", "evidence"};
constexpr std::array<std::string_view, 2> risk_tables{"risk", "risk_review"};
constexpr std::array<std::string_view, 1> decree_tables{"decree"};
constexpr std::array<std::string_view, 2> election_tables{"election", "stage"};
constexpr std::array<std::string_view, 2> polling_tables{"polling_place", "voters"};

constexpr std::array<std::string_view, 2> report_tables{"report", "report_file"};

}  // namespace

std::span<const Noun> nouns() {
    static constexpr auto table = std::to_array<Noun>({
        {"unit", Group::records, mark("offices, prisons and other units"), unit_verbs, unit_tables},
        {"member", Group::records, mark("the staff and where they are posted"), member_verbs,
         member_tables},
        {"pledge", Group::records, mark("rounds of the pledge and who signed"), pledge_verbs,
         pledge_tables},
        {"incident", Group::records, mark("possible violations and how their cases go on"),
         incident_verbs, incident_tables},
        {"activity", Group::records, mark("what the Satgas did, and who took part"), activity_verbs,
         activity_tables},
        {"risk", Group::records, mark("vulnerable points and how they stand"), risk_verbs,
         risk_tables},
        {"decree", Group::records, mark("decrees that appoint the Satgas"), decree_verbs,
         decree_tables},
        {"election", Group::records, mark("elections and their dated stages"), election_verbs,
         election_tables},
        {"polling", Group::records, mark("special polling places and who votes there"),
         polling_verbs, polling_tables},
        {"report", Group::answers, mark("documents for readers outside"), report_verbs,
         report_tables},
        {"status", Group::answers, mark("what this ledger holds today"), status_verbs, {}},
        {"init", Group::ledger, mark("make a ledger in this folder"), init_verbs, {}},
        {"check", Group::ledger, mark("prove that nobody has altered the record"), check_verbs, {}},
        {"log", Group::ledger, mark("what was changed, when and by whom"), log_verbs, {}},
        {"undo", Group::ledger, mark("take one entry back, as a new entry"), undo_verbs, {}},
        {"backup",
         Group::ledger,
         mark("a tested copy of the ledger in one compressed file"),
         backup_verbs,
         {}},
        {"ledger", Group::ledger, mark("what is done to the ledger as a whole"), ledger_verbs, {}},
        {"config", Group::ledger, mark("the settings in force"), config_verbs, {}},
        {"help", Group::ledger, mark("help on a command or a topic"), help_verbs, {}},
    });
    return table;
}

}  // namespace netralitas::cli
