#include "embedded.hpp"

#include "embedded_files.hpp"

#include <stdexcept>
#include <string>

namespace netralitas::settings {

std::string_view embedded(std::string_view file) {
    for (const auto& [name, text] : embedded_files)
        if (name == file) return text;
    throw std::out_of_range{"no such file is built in: " + std::string{file}};
}

}  // namespace netralitas::settings
