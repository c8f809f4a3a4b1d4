#include "importer/rows_of.hpp"
#include "packages.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using Table = std::vector<std::vector<std::string>>;

namespace {

std::string csv(const std::string& name) {
    return foreign::file("csv-spectrum/csvs/" + name + ".csv");
}

/// The objects of the case as a table below their keys.
Table expected(const std::string& name) {
    const auto rows = foreign::json("csv-spectrum/json/" + name + ".json");
    Table table(1);
    for (const auto& [key, value] : rows.front().items()) table.front().push_back(key);
    for (const auto& row : rows) {
        table.emplace_back();
        for (const auto& value : row) table.back().push_back(value.get<std::string>());
    }
    return table;
}

std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const auto& each :
         std::filesystem::directory_iterator(foreign::packages() / "csv-spectrum/csvs"))
        all.push_back(each.path().stem());
    return all;
}

}  // namespace

TEST_CASE("csv-spectrum: every table is read as its author says") {
    const auto all = names();
    CHECK(all.size() == 12);
    for (const auto& name : all) {
        if (name == "location_coordinates") continue;
        CAPTURE(name);
        CHECK(importer::testing::fields_of(csv(name)) == expected(name));
    }
}

/// Its JSON has another telephone number than its CSV, and says of the rest what the CSV says.
TEST_CASE("csv-spectrum: quotes in the middle of a field are ordinary characters") {
    const auto row = importer::testing::fields_of(csv("location_coordinates")).back();
    const auto said = foreign::json("csv-spectrum/json/location_coordinates.json");
    CHECK(row == std::vector<std::string>{"2095257564", said["Location Coordinates"],
                                          said["Cities"], said["Counties"]});
}
