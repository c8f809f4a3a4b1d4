#pragma once

#include "netralitas/importer/kinds.hpp"
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

    Report units(const std::string& text, const std::string& table = "unit") {
        return import(unit_tables(catalogues_, today), table, text);
    }

    Report staff(const std::string& text, const std::string& table = "member") {
        return import(member_tables(catalogues_, defaults), table, text);
    }

    Report pledges(const std::string& text, const std::string& table = "pledge") {
        counts = {};
        return import(pledge_tables(catalogues_, {round, today}, counts), table, text);
    }

    Report cases(const std::string& text, const std::string& table = "incident") {
        return import(incident_tables(catalogues_, {{unit, today}, two_people}), table, text);
    }

    Report risks(const std::string& text, const std::string& table = "risk") {
        return import(risk_tables(catalogues_, {unit, today}), table, text);
    }

    Report activities(const std::string& text, const std::string& table = "activity") {
        return import(activity_tables(catalogues_, {unit, today}), table, text);
    }

    Report decrees(const std::string& text) {
        return import(decree_tables(catalogues_, today), "decree", text);
    }

    Report elections(const std::string& text, const std::string& table = "election") {
        return import(election_tables(catalogues_, today), table, text);
    }

    Report polling(const std::string& text, const std::string& table = "polling") {
        return import(polling_tables(catalogues_, today), table, text);
    }

    Report reports(const std::string& text, const std::string& table = "report") {
        return import(report_tables(catalogues_, today), table, text);
    }

    /// Rows of several tables in one file.
    Report mixed(const RecordKinds& kinds, RowReader& reader) {
        std::vector<RecordKind*> all;
        for (const auto& kind : kinds) all.push_back(kind.get());
        return import(all, reader);
    }

    ledger::Ledger& ledger() { return ledger_; }
    ledger::Reader reader() const { return ledger_.reader(); }
    const domain::Catalogues& catalogues() const { return catalogues_; }

    MemberDefaults defaults{{}, "", today};
    std::string round;
    std::string unit;  ///< of cases and risks without one
    bool two_people = false;
    std::string file_name = "berkas.csv";
    bool keep_going = false;
    std::vector<MappedHeading> map;
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

    Report import(const RecordKinds& kinds, const std::string& table, const std::string& text) {
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&table](const auto& one) { return one->table() == table; });
        std::istringstream file(text);
        const auto reader = open_rows({file, file_name});
        return import({kind->get()}, *reader);
    }

    Report import(const std::vector<RecordKind*>& kinds, RowReader& reader) {
        Report report;
        rejects.clear();
        outcome = {};
        const auto keep = [this](const auto&, const Rejected& rejected) {
            rejects.push_back({rejected.raw.line, rejected.raw.fields, rejected.problem.code});
        };
        const auto work = [&](ledger::Change& change) {
            report = run(change, {reader, kinds, catalogues_, file_name, map, keep});
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
