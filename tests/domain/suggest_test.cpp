#include "netralitas/domain/suggest.hpp"

#include <doctest/doctest.h>

namespace netralitas::domain {

using Words = std::vector<std::string>;

TEST_CASE("the nearest words are suggested first, equally near ones in alphabetical order") {
    CHECK(nearest("sing", {"sign", "missing", "revoke"}) == Words{"sign"});
    CHECK(nearest("Rutan Blorra", {"RUTAN-BLORA", "LAPAS-BATU"}) == Words{"RUTAN-BLORA"});
    CHECK(nearest("lists", {"lista", "list", "listb"}) == Words{"list", "lista", "listb"});
    CHECK(nearest("membr", {"unit", "number", "member"}) == Words{"member"});
}

TEST_CASE("a swap of neighbours counts as one difference") {
    CHECK(nearest("abc", {"acb"}) == Words{"acb"});
    CHECK(nearest("abc", {"cba"}).empty());
}

TEST_CASE("at most a third of the longer word may differ") {
    CHECK(nearest("abcdef", {"abcdxx"}) == Words{"abcdxx"});
    CHECK(nearest("abcdef", {"abcxxx"}).empty());
    CHECK(nearest("abc", {"abcd"}) == Words{"abcd"});
    CHECK(nearest("ab", {"ax"}).empty());
}

TEST_CASE("at most three different words are suggested") {
    CHECK(nearest("list", {"list4", "list1", "list3", "list2"}) ==
          Words{"list1", "list2", "list3"});
    CHECK(nearest("list", {"lists", "lists"}) == Words{"lists"});
}

TEST_CASE("nothing is suggested for nothing") {
    CHECK(nearest("", {"list"}).empty());
    CHECK(nearest("list", {}).empty());
}

}  // namespace netralitas::domain
