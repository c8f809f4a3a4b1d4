#include "cell_words.hpp"

#include "context.hpp"
#include "evidence.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/pledges.hpp"
#include "netralitas/store/polling.hpp"
#include "netralitas/store/reports.hpp"
#include "netralitas/store/risks.hpp"
#include "netralitas/store/satgas.hpp"
#include "netralitas/store/units.hpp"

namespace netralitas::cli {

using document::Cell;

CellWords::CellWords(Context& context) {
    const auto reader = context.reader();
    for (const auto& row : store::units::all(reader, context.today(), true))
        names_["unit"][row.unit.id.value] = row.unit.code;
    for (const auto* column : {"parent", "host_unit", "from_unit"}) names_[column] = names_["unit"];
    for (const auto& round : store::rounds::all(reader))
        names_["round"][round.id.value] = round.code;
    for (const auto& decree : store::decrees::all(reader))
        names_["decree"][decree.id.value] = decree.number;
    for (const auto& election : store::elections::all(reader))
        names_["election"][election.id.value] = election.code;
    for (const auto& place : store::polling_places::all(reader))
        names_["polling_place"][place.polling_place.id.value] = place.polling_place.code;
    for (const auto& [report, unit, files] : store::reports::all(reader))
        names_["report"][report.id.value] = report.number;
    for (const auto& row : store::risks::all(reader, {context.today()})) learn(row);
}

void CellWords::learn(const store::RiskOnDay& row) {
    const auto& risk = row.risk;
    if (risk.owner) names_["owner"][risk.owner->value] = row.owner_number;
    for (std::size_t i = 0; i < risk.incidents.size(); ++i)
        names_["incident"][risk.incidents[i].value] = row.cases[i];
}

Cell CellWords::of(const std::string& column, const ledger::CellValue& value) const {
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (column == "nik") return domain::masked(*text);
        return column == "name" || column == "location" ? shown_text(*text) : *text;
    }
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number == nullptr) return {};
    if (column == "number") return domain::member_number(*number);
    if (column == "year" || column == "anchor_entry") return document::Serial{*number};
    const auto names = names_.find(column);
    if (names == names_.end()) return *number;
    const auto name = names->second.find(*number);
    return name == names->second.end() ? Cell(*number) : Cell(name->second);
}

}  // namespace netralitas::cli
