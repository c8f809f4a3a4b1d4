// Writes every kind of answer as the forms that office programs open, and beside each a file of the
// words that must be read in it, a line each: write_samples FOLDER

#include "render/cells.hpp"
#include "render/pages.hpp"
#include "render/samples.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

using namespace netralitas;
using namespace netralitas::testing;
using document::Audience;
using document::Cell;
using render::Format;

render::Style anchored(Format format) {
    auto style = style_of(format);
    style.title = "netralitas pledge missing";
    style.anchor =
        render::Anchor{"7f3a 91c0 4e2d b8a6 5c01", 1482, domain::Instant{day(2024, 6, 30)}};
    return style;
}

/// The words of an answer. A spreadsheet without a language of its own words numbers in English.
class Words {
public:
    Words(std::ostream& out, const render::Drawing& drawing, const text::Wording& numbers)
        : out_(out), drawing_(drawing), numbers_(numbers) {}

    void operator()(const document::Words& words) { say(sentence(words, drawing_)); }
    void operator()(const document::Tally& tally) { say(sentence(tally, drawing_)); }
    void operator()(const document::Table& table) {
        const auto view = render::view_of(table, drawing_);
        say(caption_text(table, drawing_));
        for (const auto position : view.positions) {
            const auto* map = std::get_if<document::HeatMap>(&table.chart);
            const bool names_axes = map != nullptr && position == view.positions.front();
            say(names_axes ? render::axes_text(*map) : render::heading_of(table.columns[position]));
        }
        for (const auto* row : view.rows) {
            for (const auto position : view.positions) say(in_table(row->cells.at(position)));
        }
    }
    void operator()(const document::Record& record) {
        for (const auto position : render::columns_for(Audience::people, record.fields)) {
            say(render::heading_of(record.fields[position]));
            say(shown(record.cells.at(position)));
        }
    }
    void operator()(const document::Heading& heading) { say(heading_text(heading, drawing_)); }
    void operator()(const document::List& list) {
        for (const auto& item : list.items) say(sentence(item, drawing_));
    }
    void operator()(const document::Letterhead& head) {
        for (const auto& line : head.office) say(line);
        for (const auto& line : head.contact) say(line);
    }
    void operator()(const document::Signature& signature) {
        for (const auto& line :
             {signature.place_and_date, signature.position, signature.name, signature.identity}) {
            say(line);
        }
    }
    void operator()(const document::Document& document) {
        for (const auto& figure : document.figures) {
            if (*figure.heading != '\0') say(shown(figure.value));
        }
        for (const auto& block : document.blocks) std::visit(*this, block);
    }

private:
    void say(const std::string& text) {
        if (!text.empty()) out_ << text << '\n';
    }
    bool is_sheet() const { return drawing_.style.format == Format::xlsx; }
    std::string in_table(const Cell& cell) const {
        const bool is_day = is_sheet() && std::holds_alternative<domain::Date>(cell);
        return is_day ? people_text(cell, drawing_) : shown(cell);
    }
    std::string shown(const Cell& cell) const {
        if (is_missing(cell, drawing_)) return {};
        const auto* share = std::get_if<document::Percent>(&cell);
        if (is_sheet() && share != nullptr) {
            return numbers_.exact_percent(share->part, share->whole) + '%';
        }
        return page_text(cell, is_sheet() && share == nullptr && is_number(cell)
                                   ? render::Drawing{drawing_.style, numbers_}
                                   : drawing_);
    }
    static bool is_number(const Cell& cell) { return std::holds_alternative<std::int64_t>(cell); }

    std::ostream& out_;
    const render::Drawing& drawing_;
    const text::Wording& numbers_;
};

template <typename Answer>
void write_sample(const std::filesystem::path& name, const Answer& answer) {
    const auto lists = catalogues();
    const text::Wording wording{text::Language::indonesian, lists};
    const text::Wording numbers{text::Language::english, lists};
    for (const auto format : {Format::xlsx, Format::docx}) {
        const auto style = anchored(format);
        const auto file = name.string() + (format == Format::xlsx ? ".xlsx" : ".docx");
        std::ofstream out(file, std::ios::binary);
        render::write(out, answer, style, wording);
        std::ofstream words(file + ".words");
        const render::Drawing drawing{style, wording};
        words << anchor_text(*style.anchor, drawing) << '\n';
        Words{words, drawing, numbers}(answer);
    }
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
