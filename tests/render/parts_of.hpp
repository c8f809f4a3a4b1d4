#pragma once

#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <expat.h>
#include <map>
#include <minizip/unzip.h>
#include <string>

/// What lies in a workbook or document, and in the folder of temporary files.
namespace netralitas::testing {

/// Temporary files go into a folder of its own.
class Scratch {
public:
    Scratch() { ::setenv("TMPDIR", folder_.path().c_str(), 1); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { ::unsetenv("TMPDIR"); }

    bool is_empty() const { return std::filesystem::is_empty(folder_.path()); }
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TempFolder folder_;
};

/// Every part by its name.
inline std::map<std::string, std::string> parts_of(const std::string& bytes) {
    const TempFolder folder;
    const auto file = folder.write("archive", bytes);
    auto* zip = unzOpen64(file.c_str());
    REQUIRE(zip != nullptr);
    std::map<std::string, std::string> parts;
    for (int at = unzGoToFirstFile(zip); at == UNZ_OK; at = unzGoToNextFile(zip)) {
        std::array<char, 256> name{};
        unz_file_info64 info{};
        unzGetCurrentFileInfo64(zip, &info, name.data(), name.size(), nullptr, 0, nullptr, 0);
        std::string text(info.uncompressed_size, '\0');
        unzOpenCurrentFile(zip);
        CHECK(unzReadCurrentFile(zip, text.data(), static_cast<unsigned>(text.size())) ==
              static_cast<int>(text.size()));
        CHECK(unzCloseCurrentFile(zip) == UNZ_OK);
        parts[name.data()] = text;
    }
    unzClose(zip);
    return parts;
}

inline std::string part(const std::string& bytes, const std::string& name) {
    return parts_of(bytes).at(name);
}

/// Says what is wrong with it; empty when it is well-formed.
inline std::string flaw_of(const std::string& xml) {
    auto* parser = XML_ParserCreate(nullptr);
    const bool is_whole =
        XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    const std::string flaw = is_whole ? "" : XML_ErrorString(XML_GetErrorCode(parser));
    XML_ParserFree(parser);
    return flaw;
}

inline void check_well_formed(const std::string& bytes) {
    for (const auto& [name, text] : parts_of(bytes)) {
        if (name.ends_with(".png")) continue;
        CAPTURE(name);
        CHECK(flaw_of(text) == "");
    }
}

inline bool contains(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

inline std::size_t times(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++found;
    return found;
}

}  // namespace netralitas::testing
