// Writes every kind of answer as the forms that office programs open: write_samples FOLDER

#include "render/samples.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using namespace netralitas;
using namespace netralitas::testing;

render::Style anchored() {
    render::Style style;
    style.title = "netralitas pledge missing";
    style.anchor =
        render::Anchor{"7f3a 91c0 4e2d b8a6 5c01", 1482, domain::Instant{day(2024, 6, 30)}};
    return style;
}

template <typename Answer>
void write_sample(const std::filesystem::path& name, const Answer& answer) {
    for (const auto form : {render::Format::xlsx, render::Format::docx}) {
        auto style = anchored();
        style.format = form;
        const auto* ending = form == render::Format::xlsx ? ".xlsx" : ".docx";
        std::ofstream(name.string() + ending, std::ios::binary) << drawn(answer, style);
    }
}

/// What is read where it comes out; the words of cells and sentences as HTML has them.
template <typename Answer>
void write_words(const std::filesystem::path& name, const Answer& answer) {
    std::ofstream(name.string() + ".md") << drawn(answer, style_of(render::Format::md));
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "write_samples FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = words[1];
    text::choose_language(text::Language::indonesian);
    write_sample(folder / "letter", letter());
    write_sample(folder / "wide_letter", wide_letter());
    write_sample(folder / "coverage", coverage_with_bars());
    write_sample(folder / "square", square_report());
    write_sample(folder / "person", person());
    write_sample(folder / "list", missing_people());
    return 0;
}
