#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/period.hpp"
#include "netralitas/domain/unit.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netralitas::report {

/// What a half-year report speaks of.
struct SemesterScope {
    domain::Id<domain::Unit> unit;                ///< whose Satgas reports
    std::vector<domain::Id<domain::Unit>> units;  ///< it and all below it on `as_of`
    domain::Period period;
    domain::Date as_of;                   ///< its last day, or today while it runs
    std::vector<domain::Period> earlier;  ///< compared with it, the newest first
    bool is_internal = false;             ///< all counts, whole numbers, cases, findings, reasons
    std::int64_t smallest_cell = 5;   ///< smaller counts of people not named are merged or hidden
    std::int64_t annex_rows = 2'000;  ///< a longer list of people is not printed
};

/// What the office says itself, in the language of the letter, nothing left to fill in.
struct SemesterLetter {
    document::Letterhead head;
    std::string number;
    domain::Date date;
    std::string to;
    std::string through;  ///< may be empty
    std::string place;    ///< of the addressee; may be empty
    std::string title;
    std::string subject;
    std::string background;
    std::string purpose;
    std::string scope;
    std::string closing;
    std::vector<std::string> bases;
    document::Signature signature;
    std::vector<document::Block> narrative;  ///< obstacles, recommendations, plan; may be empty
};

/// The report on the nine duties as a letter: introduction with the stages of the half-year and the
/// legal basis, the duties one by one with their figures, results by unit and beside earlier
/// half-years, what the office says itself, signature, annexes. Where nothing happened it says so
/// (NIHIL). Chapters follow the form of a `laporan` (PANRB 80/2012) and the duties of the decree.
/// People whom it does not name (in cases, by reason for not signing, at an activity, at a polling
/// place) are not counted below `smallest_cell`: such counts are merged with others, or hidden, so
/// that no subtraction gives them away. An internal report counts them all.
document::Document semester(const ledger::Reader& reader, const SemesterScope& scope,
                            const SemesterLetter& letter, const domain::Catalogues& catalogues);

}  // namespace netralitas::report
