#pragma once

#include "nouns.hpp"

#include <span>

/// The verbs of each noun, each list in its own file or folder; `nouns.cpp` puts them in THE TABLE.
namespace netralitas::cli {

std::span<const Verb> unit_verbs();
std::span<const Verb> member_verbs();
std::span<const Verb> pledge_verbs();
std::span<const Verb> incident_verbs();
std::span<const Verb> activity_verbs();
std::span<const Verb> risk_verbs();
std::span<const Verb> decree_verbs();
std::span<const Verb> election_verbs();
std::span<const Verb> polling_verbs();
std::span<const Verb> report_verbs();
std::span<const Verb> status_verbs();
std::span<const Verb> init_verbs();
std::span<const Verb> check_verbs();
std::span<const Verb> log_verbs();
std::span<const Verb> undo_verbs();
std::span<const Verb> backup_verbs();
std::span<const Verb> ledger_verbs();
std::span<const Verb> config_verbs();
std::span<const Verb> help_verbs();

}  // namespace netralitas::cli
