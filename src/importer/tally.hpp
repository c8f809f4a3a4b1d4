#pragma once

#include "columns.hpp"
#include "netralitas/importer/importer.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace netralitas::importer {

/// The rows of one kind of record in a file.
struct Section {
    RecordKind* kind;
    KnownHeadings known;
    std::vector<RawRow> before{};  ///< rows in which its header was not found
    bool begun = false;
    bool at_first = true;  ///< nothing followed the header yet
    Header header{};
    Counts counts{};
    std::map<std::string_view, std::int64_t> changed_fields{};
};

/// Keeps what became of the rows of a file.
class Tally {
public:
    explicit Tally(const Job& job) : job_(&job) {}

    void count(Section& section, Verdict verdict, const RawRow& raw, const Row& row);
    void skip(Decoration what, const RawRow& raw);

    /// Takes over what a section counted, after its last row.
    void add(const Section& section);

    /// The problem with the place of the field, or of the whole row.
    Problem placed(Problem problem, const Section& section, const RawRow& raw,
                   std::string_view field) const;

    Report& report() { return report_; }

private:
    std::vector<FieldCount> changed_fields(const Section& section) const;
    std::string heading(const Section& section, std::string_view field) const;
    void reject(Section& section, const RawRow& raw, const Row& row);

    const Job* job_;
    Report report_;
};

}  // namespace netralitas::importer
