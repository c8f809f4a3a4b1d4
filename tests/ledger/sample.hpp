#pragma once

#include "netralitas/error.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "support/temp_folder.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A ledger in a folder of its own, with a clock that ticks and a random source that counts, so
/// that the same steps give the same bytes.
namespace netralitas::ledger::sample {

inline constexpr int office = 407123;

/// The id of the n-th row of the office.
constexpr std::int64_t row(std::int64_t n) { return office * domain::ids_per_office + n; }

class Sample {
public:
    Sample();
    /// A copy of the closed or idle file of another.
    explicit Sample(const std::filesystem::path& original);
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    Ledger& ledger() { return *ledger_; }
    Reader reader() const { return ledger_->reader(); }
    const std::filesystem::path& path() const { return path_; }

    /// One entry that runs one statement.
    Outcome run(std::string_view sql, Binds values = {});

    /// Opens the file anew, with further schema steps.
    void reopen(std::span<const SchemaStep> steps = schema_steps());
    void close() { ledger_.reset(); }

    void set_clock(domain::Instant now) { *now_ = now; }

    /// Changes the file behind the ledger's back, past all guards; guards stand again afterwards.
    void tamper(std::string_view sql) const;

    Location location() const;
    Surroundings surroundings() const;

private:
    testing::TempFolder folder_;
    std::filesystem::path path_;
    std::shared_ptr<domain::Instant> now_;
    std::optional<Ledger> ledger_;
};

/// The rows that `fill` makes.
inline constexpr auto unit = row(1);
inline constexpr auto siti = row(2);
inline constexpr auto eko = row(3);
inline constexpr auto wahyu = row(4);
inline constexpr auto posting = row(5);
inline constexpr auto round = row(6);
inline constexpr auto pledge = row(7);

/// Entry 2 adds a unit, 3 three members, 4 a posting of Siti, 5 a round and her pledge; 6 renames
/// Eko; 7 removes Wahyu.
void fill(Sample& sample);

/// One line per finding: code, then each argument as ` name=value`.
std::string told(const std::vector<Problem>& findings);

}  // namespace netralitas::ledger::sample
