#include "code_picture.hpp"
#include "pdf_parts.hpp"
#include "pdf_text.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

constexpr Shade pale{239, 242, 240};
constexpr Font value_font{17, true};
constexpr Font name_font{8.5};  ///< what is not the text itself

struct Box {
    std::vector<std::string> name;
    std::string value;
};

}  // namespace

void add_figures(const Sheet& sheet, const document::Document& document) {
    constexpr std::size_t most_beside = 4;
    constexpr double gap = 8;
    constexpr double inset = 8;
    const auto figures = headline_figures(document, sheet.drawing);
    for (std::size_t first = 0; first < figures.size(); first += most_beside) {
        const auto beside = std::min(most_beside, figures.size());
        const auto count = static_cast<double>(beside);
        const double width = (Flow::room(false).width - gap * (count - 1)) / count;
        std::vector<Box> boxes;
        std::size_t lines = 0;
        for (auto i = first; i < std::min(first + beside, figures.size()); ++i) {
            const auto& [name, value] = figures[i];
            boxes.push_back(
                {lines_of(sheet.flow.file(), name, name_font, width - 2 * inset), value});
            lines = std::max(lines, boxes.back().name.size());
        }
        const double height = 2 * inset + line_height(value_font) +
                              static_cast<double>(lines) * line_height(name_font) - 2;
        sheet.flow.add(
            {.height = height,
             .draw =
                 [boxes, width, height](auto& file, auto corner) {
                     for (const auto& box : boxes) {
                         file.fill(corner, {width, height}, pale);
                         Spot at{corner.x + inset, corner.y + inset + value_font.size - 3};
                         file.text(at, value_font, box.value);
                         for (const auto& line : box.name) {
                             at.y += line_height(name_font) + 2;
                             file.text(at, name_font, line);
                         }
                         corner.x += width + gap;
                     }
                 },
             .above = 8});
    }
}

void add_code(const Sheet& sheet, const Anchor& anchor) {
    constexpr double side = 2.8 * points_of_cm;
    const auto picture = code_picture(anchor.code);
    const auto lines = lines_of(sheet.flow.file(), anchor_text(anchor, sheet.drawing), name_font,
                                Flow::room(false).width - side);
    sheet.flow.add({.height = side,
                    .draw =
                        [picture, lines](auto& file, const auto& corner) {
                            const double module =
                                side / static_cast<double>(picture.side + 2 * quiet_zone);
                            for (std::size_t row = 0; row < picture.side; ++row) {
                                for (std::size_t column = 0; column < picture.side; ++column) {
                                    if (!picture.is_dark(row, column)) continue;
                                    const auto x =
                                        static_cast<double>(column + quiet_zone) * module;
                                    const auto y = static_cast<double>(row + quiet_zone) * module;
                                    file.fill({corner.x + x, corner.y + y}, {module, module});
                                }
                            }
                            double y = corner.y + side / 2;
                            for (const auto& line : lines) {
                                file.text({corner.x + side, y}, name_font, line);
                                y += line_height(name_font);
                            }
                        },
                    .above = 14,
                    .keeps_previous = true});
}

}  // namespace netralitas::render
