#pragma once

#include "support/temp_folder.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

/// What pdftotext (poppler-utils) reads in a PDF.
namespace netralitas::testing {

/// What the command writes on stdout. Throws when it fails.
inline std::string output_of(const std::string& command) {
    auto* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error(command);
    std::string text;
    std::array<char, 4096> part;
    for (std::size_t count = 0; (count = std::fread(part.data(), 1, part.size(), pipe)) > 0;) {
        text.append(part.data(), count);
    }
    if (::pclose(pipe) != 0) throw std::runtime_error(command);
    return text;
}

/// The text of each page as it stands there.
inline std::vector<std::string> pages_of(const std::string& pdf) {
    const TempFolder folder;
    const auto file = folder.path() / "page.pdf";
    std::ofstream(file, std::ios::binary) << pdf;
    std::vector<std::string> pages(1);
    for (const char letter : output_of("pdftotext -layout '" + file.string() + "' -")) {
        letter == '\f' ? void(pages.emplace_back()) : void(pages.back() += letter);
    }
    pages.pop_back();
    return pages;
}

}  // namespace netralitas::testing
