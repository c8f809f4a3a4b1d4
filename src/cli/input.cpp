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
}

std::string whole_text(Input& input) {
    std::string text{std::istreambuf_iterator<char>(*input.stream), {}};
    if (input.stream->bad()) throw Error("file-unreadable", {{"file", input.name}});
    return text;
}

}  // namespace netralitas::cli
