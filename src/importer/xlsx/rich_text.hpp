#pragma once

#include "netralitas/error.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace netralitas::importer {

/// The text of a cell: its runs joined (`<r><t>…</t></r>`), how it is pronounced (`<rPh>`) left
/// out.
class RichText {
public:
    static constexpr std::size_t longest = 1024 * 1024;

    void start(std::string_view element) {
        if (element == "rPh") pronounced_ = true;
        inside_ = element == "t" && !pronounced_;
    }
    void end(std::string_view element) {
        if (element == "rPh") pronounced_ = false;
        inside_ = false;
    }
    /// Throws `csv-record-long` when the text grows beyond the longest row.
    void add(std::string_view text) {
        if (inside_) text_ += text;
        if (text_.size() > longest) throw Error("csv-record-long");
    }
    std::string take() { return std::exchange(text_, {}); }

private:
    std::string text_;
    bool inside_ = false;
    bool pronounced_ = false;
};

}  // namespace netralitas::importer
