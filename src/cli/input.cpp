#include "input.hpp"

#include "context.hpp"

#include <filesystem>
#include <iterator>

namespace netralitas::cli {

void open_input(Context& context, const std::string& file, Input& input) {
    input.name = std::filesystem::path(file).filename().string();
    if (file == "-") {
        input.stream = context.host().in;
        return;
    }
    const auto path = context.host().folder / file;
    if (std::filesystem::is_directory(path)) throw Error("file-unreadable", {{"file", file}});
    input.file.open(path, std::ios::binary);
    if (!input.file) throw Error("file-missing", {{"file", file}});
    input.stream = &input.file;
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(path, unknown);
    input.bytes = unknown ? 0 : bytes;
}

std::optional<double> share_read(Input& input) {
    if (input.bytes == 0) return std::nullopt;
    const auto at = static_cast<std::streamoff>(input.stream->tellg());
    return at < 0 ? 1 : static_cast<double>(at) / static_cast<double>(input.bytes);
}

std::string whole_text(Input& input) {
    std::string text{std::istreambuf_iterator<char>(*input.stream), {}};
    if (input.stream->bad()) throw Error("file-unreadable", {{"file", input.name}});
    return text;
}

}  // namespace netralitas::cli
