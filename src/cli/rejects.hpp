#pragma once

#include "exchange.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::cli {

class Context;

/// The rows an import refused, as they stood, with line, code and reason behind each. Rows of
/// several tables go to a file each, named as `export` names them.
class Rejects {
public:
    explicit Rejects(Context& context) : context_(&context) {}

    void take(const std::vector<std::string>& header, const importer::Rejected& rejected);
    /// Into the file of `--rejects`; what is not of the noun's `own` table goes beside it.
    void write(const ImportFlags& flags, std::string_view own, char delimiter) const;

private:
    struct Rejected {
        std::vector<std::string> fields;
        std::int64_t line = 0;
        std::string code;
        std::string reason;
    };
    struct Part {
        std::string table;                ///< empty: the noun's own
        std::vector<std::string> header;  ///< the longest one
        std::vector<Rejected> rows;
    };
    Part& part_of(const std::string& table);
    static document::Table table_of(const Part& part);

    Context* context_;
    std::vector<Part> parts_;
};

}  // namespace netralitas::cli
