#include "netralitas/store/kept.hpp"

#include "netralitas/store/evidence.hpp"
#include "netralitas/store/reports.hpp"

#include <map>
#include <utility>

namespace netralitas::store {

std::vector<KeptFile> kept_files(const ledger::Reader& reader) {
    std::map<std::string, KeptFile> by_digest;
    for (const auto& [piece, reference] : evidence::all(reader)) {
        if (!piece.kept) continue;
        by_digest.emplace(piece.digest, KeptFile{KeptFile::Of::evidence,
                                                 {piece.digest, piece.size.value_or(0)},
                                                 piece.name,
                                                 reference});
    }
    for (const auto& row : reports::all(reader)) {
        for (const auto& file : row.files) {
            by_digest.emplace(file.digest, KeptFile{KeptFile::Of::report,
                                                    {file.digest, file.size},
                                                    file.format,
                                                    row.report.number});
        }
    }
    std::vector<KeptFile> files;
    files.reserve(by_digest.size());
    for (auto& [digest, file] : by_digest) files.push_back(std::move(file));
    return files;
}

}  // namespace netralitas::store
