#include "line.hpp"

#include "netralitas/error.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <limits>
#include <system_error>
#include <utility>

namespace netralitas::ledger {
namespace {

constexpr std::size_t usual_columns = 16;

void require(bool holds) {
    if (!holds) {
        throw Error{"ledger-damaged"};
    }
}

/// The parts of one line: the plain values it begins with, then the lists. Anything else a line
/// never holds (objects, booleans, fractions, lists in lists) stops the reading.
class Parts {
public:
    std::vector<CellValue> plain;
    std::vector<std::vector<CellValue>> lists;

    bool null() { return add({}); }
    bool boolean(bool) { return false; }
    bool number_integer(std::int64_t number) { return add(number); }
    bool number_unsigned(std::uint64_t number) {
        return number <= std::uint64_t{std::numeric_limits<std::int64_t>::max()} &&
               add(static_cast<std::int64_t>(number));
    }
    bool number_float(double, const std::string&) { return false; }
    bool string(std::string& text) { return add(std::move(text)); }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return false; }
    bool key(std::string&) { return false; }
    bool end_object() { return false; }
    bool start_array(std::size_t) {
        ++depth_;
        if (depth_ == 2) {
            lists.emplace_back().reserve(usual_columns);
        }
        return depth_ <= 2;
    }
    bool end_array() {
        --depth_;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
        return false;
    }

private:
    bool add(CellValue value) {
        if (depth_ == 2) {
            lists.back().push_back(std::move(value));
            return true;
        }
        plain.push_back(std::move(value));
        return depth_ == 1 && lists.empty();
    }

    int depth_ = 0;
};

std::string take_text(CellValue& value) {
    auto* text = std::get_if<std::string>(&value);
    require(text != nullptr && !text->empty());
    return std::move(*text);
}

std::vector<std::string> take_names(std::vector<CellValue>& cells) {
    std::vector<std::string> names;
    names.reserve(cells.size());
    for (auto& cell : cells) {
        names.push_back(take_text(cell));
    }
    return names;
}

bool is_digest(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

Line step_line(Parts& parts) {
    require(parts.plain.size() == 3 && parts.lists.empty());
    const auto* step = std::get_if<std::int64_t>(&parts.plain[1]);
    require(step != nullptr && *step >= 1 && *step <= std::numeric_limits<int>::max());
    Line line;
    line.kind = Line::Kind::step;
    line.step = static_cast<int>(*step);
    line.digest = take_text(parts.plain[2]);
    require(is_digest(line.digest));
    return line;
}

Line::Kind kind_of(std::string_view mark) {
    require(mark == "#" || mark == "+" || mark == "~" || mark == "-");
    switch (mark[0]) {
        case '#':
            return Line::Kind::columns;
        case '+':
            return Line::Kind::added;
        case '~':
            return Line::Kind::changed;
        default:
            return Line::Kind::removed;
    }
}

Line table_line(std::string_view mark, Parts& parts) {
    Line line;
    line.kind = kind_of(mark);
    const bool changed = line.kind == Line::Kind::changed;
    require(parts.plain.size() == 2 && parts.lists.size() == (changed ? 2U : 1U));
    auto& first = parts.lists.front();
    auto& last = parts.lists.back();
    require(!first.empty() && first.size() == last.size());
    line.table = take_text(parts.plain[1]);
    if (line.kind == Line::Kind::columns) {
        line.columns = take_names(first);
        return line;
    }
    if (line.kind == Line::Kind::added) {
        line.after = std::move(first);
        return line;
    }
    line.before = std::move(first);
    if (changed) {
        line.after = std::move(last);
    }
    return line;
}

std::int64_t first_of(const std::vector<CellValue>& cells) {
    require(!cells.empty());
    const auto* id = std::get_if<std::int64_t>(&cells.front());
    require(id != nullptr);
    return *id;
}

}  // namespace

Line read_line(std::string_view json) {
    Parts parts;
    require(nlohmann::json::sax_parse(json, &parts));
    require(!parts.plain.empty());
    const auto mark = take_text(parts.plain.front());
    return mark == "s" ? step_line(parts) : table_line(mark, parts);
}

std::int64_t id_of(const Line& line) {
    const auto id = first_of(line.kind == Line::Kind::added ? line.after : line.before);
    if (line.kind == Line::Kind::changed && first_of(line.after) != id) {
        require(false);
    }
    return id;
}

LineHead head_of(std::string_view json) {
    constexpr std::string_view opening = R"(["+",)";
    require(json.size() > opening.size() && json.substr(0, 2) == "[\"" &&
            json.substr(3, 2) == "\",");
    if (json[2] == 's') {
        return {Line::Kind::step, {}, 0};
    }
    LineHead head{kind_of(json.substr(2, 1)), {}, 0};
    const auto end = json.find('"', opening.size() + 1);
    require(json[opening.size()] == '"' && end != json.npos && json.substr(end, 3) == "\",[");
    head.table = json.substr(opening.size() + 1, end - opening.size() - 1);
    if (head.kind != Line::Kind::columns) {
        const auto* from = json.data() + end + 3;
        const auto read = std::from_chars(from, json.data() + json.size(), head.id);
        require(read.ec == std::errc{});
    }
    return head;
}

}  // namespace netralitas::ledger
