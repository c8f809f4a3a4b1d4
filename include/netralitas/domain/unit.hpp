#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"
#include "netralitas/error.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::domain {

/// A regional office, prison, detention house … (satuan kerja). What may change over time is in
/// its versions: `Rutan Batang` became `Lapas Kelas IIB Batang`, the unit stayed.
struct Unit {
    Id<Unit> id;
    std::string code;   ///< A-Z 0-9 -, unique: `RUTAN-BLORA`
    std::string place;  ///< may be empty

    bool operator==(const Unit&) const = default;
};

/// What holds for a unit in a span of days.
struct UnitVersion {
    Id<UnitVersion> id;
    Id<Unit> unit;
    std::string name;
    std::string kind;    ///< vocabulary `unit_kind`
    std::string class_;  ///< normalised, see `normalise_class`; may be empty
    std::optional<Id<Unit>> parent;
    std::string status;  ///< vocabulary `unit_status`: active, renamed, moved, closed
    Span span;

    bool operator==(const UnitVersion&) const = default;
};

/// Another spelling under which files name a unit.
struct UnitAlias {
    Id<UnitAlias> id;
    Id<Unit> unit;
    std::string alias;

    bool operator==(const UnitAlias&) const = default;
};

/// `Kelas II A`, `Klas IIA`, `2A`, `II-A` → `IIA`; `Khusus II A` → `Khusus IIA`; `I TPI` stays.
/// Text that is no known class comes back with single spaces.
std::string normalise_class(std::string_view text);

/// How a unit's name is compared: kind words shortened (`Lembaga Pemasyarakatan` = `Lapas`,
/// `Rumah Tahanan Negara` = `Rutan`, …), `Kelas`/`Klas` dropped, class normalised, letters folded.
struct UnitKey {
    std::string full;           ///< `rutan iib blora`
    std::string without_class;  ///< `rutan blora`
    bool has_class = false;

    bool operator==(const UnitKey&) const = default;
};
UnitKey unit_key(std::string_view name);

/// What is wrong with the code, name or class, each as a problem; empty when nothing is.
std::vector<Problem> check(const Unit& unit);
std::vector<Problem> check(const UnitVersion& version);

}  // namespace netralitas::domain
