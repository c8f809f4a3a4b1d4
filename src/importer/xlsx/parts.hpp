#pragma once

#include "values.hpp"
#include "zip.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The parts all sheets of a workbook refer to.
namespace netralitas::importer {

/// The texts of a workbook; the cells name them by number. They stand one behind the other in one
/// piece of memory of 64 MiB at most.
class SharedStrings {
public:
    SharedStrings() = default;
    /// Throws `xlsx-texts-many` when they are more than that, `csv-record-long` for one of a MiB.
    SharedStrings(Zip& zip, const std::string& part);

    std::optional<std::string_view> find(std::size_t number) const;

private:
    std::string text_;
    std::vector<std::size_t> ends_;
};

/// What the cell formats show of a number.
class Styles {
public:
    Styles() = default;
    Styles(Zip& zip, const std::string& part);

    Look look_of(std::size_t format) const {
        return format < looks_.size() ? looks_[format] : Look::number;
    }

private:
    std::vector<Look> looks_;
};

}  // namespace netralitas::importer
