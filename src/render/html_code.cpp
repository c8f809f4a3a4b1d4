#include "code_picture.hpp"
#include "html.hpp"

#include <fmt/format.h>

namespace netralitas::render {

/// Dark on light in every colour scheme: cameras read no negative.
std::string html_code(const Anchor& anchor) {
    const auto picture = code_picture(anchor.code);
    const std::size_t side = picture.side + 2 * quiet_zone;
    std::string path;
    for (std::size_t row = 0; row < picture.side; ++row) {
        for (std::size_t column = 0; column < picture.side; ++column) {
            if (!picture.is_dark(row, column)) continue;
            path += fmt::format("M{} {}h1v1h-1z", column + quiet_zone, row + quiet_zone);
        }
    }
    return fmt::format(
        "<svg class=\"code\" role=\"img\" viewBox=\"0 0 {0} {0}\" shape-rendering=\"crispEdges\">"
        "<title>{1}</title><rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/>"
        "<path d=\"{2}\" fill=\"#000\"/></svg>\n",
        side, html_text(anchor.code), path);
}

}  // namespace netralitas::render
