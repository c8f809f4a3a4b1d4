#pragma once

#include "context.hpp"

#include <string>
#include <utility>

namespace netralitas::cli {

/// The page, a line for people and its keys for machines at a time.
class Page {
public:
    explicit Page(const text::Wording& wording) : wording_(&wording) {}

    void line(const char* key, const char* heading, const std::string& message,
              const Arguments& arguments) {
        add({key, heading, document::Align::left, document::Audience::people},
            wording_->fill(message, arguments));
    }
    void set_title(document::Words title) { record_.title = std::move(title); }
    void key(const char* key, document::Cell cell) {
        add({key, "", document::Align::left, document::Audience::machines}, std::move(cell));
    }
    const document::Record& record() const { return record_; }

private:
    void add(document::Column column, document::Cell cell) {
        record_.fields.push_back(std::move(column));
        record_.cells.push_back(std::move(cell));
    }
    const text::Wording* wording_;
    document::Record record_;
};

/// How far everybody has signed and was socialised, what is open, late, or about to begin.
void add_coverage(Context& context, Page& page);
void add_duties(Context& context, Page& page);

}  // namespace netralitas::cli
