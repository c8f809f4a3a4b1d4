#include "render/shared_library.hpp"

#include "support/problem_of.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::testing;

TEST_CASE("a library that is not installed is named with its package") {
    const auto problem =
        problem_of([] { render::SharedLibrary("libnirwana.so.0", "libnirwana0"); });
    CHECK(problem.code == "library-missing");
    CHECK(argument(problem, "library") == "libnirwana.so.0");
    CHECK(argument(problem, "package") == "libnirwana0");
}

TEST_CASE("a library without the function is as good as none") {
    const render::SharedLibrary library("libc.so.6", "libc6");
    CHECK(library.function<int()>("getpid")() > 0);
    CHECK(problem_of([&] { library.function<int()>("nirwana"); }).code == "library-missing");
}
