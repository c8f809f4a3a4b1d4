#include "netralitas/domain/share.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace netralitas::domain {

TEST_CASE(
    "a share is rounded to a tenth of a per cent, but all and none are said of all and none") {
    struct Row {
        std::int64_t part;
        std::int64_t whole;
        std::int64_t tenths;
    };
    const std::vector<Row> table{{114, 120, 950}, {92, 96, 958},        {13, 15, 867},
                                 {9, 9, 1000},    {0, 120, 0},          {0, 0, 0},
                                 {1, 2000, 1},    {9'999, 10'000, 999}, {1, 10'000, 1},
                                 {1, 3, 333},     {2, 3, 667},          {5, 2'000'000'000, 1}};
    for (const Row& each : table) {
        CAPTURE(each.part);
        CAPTURE(each.whole);
        CHECK(per_mille(each.part, each.whole) == each.tenths);
    }
}

TEST_CASE("a share in a document is rounded to a hundredth of a per cent in the same way") {
    CHECK(per_myriad(15'428, 28'427) == 5427);
    CHECK(per_myriad(2, 3) == 6667);
    CHECK(per_myriad(9, 9) == 10'000);
    CHECK(per_myriad(99'999, 100'000) == 9999);
    CHECK(per_myriad(1, 100'000) == 1);
    CHECK(per_myriad(0, 0) == 0);
}

}  // namespace netralitas::domain
