#include "options.hpp"

#include "netralitas/text/wording.hpp"

#include <utility>

namespace netralitas::cli {

std::string OptionRow::long_name() const { return name.substr(name.find(',') + 1); }

std::string OptionRow::short_name() const {
    const auto comma = name.find(',');
    return comma == std::string::npos ? std::string() : name.substr(0, comma);
}

Options& Options::add(OptionRow row) {
    rows_.push_back(std::move(row));
    return *this;
}

Options& Options::argument(std::string name, std::string& target, const char* help) {
    return add({std::move(name), "", help, &target, true});
}

Options& Options::optional_argument(std::string name, std::string& target, const char* help) {
    return add({std::move(name), "", help, &target});
}

Options& Options::arguments(std::string name, std::vector<std::string>& target, const char* help) {
    return add({std::move(name), "", help, &target});
}

Options& Options::flag(std::string name, bool& target, const char* help) {
    return add({std::move(name), "", help, &target});
}

Options& Options::text(std::string name, std::string metavar, std::string& target,
                       const char* help) {
    return add({std::move(name), std::move(metavar), help, &target});
}

Options& Options::texts(std::string name, std::string metavar, std::vector<std::string>& target,
                        const char* help) {
    return add({std::move(name), std::move(metavar), help, &target});
}

Options& Options::date(std::string name, std::optional<domain::Date>& target, const char* help) {
    return add({std::move(name), mark("DATE"), help, &target});
}

Options& Options::number(std::string name, std::string metavar, std::optional<std::int64_t>& target,
                         const char* help) {
    return add({std::move(name), std::move(metavar), help, &target});
}

Options& Options::code(std::string name, std::string_view vocabulary, std::string& target,
                       const char* help) {
    return add({std::move(name), mark("VALUE"), help, CodeTarget{&target, vocabulary}});
}

Options& Options::choice(std::string name, std::vector<std::string> words, std::string& target,
                         const char* help) {
    std::string metavar;
    for (const auto& word : words) metavar += (metavar.empty() ? "" : "|") + word;
    return add({std::move(name), std::move(metavar), help, &target, false, std::move(words)});
}

Options& Options::required() {
    rows_.back().required = true;
    return *this;
}

Options& Options::check(std::function<void()> test) {
    checks_.push_back(std::move(test));
    return *this;
}

}  // namespace netralitas::cli
