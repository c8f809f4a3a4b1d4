#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/render/render.hpp"
#include "options.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netralitas::cli {

/// Flags of a command that answers a question. `add_reading` attaches them.
struct Reading {
    std::vector<std::string> formats = render::format_names();  ///< those the command has
    std::string format;
    std::string fields;
    std::string output;
    bool force = false;
    bool excel = false;
    std::string sort;
    std::optional<std::int64_t> limit;
};
void add_reading(Options& options, Reading& reading);
/// The same for a command whose answer is a document with a calendar: it has `ics` besides.
void add_calendar_reading(Options& options, Reading& reading);

/// The form asked for: `--format`, else the ending of `--output`, else csv for `--excel`, else a
/// table. Throws `format-unknown` for an ending that is no form.
render::Format format_of(const Reading& reading);

/// `-o -` and no `-o` at all.
bool to_stdout(const Reading& reading);

/// Whether only the list of fields is asked for.
bool asks_for_fields(const Reading& reading);

/// The fields that `--fields` and `--sort` name, for an answer that is long and has many; empty:
/// all.
std::vector<std::string> fields_read(const Reading& reading);

/// The columns that `--fields` can name.
document::Table fields_of(const std::vector<document::Column>& columns);

/// The answer as `--sort`, `--limit` and `--fields` want it, in this order. A document is its first
/// table. Throws `field-unknown`.
document::Table shaped(document::Table table, const Reading& reading);
document::Record shaped(const document::Record& record, const Reading& reading);
document::Document shaped(document::Document document, const Reading& reading);

}  // namespace netralitas::cli
