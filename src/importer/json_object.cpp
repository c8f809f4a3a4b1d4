#include "json_object.hpp"

#include "text_buffer.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace netralitas::importer {
namespace {

/// Hears the parts of a line; a false answer stops the reading.
class FlatObject {
public:
    explicit FlatObject(std::vector<JsonField>& fields) : fields_(&fields) {}

    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(std::int64_t) { return value(); }
    bool number_unsigned(std::uint64_t) { return value(); }
    bool number_float(double, const std::string&) { return value(); }
    bool string(std::string& text) {
        if (!inside_) return value();
        fields_->back().value = std::move(text);
        return true;
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool key(std::string& name) {
        const auto same = [&](const JsonField& field) { return field.key == name; };
        if (std::any_of(fields_->begin(), fields_->end(), same))
            return stop("jsonl-key-doubled", name);
        if (fields_->size() == most_columns) return stop(too_many_columns());
        fields_->push_back({std::move(name), {}, 0, 0});
        return true;
    }
    bool start_object(std::size_t) {
        if (inside_) return stop("jsonl-nested", fields_->back().key);
        inside_ = true;
        return true;
    }
    bool end_object() { return true; }
    bool start_array(std::size_t) {
        return inside_ ? stop("jsonl-nested", fields_->back().key) : value();
    }
    bool end_array() { return true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
        trouble.problem.code = "jsonl-syntax";
        trouble.at = position == 0 ? 0 : position - 1;
        return false;
    }

    JsonTrouble trouble;

private:
    bool value() { return inside_ || stop({"jsonl-not-object", {}, {}, {}}); }
    bool stop(std::string code, const std::string& key) {
        return stop({std::move(code), {{"key", key}}, {}, {}});
    }
    bool stop(Problem problem) {
        trouble.problem = std::move(problem);
        return false;
    }

    std::vector<JsonField>* fields_;
    bool inside_ = false;
};

/// Behind the closing quote of the string that begins at `at`.
std::size_t string_end(std::string_view line, std::size_t at) {
    ++at;
    while (line[at] != '"') at += line[at] == '\\' ? 2 : 1;
    return at + 1;
}

/// Marks the values in a line that is known to be one flat object; what is no string is taken as it
/// is written.
void mark(std::string_view line, std::vector<JsonField>& fields) {
    constexpr std::string_view between = " \t\r\n,:{";
    std::size_t at = line.find_first_not_of(between);
    for (auto& field : fields) {
        at = line.find_first_not_of(between, string_end(line, at));
        const bool is_string = line[at] == '"';
        const auto end = is_string ? string_end(line, at) : line.find_first_of(" \t\r\n,}", at);
        field.at = at;
        field.bytes = end - at;
        const auto written = line.substr(at, end - at);
        if (!is_string && written != "null") field.value = written;
        at = line.find_first_not_of(between, end);
    }
}

/// The parser does not say where a key stands that was read well.
JsonTrouble located(JsonTrouble trouble, std::string_view line) {
    if (trouble.problem.arguments.empty() || trouble.problem.code == "columns-many") return trouble;
    const auto key = '"' + trouble.problem.arguments.front().value + '"';
    const bool is_second = trouble.problem.code == "jsonl-key-doubled";
    const auto at = is_second ? line.rfind(key) : line.find(key);
    trouble.at = at == line.npos ? 0 : at;
    return trouble;
}

bool has_nul(const std::string& text) { return text.find('\0') != text.npos; }

}  // namespace

std::optional<JsonTrouble> read_object(std::string_view line, std::vector<JsonField>& fields) {
    fields.clear();
    FlatObject object(fields);
    if (!nlohmann::json::sax_parse(line, &object)) return located(std::move(object.trouble), line);
    mark(line, fields);
    for (const auto& field : fields) {
        if (!has_nul(field.key) && !has_nul(field.value)) continue;
        return JsonTrouble{not_text(Encoding::utf_8, '\0'), field.at};
    }
    return std::nullopt;
}

}  // namespace netralitas::importer
