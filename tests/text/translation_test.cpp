#include "netralitas/text/wording.hpp"
#include "support/catalogue.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace netralitas::text {
namespace {

using testing::Message;

const std::string source_folder = NETRALITAS_SOURCE_DIR;

std::vector<Message> indonesian() {
    std::ifstream file(source_folder + "/po/id.po");
    REQUIRE(file);
    return testing::read_catalogue(file);
}

std::vector<Message> messages_of_sources() {
    FILE* extract = popen(("'" + source_folder + "/po/extract.sh'").c_str(), "r");
    REQUIRE(extract != nullptr);
    std::stringstream catalogue;
    std::array<char, 4096> buffer{};
    while (fgets(buffer.data(), static_cast<int>(buffer.size()), extract) != nullptr) {
        catalogue << buffer.data();
    }
    REQUIRE(pclose(extract) == 0);
    return testing::read_catalogue(catalogue);
}

std::set<std::string> ids_of(const std::vector<Message>& messages) {
    std::set<std::string> ids;
    for (const Message& message : messages) ids.insert(message.id);
    return ids;
}

std::string shown(const Message& message, std::int64_t count) {
    if (message.plural.empty()) return tr(message.id.c_str());
    return tr_count(message.id.c_str(), message.plural.c_str(), count);
}

}  // namespace

TEST_CASE("every message of the program is in po/id.po, and nothing else (run po/update.sh)") {
    const std::set<std::string> wanted = ids_of(messages_of_sources());
    const std::set<std::string> present = ids_of(indonesian());
    REQUIRE_FALSE(wanted.empty());
    for (const std::string& id : wanted) {
        CAPTURE(id);
        CHECK(present.count(id) == 1);
    }
    for (const std::string& id : present) {
        CAPTURE(id);
        CHECK(wanted.count(id) == 1);
    }
}

TEST_CASE("every message has an Indonesian translation") {
    for (const Message& message : indonesian()) {
        CAPTURE(message.id);
        CHECK_FALSE(message.fuzzy);
        REQUIRE(message.translations.size() == 1);
        CHECK(message.translations.front() != "");
    }
}

TEST_CASE("a translation has the holes of its message") {
    for (const Message& message : indonesian()) {
        if (message.translations.front().empty()) continue;
        CAPTURE(message.id);
        const std::string& full = message.plural.empty() ? message.id : message.plural;
        CHECK(testing::holes_of(message.translations.front()) == testing::holes_of(full));
    }
}

TEST_CASE(
    "the language is chosen without any help of the environment, and again as often as asked") {
    clearenv();
    const std::vector<Message> messages = indonesian();
    REQUIRE_FALSE(messages.empty());
    for (int round = 0; round < 2; ++round) {
        choose_language(Language::indonesian);
        for (const Message& message : messages) {
            CHECK(shown(message, 1) == message.translations.front());
            CHECK(shown(message, 2) == message.translations.front());
        }
        choose_language(Language::english);
        for (const Message& message : messages) {
            CHECK(shown(message, 1) == message.id);
            CHECK(shown(message, 2) == (message.plural.empty() ? message.id : message.plural));
        }
    }
}

TEST_CASE("the language of the environment does not win over the chosen one") {
    const Message message = indonesian().at(0);
    setenv("LC_ALL", "C", 1);
    setenv("LANGUAGE", "en", 1);
    choose_language(Language::indonesian);
    CHECK(shown(message, 2) == message.translations.front());
    setenv("LANG", "id_ID.UTF-8", 1);
    choose_language(Language::english);
    CHECK(shown(message, 1) == message.id);
}

TEST_CASE("a text that is no message stays as it is") {
    choose_language(Language::indonesian);
    CHECK(tr("") == "");
    CHECK(tr("not a message of this program") == "not a message of this program");
    CHECK(tr_count("{count} nothing", "{count} nothings", 1) == "{count} nothing");
    CHECK(tr_count("{count} nothing", "{count} nothings", 0) == "{count} nothings");
    CHECK(tr_count("{count} nothing", "{count} nothings", -3) == "{count} nothings");
}

TEST_CASE("a language is named by its code, with or without country and encoding") {
    CHECK(language_from("id") == Language::indonesian);
    CHECK(language_from("id_ID.UTF-8") == Language::indonesian);
    CHECK(language_from("en") == Language::english);
    CHECK(language_from("en_US") == Language::english);
    CHECK(language_from("en-GB") == Language::english);
    for (const char* name : {"", "C", "C.UTF-8", "POSIX", "de", "ide", "english", "_id"}) {
        CAPTURE(name);
        CHECK_FALSE(language_from(name).has_value());
    }
}

}  // namespace netralitas::text
