#pragma once

#include "pdf_library.hpp"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::render {

// All lengths are points (1/72 inch), from the upper left corner of the page.
constexpr double points_of_cm = 72 / 2.54;

struct Spot {
    double x = 0;
    double y = 0;
};

struct Size {
    double width = 0;
    double height = 0;
};

constexpr Size upright{595.28, 841.89};  ///< A4
constexpr Size across{841.89, 595.28};

struct Font {
    double size = 11;
    bool is_bold = false;
};

constexpr double line_height(const Font& font) { return font.size * 1.32; }

/// Which end of a line of text stands at its spot.
enum class Place { left, centre, right };

struct Setting {
    Place place = Place::left;
    double stretch = 0;  ///< is added to every space
};

/// Red, green and blue, 0 to 255.
using Shade = std::array<unsigned char, 3>;
constexpr Shade black{0, 0, 0};

/// The text as the fonts that every reader of PDF brings along have it: WinAnsi. Any other
/// character is written out (`\u0131`), so that none is lost.
std::string latin_text(std::string_view text);

/// A PDF while it is made, in Helvetica and with nothing that changes from one day to the next.
/// Texts are UTF-8. Throws `library-missing` without libharu and `pdf-unfinished` when it fails.
class PdfFile {
public:
    explicit PdfFile(const std::string& title);

    double width(std::string_view text, const Font& font) const;

    /// The page that is drawn on from then on.
    void add_page(const Size& size);
    void turn_to(std::size_t page) { current_ = page; }
    std::size_t pages() const { return pages_.size(); }
    const Size& page_size() const { return pages_.at(current_).size; }

    void text(Spot baseline, const Font& font, std::string_view text, const Setting& setting = {});
    /// Read from below, `middle` in the middle of its baseline.
    void upward_text(const Spot& middle, const Font& font, std::string_view text);
    void fill(const Spot& corner, const Size& size, const Shade& shade = black);

    void write(std::ostream& out);

private:
    struct Page {
        HPDF_Page handle;
        Size size;
    };

    void check() const;
    void show(const Font& font, std::string_view text);
    HPDF_Page page() const { return pages_.at(current_).handle; }
    HPDF_REAL flipped(double y) const { return static_cast<HPDF_REAL>(page_size().height - y); }

    /// A letter of each face: regular and bold.
    struct Face {
        HPDF_Font handle;
        std::array<unsigned, 256> widths;  ///< thousandths of the size
    };
    Face face_of(const char* name) const;
    const Face& face(const Font& font) const { return faces_[font.is_bold ? 1 : 0]; }

    PdfLibrary library_;
    std::unique_ptr<_HPDF_Doc_Rec, decltype(&::HPDF_Free)> document_;
    std::array<Face, 2> faces_;
    std::vector<Page> pages_;
    std::size_t current_ = 0;
};

}  // namespace netralitas::render
