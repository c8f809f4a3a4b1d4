#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

/// What a layer may include: the table of ARCHITECTURE.md.
struct Arrows {
    Names layers;
    Names third_party;
};

const std::map<std::string, Arrows> arrows{
    {"domain", {{}, {"utf8proc"}}},
    {"settings", {{"domain"}, {"toml++"}}},
    {"ledger", {{"domain"}, {"SQLiteCpp", "sqlite3", "sodium", "zstd", "nlohmann", "fmt"}}},
    {"store", {{"ledger", "domain"}, {"fmt"}}},
    {"importer", {{"store", "ledger", "domain"}, {"nlohmann", "expat", "minizip"}}},
    {"document", {{"domain"}, {}}},
    {"report", {{"store", "ledger", "document", "domain"}, {"fmt", "nlohmann"}}},
    {"text", {{"domain"}, {"libintl", "utf8proc", "fmt"}}},
    {"render", {{"document", "text", "domain"}, {"fmt", "minizip", "xlsxwriter", "qrencode"}}},
    {"cli",
     {{"report", "importer", "store", "ledger", "render", "document", "text", "settings", "domain"},
      {"CLI", "fmt", "cmark"}}},
};

const Names third_party{"CLI",      "SQLiteCpp", "sqlite3",    "sodium",   "zstd",
                        "nlohmann", "toml++",    "fmt",        "utf8proc", "libintl",
                        "expat",    "minizip",   "xlsxwriter", "qrencode", "cmark"};

/// The only files that may include a library that is costly or must stay in one place.
const std::map<std::string, std::string> lonely{{"CLI", "src/cli/parser.cpp"},
                                                {"xlsxwriter", "src/render/xlsx_library.hpp"},
                                                {"qrencode", "src/render/code_picture.cpp"},
                                                {"cmark", "src/cli/narrative.cpp"}};

struct Include {
    std::string file;   ///< from the top of the tree
    std::string layer;  ///< of the file; empty for what all share
    std::string name;   ///< what is included
    bool quoted = false;
};

/// `src/cli/unit/read.cpp`, `include/netralitas/cli/run.hpp` → `cli`.
std::string layer_of(const fs::path& file) {
    std::vector<std::string> parts;
    for (const auto& part : file) parts.push_back(part.string());
    const std::size_t at = parts.front() == "include" ? 2 : 1;
    return parts.size() > at + 1 ? parts[at] : "";
}

std::vector<Include> all_includes() {
    const fs::path root = NETRALITAS_SOURCE_DIR;
    const std::regex line_form(R"(^\s*#\s*include\s*([<"])([^">]+)[">])");
    std::vector<Include> includes;
    for (const auto* top : {"include", "src"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto ending = entry.path().extension();
            if (ending != ".hpp" && ending != ".cpp") continue;
            const auto file = fs::relative(entry.path(), root);
            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);) {
                std::smatch match;
                if (!std::regex_search(line, match, line_form)) continue;
                includes.push_back({file.string(), layer_of(file), match[2], match[1] == "\""});
            }
        }
    }
    return includes;
}

/// `netralitas/store/units.hpp` → `store`; empty for `netralitas/error.hpp` and private headers.
std::string included_layer(const Include& include) {
    const fs::path name(include.name);
    if (!include.quoted || *name.begin() != "netralitas") return "";
    return layer_of(fs::path("include") / name);
}

/// `SQLiteCpp/Database.h`, `sqlite3.h` → `SQLiteCpp`, `sqlite3`; empty for the standard library.
std::string library_of(const Include& include) {
    const auto library = include.name.substr(0, include.name.find_first_of("/."));
    return third_party.count(library) > 0 ? library : "";
}

}  // namespace

TEST_CASE("every layer has its arrows in the table") {
    for (const auto& include : all_includes()) {
        if (include.layer.empty()) continue;
        CHECK_MESSAGE(arrows.count(include.layer) == 1, include.file);
    }
}

TEST_CASE("a layer includes only layers its arrows lead to") {
    const auto includes = all_includes();
    REQUIRE(includes.size() > 100);
    for (const auto& include : includes) {
        const auto target = included_layer(include);
        if (target.empty() || target == include.layer) continue;
        if (include.file == "src/main.cpp" && target == "cli") continue;
        const auto found = arrows.find(include.layer);
        const bool may = found != arrows.end() && found->second.layers.count(target) > 0;
        CHECK_MESSAGE(may, include.file << " includes " << include.name);
    }
}

TEST_CASE("a third-party library is included only by the layers it belongs to") {
    for (const auto& include : all_includes()) {
        const auto library = library_of(include);
        if (library.empty()) continue;
        CHECK_MESSAGE(!include.file.starts_with("include/"),
                      include.file << " shows " << library << " to other layers");
        const auto found = arrows.find(include.layer);
        const bool may = found != arrows.end() && found->second.third_party.count(library) > 0;
        CHECK_MESSAGE(may, include.file << " includes " << include.name);
        const auto home = lonely.find(library);
        if (home != lonely.end()) CHECK(include.file == home->second);
    }
}

TEST_CASE("a private header is included only inside its own layer") {
    for (const auto& include : all_includes()) {
        if (!include.quoted || include.name.starts_with("netralitas/")) continue;
        const auto target =
            (fs::path(include.file).parent_path() / include.name).lexically_normal();
        CHECK_MESSAGE(layer_of(target) == include.layer,
                      include.file << " includes " << include.name);
    }
}
