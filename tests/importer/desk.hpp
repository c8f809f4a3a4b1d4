#pragma once

#include "netralitas/importer/importer.hpp"
#include "netralitas/settings/settings.hpp"
#include "support/temp_folder.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace netralitas::importer::testing {

using namespace std::chrono_literals;

inline constexpr domain::Date today = std::chrono::sys_days{2024y / 1 / 30};

/// A row that was refused, as `--rejects` keeps it.
struct Kept {
    std::size_t line = 0;
    std::vector<std::string> fields;
    std::string code;

    bool operator==(const Kept&) const = default;
};

/// A ledger in a folder of its own, and files handed in as text. As at a real desk nothing is
/// written when a row is refused.
class Desk {
public:
    Desk()
        : ledger_(ledger::Ledger::create({folder_.path() / "netralitas.db", {}, {}}, surroundings(),
                                         407123)) {}

    Report units(const std::string& text) { return import(*unit_rows(catalogues_, today), text); }

    Report staff(const std::string& text) {
        return import(*member_rows(catalogues_, defaults), text);
    }

    Report pledges(const std::string& text) {
        counts = {};
        return import(*pledge_rows(catalogues_, {round, today}, counts), text);
    }

    Report cases(const std::string& text) {
        return import(*incident_rows(catalogues_, {unit, today}), text);
    }

    Report decrees(const std::string& text) {
        return import(*decree_rows(catalogues_, today), text);
    }

    ledger::Ledger& ledger() { return ledger_; }
    ledger::Reader reader() const { return ledger_.reader(); }
    const domain::Catalogues& catalogues() const { return catalogues_; }

    MemberDefaults defaults{{}, "", today};
    std::string round;
    std::string unit;  ///< of cases without one
    std::string file_name = "berkas.csv";
    bool keep_going = false;
    PledgeCounts counts;
    std::vector<Kept> rejects;
    ledger::Outcome outcome;

private:
    struct TakenBack {};

    static ledger::Surroundings surroundings() {
        return {[] { return domain::Instant{today}; }, [] { return "rini"; },
                [](std::span<std::byte> bytes) {
                    std::fill(bytes.begin(), bytes.end(), std::byte{7});
                }};
    }

    Report import(RecordKind& kind, const std::string& text) {
        std::istringstream file(text);
        const auto reader = open_rows({file, file_name});
        Report report;
        rejects.clear();
        outcome = {};
        const auto keep = [this](const auto&, const Rejected& rejected) {
            rejects.push_back({rejected.raw.line, rejected.raw.fields, rejected.problem.code});
        };
        const auto work = [&](ledger::Change& change) {
            report = run(change, {*reader, {&kind}, catalogues_, file_name, keep});
            if (report.rejected > 0 && !keep_going) throw TakenBack{};
        };
        try {
            outcome = ledger_.change({"import", ""}, work);
        } catch (const TakenBack&) {
        }
        return report;
    }

    netralitas::testing::TempFolder folder_;
    domain::Catalogues catalogues_ = settings::catalogues({});
    ledger::Ledger ledger_;
};

/// The first problem of a report with this code; empty when there is none.
inline Problem first(const Report& report, const std::string& code) {
    const auto group = report.problems.find(code);
    return group == report.problems.end() ? Problem{} : group->second.first.front();
}

/// What the place of a problem marks in its excerpt.
inline std::string marked(const Problem& problem) {
    return problem.place.excerpt.substr(problem.place.mark_at, problem.place.mark_bytes);
}

inline constexpr const char* three_units =
    "Kode;Nama;Jenis;Kelas;Induk;Tempat\n"
    "RUTAN-BLORA;Rutan Kelas IIB Blora;rutan;IIB;KANWIL-JATENG;Blora\n"
    "RUTAN-BOYOLALI;Rutan Kelas IIB Boyolali;rutan;IIB;KANWIL-JATENG;Boyolali\n"
    "KANWIL-JATENG;Kantor Wilayah Jawa Tengah;kanwil;;;Semarang\n";

}  // namespace netralitas::importer::testing
