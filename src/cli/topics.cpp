#include "topics.hpp"

#include "errors.hpp"
#include "layout.hpp"

#include <array>

namespace netralitas::cli {

using text::tr;

namespace {

struct ExitCode {
    const char* codes;
    const char* meaning;
};

constexpr auto exit_codes = std::to_array<ExitCode>({
    {"0", mark("done; also when a list has nothing to show")},
    {"1", mark("failed, nothing was changed; also a named record that does not exist")},
    {"2", mark("wrong usage")},
    {"3", mark("partly done: good rows are written, the others are in the file of rejects")},
    {"4", mark("not permitted: mode of a file, or role")},
    {"5", mark("check found something; with --exit-code, the answer is not empty")},
    {"6", mark("changed, but the answer could not be written; netralitas log --limit 1 shows it")},
    {"10", mark("there is no ledger here")},
    {"11", mark("the ledger was locked for longer than --lock-timeout")},
    {"12", mark("a key is missing or wrong")},
    {"13",
     mark("the file or its schema cannot be used: damaged, foreign, or newer than this program")},
    {"130", mark("interrupted; nothing was changed")},
});

std::string exit_code_topic() {
    std::vector<Entry> entries;
    entries.reserve(exit_codes.size());
    for (const auto& [codes, meaning] : exit_codes) entries.push_back({codes, tr(meaning)});
    return tr("Codes a command ends with. Any other code means that it failed.") + "\n\n" +
           listed(entries);
}

std::string error_topic() {
    std::string text = wrapped(tr("Every error and warning by its code, and the code the command "
                                  "ends with. Codes stay the same in both languages."),
                               0);
    text += "\n\n";
    for (const auto& row : error_rows()) {
        const auto code = row.exit_code == 0 ? tr("warning") : std::to_string(row.exit_code);
        text +=
            std::string(row.code) + " (" + code + ")\n    " + wrapped(tr(row.message), 4) + '\n';
    }
    return text;
}

}  // namespace

std::vector<std::string> topic_names() { return {"exit-codes", "errors"}; }

std::optional<std::string> topic(std::string_view name) {
    if (name == "exit-codes") return exit_code_topic();
    if (name == "errors") return error_topic();
    return std::nullopt;
}

}  // namespace netralitas::cli
