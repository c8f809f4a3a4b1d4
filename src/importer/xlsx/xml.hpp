#pragma once

#include "zip.hpp"

#include <cstddef>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace netralitas::importer {

/// The attributes of one element. Names are asked without their prefix.
class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    std::string_view operator[](std::string_view name) const;  ///< empty when absent

private:
    const char** pairs_;
};

/// Hears the elements of an XML file, by their names without prefix. May throw.
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    /// True pauses the reading behind this element.
    virtual bool end(std::string_view) { return false; }
    virtual void text(std::string_view) {}
};

/// Reads one entry of a ZIP file as XML, piece by piece. A document type, and with it every entity,
/// is refused; so is what would have to be kept in memory: elements in elements without end, one
/// tag of more than a MiB.
class XmlReader {
public:
    /// `largest`: of how many bytes the part may be.
    XmlReader(Zip& zip, const std::string& part, XmlListener& listener,
              std::size_t largest = std::string::npos);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// Reads on; false when the end was reached, true when the listener pauses. Throws
    /// `xlsx-damaged`, `xlsx-document-type`, `xlsx-texts-many` and what the listener and `ZipEntry`
    /// throw.
    bool run();

private:
    struct Calls;
    struct Free {
        void operator()(void* parser) const noexcept;
    };
    int feed();
    /// Runs a step of the listener; what it throws waits until the parser has returned.
    template <class Step>
    void guarded(Step step);

    ZipEntry entry_;
    XmlListener* listener_;
    std::unique_ptr<void, Free> parser_;
    std::string part_;
    std::size_t largest_;
    std::exception_ptr failure_;
    std::size_t fed_ = 0;
    std::size_t depth_ = 0;
    bool paused_ = false;
    bool last_fed_ = false;
};

/// Refuses a part that would take more memory than a workbook may: `xlsx-texts-many`.
[[noreturn]] void refuse_kept(const std::string& part, std::size_t largest);

/// Reads a whole part of which much is kept in memory. Throws `xlsx-texts-many` for one of more
/// than 16 MiB.
void read_xml(Zip& zip, const std::string& part, XmlListener& listener);

}  // namespace netralitas::importer
