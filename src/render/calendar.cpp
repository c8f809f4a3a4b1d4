#include "cells.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>
#include <string_view>

namespace netralitas::render {

namespace {

using document::Calendar;
using document::Row;
using document::Table;

/// TEXT of RFC 5545: what has a meaning of its own in a value is escaped.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        if (std::string_view{"\\;,"}.find(letter) != std::string_view::npos) safe += '\\';
        if (letter == '\n') {
            safe += "\\n";
        } else {
            safe += letter;
        }
    }
    return safe;
}

bool begins_letter(char octet) { return (static_cast<unsigned char>(octet) & 0xC0U) != 0x80U; }

/// A line of at most 75 octets; the rest goes on after a line end and a space, no letter is split.
void write_line(std::ostream& out, std::string_view line) {
    std::size_t room = 75;
    while (line.size() > room) {
        std::size_t end = room;
        while (!begins_letter(line[end])) --end;
        out << line.substr(0, end) << "\r\n ";
        line.remove_prefix(end);
        room = 74;
    }
    out << line << "\r\n";
}

/// `20240129T072000Z`, or the day alone: the ISO form without what separates its parts.
template <class Time>
std::string basic_form(Time time) {
    auto text = domain::to_string(time);
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return text;
}

class Events {
public:
    Events(const Table& table, const Calendar& calendar, const Drawing& drawing)
        : table_(table), calendar_(calendar), drawing_(drawing) {}

    void write(std::ostream& out, const Row& row) const {
        write_line(out, "BEGIN:VEVENT");
        write_line(out, "UID:" + escaped(machine_text(cell(row, calendar_.identity), drawing_)) +
                            "@netralitas");
        write_line(out, "DTSTAMP:" + basic_form(calendar_.revised));
        const auto day = std::get<domain::Date>(cell(row, calendar_.day));
        write_line(out, "DTSTART;VALUE=DATE:" + basic_form(day));
        write_line(out, "SUMMARY:" + escaped(title(row)));
        write_line(out, "DESCRIPTION:" + escaped(details(row)));
        write_line(out, "TRANSP:TRANSPARENT");
        write_line(out, "END:VEVENT");
    }

private:
    std::size_t position(std::string_view key) const {
        const auto found = std::ranges::find(table_.columns, key, &document::Column::key);
        if (found == table_.columns.end()) throw std::logic_error{"a calendar without its column"};
        return static_cast<std::size_t>(found - table_.columns.begin());
    }

    const document::Cell& cell(const Row& row, std::string_view key) const {
        return row.cells.at(position(key));
    }

    std::string title(const Row& row) const {
        std::string text;
        for (const auto& key : calendar_.title)
            text += (text.empty() ? "" : ": ") + people_text(cell(row, key), drawing_);
        return text;
    }

    std::string details(const Row& row) const {
        std::string text;
        for (const auto& key : calendar_.details) {
            if (machine_text(cell(row, key), drawing_).empty()) continue;
            text += (text.empty() ? "" : "\n") + heading_of(table_.columns[position(key)]) + ": " +
                    record_text(cell(row, key), drawing_);
        }
        return text;
    }

    const Table& table_;
    const Calendar& calendar_;
    const Drawing& drawing_;
};

}  // namespace

void draw_calendar(std::ostream& out, const Answer& answer, const Drawing& drawing) {
    const auto* const* document = std::get_if<const document::Document*>(&answer);
    const Table* table = document == nullptr ? nullptr : first_table(**document);
    if (table == nullptr || !(*document)->calendar) throw std::logic_error{"not a calendar"};
    write_line(out, "BEGIN:VCALENDAR");
    write_line(out, "VERSION:2.0");
    write_line(out, "PRODID:-//netralitas//netralitas//EN");
    const Events events{*table, *(*document)->calendar, drawing};
    for (const Row& row : table->rows) events.write(out, row);
    write_line(out, "END:VCALENDAR");
}

}  // namespace netralitas::render
