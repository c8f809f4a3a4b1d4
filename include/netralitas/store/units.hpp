#pragma once

#include "netralitas/domain/unit.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netralitas::store {

/// A unit with the version that holds on the day asked for; the latest one before it for a day
/// after the end, the first one for a day before the beginning.
struct UnitOnDay {
    domain::Unit unit;
    domain::UnitVersion version;
    std::string parent_code;  ///< empty at the top
    std::int64_t staff = 0;   ///< postings that hold on the day

    bool operator==(const UnitOnDay&) const = default;
};

namespace units {

std::optional<UnitOnDay> find(const ledger::Reader& reader, domain::Id<domain::Unit> id,
                              domain::Date day);

/// All units that exist on the day, or with `closed` also those closed by then; ordered by code.
std::vector<UnitOnDay> all(const ledger::Reader& reader, domain::Date day, bool closed = false);

/// All units there ever were or will be, with `day` as in `UnitOnDay`; ordered by code. Without
/// staff.
std::vector<UnitOnDay> ever(const ledger::Reader& reader, domain::Date day);

std::vector<domain::UnitVersion> versions(const ledger::Reader& reader,
                                          domain::Id<domain::Unit> id);
std::vector<domain::UnitAlias> aliases(const ledger::Reader& reader, domain::Id<domain::Unit> id);

/// The unit and all below it on the day, closed ones included: they may have had staff.
std::vector<domain::Id<domain::Unit>> subtree(const ledger::Reader& reader,
                                              domain::Id<domain::Unit> top, domain::Date day);

/// Adds the unit with its first version. Throws what `domain::check` finds, `unit-exists`.
domain::Id<domain::Unit> add(ledger::Change& change, domain::Unit unit,
                             domain::UnitVersion version);

/// It was recorded wrongly: writes the unit and one of its versions anew. Throws as `add`, and
/// `unit-cycle`, `unit-version-overlap`.
void update(ledger::Change& change, const domain::Unit& unit, const domain::UnitVersion& version);

/// A state of another time, and one that was recorded wrongly. Throw as `update`.
void add_version(ledger::Change& change, domain::UnitVersion version);
void update_version(ledger::Change& change, const domain::UnitVersion& version);

/// It is different from `since` on: ends the version that holds on `since` the day before and adds
/// `next` from there to the old end. Writes nothing when nothing is different. Throws
/// `change-before-first`, `unit-ended` (no version holds then), `unit-cycle`.
void change_since(ledger::Change& change, const domain::UnitVersion& next, domain::Date since);

/// The unit ends on `until`: from the day after its status is `closed` (or `moved`). Refused with
/// what still stands there after that day: `unit-has-staff`, `unit-has-children` (up to three as
/// suggestions).
void close(ledger::Change& change, domain::Id<domain::Unit> id, domain::Date until,
           std::string_view status);

/// Adds a spelling; one that is there already stays as it is. Throws `alias-taken` when it names
/// another unit.
void add_alias(ledger::Change& change, domain::Id<domain::Unit> id, std::string_view alias);

/// Adds a spelling as another ledger has it, also one that is a name of the unit. Throws
/// `alias-taken`.
void copy_alias(ledger::Change& change, domain::Id<domain::Unit> id, std::string_view alias);

}  // namespace units

/// Finds units by code, name (of any time), alias, or kind and place without the class. Read once,
/// then asked often.
class UnitDirectory {
public:
    using UnitId = domain::Id<domain::Unit>;

    explicit UnitDirectory(const ledger::Reader& reader);

    /// Empty when nothing fits. Throws `unit-ambiguous` when several do.
    std::optional<UnitId> find(std::string_view typed) const;

    /// Throws `unit-unknown` with up to three suggestions, or `unit-ambiguous`.
    UnitId get(std::string_view typed) const;

    /// All units the text may mean, by the strictest of the four ways that fits any.
    std::vector<UnitId> fitting(std::string_view typed) const;

    /// Empty for an id it does not know.
    const std::string& code_of(UnitId id) const;

    /// Makes a unit added in the running change known, or one more name of a unit.
    void learn(UnitId id, std::string_view code, std::string_view name);

private:
    using Names = std::unordered_map<std::string, std::vector<UnitId>>;

    void learn_code(UnitId id, std::string_view code);
    void learn_name(UnitId id, std::string_view name);
    void learn_with_class(UnitId id, std::string_view name, std::string_view class_);
    std::vector<std::string> near(std::string_view typed) const;

    std::unordered_map<std::string, UnitId> by_code_;
    Names by_name_;
    Names without_class_;
    std::map<UnitId, std::string> codes_;
};

}  // namespace netralitas::store
