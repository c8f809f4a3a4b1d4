#include "xml.hpp"

#include <expat.h>
#include <new>

namespace netralitas::importer {
namespace {

constexpr std::size_t block_bytes = 64 * 1024;
constexpr std::size_t mebibyte = 1024 * 1024;
constexpr std::size_t longest_tag = mebibyte;
constexpr std::size_t deepest = 64;

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const auto** pair = pairs_; *pair != nullptr; pair += 2) {
        if (without_prefix(*pair) == name) return pair[1];
    }
    return {};
}

template <class Step>
void XmlReader::guarded(Step step) {
    if (failure_) return;
    try {
        step();
    } catch (...) {
        failure_ = std::current_exception();
        XML_StopParser(static_cast<XML_Parser>(parser_.get()), XML_FALSE);
    }
}

/// What expat calls; nothing may be thrown through it.
struct XmlReader::Calls {
    static void start(void* user, const char* name, const char** attributes) {
        auto& reader = *static_cast<XmlReader*>(user);
        reader.guarded([&] {
            if (++reader.depth_ > deepest) throw Error("xlsx-damaged");
            reader.listener_->start(without_prefix(name), Attributes(attributes));
        });
    }
    static void end(void* user, const char* name) {
        auto& reader = *static_cast<XmlReader*>(user);
        reader.guarded([&] {
            --reader.depth_;
            if (!reader.listener_->end(without_prefix(name))) return;
            XML_StopParser(static_cast<XML_Parser>(reader.parser_.get()), XML_TRUE);
        });
    }
    static void text(void* user, const char* text, int bytes) {
        auto& reader = *static_cast<XmlReader*>(user);
        reader.guarded([&] {
            reader.listener_->text(std::string_view(text, static_cast<std::size_t>(bytes)));
        });
    }
    static void document_type(void* user) {
        static_cast<XmlReader*>(user)->guarded([] { throw Error("xlsx-document-type"); });
    }
};

void XmlReader::Free::operator()(void* parser) const noexcept {
    XML_ParserFree(static_cast<XML_Parser>(parser));
}

XmlReader::XmlReader(Zip& zip, const std::string& part, XmlListener& listener, std::size_t largest)
    : entry_(zip, part),
      listener_(&listener),
      parser_(XML_ParserCreate(nullptr)),
      part_(part),
      largest_(largest) {
    if (!parser_) throw std::bad_alloc();
    auto* parser = static_cast<XML_Parser>(parser_.get());
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, Calls::start, Calls::end);
    XML_SetCharacterDataHandler(parser, Calls::text);
    XML_SetStartDoctypeDeclHandler(parser, [](void* user, const char*, const char*, const char*,
                                              int) { Calls::document_type(user); });
}

XmlReader::~XmlReader() = default;

int XmlReader::feed() {
    auto* parser = static_cast<XML_Parser>(parser_.get());
    auto* buffer = static_cast<char*>(XML_GetBuffer(parser, block_bytes));
    if (buffer == nullptr) throw std::bad_alloc();
    const auto taken = entry_.read(buffer, block_bytes);
    last_fed_ = taken == 0;
    fed_ += taken;
    if (fed_ > largest_) refuse_kept(part_, largest_);
    return XML_ParseBuffer(parser, static_cast<int>(taken), last_fed_ ? XML_TRUE : XML_FALSE);
}

bool XmlReader::run() {
    auto* parser = static_cast<XML_Parser>(parser_.get());
    int status = paused_ ? XML_ResumeParser(parser) : XML_STATUS_OK;
    paused_ = false;
    while (status == XML_STATUS_OK && !last_fed_) {
        const auto read = XML_GetCurrentByteIndex(parser);
        if (read >= 0 && fed_ > static_cast<std::size_t>(read) + longest_tag) {
            throw Error("xlsx-damaged");
        }
        status = feed();
    }
    if (failure_) std::rethrow_exception(failure_);
    if (status == XML_STATUS_ERROR) throw Error("xlsx-damaged");
    paused_ = status == XML_STATUS_SUSPENDED;
    return paused_;
}

void refuse_kept(const std::string& part, std::size_t largest) {
    throw Error("xlsx-texts-many", {{"part", part}, {"limit", std::to_string(largest / mebibyte)}});
}

void read_xml(Zip& zip, const std::string& part, XmlListener& listener) {
    constexpr std::size_t largest = 16 * mebibyte;
    XmlReader reader(zip, part, listener, largest);
    while (reader.run()) continue;
}

}  // namespace netralitas::importer
