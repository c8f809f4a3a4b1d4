#pragma once

#include "zip.hpp"

#include <string>
#include <vector>

namespace netralitas::importer {

struct Sheet {
    std::string name;
    std::string part;  ///< its entry in the ZIP file
    bool hidden = false;
};

/// What a workbook consists of.
struct Workbook {
    std::vector<Sheet> sheets;   ///< as they stand in the workbook; charts are none
    std::string shared_strings;  ///< entries in the ZIP file; empty when there is none
    std::string styles;
    bool since_1904 = false;  ///< days are counted from 1904
};

/// Throws `xlsx-foreign` when the ZIP file is no workbook.
Workbook read_workbook(Zip& zip);

}  // namespace netralitas::importer
