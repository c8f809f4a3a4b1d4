#include "voice.hpp"

#include "errors.hpp"

#include <ostream>

namespace netralitas::cli {

void Voice::line(const std::string& text) { *host_->err << text << '\n' << std::flush; }

void Voice::sentence(const std::string& text) {
    kept_ = text;
    if (!quiet_) line(text);
}

void Voice::aside(const std::string& text) {
    if (!quiet_) line(text);
}

void Voice::problem(const Problem& problem, std::string_view label, const text::Wording& wording) {
    const bool is_error = label == "error";
    if (quiet_ && (told_ || !is_error)) return;
    told_ = told_ || is_error;
    if (json_) return line(shown_as_json(problem, label, wording));
    auto text = shown(problem, label, wording);
    if (quiet_) text = text.substr(0, text.find('\n'));
    if (coloured_) text = painted(text);
    line(text);
}

void Voice::at_end(int exit_code) {
    if (quiet_ && exit_code != 0 && !told_ && !kept_.empty()) line(kept_);
}

}  // namespace netralitas::cli
