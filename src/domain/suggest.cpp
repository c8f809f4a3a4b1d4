#include "netralitas/domain/suggest.hpp"

#include "characters.hpp"

#include <array>
#include <utility>

namespace netralitas::domain {
namespace {

constexpr std::size_t most_suggestions = 3;
constexpr std::size_t share_that_may_differ = 3;

using Line = std::vector<std::size_t>;

/// One line of the table of optimal string alignment, from the two lines above it.
Line next_line(std::string_view from, std::string_view to, std::size_t row,
               const std::array<Line, 2>& above) {
    const Line& previous = above[1];
    Line line(to.size() + 1, row);
    for (std::size_t column = 1; column <= to.size(); ++column) {
        const bool same = from[row - 1] == to[column - 1];
        const std::size_t replaced = previous[column - 1] + (same ? 0 : 1);
        line[column] = std::min({line[column - 1] + 1, previous[column] + 1, replaced});
        const bool swapped = row > 1 && column > 1 && from[row - 1] == to[column - 2] &&
                             from[row - 2] == to[column - 1];
        if (swapped) line[column] = std::min(line[column], above[0][column - 2] + 1);
    }
    return line;
}

std::size_t distance(std::string_view from, std::string_view to) {
    std::array<Line, 2> above;
    for (std::size_t column = 0; column <= to.size(); ++column) above[1].push_back(column);
    for (std::size_t row = 1; row <= from.size(); ++row) {
        above = {above[1], next_line(from, to, row, above)};
    }
    return above[1].back();
}

}  // namespace

std::vector<std::string> nearest(std::string_view typed,
                                 const std::vector<std::string>& candidates) {
    const std::string wanted = lowered(typed);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& candidate : candidates) {
        const std::size_t longer = std::max(wanted.size(), candidate.size());
        const std::size_t shorter = std::min(wanted.size(), candidate.size());
        const std::size_t most = longer / share_that_may_differ;
        if (longer - shorter > most) continue;
        const std::size_t differences = distance(wanted, lowered(candidate));
        if (differences <= most) near.emplace_back(differences, candidate);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());

    std::vector<std::string> best;
    for (auto& [differences, candidate] : near) {
        if (best.size() < most_suggestions) best.push_back(std::move(candidate));
    }
    return best;
}

}  // namespace netralitas::domain
