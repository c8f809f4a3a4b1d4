#include "chapters.hpp"
#include "netralitas/message.hpp"

#include <algorithm>

namespace netralitas::report::semester_report {

using document::Audience;
using document::Heading;

namespace {

bool has_rows_for_people(const document::Table& table) {
    return std::ranges::any_of(
        table.rows, [](const document::Row& row) { return row.audience != Audience::machines; });
}

}  // namespace

void Pages::chapter(const char* title) {
    add(Heading{1, std::string{chapter_++} + ".", {title, {}}});
    part_ = 1;
}

void Pages::part(const char* title) { add(Heading{2, std::to_string(part_++) + ".", {title, {}}}); }

void Pages::annex(const char* title) { add(Heading{1, "", {title, {}}, true}); }

void Pages::say_nil() { say({mark("Nothing to report (NIHIL)."), {}}); }

void Pages::table(std::string key, document::Table table) {
    const auto title = table.title;
    const bool is_nil = !has_rows_for_people(table);
    table_if_any(std::move(key), std::move(table));
    if (!is_nil) return;
    Arguments arguments{{"title", title.message}};
    arguments.insert(arguments.end(), title.arguments.begin(), title.arguments.end());
    say({mark("{title:message}: nothing to report (NIHIL)."), std::move(arguments)});
}

void Pages::table_if_any(std::string key, document::Table table) {
    table.key = std::move(key);
    if (has_rows_for_people(table)) table.number = table_++;
    add(std::move(table));
}

void Pages::figure(std::string key, document::Cell value, const char* heading) {
    document_->figures.push_back({std::move(key), std::move(value), heading, false});
}

void Pages::headline(std::string key, document::Cell value, const char* heading) {
    document_->figures.push_back({std::move(key), std::move(value), heading});
}

std::string digits(std::int64_t number) { return std::to_string(number); }

std::string share(std::int64_t part, std::int64_t whole) {
    return digits(part) + "/" + digits(whole);
}

}  // namespace netralitas::report::semester_report
