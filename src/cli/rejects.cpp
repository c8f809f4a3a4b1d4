#include "rejects.hpp"

#include "context.hpp"
#include "errors.hpp"
#include "netralitas/render/render.hpp"

#include <algorithm>

namespace netralitas::cli {

void Rejects::take(const std::vector<std::string>& header, const importer::Rejected& rejected) {
    auto& part = part_of(rejected.raw.table);
    if (header.size() > part.header.size()) part.header = header;
    part.rows.push_back({rejected.raw.fields, static_cast<std::int64_t>(rejected.raw.line),
                         rejected.problem.code, sentence(rejected.problem, context_->wording())});
}

Rejects::Part& Rejects::part_of(const std::string& table) {
    const auto found = std::find_if(parts_.begin(), parts_.end(),
                                    [&table](const Part& part) { return part.table == table; });
    return found != parts_.end() ? *found : parts_.emplace_back(Part{table, {}, {}});
}

/// A field beyond the header is left out: the reason says that there are too many.
document::Table Rejects::table_of(const Part& part) {
    document::Table table;
    for (const auto& name : part.header) table.columns.push_back({name, ""});
    for (const auto* name : {"_line", "_code", "_reason"}) table.columns.push_back({name, ""});
    for (const auto& [fields, line, code, reason] : part.rows) {
        document::Row row;
        for (std::size_t i = 0; i < part.header.size(); ++i) {
            row.cells.push_back(i < fields.size() ? document::text_cell(fields[i])
                                                  : document::Cell{});
        }
        row.cells.emplace_back(line);
        row.cells.emplace_back(code);
        row.cells.emplace_back(reason);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void Rejects::write(const ImportFlags& flags, std::string_view own, char delimiter) const {
    render::Style style;
    style.format = render::Format::csv;
    style.delimiter = delimiter;
    for (const auto& part : parts_) {
        const auto file = file_of_table(flags.rejects, part.table == own ? "" : part.table);
        context_->write_file(file, flags.force, [&](std::ostream& out) {
            render::write(out, table_of(part), style, context_->wording());
        });
    }
}

}  // namespace netralitas::cli
