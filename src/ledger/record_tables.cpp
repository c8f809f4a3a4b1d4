#include "record_tables.hpp"

namespace netralitas::ledger {
namespace {

namespace sql {
constexpr std::string_view columns =
    "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c "
    "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "AND t.name NOT IN ('entry', 'entry_part', 'local') ORDER BY t.name, c.cid";
}

}  // namespace

std::vector<RecordTable> record_tables(const Reader& reader) {
    std::vector<RecordTable> tables;
    auto rows = reader.rows(sql::columns);
    while (rows.next()) {
        if (tables.empty() || tables.back().name != rows.text(0)) {
            tables.push_back({std::string(rows.text(0)), {}});
        }
        tables.back().columns.emplace_back(rows.text(1));
    }
    return tables;
}

}  // namespace netralitas::ledger
