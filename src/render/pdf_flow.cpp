#include "pdf_flow.hpp"

#include <numeric>
#include <utility>

namespace netralitas::render {

Size Flow::room(bool is_across) {
    const Size& page = is_across ? across : upright;
    return {page.width - left - right, page.height - top - bottom};
}

void Flow::add(Strip strip) {
    const bool is_bound =
        !together_.empty() && (together_.back().keeps_next || strip.keeps_previous);
    if (!is_bound || strip.starts_page) place_together();
    together_.push_back(std::move(strip));
}

void Flow::close() {
    place_together();
    if (file_->pages() == 0) add_page(false);
}

bool Flow::fits(double height) const { return y_ + height <= top + room(is_across_).height; }

void Flow::add_page(bool is_across) {
    file_->add_page(is_across ? across : upright);
    y_ = top;
    is_top_ = true;
    is_across_ = is_across;
}

/// A heading lies as the table below it does.
void Flow::place_together() {
    if (together_.empty()) return;
    const Strip& last = together_.back();
    const double height = std::accumulate(
        together_.begin(), together_.end(), 0.0,
        [](double sum, const auto& strip) { return sum + strip.above + strip.height; });
    const bool is_new = file_->pages() == 0 || is_across_ != last.is_across;
    if (is_new || (!is_top_ && (together_.front().starts_page || !fits(height)))) {
        add_page(last.is_across);
    }
    for (const Strip& strip : together_) place(strip);
    together_.clear();
}

/// What is higher than a page stands on one of its own.
void Flow::place(const Strip& strip) {
    if (!is_top_ && !fits(strip.above + strip.height)) add_page(is_across_);
    if (is_top_ && strip.head) draw(*strip.head);
    if (!is_top_) y_ += strip.above;
    draw(strip);
}

void Flow::draw(const Strip& strip) {
    strip.draw(*file_, {left, y_});
    y_ += strip.height;
    is_top_ = false;
}

}  // namespace netralitas::render
