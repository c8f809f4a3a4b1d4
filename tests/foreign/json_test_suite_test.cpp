#include "importer/rows_of.hpp"
#include "packages.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace netralitas;
using nlohmann::ordered_json;

/// The package `json-test-suite` has the cases of JSONTestSuite as text: bytes that are no UTF-8
/// stand there as U+FFFD, so encoding_test says what becomes of those.
namespace {

/// `parsing` or `transform`: a JavaScript module around a JSON array.
ordered_json cases(const std::string& name) {
    const auto text = foreign::file("json-test-suite/data/" + name + ".js");
    const auto begin = text.find('[');
    return ordered_json::parse(text.substr(begin, text.rfind(']') + 1 - begin));
}

/// The cases whose name begins so: `y_` must be read, `n_` must be refused, `i_` is left open.
std::vector<std::pair<std::string, std::string>> parsing(const std::string& beginning) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& each : cases("parsing")) {
        const auto name = each["name"].get<std::string>();
        if (name.starts_with(beginning)) found.emplace_back(name, each["input"]);
    }
    return found;
}

std::string without_blanks(std::string text) {
    constexpr auto blanks = " \t\r\n";
    text.erase(0, text.find_first_not_of(blanks));
    text.erase(text.find_last_not_of(blanks) + 1);
    return text;
}

/// The ways a case can stand in a line that is one object: as it is, as a value, and what an array
/// holds as a value.
std::vector<std::string> lines_of(const std::string& input) {
    const auto text = without_blanks(input);
    std::vector<std::string> lines{input, "{\"a\":" + input + "}"};
    if (text.size() > 1 && text.starts_with('[') && text.ends_with(']')) {
        lines.push_back("{\"a\":" + text.substr(1, text.size() - 2) + "}");
    }
    return lines;
}

const importer::testing::Said as_json{"kasus.jsonl", {}, "utf-8", {}, {}, {}};

/// The code of what is refused; empty when the text was read.
std::string code_of(const std::string& text) {
    try {
        importer::testing::rows_of(text, as_json);
        return {};
    } catch (const Error& error) {
        return error.problem().code;
    }
}

/// The code a line of JSON must be refused with because it is no object of plain values without
/// NUL; empty when it must be read.
std::string code_by_design(const ordered_json& value) {
    if (!value.is_object()) return "jsonl-not-object";
    const auto is_nested = [](const auto& each) { return each.is_structured(); };
    if (std::any_of(value.begin(), value.end(), is_nested)) return "jsonl-nested";
    const auto has_nul = [](const auto& item) {
        const auto is_in = [](const std::string& text) { return text.find('\0') != text.npos; };
        return is_in(item.key()) || (item.value().is_string() && is_in(item.value()));
    };
    const auto items = value.items();
    return std::any_of(items.begin(), items.end(), has_nul) ? "csv-not-text" : "";
}

}  // namespace

TEST_CASE("JSONTestSuite: what is no JSON is refused") {
    const auto all = parsing("n_");
    CHECK(all.size() == 188);
    for (const auto& [name, input] : all) {
        for (const auto& line : lines_of(input)) {
            CAPTURE(name);
            CAPTURE(line.substr(0, 80));
            const bool is_nothing = without_blanks(line).empty() || line == "\xEF\xBB\xBF";
            CHECK(code_of(line).empty() == is_nothing);
        }
    }
}

/// An object over several lines is none of JSON Lines: their line ends are taken out.
TEST_CASE(
    "JSONTestSuite: objects of plain values are read, but none nested, with NUL or doubled keys") {
    const auto all = parsing("y_");
    CHECK(all.size() == 95);
    for (const auto& [name, input] : all) {
        auto one_line = input;
        std::replace(one_line.begin(), one_line.end(), '\n', ' ');
        for (const auto& line : lines_of(one_line)) {
            CAPTURE(name);
            CAPTURE(line);
            const auto value = ordered_json::parse(line, nullptr, false);
            if (value.is_discarded()) continue;  // an array of none or several values
            const bool doubled = name.starts_with("y_object_duplicated_key") && line == input;
            CHECK(code_of(line) == (doubled ? "jsonl-key-doubled" : code_by_design(value)));
        }
    }
}

TEST_CASE("JSONTestSuite: what is read says what other readers read in it") {
    auto all = parsing("");
    for (const auto& each : cases("transform")) all.emplace_back(each["name"], each["input"]);
    std::size_t values = 0;
    for (const auto& [name, input] : all) {
        for (const auto& line : lines_of(without_blanks(input))) {
            const auto object = ordered_json::parse(line, nullptr, false);
            if (!code_of(line).empty() || !object.is_object()) continue;
            CAPTURE(name);
            CAPTURE(line);
            const auto fields = importer::testing::fields_of(line, as_json).back();
            REQUIRE(fields.size() == object.size());
            std::size_t at = 0;
            for (const auto& value : object) {
                const auto& field = fields[at++];
                if (value.is_string()) CHECK(field == value.get<std::string>());
                if (value.is_number()) CHECK(line.find(field) != line.npos);
                if (value.is_number()) CHECK(ordered_json::parse(field) == value);
                ++values;
            }
        }
    }
    CHECK(values > 90);
}
