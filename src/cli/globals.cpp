#include "globals.hpp"

#include "rows.hpp"

#include <array>

namespace netralitas::cli {

namespace {

std::string environment(const Host& host, const std::string& name) {
    return host.environment ? host.environment(name).value_or("") : std::string();
}

/// `-qn` → `-q`, `-n`; any other word stays.
std::vector<std::string> separate_flags(const std::string& word) {
    if (word.size() < 3 || word[0] != '-' || word[1] == '-') return {word};
    std::vector<std::string> flags;
    for (const char letter : word.substr(1)) flags.push_back({'-', letter});
    return flags;
}

void set_flags(const OptionRows& rows, const std::string& word) {
    for (const auto& name : separate_flags(word)) {
        const auto* row = row_of(rows, name);
        if (row != nullptr && row->is_flag()) *std::get<bool*>(row->target) = true;
    }
}

/// Sets the text an option is followed by, and says whether it was one.
bool set_text(const OptionRows& rows, const std::string& word, const std::string& next) {
    const auto* row = row_of(rows, word);
    if (row == nullptr || row->is_flag()) return false;
    const auto equals = word.find('=');
    *std::get<std::string*>(row->target) =
        equals == std::string::npos ? next : word.substr(equals + 1);
    return equals == std::string::npos;
}

}  // namespace

void add_globals(Options& options, Globals& globals) {
    options.flag("-h,--help", globals.help, mark("show this help"));
    options.flag("--version", globals.version, mark("show the version"));
    options.flag("-q,--quiet", globals.quiet, mark("no sentences; one line when something fails"));
    options.flag("-v,--verbose", globals.verbose, mark("say more about what is done"));
    options.flag("-n,--dry-run", globals.dry_run, mark("try everything, write nothing"));
    options.flag("-y,--yes", globals.yes, mark("answer every question with yes"));
    options.flag("--no-input", globals.no_input, mark("never ask"));
    options.text("--config", mark("FILE"), globals.config, mark("settings file"));
    options.text("--ledger", mark("FILE"), globals.ledger, mark("ledger file"));
    options.choice("--lang", {"id", "en"}, globals.lang, mark("language of words and dates"));
    options.choice("--color", {"auto", "always", "never"}, globals.color, mark("coloured words"));
    options.text("--lock-timeout", mark("TIME"), globals.lock_timeout,
                 mark("how long to wait for another change, `30s`"));
}

Globals glance(const std::vector<std::string>& words) {
    Globals globals;
    Options options;
    add_globals(options, globals);
    std::string format;
    options.text("--format", "", format, "");
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        const std::string next = i + 1 < words.size() ? words[i + 1] : "";
        if (set_text(options.rows(), words[i], next)) {
            ++i;
        } else {
            set_flags(options.rows(), words[i]);
        }
    }
    globals.json = format == "json" || format == "jsonl";
    return globals;
}

settings::Sources setting_sources(const Globals& globals, const Host& host) {
    settings::Sources sources;
    sources.environment = host.environment;
    sources.folder = host.folder;
    if (!globals.config.empty()) sources.file = host.folder / globals.config;
    const auto add = [&](const char* key, const std::string& value, const char* name) {
        if (!value.empty()) sources.flags.push_back({key, value, name});
    };
    const auto ledger = globals.ledger.empty() ? "" : (host.folder / globals.ledger).string();
    add("lang", globals.lang, "--lang");
    add("color", globals.color, "--color");
    add("ledger.path", ledger, "--ledger");
    add("ledger.lock_timeout", globals.lock_timeout, "--lock-timeout");
    return sources;
}

text::Language language_for(const std::string& setting, const Host& host) {
    if (const auto language = text::language_from(setting)) return *language;
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const auto language = text::language_from(environment(host, name))) return *language;
    }
    return text::Language::indonesian;
}

render::Blocks blocks_for(const Host& host) {
    if (!host.out_is_terminal) return render::Blocks::none;
    for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const auto locale = environment(host, name);
        if (locale.empty()) continue;
        const bool is_utf8 = locale.ends_with("UTF-8") || locale.ends_with("utf8");
        return is_utf8 ? render::Blocks::unicode : render::Blocks::ascii;
    }
    return render::Blocks::ascii;
}

bool is_coloured(const std::string& setting, bool is_terminal, const Host& host) {
    if (setting == "always") return true;
    if (setting == "never" || !environment(host, "NO_COLOR").empty()) return false;
    const auto forced = environment(host, "CLICOLOR_FORCE");
    if (!forced.empty() && forced != "0") return true;
    return is_terminal && environment(host, "TERM") != "dumb";
}

}  // namespace netralitas::cli
