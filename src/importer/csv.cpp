#include "csv_dialect.hpp"
#include "excerpt.hpp"
#include "netralitas/domain/utf8.hpp"
#include "readers.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr auto none = std::string_view::npos;

std::size_t find_byte(std::string_view text, char byte, std::size_t from) {
    const auto* found =
        static_cast<const char*>(std::memchr(text.data() + from, byte, text.size() - from));
    return found == nullptr ? none : static_cast<std::size_t>(found - text.data());
}

/// Follows quotes through a record. A quote counts only at the beginning of a field and within a
/// field that began with one.
class QuoteState {
public:
    explicit QuoteState(char delimiter) : delimiter_(delimiter) {}

    void take(char byte) {
        if (byte == '"' && (at_start_ || opened_)) {
            opened_ = true;
            inside_ = !inside_;
            at_start_ = false;
            return;
        }
        if (inside_) return;
        at_start_ = byte == delimiter_;
        opened_ = opened_ && !at_start_;
        fields_ += at_start_ ? 1 : 0;
    }
    bool inside() const { return inside_; }
    std::size_t fields() const { return fields_; }

private:
    char delimiter_;
    bool at_start_ = true;
    bool opened_ = false;  ///< the field at hand began with a quote
    bool inside_ = false;
    std::size_t fields_ = 1;
};

/// Where the line ends that ends the first record of `text`; `none` while it is not there yet.
std::size_t record_end(std::string_view text, char delimiter) {
    const auto line_end = find_byte(text, '\n', 0);
    if (find_byte(text.substr(0, line_end), '"', 0) == none) return line_end;
    QuoteState quotes(delimiter);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' && !quotes.inside()) return at;
        quotes.take(text[at]);
    }
    return none;
}

std::size_t closing_quote(std::string_view text, std::size_t opening) {
    auto quote = find_byte(text, '"', opening + 1);
    while (quote != none && quote + 1 < text.size() && text[quote + 1] == '"') {
        quote = find_byte(text, '"', quote + 2);
    }
    return quote;
}

/// What stands between the quotes, `""` read as one quote.
void unquote(std::string_view inner, std::string& field) {
    field.clear();
    while (!inner.empty()) {
        const auto quote = find_byte(inner, '"', 0);
        field.append(inner.substr(0, quote == none ? none : quote + 1));
        inner.remove_prefix(quote == none ? inner.size() : quote + 2);
    }
}

class CsvReader final : public RowReader {
public:
    CsvReader(TextBuffer text, std::optional<char> delimiter);

    bool next(RawRow& row) override;
    Dialect dialect() const override { return dialect_; }

private:
    void split(RawRow& row) const;
    std::size_t take_field(RawRow& row, std::size_t at, std::string& field) const;
    std::size_t take_quoted(const RawRow& row, std::size_t at, std::string& field) const;
    [[noreturn]] void refuse(Problem problem, const RawRow& row, std::size_t at) const;

    TextBuffer text_;
    Dialect dialect_;
    std::size_t line_ = 1;
    std::size_t record_ = 0;
};

CsvReader::CsvReader(TextBuffer text, std::optional<char> delimiter) : text_(std::move(text)) {
    dialect_.encoding = to_string(text_.encoding());
    dialect_.byte_order_mark = text_.byte_order_mark();
    const auto announcement = announced_delimiter(text_.rest());
    text_.take(announcement.bytes);
    line_ += announcement.bytes > 0 ? 1 : 0;
    if (!delimiter) delimiter = announcement.delimiter;
    dialect_.delimiter = delimiter ? *delimiter : likely_delimiter(text_.rest());
}

bool CsvReader::next(RawRow& row) {
    auto record = text_.take_record(
        [this](std::string_view rest) { return record_end(rest, dialect_.delimiter); });
    if (record.empty()) return false;
    row.line = line_;
    row.record = ++record_;
    line_ += static_cast<std::size_t>(std::count(record.begin(), record.end(), '\n'));
    if (record.ends_with('\n')) record.remove_suffix(1);
    if (record.ends_with('\r')) record.remove_suffix(1);
    row.text.assign(record);
    const auto bad = domain::first_non_text(record);
    if (bad != none) refuse(not_text(text_.encoding(), record[bad]), row, bad);
    split(row);
    if (record.size() > longest_record) refuse({"csv-record-long", {}, {}, {}}, row, 0);
    return true;
}

void CsvReader::split(RawRow& row) const {
    row.field_at.clear();
    row.field_bytes.clear();
    std::size_t count = 0;
    for (std::size_t at = 0; at <= row.text.size(); ++count) {
        if (count == most_columns) refuse(too_many_columns(), row, at);
        if (count == row.fields.size()) row.fields.emplace_back();
        at = take_field(row, at, row.fields[count]);
    }
    row.fields.resize(count);
}

/// Reads the field that begins at `at`; gives back where the next one begins.
std::size_t CsvReader::take_field(RawRow& row, std::size_t at, std::string& field) const {
    const std::string_view text = row.text;
    auto end = at;
    if (at < text.size() && text[at] == '"') {
        end = take_quoted(row, at, field);
    } else {
        end = std::min(find_byte(text, dialect_.delimiter, at), text.size());
        field.assign(text, at, end - at);
    }
    row.field_at.push_back(at);
    row.field_bytes.push_back(end - at);
    return end + 1;
}

std::size_t CsvReader::take_quoted(const RawRow& row, std::size_t at, std::string& field) const {
    const std::string_view text = row.text;
    const auto closing = closing_quote(text, at);
    if (closing == none) refuse({"csv-quote-open", {}, {}, {}}, row, at);
    const auto end = closing + 1;
    if (end < text.size() && text[end] != dialect_.delimiter) {
        refuse({"csv-quote-stray", {}, {}, {}}, row, end);
    }
    unquote(text.substr(at + 1, closing - at - 1), field);
    return end;
}

void CsvReader::refuse(Problem problem, const RawRow& row, std::size_t at) const {
    QuoteState quotes(dialect_.delimiter);
    for (std::size_t i = 0; i < at; ++i) quotes.take(row.text[i]);
    const bool is_text = !problem.code.starts_with("csv-not-");
    auto place = place_of_byte(row, at);
    problem.place.line = place.line;
    if (is_text) problem.place = std::move(place);
    problem.place.column = quotes.fields();
    throw Error(std::move(problem));
}

}  // namespace

std::unique_ptr<RowReader> read_csv(TextBuffer text, std::optional<char> delimiter) {
    return std::make_unique<CsvReader>(std::move(text), delimiter);
}

}  // namespace netralitas::importer
