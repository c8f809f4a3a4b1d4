#pragma once

#include "compared.hpp"
#include "netralitas/domain/reference.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netralitas::importer {

/// Which record a row of a table means whose records people name by a reference: the one it names,
/// else one that is all it says, else a new one.
template <class Record>
class Referenced {
public:
    /// How a record is looked up: `get` throws for one that is not there.
    struct Lookup {
        std::string_view kind;  ///< `INC`
        std::function<std::optional<Record>(const ledger::Reader&, std::string_view)> find;
        std::function<Record(const ledger::Reader&, std::string_view)> get;
    };

    explicit Referenced(Lookup lookup) : lookup_(std::move(lookup)) {}

    /// `before`: all there were before the import.
    void begin(std::vector<Record> before) { before_ = std::move(before); }

    /// The record of the reference, which is made whole; empty when it is a new one, or the row is
    /// refused. A number alone means a record that is there.
    std::optional<Record> named(const ledger::Reader& reader, Row& row,
                                std::string& reference) const {
        try {
            const auto whole = domain::reference_from(reference);
            if (!whole || whole->kind != lookup_.kind) return lookup_.get(reader, reference);
            reference = domain::to_string(*whole);
            return lookup_.find(reader, reference);
        } catch (const Error& error) {
            row.refuse("reference", error.problem());
            return std::nullopt;
        }
    }

    /// A record that fits and that no earlier row meant.
    template <class Fits>
    std::optional<Record> fitting(Fits fits) const {
        const auto found = std::find_if(before_.begin(), before_.end(), [&](const Record& record) {
            return fits(record) && !meant_.knows(record.reference);
        });
        return found == before_.end() ? std::nullopt : std::optional(*found);
    }

    /// Refuses a row that says the same as an earlier one; `key` is its reference, or all it says.
    void refuse_double(Row& row, const std::string& key) { meant_.check(row, "", key); }

    void learn(const Row& row, const std::string& reference) { meant_.learn(row, reference); }

private:
    Lookup lookup_;
    std::vector<Record> before_;
    MeantBefore meant_;  ///< by reference, and by all a row says
};

}  // namespace netralitas::importer
