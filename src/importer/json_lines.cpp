#include "excerpt.hpp"
#include "json_object.hpp"
#include "netralitas/domain/utf8.hpp"
#include "readers.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::string_view table_key = "record";
constexpr std::string_view blanks = " \t\r\n";

/// The columns of one table: every key its rows had so far.
class Keys {
public:
    /// Gives back false when all of them were known.
    bool learn(const std::vector<JsonField>& fields) {
        const auto before = names_.size();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].key == table_key || column_of(fields[i].key, i)) continue;
            columns_.emplace(fields[i].key, names_.size());
            names_.push_back(fields[i].key);
        }
        return names_.size() > before;
    }

    /// `likely`: rows mostly name the same keys in the same order.
    std::optional<std::size_t> column_of(const std::string& key, std::size_t likely) const {
        if (likely < names_.size() && names_[likely] == key) return likely;
        const auto found = columns_.find(key);
        return found == columns_.end() ? std::nullopt : std::optional(found->second);
    }

    const std::vector<std::string>& names() const { return names_; }

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> columns_;
};

class JsonLines final : public RowReader {
public:
    explicit JsonLines(TextBuffer text) : text_(std::move(text)) {}

    bool next(RawRow& row) override;
    Dialect dialect() const override;

private:
    bool take_line();
    std::string_view line_bytes();
    bool read_line();
    void hand_out_header(RawRow& row);
    void hand_out_values(RawRow& row);
    void begin(RawRow& row);
    [[noreturn]] void refuse(Problem problem, std::size_t at) const;

    TextBuffer text_;
    std::string line_;
    std::size_t line_number_ = 0;
    std::size_t record_ = 0;
    std::vector<JsonField> fields_;
    std::string table_;
    std::map<std::string, Keys> tables_;
    bool values_wait_ = false;  ///< the header that names them was handed out last
};

Dialect JsonLines::dialect() const {
    Dialect dialect;
    dialect.form = Form::json_lines;
    dialect.encoding = to_string(text_.encoding());
    dialect.byte_order_mark = text_.byte_order_mark();
    dialect.one_table = false;
    return dialect;
}

bool JsonLines::next(RawRow& row) {
    if (!values_wait_) {
        if (!read_line()) return false;
        values_wait_ = tables_[table_].learn(fields_);
        if (tables_[table_].names().size() > most_columns) refuse(too_many_columns(), 0);
        if (values_wait_) {
            hand_out_header(row);
            return true;
        }
    }
    values_wait_ = false;
    hand_out_values(row);
    return true;
}

void JsonLines::begin(RawRow& row) {
    row.line = line_number_;
    row.has_points = true;
    row.record = ++record_;
    row.table = table_;
    row.text = line_;
}

void JsonLines::hand_out_header(RawRow& row) {
    begin(row);
    row.is_header = true;
    row.fields = tables_[table_].names();
    row.field_at.clear();
    row.field_bytes.clear();
}

void JsonLines::hand_out_values(RawRow& row) {
    const auto& keys = tables_[table_];
    const auto columns = keys.names().size();
    begin(row);
    row.is_header = false;
    row.fields.assign(columns, {});
    row.field_at.assign(columns, line_.size());
    row.field_bytes.assign(columns, 0);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        auto& field = fields_[i];
        if (field.key == table_key) continue;
        const auto column = *keys.column_of(field.key, i);
        row.fields[column] = std::move(field.value);
        row.field_at[column] = field.at;
        row.field_bytes[column] = field.bytes;
    }
}

/// Reads the next line with something in it.
bool JsonLines::read_line() {
    do {
        if (!take_line()) return false;
    } while (line_.find_first_not_of(blanks) == line_.npos);
    const auto bad = domain::first_non_text(line_);
    if (bad != line_.npos) refuse(not_text(text_.encoding(), line_[bad]), bad);
    if (auto trouble = read_object(line_, fields_))
        refuse(std::move(trouble->problem), trouble->at);
    const auto named = std::find_if(fields_.begin(), fields_.end(),
                                    [](const auto& field) { return field.key == table_key; });
    table_ = named == fields_.end() ? std::string() : named->value;
    return true;
}

bool JsonLines::take_line() {
    auto line = line_bytes();
    if (line.empty()) return false;
    ++line_number_;
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    line_ = line;
    if (line.size() > longest_record) refuse({"csv-record-long", {}, {}, {}}, 0);
    return true;
}

std::string_view JsonLines::line_bytes() {
    auto end = text_.rest().find('\n');
    while (end == std::string_view::npos && !text_.ended() &&
           text_.rest().size() <= longest_record) {
        text_.fill();
        end = text_.rest().find('\n');
    }
    return text_.take(end == std::string_view::npos ? end : end + 1);
}

void JsonLines::refuse(Problem problem, std::size_t at) const {
    RawRow row;
    row.line = line_number_;
    const bool is_text = !problem.code.starts_with("csv-not-");
    if (is_text) row.text = line_;
    problem.place = place_of_byte(row, at);
    throw Error(std::move(problem));
}

}  // namespace

std::unique_ptr<RowReader> read_json_lines(TextBuffer text) {
    return std::make_unique<JsonLines>(std::move(text));
}

}  // namespace netralitas::importer
