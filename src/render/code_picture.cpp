#include "code_picture.hpp"

#include "shared_library.hpp"

#include <memory>
#include <qrencode.h>
#include <stdexcept>

namespace netralitas::render {

CodePicture code_picture(const std::string& text) {
    const SharedLibrary library{"libqrencode.so.4", "libqrencode4"};
    const auto encode = library.function<decltype(QRcode_encodeString)>("QRcode_encodeString");
    const auto release = library.function<decltype(QRcode_free)>("QRcode_free");
    const std::unique_ptr<QRcode, decltype(release)> code{
        encode(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), release};
    if (code == nullptr) throw std::invalid_argument{"a text that makes no QR code"};
    CodePicture picture{static_cast<std::size_t>(code->width), {}};
    picture.dark.reserve(picture.side * picture.side);
    for (std::size_t i = 0; i < picture.side * picture.side; ++i) {
        picture.dark.push_back((code->data[i] & 1) != 0);
    }
    return picture;
}

}  // namespace netralitas::render
