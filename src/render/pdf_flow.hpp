#pragma once

#include "pdf_file.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace netralitas::render {

/// A piece of a page from margin to margin that is never split.
struct Strip {
    double height = 0;
    std::function<void(PdfFile&, const Spot& corner)> draw;
    double above = 0;         ///< room above it; none at the top of a page
    bool keeps_next = false;  ///< stands on the same page as what follows
    bool keeps_previous = false;
    bool starts_page = false;
    bool is_across = false;               ///< stands on a page that lies across
    std::shared_ptr<const Strip> head{};  ///< stands above it again when it begins a page
};

/// Strips, one below the other, page by page. What must stand together waits until it is whole.
class Flow {
public:
    explicit Flow(PdfFile& file) : file_(&file) {}

    void add(Strip strip);
    /// What still waits; at least one page.
    void close();

    const PdfFile& file() const { return *file_; }

    /// The room between the margins.
    static Size room(bool is_across);
    static constexpr double left = 3 * points_of_cm;
    static constexpr double right = 2 * points_of_cm;
    static constexpr double top = 2 * points_of_cm;
    static constexpr double bottom = 2.5 * points_of_cm;

private:
    bool fits(double height) const;
    void add_page(bool is_across);
    void place_together();
    void place(const Strip& strip);
    void draw(const Strip& strip);

    PdfFile* file_;
    std::vector<Strip> together_;
    double y_ = 0;
    bool is_top_ = true;
    bool is_across_ = false;
};

}  // namespace netralitas::render
