#pragma once

#include "netralitas/ledger/kept_files.hpp"
#include "netralitas/ledger/ledger.hpp"

#include <string>
#include <vector>

namespace netralitas::store {

/// A file beside the ledger and the record that names it.
struct KeptFile {
    enum class Of { evidence, report };
    Of of = Of::evidence;
    ledger::FileFacts facts;
    std::string name;    ///< of the piece of evidence; the form of the report
    std::string record;  ///< reference of the case or activity; number of the letter

    bool operator==(const KeptFile&) const = default;
};

/// What lies beside the ledger, each file once and in order of the digests, whoever else names the
/// same. Whatever a ledger keeps is checked, backed up and restored by this list.
std::vector<KeptFile> kept_files(const ledger::Reader& reader);

}  // namespace netralitas::store
