#include "byte_source.hpp"

#include "netralitas/error.hpp"

#include <algorithm>

namespace netralitas::importer {
namespace {

std::size_t read_from(std::istream& file, char* into, std::size_t room) {
    file.read(into, static_cast<std::streamsize>(room));
    if (file.bad()) throw Error("file-unreadable");
    return static_cast<std::size_t>(file.gcount());
}

}  // namespace

ByteSource::ByteSource(std::istream& file) : file_(&file), head_(head_bytes, '\0') {
    head_.resize(read_from(file, head_.data(), head_bytes));
}

std::size_t ByteSource::read(char* into, std::size_t room) {
    const auto looked_at = std::min(head_.size(), room);
    std::copy_n(head_.data(), looked_at, into);
    head_.erase(0, looked_at);
    if (looked_at == room) return room;
    return looked_at + read_from(*file_, into + looked_at, room - looked_at);
}

}  // namespace netralitas::importer
