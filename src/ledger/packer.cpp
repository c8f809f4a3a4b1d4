#include "packer.hpp"

#include "parts.hpp"

#include <utility>

namespace netralitas::ledger {
namespace {

constexpr std::size_t most_waiting = 8;

}  // namespace

Packer::~Packer() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
    }
    stop();
}

void Packer::add(std::string lines) {
    std::unique_lock lock(mutex_);
    if (!thread_.joinable()) {
        thread_ = std::thread([this] { work(); });
    }
    moved_.wait(lock, [this] { return waiting_.size() < most_waiting || failure_; });
    if (failure_) {
        std::rethrow_exception(failure_);
    }
    waiting_.push_back(std::move(lines));
    moved_.notify_all();
}

std::vector<std::string> Packer::take_packed() {
    const std::lock_guard lock(mutex_);
    return std::exchange(packed_, {});
}

std::string Packer::finish(std::string_view last) {
    stop();
    if (failure_) {
        std::rethrow_exception(failure_);
    }
    if (!last.empty()) {
        pack_part(last);
    }
    return commitment_.hex();
}

/// Lets the thread do what is waiting and waits for its end.
void Packer::stop() {
    if (!thread_.joinable()) {
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    moved_.notify_all();
    thread_.join();
}

void Packer::work() noexcept {
    try {
        while (const auto lines = next()) {
            pack_part(*lines);
        }
    } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        moved_.notify_all();
    }
}

/// Waits for the next part; nothing when there will be none.
std::optional<std::string> Packer::next() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    if (waiting_.empty()) {
        return std::nullopt;
    }
    auto lines = std::move(waiting_.front());
    waiting_.pop_front();
    moved_.notify_all();
    return lines;
}

void Packer::pack_part(std::string_view lines) {
    split_lines(lines, [this](std::string_view line) {
        commitment_.add(line_digest(salts_.next(), line));
    });
    auto packed = pack(lines);
    const std::lock_guard lock(mutex_);
    packed_.push_back(std::move(packed));
}

}  // namespace netralitas::ledger
