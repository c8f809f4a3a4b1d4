#include "netralitas/ledger/ledger.hpp"
#include "schema_files.hpp"

#include <array>
#include <utility>

namespace netralitas::ledger {
namespace {

constexpr std::string_view file_ending = ".sql";

SchemaStep step_of(int number, std::string_view file, std::string_view text) {
    return {number, file.substr(0, file.size() - file_ending.size()), text};
}

template <std::size_t... Index>
auto steps_of(std::index_sequence<Index...>) {
    return std::array{step_of(static_cast<int>(Index) + 1, schema_files[Index].first,
                              schema_files[Index].second)...};
}

}  // namespace

std::span<const SchemaStep> schema_steps() {
    static const auto steps =
        steps_of(std::make_index_sequence<std::tuple_size_v<decltype(schema_files)>>{});
    return steps;
}

}  // namespace netralitas::ledger
