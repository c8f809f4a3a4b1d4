#include "netralitas/text/wording.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>
#include <filesystem>

namespace netralitas::text {
namespace {

constexpr const char* catalogue = "netralitas";

/// `share/locale` beside the folder of the running program.
std::filesystem::path translations() {
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    return program.parent_path().parent_path() / "share" / "locale";
}

/// gettext knows only plural forms for numbers that are not negative.
unsigned long counted(std::int64_t count) {
    return static_cast<unsigned long>(count < 0 ? -count : count);
}

}  // namespace

void choose_language(Language language) {
    setenv("LANGUAGE", language == Language::indonesian ? "id" : "en", 1);
    // gettext forgets what it has found already only when the locale becomes another one.
    // The other categories stay: each costs a file at start.
    std::setlocale(LC_MESSAGES, "C");
    std::setlocale(LC_MESSAGES, "C.UTF-8");
    std::setlocale(LC_CTYPE, "C.UTF-8");
    bindtextdomain(catalogue, translations().c_str());
    bind_textdomain_codeset(catalogue, "UTF-8");
}

std::string tr(const char* message) {
    if (*message == '\0') return {};  // the empty message id is the header of the catalogue
    return dgettext(catalogue, message);
}

std::string tr_count(const char* one, const char* many, std::int64_t count) {
    return dngettext(catalogue, one, many, counted(count));
}

}  // namespace netralitas::text
