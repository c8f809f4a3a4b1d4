#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace netralitas::importer {

/// On which line each number of a file stood first. An open hash table: a million numbers are asked
/// and kept in one memory access each.
class FirstLines {
public:
    /// Fetches what `note` will look at: a table of millions is far from the processor.
    void expect(std::uint64_t number) const;

    /// The line on which the number stood first: this one when it is new.
    std::uint32_t note(std::uint64_t number, std::uint32_t line);

    /// Whether it was noted.
    bool has(std::uint64_t number) const;

private:
    struct Slot {
        std::uint64_t number = 0;
        std::uint32_t line = 0;  ///< 0: free; lines count from 1
    };
    std::size_t slot_of(std::uint64_t number) const;
    void grow();

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace netralitas::importer
