#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

namespace netralitas::test {

/// Collects lines in the notation of sessions: those of stderr behind `! `, those of stdout as they
/// are, with `\` before a character that means something else there.
class Screen {
public:
    std::ostream& out() { return out_; }
    std::ostream& err() { return err_; }

    /// Everything shown, without empty lines at the end.
    std::vector<std::string> lines() {
        out_buffer_.finish();
        err_buffer_.finish();
        while (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
        return lines_;
    }

private:
    class Buffer : public std::streambuf {
    public:
        Buffer(std::vector<std::string>& lines, bool is_error)
            : lines_(lines), is_error_(is_error) {}

        void finish() {
            if (!line_.empty()) end_line();
        }

    protected:
        int_type overflow(int_type letter) override {
            if (letter == '\n') {
                end_line();
            } else {
                line_ += static_cast<char>(letter);
            }
            return letter;
        }

    private:
        void end_line() {
            lines_.push_back(noted());
            line_.clear();
        }

        std::string noted() const {
            if (is_error_) return line_.empty() ? "!" : "! " + line_;
            const bool is_mark =
                !line_.empty() && std::string("#@>|$!=\\").find(line_[0]) != std::string::npos;
            return is_mark ? '\\' + line_ : line_;
        }

        std::vector<std::string>& lines_;
        bool is_error_;
        std::string line_;
    };

    std::vector<std::string> lines_;
    Buffer out_buffer_{lines_, false};
    Buffer err_buffer_{lines_, true};
    std::ostream out_{&out_buffer_};
    std::ostream err_{&err_buffer_};
};

}  // namespace netralitas::test
