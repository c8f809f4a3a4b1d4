#include "help.hpp"

#include "globals.hpp"
#include "layout.hpp"
#include "values.hpp"

#include <array>
#include <sstream>

namespace netralitas::cli {

using text::tr;

namespace {

struct GroupTitle {
    Group group;
    const char* title;
};
constexpr std::array<GroupTitle, 3> groups{{{Group::records, mark("Records")},
                                            {Group::answers, mark("Answers")},
                                            {Group::ledger, mark("The ledger")}}};

std::string translated(const std::string& text) { return text.empty() ? "" : tr(text.c_str()); }

std::string section(const char* title, const std::string& body) {
    return body.empty() ? "" : '\n' + tr(title) + '\n' + body;
}

std::string examples(const char* lines) {
    std::istringstream all{*lines == '\0' ? std::string() : tr(lines)};
    std::string text;
    for (std::string line; std::getline(all, line);) text += "  " + line + '\n';
    return section(mark("Examples"), text);
}

/// `-o, --output FILE`.
std::string term_of(const OptionRow& row) {
    std::string term = row.short_name();
    if (!term.empty()) term += ", ";
    term += row.is_argument() ? translated(row.name) : row.long_name();
    if (!row.metavar.empty()) term += ' ' + translated(row.metavar);
    return term;
}

/// What an option means, and the values it accepts when they are few enough to be named.
std::string meaning_of(const OptionRow& row, const domain::Catalogues& catalogues,
                       const text::Wording& wording) {
    auto meaning = tr(row.help);
    if (row.required && !row.is_argument()) meaning += ' ' + tr("(needed)");
    const auto* target = std::get_if<CodeTarget>(&row.target);
    if (target == nullptr) return meaning;
    std::string values;
    for (const auto& word : accepted_words(catalogues.vocabulary(target->vocabulary), wording)) {
        values += (values.empty() ? ": " : ", ") + word;
    }
    return meaning + values;
}

std::string usage_of(const Noun& noun, const Verb& verb, const OptionRows& rows) {
    std::string usage = "netralitas " + command_name(noun, verb);
    bool has_options = false;
    for (const auto& row : rows) {
        has_options = has_options || !row.is_argument();
        if (!row.is_argument()) continue;
        const auto name = translated(row.name);
        usage += row.required ? ' ' + name : " [" + name + ']';
        if (row.takes_several()) usage += "...";
    }
    if (has_options) usage += ' ' + tr("[OPTIONS]");
    return "  " + wrapped(usage, 4) + '\n';
}

std::string global_options() {
    Options options;
    Globals globals;
    add_globals(options, globals);
    std::vector<Entry> entries;
    for (const auto& row : options.rows()) entries.push_back({term_of(row), tr(row.help)});
    return section(mark("Options of every command"), listed(entries));
}

std::string help_of_program() {
    std::string text = wrapped(tr("netralitas keeps who of the staff has signed the pledge of "
                                  "neutrality, in a ledger that shows every change."),
                               0);
    text += '\n' + examples(mark("netralitas init --unit RUTAN-BLORA\n"
                                 "netralitas member import staff.csv --dry-run\n"
                                 "netralitas pledge missing"));
    text += section(mark("Usage"),
                    "  netralitas " + tr("[GLOBAL] COMMAND [ARGUMENTS] [OPTIONS]") + '\n');
    for (const auto& [group, title] : groups) {
        std::vector<Entry> entries;
        for (const auto& noun : nouns()) {
            if (noun.group == group) entries.push_back({std::string(noun.name), tr(noun.summary)});
        }
        text += entries.empty() ? "" : section(title, listed(entries));
    }
    return text + global_options() +
           section(mark("More"), "  netralitas " + tr("COMMAND") + " --help\n" +
                                     "  netralitas help exit-codes\n  netralitas help errors\n");
}

std::string help_of_noun(const Noun& noun) {
    std::vector<Entry> entries;
    for (const auto& verb : noun.verbs()) {
        entries.push_back({std::string(verb.name), tr(verb.summary)});
    }
    const std::string command = "  netralitas " + std::string(noun.name) + ' ';
    return wrapped(tr(noun.summary), 0) + '\n' +
           section(mark("Usage"), command + tr("VERB [ARGUMENTS] [OPTIONS]") + '\n') +
           section(mark("Verbs"), listed(entries)) +
           section(mark("More"), command + tr("VERB") + " --help\n");
}

std::string help_of_verb(const Scanned& scanned, const domain::Catalogues& catalogues,
                         const text::Wording& wording) {
    Options options;
    const auto action = scanned.verb->describe(options);
    std::vector<Entry> arguments;
    std::vector<Entry> flags;
    for (const auto& row : options.rows()) {
        auto& entries = row.is_argument() ? arguments : flags;
        entries.push_back({term_of(row), meaning_of(row, catalogues, wording)});
    }
    return wrapped(tr(scanned.verb->summary), 0) + '\n' + examples(scanned.verb->examples) +
           section(mark("Usage"), usage_of(*scanned.noun, *scanned.verb, options.rows())) +
           section(mark("Arguments"), listed(arguments)) + section(mark("Options"), listed(flags)) +
           section(mark("More"), "  netralitas --help\n");
}

}  // namespace

std::string help_for(const Scanned& scanned, const domain::Catalogues& catalogues,
                     const text::Wording& wording) {
    if (scanned.noun == nullptr) return help_of_program();
    if (scanned.verb == nullptr) return help_of_noun(*scanned.noun);
    return help_of_verb(scanned, catalogues, wording);
}

}  // namespace netralitas::cli
