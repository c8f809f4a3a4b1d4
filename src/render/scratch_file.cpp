#include "scratch_file.hpp"

#include "netralitas/error.hpp"
#include "temporary_file.hpp"

#include <filesystem>
#include <fstream>

namespace netralitas::render {

namespace {

std::string scratch_folder() {
    std::error_code failure;
    const auto folder = std::filesystem::temp_directory_path(failure);
    return failure ? "/tmp" : folder.string();
}

}  // namespace

void ScratchFile::unfinished() const { throw Error("workbook-unfinished", {{"folder", folder}}); }

void write_through_file(std::ostream& out, const std::function<void(const ScratchFile&)>& fill) {
    const auto folder = scratch_folder();
    const TemporaryFile file(folder);
    const ScratchFile scratch{file.name(), folder};
    if (!file.is_open()) scratch.unfinished();
    fill(scratch);
    out << std::ifstream(file.name(), std::ios::binary).rdbuf();
}

}  // namespace netralitas::render
