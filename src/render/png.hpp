#pragma once

#include "code_picture.hpp"

#include <string>

namespace netralitas::render {

/// The code as a file in black and white (PNG), its quiet zone around it; a module is some pixels
/// wide, since programs blur what they enlarge.
std::string png_of(const CodePicture& picture);

}  // namespace netralitas::render
