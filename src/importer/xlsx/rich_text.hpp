#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace netralitas::importer {

/// The text of a cell: its runs joined (`<r><t>…</t></r>`), how it is pronounced (`<rPh>`) left
/// out.
class RichText {
public:
    void start(std::string_view element) {
        if (element == "rPh") pronounced_ = true;
        inside_ = element == "t" && !pronounced_;
    }
    void end(std::string_view element) {
        if (element == "rPh") pronounced_ = false;
        inside_ = false;
    }
    void add(std::string_view text) {
        if (inside_) text_ += text;
    }
    std::size_t bytes() const { return text_.size(); }
    std::string take() { return std::exchange(text_, {}); }

private:
    std::string text_;
    bool inside_ = false;
    bool pronounced_ = false;
};

}  // namespace netralitas::importer
