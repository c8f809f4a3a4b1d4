#include "code_picture.hpp"
#include "pdf_parts.hpp"
#include "pdf_text.hpp"

#include <algorithm>
#include <span>

namespace netralitas::render {

namespace {

constexpr Shade pale{239, 242, 240};
constexpr Font value_font{17, true};
constexpr Font name_font{8.5};  ///< what is not the text itself

constexpr double inset = 8;
constexpr double gap = 8;

struct Box {
    std::vector<std::string> name;
    std::string value;
    Font font;  ///< of the value
};

/// Smaller for a value that is words.
Font fitting_font(const PdfFile& file, const std::string& value, double width) {
    const double wide = file.width(value, value_font);
    return {value_font.size * std::min(1.0, width / wide), true};
}

/// Boxes beside each other.
struct Boxes {
    std::vector<Box> boxes;
    Size size;  ///< of each
};

Boxes boxes_of(const PdfFile& file, std::span<const std::pair<std::string, std::string>> figures,
               double width) {
    Boxes made{{}, {width, 0}};
    std::size_t lines = 0;
    for (const auto& [name, value] : figures) {
        const double room = width - 2 * inset;
        made.boxes.push_back(
            {lines_of(file, name, name_font, room), value, fitting_font(file, value, room)});
        lines = std::max(lines, made.boxes.back().name.size());
    }
    made.size.height = 2 * inset + line_height(value_font) - 4 +
                       static_cast<double>(lines) * line_height(name_font);
    return made;
}

void draw_boxes(PdfFile& file, Spot corner, const Boxes& boxes) {
    for (const auto& box : boxes.boxes) {
        file.fill(corner, boxes.size, pale);
        Spot at{corner.x + inset, corner.y + inset + value_font.size - 3};
        file.text(at, box.font, box.value);
        at.y += 3;
        for (const auto& line : box.name) {
            at.y += line_height(name_font);
            file.text(at, name_font, line);
        }
        corner.x += boxes.size.width + gap;
    }
}

}  // namespace

void add_figures(const Sheet& sheet, const document::Document& document) {
    constexpr std::size_t most_beside = 5;
    constexpr double widest = 4 * points_of_cm;
    const auto figures = headline_figures(document, sheet.drawing);
    if (figures.empty()) return;
    const auto rows = (figures.size() + most_beside - 1) / most_beside;
    const auto beside = (figures.size() + rows - 1) / rows;
    const auto count = static_cast<double>(beside);
    const double width = std::min(widest, (Flow::room(false).width - gap * (count - 1)) / count);
    for (std::size_t first = 0; first < figures.size(); first += beside) {
        const std::span here =
            std::span(figures).subspan(first, std::min(beside, figures.size() - first));
        auto boxes = boxes_of(sheet.flow.file(), here, width);
        sheet.flow.add(
            {.height = boxes.size.height,
             .draw = [boxes](auto& file, const auto& corner) { draw_boxes(file, corner, boxes); },
             .above = gap});
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
