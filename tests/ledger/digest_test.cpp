#include "ledger/digest.hpp"

#include "ledger/packer.hpp"
#include "ledger/parts.hpp"
#include "netralitas/error.hpp"
#include "support/problem_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace netralitas;
using namespace netralitas::ledger;
using testing::problem_of;

namespace {

/// The n-th leaf by its definition: 32 steps down from the root.
Seed leaf(Seed node, std::uint32_t n) {
    for (int bit = salt_tree_depth - 1; bit >= 0; --bit) {
        std::string bytes(node.begin(), node.end());
        bytes += static_cast<char>((n >> static_cast<unsigned>(bit)) & 1U);
        const auto digest = digest_of(bytes);
        std::copy_n(digest.begin(), node.size(), node.begin());
    }
    return node;
}

std::string many_lines(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
        lines += R"(["+","unit",[)" + std::to_string(i) + R"(,"A",null]])" + '\n';
    }
    return lines;
}

}  // namespace

TEST_CASE("a digest is what b2sum -l 256 prints") {
    CHECK(to_hex(digest_of("abc")) ==
          "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(to_hex(digest_of("")) ==
          "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(Commitment().hex() == to_hex(digest_of("")));
}

TEST_CASE("each salt is the leaf of its number in the tree of its seed") {
    const Seed root{1, 2, 3};
    Salts salts(root);
    for (std::uint32_t n = 0; n < 1030; ++n) {
        const auto salt = salts.next();
        if (n < 20 || n > 1010) {
            CAPTURE(n);
            CHECK(salt == leaf(root, n));
        }
    }
}

TEST_CASE("lines packed by the thread give the commitment of the same lines packed at once") {
    const Seed root{9};
    const auto lines = many_lines(1000);
    Packer whole(root);
    const auto expected = whole.finish(lines);
    Packer parts(root);
    std::string_view rest = lines;
    std::string unpacked;
    while (rest.size() > 5000) {
        const auto end = rest.find('\n', 500) + 1;
        parts.add(std::string(rest.substr(0, end)));
        rest.remove_prefix(end);
    }
    CHECK(parts.finish(rest) == expected);
    for (const auto& part : parts.take_packed()) {
        unpacked += unpack(part);
    }
    CHECK(unpacked == lines);
}

TEST_CASE("a packer that is given up half way stops at once") {
    Packer packer(Seed{});
    for (int i = 0; i < 20; ++i) {
        packer.add(many_lines(100));
    }
}

TEST_CASE("a part that is cut, altered or claims too much is refused") {
    const auto packed = pack(many_lines(100));
    CHECK(unpack(packed) == many_lines(100));
    const std::string too_large("\x28\xB5\x2F\xFD\xE0\0\0\0\0\0\x01\0\0", 13);
    for (const auto& part :
         {packed.substr(0, packed.size() / 2), std::string("words"), std::string(), too_large}) {
        CHECK(problem_of([&] { unpack(part); }).code == "ledger-damaged");
    }
    CHECK(problem_of([] { split_lines("[1]\n[2]", [](std::string_view) {}); }).code ==
          "ledger-damaged");
}
