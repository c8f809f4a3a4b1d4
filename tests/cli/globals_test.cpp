#include "cli/globals.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace netralitas;
using namespace netralitas::cli;

namespace {

Host host_with(std::map<std::string, std::string> variables) {
    Host host;
    host.environment = [variables](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
    return host;
}

}  // namespace

TEST_CASE("global flags are seen among any words") {
    const auto seen = glance({"-qn", "pledge", "sing", "--lang=en", "--ledger", "x.db", "--help"});
    CHECK(seen.quiet);
    CHECK(seen.dry_run);
    CHECK(seen.help);
    CHECK_FALSE(seen.verbose);
    CHECK(seen.lang == "en");
    CHECK(seen.ledger == "x.db");
    CHECK_FALSE(seen.json);
}

TEST_CASE("words behind -- are no flags") { CHECK_FALSE(glance({"--", "-q", "--help"}).quiet); }

TEST_CASE("json errors are asked for with the form of the answer") {
    CHECK(glance({"unit", "list", "--format", "json"}).json);
    CHECK(glance({"unit", "list", "--format=jsonl"}).json);
    CHECK_FALSE(glance({"unit", "list", "--format", "csv"}).json);
    CHECK_FALSE(glance({"unit", "list", "--format"}).json);
}

TEST_CASE("the language is the setting, else the first of the environment that names one") {
    using text::Language;
    CHECK(language_for("en", host_with({{"LANG", "id_ID.UTF-8"}})) == Language::english);
    CHECK(language_for("auto", host_with({{"LANG", "en_US.UTF-8"}})) == Language::english);
    CHECK(language_for("auto", host_with({{"LC_ALL", "C"}, {"LANG", "en_US"}})) ==
          Language::english);
    CHECK(language_for("auto", host_with({{"LC_ALL", "id_ID"}, {"LANG", "en_US"}})) ==
          Language::indonesian);
    CHECK(language_for("auto", host_with({{"LANG", "de_DE"}})) == Language::indonesian);
    CHECK(language_for("auto", host_with({})) == Language::indonesian);
}

TEST_CASE("colour follows the flag, then NO_COLOR, CLICOLOR_FORCE, and a terminal that can") {
    struct Row {
        std::string setting;
        bool terminal;
        std::map<std::string, std::string> environment;
        bool coloured;
    };
    const std::vector<Row> rows{
        {"auto", true, {}, true},
        {"auto", false, {}, false},
        {"always", false, {{"NO_COLOR", "1"}}, true},
        {"never", true, {{"CLICOLOR_FORCE", "1"}}, false},
        {"auto", true, {{"NO_COLOR", "1"}}, false},
        {"auto", true, {{"NO_COLOR", ""}}, true},
        {"auto", false, {{"CLICOLOR_FORCE", "1"}}, true},
        {"auto", false, {{"CLICOLOR_FORCE", "0"}}, false},
        {"auto", true, {{"TERM", "dumb"}}, false},
    };
    for (const auto& row : rows) {
        CHECK(is_coloured(row.setting, row.terminal, host_with(row.environment)) == row.coloured);
    }
}

TEST_CASE("flags that stand for settings are handed on, files from the current folder") {
    Globals globals;
    globals.ledger = "other.db";
    globals.lang = "en";
    Host host = host_with({});
    host.folder = "/somewhere";
    const auto sources = setting_sources(globals, host);
    REQUIRE(sources.flags.size() == 2);
    CHECK(sources.flags[0].key == "lang");
    CHECK(sources.flags[1].key == "ledger.path");
    CHECK(sources.flags[1].value == "/somewhere/other.db");
    CHECK(sources.flags[1].name == "--ledger");
    CHECK_FALSE(sources.file.has_value());
}
