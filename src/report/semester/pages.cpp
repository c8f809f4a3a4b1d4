#include "chapters.hpp"
#include "netralitas/message.hpp"

#include <algorithm>

namespace netralitas::report::semester_report {

using document::Audience;
using document::Heading;

void Pages::chapter(const char* title) {
    add(Heading{1, std::string{chapter_++} + ".", {title, {}}});
    part_ = 1;
}

void Pages::part(const char* title) { add(Heading{2, std::to_string(part_++) + ".", {title, {}}}); }

void Pages::annex(const char* title) { add(Heading{1, "", {title, {}}, true}); }

void Pages::say_nil() { say({mark("Nothing to report (NIHIL)."), {}}); }

void Pages::table(std::string key, document::Table table) {
    const bool has_rows = std::ranges::any_of(
        table.rows, [](const document::Row& row) { return row.audience != Audience::machines; });
    table.key = std::move(key);
    if (has_rows) table.number = table_++;
    add(std::move(table));
    if (!has_rows) say_nil();
}

void Pages::figure(std::string key, document::Cell value, const char* heading) {
    document_->figures.push_back({std::move(key), std::move(value), heading});
}

std::string digits(std::int64_t number) { return std::to_string(number); }

std::string share(std::int64_t part, std::int64_t whole) {
    return digits(part) + "/" + digits(whole);
}

}  // namespace netralitas::report::semester_report
