#include "html.hpp"
#include "netralitas/domain/share.hpp"

#include <fmt/format.h>

namespace netralitas::render {

namespace {

using document::Percent;

/// `54.27`: a length on a bar of 100.
std::string length(std::int64_t part, std::int64_t whole) {
    const auto hundredths = domain::per_myriad(part, whole);
    return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string bar_html(const std::string& title, const Percent& share) {
    return fmt::format(
        "<svg class=\"bar\" role=\"img\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        "<title>{}</title><rect class=\"track\" width=\"100\" height=\"10\"/>"
        "<rect class=\"part\" width=\"{}\" height=\"10\"/></svg>",
        html_text(title), length(share.part, share.whole));
}

}  // namespace

std::string html_bar(const BarScale& scale, std::size_t position, const document::Row& row,
                     const Drawing& drawing) {
    const auto share = scale.share(position, row);
    if (!share) return {};
    if (const auto* count = std::get_if<std::int64_t>(&row.cells.at(position))) {
        return bar_html(scale.heading() + " " + drawing.wording.number(*count), *share);
    }
    const auto title = drawing.wording.fill(
        text::tr("{part:number} of {whole:number}"),
        {{"part", std::to_string(share->part)}, {"whole", std::to_string(share->whole)}});
    return bar_html(title, *share);
}

}  // namespace netralitas::render
