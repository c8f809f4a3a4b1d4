#include "parts.hpp"

#include "../text_buffer.hpp"
#include "rich_text.hpp"
#include "values.hpp"
#include "xml.hpp"

#include <charconv>
#include <map>
#include <utility>

namespace netralitas::importer {
namespace {

constexpr std::size_t largest_kept = std::size_t{64} * 1024 * 1024;

class StringsPart final : public XmlListener {
public:
    StringsPart(std::string part, std::string& text, std::vector<std::size_t>& ends)
        : part_(std::move(part)), text_(&text), ends_(&ends) {}

    void start(std::string_view name, const Attributes&) override { rich_text_.start(name); }
    bool end(std::string_view name) override {
        rich_text_.end(name);
        if (name != "si") return false;
        *text_ += unescaped(rich_text_.take());
        ends_->push_back(text_->size());
        const auto kept = text_->size() + ends_->size() * sizeof(std::size_t);
        if (kept > largest_kept) refuse_kept(part_, largest_kept);
        return false;
    }
    void text(std::string_view text) override {
        rich_text_.add(text);
        if (rich_text_.bytes() > longest_record) throw Error("csv-record-long");
    }

private:
    RichText rich_text_;
    std::string part_;
    std::string* text_;
    std::vector<std::size_t>* ends_;
};

int number_of(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class StylesPart final : public XmlListener {
public:
    explicit StylesPart(std::vector<Look>& looks) : looks_(&looks) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "numFmts" || name == "cellXfs") within_ = name;
        const auto number = number_of(attributes["numFmtId"]);
        if (within_ == "numFmts" && name == "numFmt") {
            own_formats_[number] = look_of(attributes["formatCode"]);
        } else if (within_ == "cellXfs" && name == "xf") {
            const auto own = own_formats_.find(number);
            looks_->push_back(own == own_formats_.end() ? look_of(number) : own->second);
        }
    }
    bool end(std::string_view name) override {
        if (name == within_) within_.clear();
        return false;
    }

private:
    std::string within_;
    std::map<int, Look> own_formats_;
    std::vector<Look>* looks_;
};

}  // namespace

SharedStrings::SharedStrings(Zip& zip, const std::string& part) {
    // Memory that is not written to costs nothing, while growing would take it twice.
    text_.reserve(largest_kept + longest_record);
    ends_.reserve(largest_kept / sizeof(std::size_t) + 1);
    StringsPart listener(part, text_, ends_);
    XmlReader reader(zip, part, listener);
    while (reader.run()) continue;
}

std::optional<std::string_view> SharedStrings::find(std::size_t number) const {
    if (number >= ends_.size()) return std::nullopt;
    const auto begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(text_).substr(begin, ends_[number] - begin);
}

Styles::Styles(Zip& zip, const std::string& part) {
    StylesPart listener(looks_);
    read_xml(zip, part, listener);
}

}  // namespace netralitas::importer
