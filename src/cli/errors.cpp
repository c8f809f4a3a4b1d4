#include "errors.hpp"

#include <algorithm>
#include <array>

namespace netralitas::cli {

namespace {

constexpr int warning = 0;
constexpr int failed = 1;
constexpr int usage = 2;
constexpr int denied = 4;
constexpr int found = 5;
constexpr int answer_lost = 6;
constexpr int no_ledger = 10;
constexpr int locked = 11;
constexpr int unusable = 13;

// One row a line: the table is read across.
// clang-format off
constexpr auto rows = std::to_array<ErrorRow>({
    {"alias-taken", failed, mark("\"{alias}\" already means {unit}"), ""},
    {"answer-failed", failed, mark("the answer could not be written"), ""},
    {"answer-lost", answer_lost, mark("the change is recorded, but the answer could not be written"), mark("netralitas log --limit 1")},
    {"argument-missing", usage, mark("{argument} is missing"), mark("{command} --help")},
    {"argument-unexpected", usage, mark("\"{word}\" has no place in this command"), mark("{command} --help")},
    {"backup-damaged", unusable, mark("{file} is damaged: no ledger comes out of it whole"), mark("take an older backup; keep this file as it is")},
    {"backup-foreign", unusable, mark("{file} is no backup of netralitas"), ""},
    {"backup-old", warning, mark("no backup of this ledger was made for {days:number} days, and it has changed since"), mark("netralitas backup")},
    {"backup-unnoted", warning, mark("the backup is written, but {path} could not note it: netralitas status will not know of it"), ""},
    {"backup-unsound", found, mark("the copy of the ledger did not pass the deep check: no backup was written"), mark("keep this file as it is and go on with the newest backup")},
    {"catalogue-duplicate", failed, mark("\"{value}\" stands for two things in {list}"), mark("take the spelling out of one of the two")},
    {"catalogue-key-unknown", failed, mark("the catalogue knows no key \"{key}\""), mark("{suggestions}")},
    {"catalogue-missing", failed, mark("\"{key}\" is missing in the catalogue"), mark("a catalogue of the office replaces the shipped one whole")},
    {"catalogue-syntax", failed, mark("the catalogue is not valid TOML here"), mark("netralitas config show --catalogue NAME prints the shipped one")},
    {"catalogue-unknown", failed, mark("{path} replaces no catalogue"), mark("{suggestions}")},
    {"catalogue-value", failed, mark("the value of \"{key}\" cannot be right"), mark("texts in quotes, several of them in [ ], codes in a-z 0-9 -")},
    {"change-before-first", failed, mark("{since:date} is before the first day on record, {first:date}"), mark("if it was recorded wrongly, use edit instead of change")},
    {"check-cell", found, mark("{column} of {table} {id} is \"{found}\" in the table, \"{recorded}\" in the entries"), ""},
    {"check-clock", warning, mark("entry {entry} of office {office} is dated before the one ahead of it: the clock of the machine went back"), ""},
    {"check-commitment", found, mark("the lines of entry {entry} of office {office} were changed"), ""},
    {"check-file", found, mark("SQLite finds the file damaged: {detail}"), mark("keep this file as it is and go on with the newest backup")},
    {"check-gap", found, mark("entry {entry} of office {office} is missing"), ""},
    {"check-hash", found, mark("entry {entry} of office {office} was changed"), ""},
    {"check-id", found, mark("entry {entry} of office {office} writes {table} {id}, a row number that is not its own"), ""},
    {"check-key", found, mark("{table} {id} refers to a {target} that is not there"), ""},
    {"check-last-id", found, mark("the newest row number in entry {entry} of office {office} goes back"), ""},
    {"check-lines", found, mark("the lines of entry {entry} of office {office} cannot be read"), ""},
    {"check-more", found, mark("{count:number} further findings are not listed"), ""},
    {"check-orphan", found, mark("there are lines of entry {entry} of office {office}, but no such entry"), ""},
    {"check-previous", found, mark("entry {entry} of office {office} does not follow the one before it"), ""},
    {"check-reference", found, mark("{column} of {table} {id} points at {target} {to}, which is not there"), ""},
    {"check-replay", found, mark("what entry {entry} of office {office} did to {table} {id} does not fit what was there"), ""},
    {"check-row-lost", found, mark("{table} {id} is in the entries, but no longer in the table"), ""},
    {"check-row-unrecorded", found, mark("{table} {id} is in the table, but no entry put it there"), ""},
    {"check-schema", found, mark("the {kind} {name} is not as this program makes it"), ""},
    {"check-step", found, mark("entry {entry} of office {office} names a schema that this program does not know"), ""},
    {"check-summary", found, mark("the summary of entry {entry} of office {office} does not fit its lines"), ""},
    {"check-unreadable", found, mark("part of the file cannot be read"), mark("keep this file as it is and go on with the newest backup")},
    {"class-unknown", failed, mark("class \"{class}\" is not known"), mark("I, IIA, IIB, III, Khusus IIA, I TPI, I Non TPI, I Khusus TPI")},
    {"code-invalid", failed, mark("\"{code}\" is not a code: only {allowed}, not beginning with -"), ""},
    {"columns-doubled", failed, mark("the columns \"{first}\" and \"{second}\" mean the same"), mark("rename or remove one of them")},
    {"columns-missing", failed, mark("the column {missing} is missing; the file has: {found}"), mark("netralitas config show --catalogue columns lists the headings that are known")},
    {"constraint", failed, mark("a rule of the ledger refuses the row ({rule}: {table} {column})"), ""},
    {"csv-not-text", failed, mark("byte {byte} is not UTF-8 text"), mark("save the file as \"CSV UTF-8\"")},
    {"csv-quote-open", failed, mark("a quotation mark is opened here and never closed"), mark("close it, or write two of them for one that is text")},
    {"csv-quote-stray", failed, mark("text stands behind a closing quotation mark"), mark("write a quotation mark within quotation marks twice")},
    {"csv-record-long", failed, mark("a row is longer than 1 MiB"), ""},
    {"date-in-future", failed, mark("{date:date} is in the future"), ""},
    {"date-unreadable", usage, mark("\"{value}\" is not a date"), mark("write 2024-01-29, 29/01/2024, 29 January 2024, today or -7d")},
    {"employment-differs", warning, mark("NIP {number} is not that of a {employment:employment}"), ""},
    {"employment-missing", failed, mark("the employment is missing (PNS, CPNS, PPPK, PPNPN ...)"), ""},
    {"end-before-start", failed, mark("the end, {until:date}, is before the beginning, {since:date}"), ""},
    {"entry-unknown", failed, mark("there is no entry {entry}"), mark("netralitas log shows the entries")},
    {"field-unknown", usage, mark("there is no field \"{field}\" here"), mark("{suggestions}")},
    {"file-denied", denied, mark("{path} may not be opened"), ""},
    {"file-missing", failed, mark("there is no file {file}"), ""},
    {"file-unreadable", failed, mark("{file} cannot be read to its end"), ""},
    {"flag-value", usage, mark("\"{value}\" is not accepted here"), mark("accepted: {accepted}")},
    {"folder-missing", failed, mark("the folder of {path} does not exist"), ""},
    {"format-unknown", usage, mark("no answer has the form \"{format}\""), mark("{suggestions}")},
    {"group-unknown", failed, mark("there is no group {group}"), ""},
    {"header-missing", failed, mark("no heading is known here: {found}"), mark("the first line with something in it must name the columns: netralitas config show --catalogue columns")},
    {"ids-exhausted", failed, mark("the office has used all of its row numbers"), ""},
    {"import-empty", failed, mark("there is nothing in {file}"), ""},
    {"internal", failed, mark("the program met something it was not made for; nothing more is known"), ""},
    {"journal-left", failed, mark("{path} lies there: it belongs to another ledger and would spoil the restored one"), mark("move it away, to where its ledger went")},
    {"kind-missing", failed, mark("the kind of unit is missing"), ""},
    {"ledger-damaged", unusable, mark("the ledger is damaged"), mark("netralitas check says where; keep the file as it is")},
    {"ledger-exists", failed, mark("there is a file at {path} already"), ""},
    {"ledger-foreign", unusable, mark("{path} is no ledger of netralitas"), ""},
    {"ledger-full", failed, mark("no room is left to write {path}; nothing was changed"), mark("free some space and run the command again")},
    {"ledger-group-readable", denied, mark("the group of {path} may open it, but the settings do not name that group"), mark("chmod 600 {path}, or set [ledger] group")},
    {"ledger-locked", locked, mark("the ledger {path} is in use by another program"), mark("try again when it has finished, or wait longer with --lock-timeout")},
    {"ledger-missing", no_ledger, mark("there is no ledger at {path}"), mark("netralitas init makes one; --ledger names another")},
    {"ledger-newer", unusable, mark("{path} was written by a newer program (schema {schema}; this one knows {known})"), mark("update netralitas first; the file was not touched")},
    {"ledger-older", unusable, mark("{path} was written by an older program and must be brought up to date once, where it may be written"), mark("copy it to a folder that may be written")},
    {"ledger-read-only", denied, mark("{path} or its folder may not be written"), ""},
    {"ledger-symlink", denied, mark("{path} is a symbolic link"), mark("name the file itself")},
    {"ledger-unfinished", unusable, mark("the last write to {path} broke off and must be taken back first, which is not permitted here"), mark("run any command once as the owner of the file")},
    {"ledger-world-readable", denied, mark("other users of this machine may open {path}"), mark("chmod 600 {path}")},
    {"member-unknown", failed, mark("nobody here is \"{name}\""), mark("{suggestions}")},
    {"name-ambiguous", failed, mark("\"{name}\" is the name of {count:number} people"), mark("{suggestions}")},
    {"name-differs", warning, mark("the file says {typed}, the record {recorded}"), ""},
    {"name-missing", failed, mark("the name is missing"), ""},
    {"network-file-system", warning, mark("{path} lies on a network file system ({kind}), whose locks cannot be trusted"), mark("keep the ledger on a disk of this machine and its backups on the network")},
    {"nik-damaged", failed, mark("NIK {number} was damaged by a spreadsheet, which keeps 15 digits"), mark("format the column as text, type the number again and save")},
    {"nik-differs", warning, mark("NIK {number} says born {born}, {sex:sex}; the record says otherwise"), ""},
    {"nik-in-nip-column", failed, mark("16 digits are a NIK ({number}), but this is the column of NIPs"), mark("put it into a column NIK or NIP/NIK")},
    {"nik-invalid", failed, mark("\"{number}\" is not a NIK: 16 digits with region, day and month of birth and serial number"), mark("compare the number with the identity card")},
    {"nik-is-nip", failed, mark("18 digits are a NIP ({number}); a NIK is needed here"), mark("type the NIK with 16 digits, or the number as a NIP")},
    {"nip-damaged", failed, mark("NIP {number} was damaged by a spreadsheet, which keeps 15 digits"), mark("format the column as text, type the number again and save")},
    {"nip-differs", warning, mark("NIP {number} says born {birth_date:date}, {sex:sex}; the record says otherwise"), ""},
    {"nip-invalid", failed, mark("\"{number}\" is not a NIP: 18 digits with date of birth, year and month of appointment, sex and serial number"), mark("compare the number with the decree of appointment")},
    {"nip-is-nik", failed, mark("16 digits are a NIK, but the status {employment:employment} needs a NIP"), mark("type the NIP with 18 digits, or change the status to PPNPN")},
    {"nip-old", failed, mark("{number} is a NIP of the form used before 2007, with 9 digits"), mark("type the NIP with 18 digits")},
    {"no-ledger", no_ledger, mark("there is no ledger in this folder yet"), mark("netralitas init --unit RUTAN-BLORA")},
    {"number-invalid", failed, mark("\"{value}\" is not a staff number such as P-0042"), ""},
    {"number-missing", failed, mark("neither NIP, NIK nor NRP, and no reason why there is none"), mark("give a number, or the reason with --no-number-reason")},
    {"number-taken", failed, mark("{number} is already that of {member}"), mark("netralitas member show {member}")},
    {"number-unreadable", usage, mark("\"{value}\" is not a whole number"), ""},
    {"office-invalid", usage, mark("\"{value}\" is not an office number: six digits from 100000 to 999999"), ""},
    {"option-repeated", usage, mark("{option} is given twice"), ""},
    {"option-required", usage, mark("{option} is missing"), mark("{command} --help")},
    {"option-unknown", usage, mark("there is no option {option} here"), mark("{suggestions}")},
    {"option-value-missing", usage, mark("{option} needs a value"), mark("{command} --help")},
    {"option-value-unwanted", usage, mark("{option} takes no value"), ""},
    {"output-exists", failed, mark("{file} is there already and was not replaced"), mark("add --force to replace it")},
    {"output-failed", failed, mark("{file} could not be written ({reason}); what was there is unchanged"), ""},
    {"output-is-ledger", failed, mark("{file} is the ledger itself and was left alone"), mark("name another file with --output")},
    {"output-missing", usage, mark("these tables need files to go to"), mark("name one with --output FILE, or use --format jsonl")},
    {"output-not-a-file", failed, mark("{file} is no ordinary file and was left alone"), mark("to write to the screen leave --output out")},
    {"pledge-both", failed, mark("a date of signature and a reason for not signing"), mark("keep one of the two")},
    {"pledge-date-differs", failed, mark("{name} has signed {round} on {recorded:date}, not on {typed:date}"), mark("take the signature back first: {suggestions}")},
    {"pledge-empty", failed, mark("neither a signature nor a reason nor a reading"), mark("give the date of the signature or the reason")},
    {"pledge-signed", failed, mark("{name} has signed {round} on {recorded:date}: a reason for not signing does not fit"), mark("netralitas pledge revoke takes a signature back")},
    {"pledge-unsigned", failed, mark("{name} has no signature in {round} that could be taken back"), ""},
    {"pledge-whom", usage, mark("name people, or a whole unit with --unit: one of the two"), mark("netralitas pledge sign --help")},
    {"posting-ended", failed, mark("the posting ended on {until:date}; the row says something else without a date"), mark("give the day from which it holds in a column \"TMT\"")},
    {"posting-missing", failed, mark("{name} has no posting on {day:date}"), ""},
    {"posting-overlap", failed, mark("{name} already has a posting on these days, at {unit}"), mark("use member change --since for a transfer")},
    {"rank-unknown", failed, mark("\"{value}\" is not a rank"), mark("write III/b, or IX for PPPK")},
    {"restore-unsound", unusable, mark("the ledger in {file} did not pass the deep check: nothing was restored"), mark("take an older backup; keep this file as it is")},
    {"revoked-before-signed", failed, mark("revoked on {revoked_on:date}, before it was signed on {signed_on:date}"), ""},
    {"round-cut-off-late", failed, mark("the cut-off day, {cut_off:date}, is after the day of the round, {date:date}"), ""},
    {"round-exists", failed, mark("round {round} is there already"), mark("netralitas pledge round show {round}")},
    {"round-missing", failed, mark("there is no pledge round on or before {day:date}"), mark("netralitas pledge round add CODE --name TEXT --date DATE")},
    {"round-unknown", failed, mark("round \"{round}\" is not known"), mark("{suggestions}")},
    {"row-duplicate", failed, mark("the same one stands in line {earlier:number} already"), mark("remove one of the two rows")},
    {"row-older", failed, mark("the row tells of days before {recorded:date}, from which on something else is recorded"), mark("mend the date, or correct the record with edit")},
    {"row-ragged", failed, mark("{fields:number} fields, but the header has {columns:number}"), mark("put a field that holds the separator between quotation marks")},
    {"settings-key-unknown", failed, mark("there is no setting \"{key}\""), mark("{suggestions}")},
    {"settings-missing", failed, mark("there is no settings file {file}"), mark("netralitas init writes netralitas.toml")},
    {"settings-syntax", failed, mark("the settings file is not valid TOML here"), mark("put texts between quotes: lang = \"id\"")},
    {"settings-unit-differs", failed, mark("{file} is there already and names another unit than {unit}"), mark("mend [office] unit in {file}, or leave --unit out")},
    {"settings-unreadable", failed, mark("{file} cannot be read ({reason})"), ""},
    {"settings-value", failed, mark("\"{value}\" is not a value of {key}"), mark("accepted: {accepted}")},
    {"settings-writable", denied, mark("{file} may be changed by everybody on this machine"), mark("chmod o-w {file}")},
    {"text-not-utf8", failed, mark("\"{text}\" is not UTF-8 text"), mark("save the file as UTF-8")},
    {"topic-unknown", usage, mark("there is no help on \"{topic}\""), mark("{suggestions}")},
    {"undo-conflict", failed, mark("entry {entry} was not undone: {count:number} of its rows were changed since: {rows}"), mark("undo the later entries first: {suggestions}")},
    {"undo-impossible", failed, mark("entry {entry} cannot be undone: it made or changed the ledger itself"), ""},
    {"undo-referred", failed, mark("entry {entry} was not undone: {count:number} rows of {table} recorded later refer to its rows of {parent}"), mark("undo the later entries first")},
    {"undo-value-taken", failed, mark("entry {entry} was not undone: the {column} of {table} {id} belongs to another row by now"), ""},
    {"unit-ambiguous", failed, mark("\"{unit}\" fits {count:number} units"), mark("{suggestions}")},
    {"unit-cycle", failed, mark("{parent} stands below {unit}: a unit cannot stand below itself"), ""},
    {"unit-ended", failed, mark("nothing is recorded for {unit} on {since:date} any more"), mark("netralitas unit show {unit}")},
    {"unit-exists", failed, mark("unit {unit} is there already"), mark("netralitas unit show {unit}")},
    {"unit-has-children", failed, mark("{unit} cannot be closed: {count:number} units stand below it"), mark("{suggestions}")},
    {"unit-has-staff", failed, mark("{unit} cannot be closed: {count:number} people still work there"), mark("end or move their postings first: netralitas member list --unit {unit} --only")},
    {"unit-missing", failed, mark("the unit is missing"), ""},
    {"unit-unknown", failed, mark("unit \"{unit}\" is not known"), mark("{suggestions}")},
    {"unit-version-overlap", failed, mark("{unit} would have two names or parents on one day"), mark("netralitas unit change {unit} --since says from which day on it is different")},
    {"unknown-noun", usage, mark("\"{word}\" is not a command of netralitas"), mark("{suggestions}")},
    {"unknown-verb", usage, mark("\"{word}\" is not a command of {noun}"), mark("{suggestions}")},
    {"usage", usage, mark("the command line cannot be understood"), mark("{command} --help")},
    {"value-refused", failed, mark("a value of {table} cannot be kept ({reason})"), mark("text must be valid UTF-8 without NUL")},
    {"value-unknown", usage, mark("\"{value}\" is not accepted here"), mark("{suggestions}")},
    {"verb-missing", usage, mark("{noun} needs a verb: {verbs}"), mark("netralitas {noun} --help")},
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
