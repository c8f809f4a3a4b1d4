#include "report_book.hpp"

#include "cells.hpp"
#include "netralitas/domain/share.hpp"
#include "netralitas/text/width.hpp"
#include "page_colours.hpp"
#include "text_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace netralitas::render {

namespace {

/// Beside a key a day has room to be worded, in the language of the answer wherever it is opened.
const char* date_form(Role role, text::Language language) {
    if (role != Role::plain) return "yyyy-mm-dd";
    const bool is_indonesian = language == text::Language::indonesian;
    return is_indonesian ? "[$-421]d mmmm yyyy" : "[$-809]d mmmm yyyy";
}

const char* number_form(Kind kind) {
    switch (kind) {
        case Kind::number:
            return "#,##0";
        case Kind::serial:
            return "0";
        case Kind::share:
            return "0.00%";
        case Kind::time:
            return "yyyy-mm-dd hh:mm";
        default:
            return "@";
    }
}

bool is_bold(Role role) {
    return role == Role::title || role == Role::heading || role == Role::head ||
           role == Role::over || role == Role::total;
}

double size_of(Role role) { return role == Role::title ? 14 : 11; }

std::uint8_t alignment_of(Side side) {
    if (side == Side::right) return LXW_ALIGN_RIGHT;
    return side == Side::centre ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT;
}

bool is_row(Role role) { return role == Role::cell || role == Role::over || role == Role::total; }

struct Painter {
    const XlsxLibrary& xlsx;
    lxw_format* format;
    text::Language language;

    void paint(const Look& look) const {
        xlsx.format_set_num_format(format, look.kind == Kind::date ? date_form(look.role, language)
                                                                   : number_form(look.kind));
        if (is_bold(look.role)) xlsx.format_set_bold(format);
        if (look.role == Role::title) xlsx.format_set_font_size(format, size_of(look.role));
        if (look.role == Role::key || look.role == Role::note) {
            xlsx.format_set_font_color(format, colour::soft);
        }
        if (look.wraps) xlsx.format_set_text_wrap(format);
        xlsx.format_set_align(
            format, is_row(look.role) ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
        xlsx.format_set_align(format, alignment_of(look.side));
        if (look.indent > 0) xlsx.format_set_indent(format, static_cast<std::uint8_t>(look.indent));
        lines(look.role);
        if (look.role == Role::head) xlsx.format_set_bg_color(format, colour::fill);
        if (look.grade) xlsx.format_set_bg_color(format, colour::of_grade(*look.grade));
    }

    void lines(Role role) const {
        if (role == Role::head || role == Role::total) {
            xlsx.format_set_top(format, LXW_BORDER_THIN);
            xlsx.format_set_bottom(format, LXW_BORDER_THIN);
        }
        if (role == Role::cell || role == Role::over) {
            xlsx.format_set_bottom(format, LXW_BORDER_HAIR);
            xlsx.format_set_bottom_color(format, colour::line);
        }
    }
};

/// Writes a cell that is not missing.
struct CellDrawer {
    ReportBook& book;
    const SheetPlace& place;
    Look look;

    void operator()(std::int64_t number) { counted(Kind::number, sheet_number(number), number); }
    void operator()(document::Serial serial) {
        counted(Kind::serial, sheet_number(serial.number), serial);
    }
    void operator()(const document::Percent& share) {
        const auto parts = domain::per_myriad(share.part, share.whole);
        counted(Kind::share, static_cast<double>(parts) / 10'000, share);
    }
    void operator()(domain::Date date) { counted(Kind::date, sheet_number(date), date); }
    void operator()(domain::Instant at) {
        const auto shown = at + book.drawing().style.offset;
        const auto day = std::chrono::floor<std::chrono::days>(shown);
        auto number = sheet_number(domain::Date{day});
        const std::chrono::duration<double, std::ratio<86'400>> into_day = shown - day;
        if (number) *number += into_day.count();
        counted(Kind::time, number, at);
    }
    template <class Other>
    void operator()(const Other& other) {
        book.write(place, people_text(other, book.drawing()), look);
    }

    void counted(Kind kind, const std::optional<double>& number, const document::Cell& cell) {
        if (!number) return book.write(place, people_text(cell, book.drawing()), look);
        look.kind = kind;
        book.file().write_number(place, *number, book.format(look));
    }
};

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

/// Codes of headers and footers begin with `&`.
std::string header_text(const std::string& text) {
    constexpr std::size_t most = 100;  // a header has no more than 255 with its codes
    std::string escaped;
    for (const char letter : text::shortened(text, most)) {
        escaped.append(letter == '&' ? 2 : 1, letter);
    }
    return escaped;
}

}  // namespace

double sheet_width(std::string_view text, bool is_bold) {
    constexpr double wider = 1.04;
    return wider * letters_width(text, is_bold) / sheet_digit;
}

std::size_t sheet_lines(const std::string& text, double width, Role role) {
    constexpr double usual = 11;
    const double larger = size_of(role) / usual;
    const bool bold = is_bold(role);
    const auto measure = [&](auto part) { return sheet_width(part, bold) * larger; };
    return lines_of(measure, text, width).size();
}

lxw_format* ReportBook::format(const Look& look) {
    auto& known = formats_[look];
    if (known == nullptr) {
        known = file_->add_format();
        Painter{xlsx(), known, drawing_->wording.language()}.paint(look);
    }
    return known;
}

void ReportBook::write(const SheetPlace& place, const std::string& text, const Look& look) {
    file_->write_text(place, text, format(look));
}

void ReportBook::write(const SheetPlace& place, const document::Cell& cell, Look look) {
    if (is_missing(cell, *drawing_)) return file_->write_blank(place, format(look));
    std::visit(CellDrawer{*this, place, look}, cell);
}

double ReportBook::make_room(const SheetPlace& place, std::size_t lines, Role role) const {
    constexpr double of_size = 1.37;
    constexpr double side = 1.5;  // above and below
    const auto shown = static_cast<double>(std::clamp<std::size_t>(lines, 1, most_sheet_lines));
    const double height = std::floor(shown * size_of(role) * of_size + 2 * side);
    xlsx().worksheet_set_row(place.sheet, place.row, height, nullptr);
    return height;
}

void ReportBook::begin_page(lxw_worksheet* sheet, lxw_row_t row) const {
    std::array<lxw_row_t, 2> breaks{row, 0};
    xlsx().worksheet_set_h_pagebreaks(sheet, breaks.data());
}

void ReportBook::set_up_page(lxw_worksheet* sheet, const std::string& title, double width) const {
    constexpr double surely_fitting = 70;  // where letters are wide, and what fits is not enlarged
    constexpr std::uint8_t a4 = 9;
    xlsx().worksheet_set_paper(sheet, a4);
    if (width > upright_width) xlsx().worksheet_set_landscape(sheet);
    if (width > surely_fitting) xlsx().worksheet_fit_to_pages(sheet, 1, 0);
    const auto& anchor = drawing_->style.anchor;
    const std::string code = anchor ? header_text(anchor_text(*anchor, *drawing_)) : "";
    if (!title.empty()) {
        xlsx().worksheet_set_header(sheet, ("&L&\"-,Bold\"" + header_text(title)).c_str());
    }
    xlsx().worksheet_set_footer(sheet, ("&L" + code + "&R&P / &N").c_str());
}

std::string sheet_name(const std::string& wanted, const std::vector<std::string>& taken) {
    constexpr std::size_t most = 31;
    std::string cleaned = wanted;
    std::ranges::replace_if(
        cleaned,
        [](char letter) { return std::string_view("[]:*?/\\'").find(letter) != std::string::npos; },
        '_');
    const auto is_taken = [&](const std::string& name) {
        const auto small = in_small_letters(name);
        return small == "history" || std::ranges::any_of(taken, [&](const auto& other) {
                   return in_small_letters(other) == small;
               });
    };
    auto name = text::shortened(cleaned, most);
    for (int number = 2; is_taken(name); ++number) {
        const auto ending = ' ' + std::to_string(number);
        name = text::shortened(cleaned, most - ending.size()) + ending;
    }
    return name;
}

}  // namespace netralitas::render
