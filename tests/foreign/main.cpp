#define DOCTEST_CONFIG_IMPLEMENT
#include "packages.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>

/// Without the packages the tests are skipped (ctest knows 77 as that), but not where CI must show
/// that they hold.
int main(int count, char** words) {
    doctest::Context context(count, words);
    const int failed = context.run();
    const char* ci = std::getenv("CI");
    const bool must_hold = ci != nullptr && std::string_view(ci) == "true";
    return failed != 0 && !netralitas::foreign::installed() && !must_hold ? 77 : failed;
}
