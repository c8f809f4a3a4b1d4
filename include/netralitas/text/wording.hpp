#pragma once

#include "netralitas/domain/catalogues.hpp"
#include "netralitas/domain/date.hpp"
#include "netralitas/error.hpp"
#include "netralitas/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Words for people, in Indonesian and English. English sentences are the message ids; `po/id.po`
/// holds the Indonesian.
namespace netralitas::text {

enum class Language { indonesian, english };

/// `id`, `id_ID.UTF-8`, `en`, `en_US` …; empty for any other.
std::optional<Language> language_from(std::string_view name);

/// Chooses the language of `tr` for the whole process. Works with an empty environment: gettext
/// follows LANGUAGE only under a locale that is not "C", so the locale is set to C.UTF-8, which
/// every Debian has.
void choose_language(Language language);

/// The message in the chosen language. `po/extract.sh` collects what stands in `tr`, `tr_count` and
/// `mark` as literals.
std::string tr(const char* message);
/// The same for a message that counts something: `one` for 1, else `many`.
std::string tr_count(const char* one, const char* many, std::int64_t count);

/// In capital letters, as letterheads are.
std::string capitals(std::string_view text);

/// Fills the named holes of a message and words dates, counts and codes in one language.
/// A hole is `{name}` (as it is), `{name:date}` (ISO date → `29 Januari 2024`), `{name:number}`
/// (`28.427`), `{name:difference}` (`+1.059`), `{name:percent}` (`1128/1204` → `93,69%`),
/// `{name:message}`, a message whose holes are filled from the same arguments, or `{name:LIST}`, a
/// vocabulary whose label replaces the code
/// (`{reason:end_reason}` → `pensiun`). A value that is no date, number or code of the list stays
/// as it is, and so does a hole without an argument. Control and bidi characters of values are
/// escaped.
class Wording {
public:
    Wording(Language language, const domain::Catalogues& catalogues)
        : language_(language), catalogues_(&catalogues) {}

    Language language() const { return language_; }
    std::string fill(std::string_view message, const Arguments& arguments) const;
    std::string label(std::string_view vocabulary,
                      std::string_view code) const;  ///< the code itself when unknown
    std::string date(domain::Date date) const;       ///< `29 Januari 2024`, `29 January 2024`
    std::string number(std::int64_t number) const;   ///< `28.427`, `28,427`
    std::string percent(std::int64_t part, std::int64_t whole)
        const;  ///< one decimal, no sign: `95,0`; `0,0` of nothing
    /// As documents write it: `54,27`, `54.27`.
    std::string exact_percent(std::int64_t part, std::int64_t whole) const;
    std::string time(domain::Instant at,
                     std::chrono::hours offset) const;  ///< `2024-01-30 14.20`, `2024-01-30 14:20`
    /// Only the time of day: `14.20`, `14:20`.
    std::string clock(domain::Instant at, std::chrono::hours offset) const;

private:
    Language language_;
    const domain::Catalogues* catalogues_;
};

}  // namespace netralitas::text
