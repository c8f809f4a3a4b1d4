#pragma once

#include "netralitas/domain/date.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace netralitas::cli {

class Context;

/// Where the value of an option goes. Dates and codes are read in every form a person types.
struct CodeTarget {
    std::string* code;            ///< the code, empty when not given
    std::string_view vocabulary;  ///< the list it is from
};
using Target = std::variant<bool*, std::string*, std::vector<std::string>*,
                            std::optional<domain::Date>*, std::optional<std::int64_t>*, CodeTarget>;

/// One thing a verb accepts. Parsing, help, completion and man pages read the same rows.
struct OptionRow {
    std::string name;  ///< `--signed-on`, with a short form `-o,--output`; an argument has a name
                       ///< in capitals: `PERSON`
    std::string metavar;  ///< `DATE`, a message id; empty for flags and arguments
    const char* help;     ///< message id
    Target target;
    bool required = false;
    std::vector<std::string> choices{};  ///< the only values accepted; empty: any

    bool is_argument() const { return !name.starts_with('-'); }
    bool is_flag() const { return std::holds_alternative<bool*>(target); }
    bool takes_several() const { return std::holds_alternative<std::vector<std::string>*>(target); }
    std::string long_name() const;   ///< `--output`
    std::string short_name() const;  ///< `-o`, may be empty
};

/// Collects the rows of one verb.
class Options {
public:
    Options& argument(std::string name, std::string& target, const char* help);  ///< needed
    Options& optional_argument(std::string name, std::string& target, const char* help);
    Options& arguments(std::string name, std::vector<std::string>& target,
                       const char* help);  ///< none or more
    Options& flag(std::string name, bool& target, const char* help);
    Options& text(std::string name, std::string metavar, std::string& target, const char* help);
    Options& texts(std::string name, std::string metavar, std::vector<std::string>& target,
                   const char* help);
    Options& date(std::string name, std::optional<domain::Date>& target, const char* help);
    Options& number(std::string name, std::string metavar, std::optional<std::int64_t>& target,
                    const char* help);
    Options& code(std::string name, std::string_view vocabulary, std::string& target,
                  const char* help);
    /// One of these words, the same in both languages; anything else is `value-unknown`.
    Options& choice(std::string name, std::vector<std::string> words, std::string& target,
                    const char* help);
    Options& required();  ///< the row added last must be given

    /// Runs once every value is read and before anything is opened; throws what is wrong with the
    /// values together (two options that exclude each other).
    Options& check(std::function<void()> test);

    const std::vector<OptionRow>& rows() const { return rows_; }
    const std::vector<std::function<void()>>& checks() const { return checks_; }

private:
    Options& add(OptionRow row);
    std::vector<OptionRow> rows_;
    std::vector<std::function<void()>> checks_;
};

using Action = std::function<void(Context&)>;

/// Describes the options of a verb and gives back what it does with them.
using Describe = Action (*)(Options&);

}  // namespace netralitas::cli
