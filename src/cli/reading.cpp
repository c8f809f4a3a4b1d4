#include "reading.hpp"

#include "netralitas/text/wording.hpp"

#include <algorithm>
#include <filesystem>

namespace netralitas::cli {

namespace {

std::vector<std::string> names_in(const std::string& list) {
    std::vector<std::string> names(1);
    for (const char letter : list) {
        if (letter == ',') {
            names.emplace_back();
        } else if (letter != ' ') {
            names.back() += letter;
        }
    }
    std::erase(names, "");
    return names;
}

/// Told before the question is asked, so that nobody waits for an answer that cannot be written.
void check_reading(const Reading& reading) {
    const bool is_calendar = format_of(reading) == render::Format::ics;
    if (is_calendar && !reading.fields.empty()) {
        throw Error("options-exclusive", {{"option", "--fields"}, {"other", "ics"}});
    }
    if (to_stdout(reading) || reading.force) return;
    if (std::filesystem::exists(reading.output)) {
        throw Error("output-exists", {{"file", reading.output}});
    }
}

}  // namespace

void add_reading(Options& options, Reading& reading) {
    options.choice("--format", reading.formats, reading.format,
                   mark("form of the answer; taken from the ending of --output when left out"));
    options.text("--fields", "a,b,c", reading.fields,
                 mark("only these fields, in this order; `help` lists them"));
    options.text("--sort", mark("FIELD"), reading.sort,
                 mark("order by this field; `-FIELD` backwards"));
    options.number("--limit", mark("N"), reading.limit, mark("at most so many rows"));
    options.text("-o,--output", mark("FILE"), reading.output,
                 mark("write the answer to this file"));
    options.flag("--force", reading.force, mark("replace an existing file"));
    options.flag("--excel", reading.excel, mark("csv as Excel in Indonesia reads it"));
    options.check([&reading] { check_reading(reading); });
}

void add_calendar_reading(Options& options, Reading& reading) {
    reading.formats = render::calendar_format_names();
    add_reading(options, reading);
}

render::Format format_of(const Reading& reading) {
    if (!reading.format.empty()) return *render::format_from(reading.format);
    auto ending = std::filesystem::path(reading.output).extension().string();
    if (ending.empty() || ending == ".txt") {
        return reading.excel ? render::Format::csv : render::Format::table;
    }
    ending.erase(0, 1);
    const bool is_known = std::ranges::find(reading.formats, ending) != reading.formats.end();
    if (is_known) return *render::format_from(ending);
    throw Error("format-unknown", {{"format", ending}}, reading.formats);
}

bool to_stdout(const Reading& reading) { return reading.output.empty() || reading.output == "-"; }

bool asks_for_fields(const Reading& reading) { return reading.fields == "help"; }

std::vector<std::string> fields_read(const Reading& reading) {
    if (asks_for_fields(reading)) return {};
    auto names = names_in(reading.fields);
    if (!names.empty() && !reading.sort.empty()) names.push_back(reading.sort);
    return names;
}

document::Table fields_of(const std::vector<document::Column>& columns) {
    document::Table table{{{"field", mark("Field")}, {"heading", mark("Heading")}}, {}};
    for (const auto& column : columns) {
        table.rows.push_back({{column.key, document::Words{column.heading, {}}}});
    }
    return table;
}

document::Table shaped(document::Table table, const Reading& reading) {
    if (!reading.sort.empty()) render::sort(table, reading.sort);
    if (reading.limit && static_cast<std::size_t>(*reading.limit) < table.rows.size()) {
        table.rows.resize(static_cast<std::size_t>(*reading.limit));
    }
    const auto names = names_in(reading.fields);
    return names.empty() ? table : render::select(table, names);
}

document::Record shaped(const document::Record& record, const Reading& reading) {
    const auto names = names_in(reading.fields);
    if (names.empty()) return record;
    auto table = render::select({record.fields, {{record.cells}}}, names);
    return {std::move(table.columns), std::move(table.rows.front().cells), record.title};
}

document::Document shaped(document::Document document, const Reading& reading) {
    const auto table = std::find_if(
        document.blocks.begin(), document.blocks.end(),
        [](const auto& block) { return std::holds_alternative<document::Table>(block); });
    if (table != document.blocks.end()) {
        *table = shaped(std::get<document::Table>(std::move(*table)), reading);
    }
    return document;
}

}  // namespace netralitas::cli
