#include "readers.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view empty_zip_magic = "PK\x05\x06";
constexpr std::string_view old_office_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// `.jsonl`, in small letters.
std::string ending_of(const std::string& name) {
    const auto point = name.rfind('.');
    if (point == name.npos) return {};
    auto ending = name.substr(point);
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending;
}

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == text.npos ? std::string_view() : text.substr(first);
}

/// The files before .xlsx, and workbooks with a password, which are kept in one of these.
[[noreturn]] void refuse_old_office(std::string_view head) {
    constexpr std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31);
    throw Error(head.find(encrypted) == head.npos ? "xls-old" : "xlsx-encrypted");
}

/// What many systems give out as `.xls`.
bool is_web_page(std::string_view text) {
    const auto begins = without_blanks(text).substr(0, 9);
    std::string word(begins);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return word.starts_with("<html") || word.starts_with("<!doctype") ||
           word.starts_with("<table") || word.starts_with("<?xml");
}

void check_options(const Source& source, Form form) {
    const char* option = nullptr;
    if (source.delimiter && form != Form::csv) option = "--delimiter";
    if (!source.encoding.empty() && form == Form::xlsx) option = "--encoding";
    if (!source.sheet.empty() && form != Form::xlsx) option = "--worksheet";
    if (option == nullptr) return;
    constexpr std::string_view names[] = {"CSV", "JSON Lines", "XLSX"};
    throw Error("option-form",
                {{"option", option}, {"form", std::string(names[static_cast<std::size_t>(form)])}});
}

bool looks_like_json(std::string_view ending, std::string_view text) {
    return ending == ".jsonl" || ending == ".ndjson" || ending == ".json" ||
           without_blanks(text).starts_with('{');
}

bool is_workbook(const Source& source, std::string_view head) {
    if (!source.format.empty()) return source.format == "xlsx";
    return head.starts_with(zip_magic) || head.starts_with(empty_zip_magic);
}

std::unique_ptr<RowReader> open_text(const Source& source, ByteSource bytes) {
    TextBuffer text(std::move(bytes), encoding_from(source.encoding));
    const auto ending = ending_of(source.name);
    const bool is_json =
        source.format.empty() ? looks_like_json(ending, text.rest()) : source.format == "jsonl";
    check_options(source, is_json ? Form::json_lines : Form::csv);
    if (is_web_page(text.rest())) throw Error("xls-web-page");
    if (is_json) return read_json_lines(std::move(text));
    const bool is_tsv = source.format.empty() ? ending == ".tsv" : source.format == "tsv";
    if (is_tsv && !source.delimiter) return read_tsv(std::move(text));
    return read_csv(std::move(text), source.delimiter);
}

std::unique_ptr<RowReader> open(const Source& source) {
    ByteSource bytes(source.file);
    const auto head = bytes.head();
    if (head.starts_with(old_office_magic)) refuse_old_office(head);
    if (!is_workbook(source, head)) return open_text(source, std::move(bytes));
    check_options(source, Form::xlsx);
    return read_xlsx(source);
}

}  // namespace

std::unique_ptr<RowReader> open_rows(const Source& source) {
    try {
        return open(source);
    } catch (const Error& error) {
        auto problem = error.problem();
        problem.arguments.push_back({"file", source.name});
        if (problem.place.file.empty() && problem.code != "option-form") {
            problem.place.file = source.name;
        }
        throw Error(std::move(problem));
    }
}

}  // namespace netralitas::importer
