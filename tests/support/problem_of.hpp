#pragma once

#include "netralitas/error.hpp"

#include <stdexcept>
#include <string>

namespace netralitas::testing {

/// What is thrown by the call, which must throw an `Error`.
template <typename Call>
Problem problem_of(const Call& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.problem();
    }
    throw std::runtime_error{"no error was thrown"};
}

/// The value that fills a hole; empty when there is no such hole.
inline std::string argument(const Problem& problem, const std::string& name) {
    for (const Argument& given : problem.arguments)
        if (given.name == name) return given.value;
    return {};
}

}  // namespace netralitas::testing
