#include "ledger/digest.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace netralitas;
using namespace netralitas::ledger;

namespace {

/// A block of the page: `name value` in each line.
using Block = std::vector<std::pair<std::string, std::string>>;

std::vector<Block> vectors_of_page() {
    std::istringstream page(testing::text_of(NETRALITAS_SOURCE_DIR "/docs/ledger-format.md"));
    std::vector<Block> blocks;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line.rfind("```", 0) == 0) {
            inside = line == "```vector";
            blocks.resize(blocks.size() + (inside ? 1 : 0));
            continue;
        }
        if (inside) {
            const auto space = line.find(' ');
            blocks.back().emplace_back(line.substr(0, space),
                                       space == line.npos ? "" : line.substr(space + 1));
        }
    }
    return blocks;
}

std::vector<std::string> all(const Block& block, const std::string& name) {
    std::vector<std::string> values;
    for (const auto& [key, value] : block) {
        if (key == name) {
            values.push_back(value);
        }
    }
    return values;
}

std::string one(const Block& block, const std::string& name) {
    const auto values = all(block, name);
    REQUIRE(values.size() == 1);
    return values.front();
}

Seed seed_of(const std::string& hex) {
    Seed seed;
    REQUIRE(hex.size() == 2 * seed.size());
    for (std::size_t i = 0; i < seed.size(); ++i) {
        seed[i] = static_cast<unsigned char>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
    }
    return seed;
}

Entry entry_of(const Block& block) {
    Entry entry;
    entry.office = std::stoi(one(block, "office"));
    entry.seq = std::stoll(one(block, "seq"));
    entry.at = domain::instant_from_iso(one(block, "at")).value();
    entry.operator_name = one(block, "operator");
    entry.command = one(block, "command");
    entry.summary = one(block, "summary");
    entry.schema = std::stoi(one(block, "schema"));
    entry.last_id = std::stoll(one(block, "last_id"));
    entry.commitment = one(block, "commitment");
    entry.previous = one(block, "previous");
    entry.hash = one(block, "hash");
    return entry;
}

void check_lines(const Block& block) {
    const auto lines = all(block, "line");
    const auto salts = all(block, "salt");
    const auto digests = all(block, "digest");
    REQUIRE(lines.size() == 3);
    REQUIRE(salts.size() == lines.size());
    REQUIRE(digests.size() == lines.size());
    Salts tree(seed_of(one(block, "seed")));
    Commitment commitment;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto salt = tree.next();
        const auto digest = line_digest(salt, lines[i]);
        CHECK(to_hex(salt) == salts[i]);
        CHECK(to_hex(digest) == digests[i]);
        commitment.add(digest);
    }
    CHECK(commitment.hex() == one(block, "commitment"));
}

}  // namespace

TEST_CASE("the test vectors of the format page are what the program computes") {
    const auto blocks = vectors_of_page();
    REQUIRE(blocks.size() == 2);
    std::string previous;
    for (const auto& block : blocks) {
        check_lines(block);
        const auto entry = entry_of(block);
        CHECK(entry.previous == previous);
        CHECK(hash_of(entry) == entry.hash);
        previous = entry.hash;
    }
}
