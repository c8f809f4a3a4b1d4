#include "excerpt.hpp"
#include "netralitas/domain/utf8.hpp"
#include "netralitas/importer/importer.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace netralitas::importer {
namespace {

constexpr std::size_t longest_record = 1024 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
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

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value / 16], digits[value % 16]};
}

/// One line, without its end.
struct Line {
    std::string text;
    bool too_long = false;
};

class TsvReader final : public RowReader {
public:
    explicit TsvReader(std::istream& file);

    bool next(RawRow& row) override;
    Dialect dialect() const override { return dialect_; }

private:
    void look_ahead();
    [[noreturn]] static void refuse(Problem problem, RawRow row, std::size_t at);

    std::istream* file_;
    Dialect dialect_;
    std::vector<char> buffer_;
    std::optional<Line> ahead_;  ///< the line after the one handed out last
    std::size_t line_ = 0;
};

TsvReader::TsvReader(std::istream& file) : file_(&file), buffer_(longest_record + 1) {
    dialect_.delimiter = '\t';
    dialect_.encoding = "UTF-8";
    look_ahead();
    dialect_.byte_order_mark = ahead_ && ahead_->text.starts_with(byte_order_mark);
    if (dialect_.byte_order_mark) ahead_->text.erase(0, byte_order_mark.size());
}

void TsvReader::look_ahead() {
    ahead_.reset();
    if (file_->eof()) return;
    file_->getline(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    if (file_->bad()) throw Error("file-unreadable");
    const bool too_long = file_->fail() && !file_->eof();
    const auto end = file_->eof() || too_long ? 0 : 1;
    const auto taken = static_cast<std::size_t>(file_->gcount() - end);
    if (taken == 0 && file_->eof()) return;
    ahead_ = Line{std::string(buffer_.data(), taken), too_long};
    if (ahead_->text.ends_with('\r')) ahead_->text.pop_back();
}

bool TsvReader::next(RawRow& row) {
    if (!ahead_) return false;
    row.line = row.record = ++line_;
    row.text = std::move(ahead_->text);
    if (ahead_->too_long) refuse({"csv-record-long", {}, {}, {}}, row, 0);
    if (const auto bad = domain::first_non_text(row.text); bad != none) {
        refuse({"csv-not-text", {{"byte", hexadecimal(row.text[bad])}}, {}, {}}, row, bad);
    }
    row.fields.clear();
    row.field_at.clear();
    row.field_bytes.clear();
    for (std::size_t at = 0; at <= row.text.size();) {
        const auto end = std::min(row.text.find('\t', at), row.text.size());
        row.fields.push_back(unescaped(std::string_view(row.text).substr(at, end - at)));
        row.field_at.push_back(at);
        row.field_bytes.push_back(end - at);
        at = end + 1;
    }
    look_ahead();
    return true;
}

void TsvReader::refuse(Problem problem, RawRow row, std::size_t at) {
    const bool is_text = problem.code != "csv-not-text";
    const auto last = row.text.begin() + static_cast<std::ptrdiff_t>(at);
    row.field_at = {at};
    row.field_bytes = {1};
    problem.place = place_of(row, 0);
    problem.place.column = static_cast<std::size_t>(std::count(row.text.begin(), last, '\t')) + 1;
    if (!is_text) problem.place.excerpt.clear();
    throw Error(std::move(problem));
}

}  // namespace

std::unique_ptr<RowReader> read_tsv(std::istream& file) {
    return std::make_unique<TsvReader>(file);
}

}  // namespace netralitas::importer
