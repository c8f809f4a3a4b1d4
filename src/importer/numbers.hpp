#pragma once

#include "first_lines.hpp"
#include "netralitas/importer/importer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace netralitas::importer {

/// What a row says about who is meant. Empty and 0: nothing.
struct PersonNumbers {
    std::string nip;
    std::string nik;
    std::int64_t number = 0;  ///< `P-0042`
};

/// Reads the columns `nip`, `nik`, `nip_or_nik` (18 digits are a NIP, 16 a NIK) and `number`. An
/// employment that needs a NIP refuses a NIK in their place. Refuses what the domain refuses of a
/// number (`nip-damaged` …), `nik-in-nip-column` and `number-invalid`.
PersonNumbers read_numbers(Row& row, std::string_view employment);

/// Which rows of the file have named a person already.
class NamedBefore {
public:
    /// `check` will be asked about these soon.
    void expect(const PersonNumbers& numbers) const;

    /// Refuses the row when an earlier one has the same NIP, NIK or number (`row-duplicate`, with
    /// that line).
    void check(Row& row, const PersonNumbers& numbers);

    /// The same for a person of the ledger, whom two rows may name by different numbers.
    void check(Row& row, std::int64_t id);

    /// Whether a row was checked for this person of the ledger.
    bool has(std::int64_t id) const {
        return lines_.has(key_of(Kind::id, static_cast<std::uint64_t>(id)));
    }

private:
    /// Numbers of different kinds do not meet: an id has 15 digits, NIK and NIP at most 18.
    enum class Kind { nip, nik, number, id };
    static std::uint64_t key_of(Kind kind, std::uint64_t number) {
        return number * 4 + static_cast<std::uint64_t>(kind);
    }
    void check(Row& row, std::string_view field, Kind kind, std::uint64_t number);

    FirstLines lines_;
};

}  // namespace netralitas::importer
