#include "summary.hpp"

#include <fmt/format.h>

#include <utility>

namespace netralitas::ledger {

std::string summary_of(const std::vector<TableCount>& counts, std::string_view remark) {
    std::string text;
    const auto append = [&text](std::string_view word) {
        text += text.empty() ? "" : " ";
        text += word;
    };
    for (const auto& count : counts) {
        append(count.table);
        for (const auto& [sign, rows] :
             {std::pair{'+', count.added}, {'~', count.changed}, {'-', count.removed}}) {
            if (rows != 0) {
                append(fmt::format("{}{}", sign, rows));
            }
        }
    }
    if (!remark.empty()) {
        append(remark);
    }
    return text;
}

}  // namespace netralitas::ledger
