#pragma once

#include <filesystem>
#include <string>

namespace netralitas::render {

/// A new file of mode 0600, gone again unless it was renamed. `mkostemp` opens exclusively, which
/// follows no link.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& folder);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }
    const std::string& name() const { return name_; }

    /// 0, or the reason. Without `replace` an existing file is never touched, not even one that
    /// came up meanwhile.
    int rename_to(const std::string& path, bool replace);

private:
    std::string name_;
    int descriptor_;
    bool renamed_ = false;
};

}  // namespace netralitas::render
