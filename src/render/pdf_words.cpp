#include "cells.hpp"
#include "netralitas/text/width.hpp"
#include "pdf_parts.hpp"
#include "pdf_text.hpp"

#include <algorithm>

namespace netralitas::render {

namespace {

/// Lines that go on from page to page, two of them at least on each. `mark` stands before the first
/// and is as high as they are.
struct Hanging {
    std::vector<std::string> mark;  ///< lines
    std::string text;
    std::string joint{};  ///< before the first line of the text, at the end of the indent
    double indent = 0;
    double above = 0;
    bool is_justified = false;
};

/// What the spaces of each line grow by so that it ends at the margin; left as they are where holes
/// would show.
std::vector<double> stretches_of(const PdfFile& file, const std::vector<std::string>& lines,
                                 double width) {
    constexpr double hole = body_font.size * 0.6;
    std::vector<double> stretches(lines.size());
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto spaces = static_cast<double>(std::ranges::count(lines[i], ' '));
        const double missing = width - file.width(lines[i], body_font);
        if (missing > spaces * hole) return std::vector<double>(lines.size());
        stretches[i] = spaces > 0 ? missing / spaces : 0;
    }
    return stretches;
}

struct HangingLine {
    std::string mark;
    std::string joint;
    std::string text;
    double indent;
    double stretch;
};

void draw_line(PdfFile& file, const Spot& corner, const HangingLine& line) {
    const Spot at{corner.x + line.indent, corner.y + body_font.size};
    file.text({corner.x, at.y}, body_font, line.mark);
    file.text(at, body_font, line.joint, {Place::right});
    file.text(at, body_font, line.text, {Place::left, line.stretch});
}

void add_lines(const Sheet& sheet, const Hanging& hanging) {
    const auto& file = sheet.flow.file();
    const double width = Flow::room(false).width - hanging.indent;
    const auto lines = lines_of(file, hanging.text, body_font, width);
    const auto stretches =
        hanging.is_justified ? stretches_of(file, lines, width) : std::vector<double>();
    const auto count = std::max(lines.size(), hanging.mark.size());
    for (std::size_t i = 0; i < count; ++i) {
        HangingLine line{i < hanging.mark.size() ? hanging.mark[i] : "",
                         i == 0 ? hanging.joint : "", i < lines.size() ? lines[i] : "",
                         hanging.indent, i < stretches.size() ? stretches[i] : 0};
        sheet.flow.add(
            {.height = line_height(body_font),
             .draw = [line = std::move(line)](
                         auto& page, const auto& corner) { draw_line(page, corner, line); },
             .above = i == 0 ? hanging.above : 0,
             .keeps_next = i == 0 && count > 1,
             .keeps_previous = i > 0 && i + 1 == count});
    }
}

/// The lines of a part that stands in the middle.
struct Centred {
    std::vector<std::string> lines;
    Font font;
};

double height_of(const std::vector<Centred>& parts) {
    double height = 0;
    for (const auto& part : parts) {
        height += static_cast<double>(part.lines.size()) * line_height(part.font);
    }
    return height;
}

void draw_centred(PdfFile& file, const Spot& corner, const std::vector<Centred>& parts) {
    Spot at{corner.x + (file.page_size().width - Flow::left - Flow::right) / 2, corner.y};
    for (const auto& part : parts) {
        for (const auto& line : part.lines) {
            file.text({at.x, at.y + part.font.size}, part.font, line, {Place::centre});
            at.y += line_height(part.font);
        }
    }
}

Centred centred(const Sheet& sheet, const std::vector<std::string>& texts, const Font& font) {
    Centred part{{}, font};
    for (const auto& text : texts) {
        if (text.empty()) continue;
        const auto lines =
            lines_of(sheet.flow.file(), text::visible(text), font, Flow::room(false).width);
        part.lines.insert(part.lines.end(), lines.begin(), lines.end());
    }
    return part;
}

}  // namespace

void add_heading(const Sheet& sheet, const std::string& text, int level, bool starts_page) {
    const Font font{level == 0 ? 14.0 : level == 1 ? 12.0 : 11.0, true};
    const auto lines = lines_of(sheet.flow.file(), text, font, Flow::room(false).width);
    const double below = level == 0 ? 10 : 3;
    sheet.flow.add({.height = static_cast<double>(lines.size()) * line_height(font) + below,
                    .draw =
                        [lines, font, level](auto& file, auto corner) {
                            if (level == 0) return draw_centred(file, corner, {{lines, font}});
                            for (const auto& line : lines) {
                                file.text({corner.x, corner.y + font.size}, font, line);
                                corner.y += line_height(font);
                            }
                        },
                    .above = level == 1 ? 16.0 : 11.0,
                    .keeps_next = true,
                    .starts_page = starts_page});
}

void add_paragraph(const Sheet& sheet, const std::string& text) {
    if (!text.empty()) add_lines(sheet, {{}, text, {}, 0, 8, true});
}

void add_list(const Sheet& sheet, const document::List& list) {
    constexpr double gap = 6;
    std::vector<std::string> marks;
    double indent = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        marks.push_back(list.is_numbered ? list_mark(list, i) : "–");
        indent = std::max(indent, gap + sheet.flow.file().width(marks.back(), body_font));
    }
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto text = sentence(list.items[i], sheet.drawing);
        add_lines(sheet, {{marks[i]}, text, {}, indent, i == 0 ? 6.0 : 2.0, true});
    }
}

void add_record(const Sheet& sheet, const document::Record& record) {
    constexpr double gap = 20;
    const double widest = Flow::room(false).width * 0.4;
    const auto& file = sheet.flow.file();
    const auto positions = columns_for(document::Audience::people, record.fields);
    double names = 0;
    for (const auto position : positions) {
        const auto name = heading_of(record.fields[position]);
        names = std::max(names, std::min(widest, file.width(name, body_font)));
    }
    for (const auto position : positions) {
        auto name = lines_of(file, heading_of(record.fields[position]), body_font, names);
        const auto value = page_text(record.cells.at(position), sheet.drawing);
        const double above = position == positions.front() ? 8.0 : 1.0;
        add_lines(sheet, {name, value, ": ", names + gap, above, false});
    }
}

void add_letterhead(const Sheet& sheet, const document::Letterhead& head) {
    constexpr double rules = 24;  ///< the rules and the room around them
    std::vector<Centred> parts{centred(sheet, head.office, {13, true}),
                               centred(sheet, head.contact, {9})};
    const double height = height_of(parts);
    sheet.flow.add({.height = height + rules, .draw = [parts, height](auto& file, auto corner) {
                        draw_centred(file, corner, parts);
                        const double width = Flow::room(false).width;
                        file.fill({corner.x, corner.y + height + 5}, {width, 2});
                        file.fill({corner.x, corner.y + height + 8.2}, {width, 0.6});
                    }});
}

void add_signature(const Sheet& sheet, const document::Signature& signature) {
    constexpr double width = 7.5 * points_of_cm;
    constexpr double hand = 2.2 * points_of_cm;
    const auto& file = sheet.flow.file();
    std::vector<std::string> by;
    std::vector<std::string> name;
    const auto put = [&file](auto& lines, const std::string& text, bool is_bold) {
        if (text.empty()) return;
        for (auto& line : lines_of(file, text::visible(text), {body_font.size, is_bold}, width)) {
            lines.push_back(std::move(line));
        }
    };
    put(by, signature.place_and_date, false);
    put(by, signature.position, false);
    put(name, name_text(signature), true);
    const auto bold = name.size();
    put(name, signature.identity, false);
    const double high = line_height(body_font);
    const double written = static_cast<double>(by.size()) * high + hand;
    sheet.flow.add({.height = written + static_cast<double>(name.size()) * high,
                    .draw =
                        [by, name, bold, written](auto& page, auto corner) {
                            const double x = corner.x + Flow::room(false).width - width;
                            double y = corner.y + body_font.size;
                            for (const auto& line : by) {
                                page.text({x, y}, body_font, line);
                                y += line_height(body_font);
                            }
                            y = corner.y + written + body_font.size;
                            for (std::size_t i = 0; i < name.size(); ++i) {
                                page.text({x, y}, {body_font.size, i < bold}, name[i]);
                                y += line_height(body_font);
                            }
                        },
                    .above = 28,
                    .keeps_previous = true});
}

}  // namespace netralitas::render
