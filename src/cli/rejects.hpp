#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/importer/importer.hpp"

#include <string>
#include <vector>

namespace netralitas::cli {

class Context;

/// The rows of an import that were refused, as they stood, with line, code and reason behind each:
/// a file that is imported again once it is mended.
class Rejects {
public:
    explicit Rejects(Context& context) : context_(&context) {}

    void take(const std::vector<std::string>& header, const importer::Rejected& rejected);

    /// CSV with the separator of the file; JSON Lines when its rows are of several tables or do not
    /// all have the same columns.
    void write(const std::string& file, bool replace, const importer::Dialect& dialect) const;

private:
    /// Rows of one table under one header.
    struct Section {
        std::string table;
        std::vector<std::string> header;
        std::vector<document::Row> rows;
    };
    Section& section_of(const std::string& table, const std::vector<std::string>& header);

    Context* context_;
    std::vector<Section> sections_;
};

}  // namespace netralitas::cli
