#include "cli/progress.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using cli::progress_line;

namespace {

std::string line(const cli::Pace& pace) {
    const domain::Catalogues none;
    return progress_line(pace, text::Wording(text::Language::english, none));
}

}  // namespace

TEST_CASE("the line of progress says rows, rate and what is left") {
    using std::chrono::seconds;
    text::choose_language(text::Language::english);
    CHECK(line({412'000, 0.25, seconds{4}}) ==
          "[#####---------------] 25 % · 412,000 rows · 103,000 per second · 12 seconds left");
    CHECK(line({1'000'000, 1.0, seconds{8}}) ==
          "[####################] 100 % · 1,000,000 rows · 125,000 per second · 0 seconds left");
    CHECK(line({5000, std::nullopt, seconds{2}}) == "5,000 rows · 2,500 per second");
}
