#include "rejects.hpp"

#include "context.hpp"
#include "errors.hpp"
#include "netralitas/render/render.hpp"

#include <algorithm>

namespace netralitas::cli {

Rejects::Section& Rejects::section_of(const std::string& table,
                                      const std::vector<std::string>& header) {
    const auto same = [&](const Section& section) {
        return section.table == table && section.header == header;
    };
    const auto found = std::find_if(sections_.begin(), sections_.end(), same);
    return found != sections_.end() ? *found : sections_.emplace_back(Section{table, header, {}});
}

void Rejects::take(const std::vector<std::string>& header, const importer::Rejected& rejected) {
    const auto& raw = rejected.raw;
    document::Row row;
    row.cells.push_back(document::text_cell(raw.table));
    for (std::size_t i = 0; i < header.size(); ++i) {
        row.cells.push_back(i < raw.fields.size() ? document::text_cell(raw.fields[i])
                                                  : document::Cell{});
    }
    row.cells.emplace_back(static_cast<std::int64_t>(raw.line));
    row.cells.emplace_back(rejected.problem.code);
    row.cells.emplace_back(sentence(rejected.problem, context_->wording()));
    section_of(raw.table, header).rows.push_back(std::move(row));
}

void Rejects::write(const std::string& file, bool replace, const importer::Dialect& dialect) const {
    render::Style style;
    const auto form = file.ends_with(".tsv") ? render::Format::tsv : render::Format::csv;
    style.format = dialect.one_table ? form : render::Format::jsonl;
    style.delimiter = dialect.delimiter;
    context_->write_file(file, replace, [&](std::ostream& out) {
        for (const auto& section : sections_) {
            const bool names_table = !dialect.one_table && !section.table.empty();
            document::Table table;
            if (names_table) table.columns.push_back({"record", ""});
            for (const auto& name : section.header) table.columns.push_back({name, ""});
            for (const auto* name : {"_line", "_code", "_reason"}) {
                table.columns.push_back({name, ""});
            }
            table.rows = section.rows;
            for (auto& row : table.rows) {
                if (!names_table) row.cells.erase(row.cells.begin());
            }
            render::write(out, table, style, context_->wording());
        }
    });
}

}  // namespace netralitas::cli
