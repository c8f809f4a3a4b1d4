#include "workbook_parts.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <minizip/unzip.h>
#include <string_view>

namespace netralitas::render {

namespace {

constexpr std::string_view cell_tag = "<c ";

struct Close {
    void operator()(void* zip) const noexcept { unzClose(zip); }
};

/// Reads the current part; the tags of its cells, or -1 when it is not whole. What is looked for
/// may lie on both sides of the end of a block.
long cells_of_part(void* zip) {
    long cells = 0;
    std::string text;
    std::array<char, 65536> block;
    int taken = unzOpenCurrentFile(zip) == UNZ_OK ? 1 : -1;
    while (taken > 0) {
        taken = unzReadCurrentFile(zip, block.data(), static_cast<unsigned>(block.size()));
        if (taken <= 0) break;
        text.erase(0, text.size() - std::min(text.size(), cell_tag.size() - 1));
        text.append(block.data(), static_cast<std::size_t>(taken));
        for (auto at = text.find(cell_tag); at != text.npos; at = text.find(cell_tag, at + 1)) {
            ++cells;
        }
    }
    const bool is_whole = taken == 0 && (text.ends_with('>') || text.ends_with(">\n"));
    return unzCloseCurrentFile(zip) == UNZ_OK && is_whole ? cells : -1;
}

}  // namespace

bool parts_are_whole(const std::string& path, std::size_t cells) {
    const std::unique_ptr<void, Close> zip(unzOpen64(path.c_str()));
    if (!zip) return false;
    std::size_t found = 0;
    for (int at = unzGoToFirstFile(zip.get()); at == UNZ_OK; at = unzGoToNextFile(zip.get())) {
        const auto in_part = cells_of_part(zip.get());
        if (in_part < 0) return false;
        found += static_cast<std::size_t>(in_part);
    }
    return found == cells;
}

}  // namespace netralitas::render
