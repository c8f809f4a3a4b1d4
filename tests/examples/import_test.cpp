#include "netralitas/importer/importer.hpp"
#include "netralitas/settings/settings.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace {

using namespace netralitas;
using namespace std::chrono_literals;

constexpr domain::Date today = std::chrono::sys_days{2024y / 1 / 30};

/// A ledger in a folder of its own that takes the shipped files.
class Desk {
public:
    Desk()
        : ledger_(ledger::Ledger::create({folder_.path() / "netralitas.db", 1s, ""}, fixed(),
                                         900001)) {}

    importer::Report import_units(const std::string& file) {
        return import(file, *importer::unit_rows(catalogues_, today));
    }
    importer::Report import_staff(const std::string& file) {
        importer::MemberCounts counts;
        return import(file, *importer::member_rows(catalogues_, {{}, "", today}, counts));
    }

private:
    static ledger::Surroundings fixed() {
        return {[] { return domain::Instant{today}; }, "rini",
                [](std::span<std::byte> bytes) {
                    std::fill(bytes.begin(), bytes.end(), std::byte{7});
                }};
    }

    importer::Report import(const std::string& name, importer::RecordKind& kind) {
        const std::filesystem::path file = std::filesystem::path{NETRALITAS_SOURCE_DIR} / name;
        std::ifstream bytes{file, std::ios::binary};
        REQUIRE(bytes);
        const auto reader = importer::read_csv(bytes, {});
        importer::Report report;
        ledger_.change({"import", ""}, [&](ledger::Change& change) {
            report = importer::run(change, *reader, kind, catalogues_, file.filename(), {});
        });
        return report;
    }

    testing::TempFolder folder_;
    domain::Catalogues catalogues_ = settings::load_catalogues({});
    ledger::Ledger ledger_;
};

}  // namespace

TEST_CASE("the units of both provinces are taken whole") {
    Desk desk;
    CHECK(desk.import_units("examples/data/jawa-tengah.csv").added == 60);
    CHECK(desk.import_units("examples/data/sulawesi-tengah.csv").added == 3);
}

TEST_CASE("the roster from many desks says the same as the clean one, but for its marked rows") {
    Desk desk;
    desk.import_units("examples/data/jawa-tengah.csv");
    const auto clean = desk.import_staff("examples/data/pegawai-jateng.csv");
    CHECK(clean.added == 1200);
    CHECK(clean.rejected == 0);
    CHECK(clean.warnings.empty());

    const auto dirty = desk.import_staff("examples/data/pegawai-jateng-kotor.csv");
    CHECK(dirty.same == 1200);
    CHECK(dirty.added + dirty.changed == 0);
    const std::vector<std::string> expected{"nip-damaged", "nip-is-nik", "unit-unknown",
                                            "nip-invalid", "nip-old"};
    CHECK(dirty.problem_order == expected);
    CHECK(dirty.rejected == 6);
}

TEST_CASE("the roster of the first day has its three bad cells where the page shows them") {
    Desk desk;
    desk.import_units("examples/data/jawa-tengah.csv");
    const auto broken = desk.import_staff("tests/scenarios/first-day/pegawai-rusak.csv");
    CHECK(broken.added == 117);
    REQUIRE(broken.problem_order.size() == 3);
    for (const auto& [code, line, column] :
         {std::tuple{"nip-damaged", 18U, 2U}, {"nip-is-nik", 47U, 2U}, {"unit-unknown", 96U, 6U}}) {
        CAPTURE(code);
        const auto& place = broken.problems.at(code).first.front().place;
        CHECK(place.line == line);
        CHECK(place.column == column);
    }
}
