#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <utility>
#include <vector>

/// What can go wrong, as a value every layer shares. This header knows no words for people:
/// `cli/errors.cpp` maps each code to its sentence, its hint and its exit code.
namespace netralitas {

/// A named hole of a message and the plain text that fills it. Dates are ISO (`2024-01-29`),
/// counts are digits, coded values are codes: the message says how to word them.
struct Argument {
    std::string name;
    std::string value;

    bool operator==(const Argument&) const = default;
};
using Arguments = std::vector<Argument>;

/// Where in the input something stands. All parts may be absent.
struct Place {
    std::string file;            ///< file name, or the option or argument that was typed
    std::size_t line = 0;        ///< physical line, counted from 1; 0 = not in a line
    std::size_t column = 0;      ///< field within the record, counted from 1; 0 = whole line
    std::string excerpt;         ///< the line as it is shown: identity numbers masked
    std::size_t mark_at = 0;     ///< byte in `excerpt` where the marked part begins
    std::size_t mark_bytes = 0;  ///< bytes marked; 0 = nothing is marked
    std::string sheet{};         ///< worksheet of a workbook: `line` and `column` name a cell of it

    bool operator==(const Place&) const = default;
};

/// One thing that is wrong, or worth a warning: a stable code, where, and the details.
struct Problem {
    std::string code;                      ///< stable, lower case with dashes: `nip-damaged`
    Arguments arguments;                   ///< fill the holes of the code's message
    std::vector<std::string> suggestions;  ///< best first, at most three
    Place place;

    bool operator==(const Problem&) const = default;
};

/// The one exception of the program. Thrown anywhere, caught once, in `cli::run`.
class Error : public std::exception {
public:
    explicit Error(Problem problem) : problem_(std::move(problem)) {}
    explicit Error(std::string code, Arguments arguments = {},
                   std::vector<std::string> suggestions = {})
        : problem_{std::move(code), std::move(arguments), std::move(suggestions), {}} {}

    const Problem& problem() const noexcept { return problem_; }
    const char* what() const noexcept override { return problem_.code.c_str(); }

private:
    Problem problem_;
};

}  // namespace netralitas
