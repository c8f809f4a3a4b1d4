#include "errors.hpp"

#include <algorithm>
#include <array>

namespace netralitas::cli {

using text::mark;

namespace {

constexpr int warning = 0;
constexpr int failed = 1;
constexpr int usage = 2;
constexpr int denied = 4;
constexpr int answer_lost = 6;
constexpr int no_ledger = 10;
constexpr int locked = 11;
constexpr int unusable = 13;

// One row a line: the table is read across.
// clang-format off
constexpr auto rows = std::to_array<ErrorRow>({
    {"answer-failed", failed, mark("the answer could not be written"), ""},
    {"answer-lost", answer_lost, mark("the change is recorded, but the answer could not be written"), mark("netralitas log --limit 1")},
    {"argument-missing", usage, mark("{argument} is missing"), mark("{command} --help")},
    {"argument-unexpected", usage, mark("\"{word}\" has no place in this command"), mark("{command} --help")},
    {"catalogue-duplicate", failed, mark("\"{value}\" stands for two things in {list}"), ""},
    {"catalogue-key-unknown", failed, mark("the catalogue knows no list or key \"{key}\""), mark("{suggestions}")},
    {"catalogue-missing", failed, mark("\"{key}\" is missing in the catalogue"), mark("a catalogue of the office replaces the shipped one whole")},
    {"catalogue-syntax", failed, mark("the catalogue is not valid TOML here"), mark("netralitas config show --catalogue kinds prints the shipped one")},
    {"catalogue-value", failed, mark("the value of \"{key}\" cannot be right"), mark("dates as 2024-01-31, until not before since, codes in a-z 0-9 -")},
    {"change-before-first", failed, mark("{since:date} is before the first day on record, {first:date}"), mark("if it was recorded wrongly, use edit instead of change")},
    {"class-unknown", failed, mark("class \"{class}\" is not known"), mark("I, IIA, IIB, III, Khusus IIA, I TPI, I Non TPI, I Khusus TPI")},
    {"code-invalid", failed, mark("\"{code}\" is not a code: only {allowed}, not beginning with -"), ""},
    {"date-in-future", failed, mark("{date:date} is in the future"), ""},
    {"date-unreadable", usage, mark("\"{value}\" is not a date"), mark("write 2024-01-29, 29/01/2024, 29 January 2024, today or -7d")},
    {"employment-differs", warning, mark("NIP {number} is not that of a {employment:employment}"), ""},
    {"end-before-start", failed, mark("the end, {until:date}, is before the beginning, {since:date}"), ""},
    {"field-unknown", usage, mark("there is no field \"{field}\" here"), mark("{suggestions}")},
    {"flag-value", usage, mark("\"{value}\" is not a value of {flag}"), mark("accepted: {accepted}")},
    {"format-unknown", usage, mark("no answer has the form \"{format}\""), mark("--format: {suggestions}")},
    {"internal", failed, mark("the program met something it was not made for; nothing more is known"), ""},
    {"name-missing", failed, mark("the name is missing"), ""},
    {"nik-damaged", failed, mark("NIK {number} was damaged by a spreadsheet, which keeps 15 digits"), mark("format the column as text, type the number again and save")},
    {"nik-differs", warning, mark("NIK {number} says born {born}, {sex:sex}; the record says otherwise"), ""},
    {"nik-invalid", failed, mark("\"{number}\" is not a NIK: 16 digits with region, day and month of birth and serial number"), mark("compare the number with the identity card")},
    {"nik-is-nip", failed, mark("18 digits are a NIP ({number}); a NIK is needed here"), mark("type the NIK with 16 digits, or the number as a NIP")},
    {"nip-damaged", failed, mark("NIP {number} was damaged by a spreadsheet, which keeps 15 digits"), mark("format the column as text, type the number again and save")},
    {"nip-differs", warning, mark("NIP {number} says born {birth_date:date}, {sex:sex}; the record says otherwise"), ""},
    {"nip-invalid", failed, mark("\"{number}\" is not a NIP: 18 digits with date of birth, year and month of appointment, sex and serial number"), mark("compare the number with the decree of appointment")},
    {"nip-is-nik", failed, mark("16 digits are a NIK ({number}); a NIP is needed here"), mark("type the NIP with 18 digits, or the number as a NIK")},
    {"nip-old", failed, mark("{number} is a NIP of the form used before 2007, with 9 digits"), mark("type the NIP with 18 digits")},
    {"number-missing", failed, mark("neither NIP, NIK nor NRP, and no reason why there is none"), mark("give a number, or the reason with --no-number-reason")},
    {"number-unreadable", usage, mark("\"{value}\" is not a whole number"), ""},
    {"option-repeated", usage, mark("{option} is given twice"), ""},
    {"option-required", usage, mark("{option} is missing"), mark("{command} --help")},
    {"option-unknown", usage, mark("there is no option {option} here"), mark("{suggestions}")},
    {"option-value-missing", usage, mark("{option} needs a value"), mark("{command} --help")},
    {"option-value-unwanted", usage, mark("{option} takes no value"), ""},
    {"output-exists", failed, mark("{file} is there already and was not replaced"), mark("add --force to replace it")},
    {"output-failed", failed, mark("{file} could not be written ({reason}); what was there is unchanged"), ""},
    {"output-not-a-file", failed, mark("{file} is no ordinary file and was left alone"), mark("to write to the screen leave --output out")},
    {"pledge-empty", failed, mark("neither a signature nor a reason nor a reading"), mark("give the date of the signature or the reason")},
    {"revoked-before-signed", failed, mark("revoked on {revoked_on:date}, before it was signed on {signed_on:date}"), ""},
    {"round-cut-off-late", failed, mark("the cut-off day, {cut_off:date}, is after the day of the round, {date:date}"), ""},
    {"settings-key-unknown", failed, mark("there is no setting \"{key}\""), mark("{suggestions}")},
    {"settings-missing", failed, mark("there is no settings file {file}"), mark("netralitas init writes netralitas.toml")},
    {"settings-syntax", failed, mark("the settings file is not valid TOML here"), mark("put texts between quotes: lang = \"id\"")},
    {"settings-unreadable", failed, mark("{file} cannot be read ({reason})"), ""},
    {"settings-value", failed, mark("\"{value}\" is not a value of {key}"), mark("accepted: {accepted}")},
    {"settings-writable", denied, mark("{file} may be changed by everybody on this machine"), mark("chmod o-w {file}")},
    {"text-not-utf8", failed, mark("\"{text}\" is not UTF-8 text"), mark("save the file as UTF-8")},
    {"topic-unknown", usage, mark("there is no help on \"{topic}\""), mark("{suggestions}")},
    {"unknown-noun", usage, mark("\"{word}\" is not a command of netralitas"), mark("{suggestions}")},
    {"unknown-verb", usage, mark("\"{word}\" is not a command of {noun}"), mark("{suggestions}")},
    {"usage", usage, mark("the command line cannot be understood"), mark("{command} --help")},
    {"value-unknown", usage, mark("\"{value}\" is not accepted here"), mark("{suggestions}")},
    {"verb-missing", usage, mark("{noun} needs to be told what to do"), mark("netralitas {noun} {verbs}")},
});
// clang-format on

}  // namespace

std::span<const ErrorRow> error_rows() { return rows; }

const ErrorRow& error_row(std::string_view code) {
    const auto by_code = [](const ErrorRow& row, std::string_view wanted) {
        return row.code < wanted;
    };
    const auto found = std::lower_bound(rows.begin(), rows.end(), code, by_code);
    if (found != rows.end() && found->code == code) return *found;
    return error_row("internal");
}

}  // namespace netralitas::cli
