#include "fuzz.hpp"
#include "importer/excerpt.hpp"
#include "netralitas/domain/utf8.hpp"
#include "netralitas/importer/rows.hpp"

#include <sstream>

namespace netralitas::fuzz {
namespace {

bool is_text(const std::string& text) {
    return domain::first_non_text(text) == std::string_view::npos;
}

void check(const Place& place) {
    promise(is_text(place.excerpt));
    promise(place.mark_at + place.mark_bytes <= place.excerpt.size());
}

void check(const importer::RawRow& row) {
    promise(row.line > 0 && row.record > 0);
    promise(row.field_at.size() == row.field_bytes.size());
    promise(is_text(row.text));
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        promise(is_text(row.fields[i]));
        check(importer::place_of(row, i));
    }
    for (std::size_t i = 0; i < row.field_at.size(); ++i) {
        promise(row.field_at[i] + row.field_bytes[i] <= row.text.size());
    }
    check(importer::place_of(row, {}));
}

}  // namespace

void read_rows(const std::string& bytes, const std::string& name) {
    std::istringstream file(bytes);
    try {
        const auto reader = importer::open_rows({file, name});
        importer::RawRow row;
        while (reader->next(row)) check(row);
    } catch (const Error& error) {
        promise(!error.problem().code.empty());
        check(error.problem().place);
    }
}

}  // namespace netralitas::fuzz
