#pragma once

#include "netralitas/text/wording.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace netralitas::cli {

class Context;

/// How far a long reading is.
struct Pace {
    std::int64_t rows = 0;
    std::optional<double> share;  ///< of the file, 0 to 1; empty when its size is not known
    std::chrono::milliseconds elapsed{};
};

/// `[#####---------------]  25 % · 412.000 baris · 158.000 per detik · sisa 8 detik`.
std::string progress_line(const Pace& pace, const text::Wording& wording);

/// A line on the terminal that shows how far a reading is, from its second second on; gone when it
/// ends. Nothing where the errors do not go to a terminal, and under `--quiet`. An interrupt
/// (Ctrl-C) ends the reading.
class Progress {
public:
    /// `share`: how much of the file is read, asked when the line is drawn.
    Progress(Context& context, std::function<std::optional<double>()> share);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Throws `interrupted`.
    void at(std::int64_t rows);

private:
    using Clock = std::chrono::steady_clock;

    void draw(const std::string& line);

    Context* context_;
    std::function<std::optional<double>()> share_;
    bool shown_;
    Clock::time_point began_ = Clock::now();
    Clock::time_point next_ = began_ + std::chrono::seconds{1};
    bool drawn_ = false;
};

}  // namespace netralitas::cli
