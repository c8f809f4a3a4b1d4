#pragma once

#include "digest.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace netralitas::ledger {

/// Digests and compresses the parts of one entry. From the second part on a thread of its own does
/// it, so that a large change is not slowed.
class Packer {
public:
    explicit Packer(const Seed& root) : salts_(root) {}
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;
    ~Packer();

    /// The next part, in order. Waits while many parts are waiting.
    void add(std::string lines);

    /// The parts packed since the last call, in order.
    std::vector<std::string> take_packed();

    /// Packs the last part, which may be empty, and gives the commitment over all lines. Nothing
    /// is added afterwards.
    std::string finish(std::string_view last);

private:
    void work() noexcept;
    std::optional<std::string> next();
    void stop();
    void pack_part(std::string_view lines);

    Salts salts_;
    Commitment commitment_;
    std::vector<std::string> packed_;

    std::thread thread_;
    std::mutex mutex_;
    std::condition_variable moved_;
    std::deque<std::string> waiting_;
    bool ended_ = false;
    std::exception_ptr failure_;
};

}  // namespace netralitas::ledger
