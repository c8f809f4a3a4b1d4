#include "importer/desk.hpp"
#include "netralitas/store/members.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/units.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace netralitas;
using namespace netralitas::importer::testing;
using importer::RawRow;
using netralitas::testing::argument;
using netralitas::testing::problem_of;

namespace {

/// A file that says of each row which table it is of; the first row of a table is its header.
class Mixed final : public importer::RowReader {
public:
    explicit Mixed(std::vector<std::pair<std::string, std::vector<std::string>>> rows)
        : rows_(std::move(rows)) {}

    bool next(RawRow& row) override {
        if (at_ == rows_.size()) return false;
        const auto& [table, fields] = rows_[at_++];
        row = {};
        row.line = row.record = at_;
        row.table = table;
        row.fields = fields;
        for (const auto& field : fields) {
            row.field_at.push_back(row.text.size());
            row.field_bytes.push_back(field.size());
            row.text += field + ';';
        }
        return true;
    }
    importer::Dialect dialect() const override {
        importer::Dialect dialect;
        dialect.one_table = false;
        return dialect;
    }

private:
    std::vector<std::pair<std::string, std::vector<std::string>>> rows_;
    std::size_t at_ = 0;
};

using Counted = std::pair<std::string, importer::Counts>;

}  // namespace

TEST_CASE("a file of several tables is read in one pass, each counted for itself") {
    Desk desk;
    const auto file = [] {
        return Mixed{{{"unit", {"code", "name", "kind", "parent", "since"}},
                      {"unit", {"RUTAN-BLORA", "Lapas Blora", "lapas", "KANWIL", "2024-01-01"}},
                      {"unit", {"KANWIL", "Kantor Wilayah", "kanwil", "", ""}},
                      {"version", {"unit", "name", "kind", "since", "until"}},
                      {"version", {"RUTAN-BLORA", "Rutan Blora", "rutan", "", "2023-12-31"}},
                      {"version", {"RUTAN-BLORA", "Lapas Blora", "lapas", "2024-01-01", ""}},
                      {"alias", {"unit", "alias"}},
                      {"alias", {"RUTAN-BLORA", "Cabrutan"}}}};
    };
    auto first_time = file();
    const auto report = desk.mixed(importer::unit_tables(desk.catalogues(), today), first_time);
    CHECK(report.rejected == 0);
    CHECK(report.tables == std::vector<Counted>{{"unit", {2, 0, 0, 0}},
                                                {"version", {1, 0, 1, 0}},
                                                {"alias", {1, 0, 0, 0}}});
    CHECK(store::units::all(desk.reader(), today).front().unit.code == "KANWIL");
    auto second_time = file();
    const auto again = desk.mixed(importer::unit_tables(desk.catalogues(), today), second_time);
    CHECK(again.same == 5);
    CHECK_FALSE(desk.outcome.entry.has_value());
}

TEST_CASE("people, where they were and what they signed follow one another") {
    Desk desk;
    desk.units(three_units);
    Mixed staff{
        {{"member", {"number", "nip", "name", "unit", "employment", "since"}},
         {"member", {"P-0007", "198609262015052003", "Siti", "RUTAN-BLORA", "pns", "2024-01-01"}},
         {"posting", {"member", "unit", "employment", "since", "until"}},
         {"posting", {"P-0007", "KANWIL-JATENG", "pns", "", "2023-12-31"}},
         {"posting", {"P-0007", "RUTAN-BLORA", "pns", "2024-01-01", ""}},
         {"appointment", {"member", "unit", "role"}},
         {"appointment", {"P-0007", "RUTAN-BLORA", "ketua"}}}};
    const auto report =
        desk.mixed(importer::member_tables(desk.catalogues(), desk.defaults), staff);
    CHECK(report.tables == std::vector<Counted>{{"member", {1, 0, 0, 0}},
                                                {"posting", {1, 0, 1, 0}},
                                                {"appointment", {1, 0, 0, 0}}});
    Mixed pledges{{{"round", {"code", "name", "date"}},
                   {"round", {"ikrar", "Ikrar", "2024-01-10"}},
                   {"pledge", {"round", "number", "signed_on"}},
                   {"pledge", {"ikrar", "P-0007", "2024-01-10"}}}};
    const auto tables = importer::pledge_tables(desk.catalogues(), {"", today}, desk.counts);
    CHECK(desk.mixed(tables, pledges).added == 2);
    CHECK(desk.counts.signatures == 1);
}

TEST_CASE("a table the noun does not have is refused with those it has") {
    Desk desk;
    Mixed file{{{"polling", {"code"}}, {"polling", {"TPS-1"}}}};
    const auto problem =
        problem_of([&] { desk.mixed(importer::unit_tables(desk.catalogues(), today), file); });
    CHECK(problem.code == "table-unknown");
    CHECK(argument(problem, "known") == "unit, version, alias");
}

TEST_CASE("the columns of every table are in the catalogue, and nothing else is") {
    Desk desk;
    const auto& catalogues = desk.catalogues();
    std::vector<importer::RecordKinds> nouns;
    nouns.push_back(importer::unit_tables(catalogues, today));
    nouns.push_back(importer::member_tables(catalogues, desk.defaults));
    nouns.push_back(importer::pledge_tables(catalogues, {"", today}, desk.counts));
    nouns.push_back(importer::incident_tables(catalogues, {"", today}));
    nouns.push_back(importer::activity_tables(catalogues, {"", today}));
    nouns.push_back(importer::risk_tables(catalogues, {"", today}));
    nouns.push_back(importer::decree_tables(catalogues, today));
    nouns.push_back(importer::election_tables(catalogues, today));
    nouns.push_back(importer::polling_tables(catalogues, today));
    nouns.push_back(importer::report_tables(catalogues, today));
    using Names = std::set<std::string, std::less<>>;
    std::map<std::string, Names, std::less<>> fields{{"layout", {"total"}}};
    for (const auto& kinds : nouns) {
        for (const auto& kind : kinds) {
            auto& names = fields[std::string(kind->table())];
            for (const auto& field : kind->fields()) names.emplace(field.name);
        }
    }
    decltype(fields) headings;
    for (const auto& [table, columns] : *catalogues.columns) {
        for (const auto& [field, spellings] : columns) headings[table].insert(field);
    }
    CHECK(headings == fields);
}
