#include "excerpt.hpp"
#include "netralitas/domain/utf8.hpp"
#include "readers.hpp"

#include <algorithm>

namespace netralitas::importer {
namespace {

constexpr auto none = std::string_view::npos;

/// `\t`, `\n`, `\r` and `\\` become what they stand for; a `\` before another letter stays.
std::string unescaped(std::string_view field) {
    constexpr std::string_view letters = "tnr\\";
    constexpr std::string_view meant = "\t\n\r\\";
    std::string text;
    for (std::size_t at = 0; at < field.size(); ++at) {
        const bool marks = field[at] == '\\' && at + 1 < field.size();
        const auto letter = marks ? letters.find(field[at + 1]) : none;
        text += letter == none ? field[at] : meant[letter];
        if (letter != none) ++at;
    }
    return text;
}

class TsvReader final : public RowReader {
public:
    explicit TsvReader(TextBuffer text);

    bool next(RawRow& row) override;
    Dialect dialect() const override { return dialect_; }

private:
    void split(RawRow& row) const;
    [[noreturn]] static void refuse(Problem problem, const RawRow& row, std::size_t at);

    TextBuffer text_;
    Dialect dialect_;
    std::size_t line_ = 0;
};

TsvReader::TsvReader(TextBuffer text) : text_(std::move(text)) {
    dialect_.delimiter = '\t';
    dialect_.encoding = to_string(text_.encoding());
    dialect_.byte_order_mark = text_.byte_order_mark();
}

bool TsvReader::next(RawRow& row) {
    auto record = text_.take_record([](std::string_view rest) { return rest.find('\n'); });
    if (record.empty()) return false;
    row.line = row.record = ++line_;
    if (record.ends_with('\n')) record.remove_suffix(1);
    if (record.ends_with('\r')) record.remove_suffix(1);
    row.text.assign(record);
    if (record.size() > longest_record) refuse({"csv-record-long", {}, {}, {}}, row, 0);
    const auto bad = domain::first_non_text(record);
    if (bad != none) refuse(not_text(text_.encoding(), record[bad]), row, bad);
    split(row);
    return true;
}

void TsvReader::split(RawRow& row) const {
    row.fields.clear();
    row.field_at.clear();
    row.field_bytes.clear();
    for (std::size_t at = 0; at <= row.text.size();) {
        if (row.fields.size() == most_columns) refuse(too_many_columns(), row, at);
        const auto end = std::min(row.text.find('\t', at), row.text.size());
        row.fields.push_back(unescaped(std::string_view(row.text).substr(at, end - at)));
        row.field_at.push_back(at);
        row.field_bytes.push_back(end - at);
        at = end + 1;
    }
}

void TsvReader::refuse(Problem problem, const RawRow& row, std::size_t at) {
    const auto last = row.text.begin() + static_cast<std::ptrdiff_t>(at);
    const bool is_text = !problem.code.starts_with("csv-not-");
    problem.place.line = row.line;
    if (is_text) problem.place = place_of_byte(row, at);
    problem.place.column = static_cast<std::size_t>(std::count(row.text.begin(), last, '\t')) + 1;
    throw Error(std::move(problem));
}

}  // namespace

std::unique_ptr<RowReader> read_tsv(TextBuffer text) {
    return std::make_unique<TsvReader>(std::move(text));
}

}  // namespace netralitas::importer
