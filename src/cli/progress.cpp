#include "progress.hpp"

#include "context.hpp"
#include "netralitas/text/width.hpp"

#include <cmath>

namespace netralitas::cli {

using text::tr;

namespace {

constexpr std::size_t bar_cells = 20;
constexpr auto between_lines = std::chrono::milliseconds{200};

std::string bar(double share) {
    const auto full = static_cast<std::size_t>(share * static_cast<double>(bar_cells));
    return "[" + std::string(full, '#') + std::string(bar_cells - full, '-') + "] ";
}

std::int64_t whole(double value) { return std::llround(value); }

}  // namespace

std::string progress_line(const Pace& pace, const text::Wording& wording) {
    const auto seconds = static_cast<double>(pace.elapsed.count()) / 1000;
    Arguments arguments{{"rows", std::to_string(pace.rows)},
                        {"rate", std::to_string(whole(static_cast<double>(pace.rows) / seconds))}};
    const auto rows = tr("{rows:number} rows · {rate:number} per second");
    if (!pace.share || *pace.share <= 0) return wording.fill(rows, arguments);
    arguments.push_back({"percent", std::to_string(whole(*pace.share * 100))});
    arguments.push_back({"left", std::to_string(whole(seconds / *pace.share - seconds))});
    return bar(*pace.share) +
           wording.fill("{percent:number} % · " + rows + " · " + tr("{left:number} seconds left"),
                        arguments);
}

Progress::Progress(Context& context, std::function<std::optional<double>()> share)
    : context_(&context),
      share_(std::move(share)),
      shown_(context.host().err_is_terminal && !context.globals().quiet) {
    if (context.host().catch_interrupts) context.host().catch_interrupts(true);
}

Progress::~Progress() {
    if (drawn_) draw("");
    if (context_->host().catch_interrupts) context_->host().catch_interrupts(false);
}

void Progress::at(std::int64_t rows) {
    auto& host = context_->host();
    if (host.interrupted && host.interrupted()) throw Error("interrupted");
    const auto now = Clock::now();
    if (!shown_ || now < next_) return;
    next_ = now + between_lines;
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - began_);
    draw(text::shortened(progress_line({rows, share_(), elapsed}, context_->wording()),
                         host.width - 1));
}

/// Over the line before.
void Progress::draw(const std::string& line) {
    *context_->host().err << '\r' << line << "\x1b[K" << std::flush;
    drawn_ = !line.empty();
}

}  // namespace netralitas::cli
