#include "unicode.hpp"

#include "netralitas/error.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace netralitas::domain {
namespace {

constexpr utf8proc_int32_t plain_space = ' ';
constexpr utf8proc_int32_t plain_apostrophe = '\'';

const utf8proc_uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

utf8proc_ssize_t size_of(std::string_view text) {
    return static_cast<utf8proc_ssize_t>(text.size());
}

utf8proc_int32_t with_plain_space(utf8proc_int32_t point, void*) {
    return utf8proc_category(point) == UTF8PROC_CATEGORY_ZS ? plain_space : point;
}

utf8proc_int32_t with_plain_apostrophe(utf8proc_int32_t point, void* data) {
    switch (point) {
        case 0x00B4:  // acute accent
        case 0x02B9:  // modifier letter prime
        case 0x02BB:  // modifier letter turned comma
        case 0x02BC:  // modifier letter apostrophe
        case 0x02BE:  // modifier letter right half ring, Arabic hamza
        case 0x02BF:  // modifier letter left half ring, Arabic ain
        case 0x2018:  // left single quotation mark
        case 0x2019:  // right single quotation mark
        case 0x201B:  // single high-reversed-9 quotation mark
        case 0x2032:  // prime
            return plain_apostrophe;
        default:
            return with_plain_space(point, data);
    }
}

std::string mapped(std::string_view text, int options, utf8proc_custom_func replace) {
    utf8proc_uint8_t* result = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map_custom(bytes_of(text), size_of(text), &result,
                            static_cast<utf8proc_option_t>(options), replace, nullptr);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
    if (size < 0) throw Error{"text-not-utf8", {{"text", std::string(text)}}};
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

bool is_letter_or_digit(utf8proc_int32_t point) {
    const utf8proc_category_t category = utf8proc_category(point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

}  // namespace

std::string composed(std::string_view text) {
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE, with_plain_space);
}

std::string folded(std::string_view text) {
    const int options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                        UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
    return mapped(text, options, with_plain_apostrophe);
}

std::string letters_and_digits(std::string_view folded_text) {
    std::string kept;
    while (!folded_text.empty()) {
        utf8proc_int32_t point = 0;
        const utf8proc_ssize_t size =
            utf8proc_iterate(bytes_of(folded_text), size_of(folded_text), &point);
        if (size <= 0) throw Error{"text-not-utf8", {{"text", std::string(folded_text)}}};
        const std::string_view letter = folded_text.substr(0, static_cast<std::size_t>(size));
        if (is_letter_or_digit(point)) kept += letter;
        folded_text.remove_prefix(letter.size());
    }
    return kept;
}

}  // namespace netralitas::domain
