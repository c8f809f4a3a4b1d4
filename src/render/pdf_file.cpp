#include "pdf_file.hpp"

#include "netralitas/error.hpp"

#include <fmt/format.h>

#include <ostream>

namespace netralitas::render {

namespace {

HPDF_REAL real(double length) { return static_cast<HPDF_REAL>(length); }

}  // namespace

PdfFile::PdfFile(const std::string& title)
    : document_(library_.create(nullptr, nullptr), library_.release), faces_{} {
    library_.compress(document_.get(), HPDF_COMP_ALL);
    library_.set_encoder(document_.get(), "WinAnsiEncoding");
    library_.set_info(document_.get(), HPDF_INFO_TITLE, latin_text(title).c_str());
    library_.set_info(document_.get(), HPDF_INFO_CREATOR, "netralitas");
    faces_ = {face_of("Helvetica"), face_of("Helvetica-Bold")};
    check();
}

/// libharu keeps its first failure and does nothing with what it could not make.
void PdfFile::check() const {
    const auto failure = library_.error(document_.get());
    if (document_ && failure == HPDF_OK) return;
    throw Error("pdf-unfinished", {{"number", fmt::format("{:04X}", failure)}});
}

PdfFile::Face PdfFile::face_of(const char* name) const {
    Face face{library_.font(document_.get(), name, "WinAnsiEncoding"), {}};
    for (unsigned code = 0; code < face.widths.size(); ++code) {
        const auto byte = static_cast<HPDF_BYTE>(code);
        face.widths[code] = library_.text_width(face.handle, &byte, 1).width;
    }
    return face;
}

double PdfFile::width(std::string_view text, const Font& font) const {
    const auto& widths = face(font).widths;
    std::size_t thousandths = 0;
    for (const char letter : latin_text(text)) {
        thousandths += widths[static_cast<unsigned char>(letter)];
    }
    return static_cast<double>(thousandths) * font.size / 1000;
}

void PdfFile::add_page(const Size& size) {
    auto* handle = library_.add_page(document_.get());
    library_.set_width(handle, real(size.width));
    library_.set_height(handle, real(size.height));
    check();
    current_ = pages_.size();
    pages_.push_back({handle, size});
}

void PdfFile::show(const Font& font, std::string_view text) {
    library_.set_font(page(), face(font).handle, real(font.size));
    library_.show_text(page(), latin_text(text).c_str());
    library_.end_text(page());
}

void PdfFile::text(Spot baseline, const Font& font, std::string_view text, const Setting& setting) {
    if (text.empty()) return;
    if (setting.place == Place::centre) baseline.x -= width(text, font) / 2;
    if (setting.place == Place::right) baseline.x -= width(text, font);
    library_.begin_text(page());
    library_.move_text(page(), real(baseline.x), flipped(baseline.y));
    if (setting.stretch != 0) library_.set_word_space(page(), real(setting.stretch));
    show(font, text);
    if (setting.stretch != 0) library_.set_word_space(page(), 0);
}

void PdfFile::upward_text(const Spot& middle, const Font& font, std::string_view text) {
    library_.begin_text(page());
    library_.set_text_matrix(page(), 0, 1, -1, 0, real(middle.x),
                             flipped(middle.y + width(text, font) / 2));
    show(font, text);
}

void PdfFile::fill(const Spot& corner, const Size& size, const Shade& shade) {
    const auto set = [this](const Shade& light) {
        library_.set_fill(page(), real(light[0] / 255.0), real(light[1] / 255.0),
                          real(light[2] / 255.0));
    };
    set(shade);
    library_.rectangle(page(), real(corner.x), flipped(corner.y + size.height), real(size.width),
                       real(size.height));
    library_.fill(page());
    if (shade != black) set(black);
}

/// All of it is made before the first byte is written.
void PdfFile::write(std::ostream& out) {
    library_.save(document_.get());
    check();
    std::array<HPDF_BYTE, 65536> bytes;
    for (;;) {
        auto count = static_cast<HPDF_UINT32>(bytes.size());
        const auto state = library_.read(document_.get(), bytes.data(), &count);
        if (state != HPDF_OK && state != HPDF_STREAM_EOF) check();
        if (count == 0) return;
        out.write(reinterpret_cast<const char*>(bytes.data()), count);
    }
}

}  // namespace netralitas::render
