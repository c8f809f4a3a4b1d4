#include "unit.hpp"

#include <sstream>

namespace sample {
namespace {

int weight(const Unit& unit) {
    if (unit.kind == "kanwil") return 90;
    if (unit.kind == "bapas") return 16;
    if (unit.class_ == "I") return 40;
    return unit.class_ == "IIB" ? 17 : 24;
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream rest(line);
    for (std::string field; std::getline(rest, field, ';');) fields.push_back(field);
    fields.resize(6);
    return fields;
}

}  // namespace

std::vector<Unit> read_units(std::istream& file) {
    std::vector<Unit> units;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto fields = split(line);
        units.push_back({fields[0], fields[1], fields[2], fields[3]});
    }
    return units;
}

std::vector<int> share_out(const std::vector<Unit>& units, int staff) {
    long total = 0;
    for (const auto& unit : units) total += weight(unit);
    if (total == 0) return {};
    std::vector<int> shares;
    long before = 0;
    for (const auto& unit : units) {
        const long after = before + weight(unit);
        shares.push_back(static_cast<int>(after * staff / total - before * staff / total));
        before = after;
    }
    return shares;
}

}  // namespace sample
