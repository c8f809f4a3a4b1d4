#include "cli/values.hpp"

#include <doctest/doctest.h>

using namespace netralitas;
using namespace netralitas::cli;

namespace {

using Words = std::vector<std::string>;

domain::Catalogues sample_catalogues() {
    domain::Vocabulary reasons;
    reasons.name = "reason_unsigned";
    reasons.terms = {{"on-leave", "cuti", "on leave", {}},
                     {"studying", "tugas belajar", "studying", {}}};
    domain::Catalogues catalogues;
    catalogues.vocabularies.emplace("reason_unsigned", reasons);
    return catalogues;
}

struct Sample {
    std::optional<domain::Date> date;
    std::optional<std::int64_t> number;
    std::string reason;
    std::string format;
    std::vector<std::string> names;
    bool all = false;
    Options options;

    Sample() {
        options.date("--signed-on", date, "")
            .number("--limit", "N", number, "")
            .code("--reason", "reason_unsigned", reason, "")
            .choice("--format", {"csv", "json"}, format, "")
            .texts("--name", "NAME", names, "")
            .flag("--all", all, "");
    }

    void read(const Words& words, text::Language language = text::Language::indonesian) {
        const auto catalogues = sample_catalogues();
        const text::Wording wording(language, catalogues);
        const auto today = *domain::date_from_iso("2024-01-30");
        read_values(sort_words(options.rows(), words), {today, catalogues, wording});
    }

    Problem refusal(const Words& words, text::Language language = text::Language::indonesian) {
        try {
            read(words, language);
        } catch (const Error& error) {
            return error.problem();
        }
        return {};
    }
};

}  // namespace

TEST_CASE("dates are read in the forms people type, codes by code or label in both languages") {
    Sample sample;
    sample.read({"--signed-on", "29/01/2024", "--limit", "12", "--reason", "CUTI", "--all",
                 "--name", "a", "--name", "b", "--format", "json"});
    CHECK(sample.date == domain::date_from_iso("2024-01-29"));
    CHECK(sample.number == 12);
    CHECK(sample.reason == "on-leave");
    CHECK(sample.format == "json");
    CHECK(sample.names == Words{"a", "b"});
    CHECK(sample.all);

    Sample relative;
    relative.read({"--signed-on", "hari ini", "--reason", "on leave"});
    CHECK(relative.date == domain::date_from_iso("2024-01-30"));
    CHECK(relative.reason == "on-leave");
}

TEST_CASE("what is not typed stays empty") {
    Sample sample;
    sample.read({});
    CHECK_FALSE(sample.date.has_value());
    CHECK_FALSE(sample.number.has_value());
    CHECK(sample.reason.empty());
    CHECK_FALSE(sample.all);
}

TEST_CASE("a value that cannot be read is refused where it was typed") {
    struct Row {
        Words words;
        std::string code;
        Words suggestions;
    };
    const std::vector<Row> rows{
        {{"--signed-on", "31/02/2024"}, "date-unreadable", {}},
        {{"--signed-on", "29/01/24"}, "date-unreadable", {}},
        {{"--limit", "many"}, "number-unreadable", {}},
        {{"--limit", "-3"}, "number-unreadable", {}},
        {{"--limit", "3x"}, "number-unreadable", {}},
        {{"--limit", "99999999999999999999"}, "number-unreadable", {}},
        {{"--reason", "cutti"}, "value-unknown", {"cuti"}},
        {{"--reason", "zzzz"}, "value-unknown", {"cuti", "tugas belajar"}},
        {{"--format", "jsn"}, "value-unknown", {"json"}},
        {{"--format", "xyzw"}, "value-unknown", {"csv", "json"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        Sample sample;
        const auto problem = sample.refusal(row.words);
        CHECK(problem.code == row.code);
        CHECK(problem.suggestions == row.suggestions);
        CHECK(problem.place.file == row.words[0]);
    }
}

TEST_CASE("accepted values are listed in the language of the user") {
    Sample sample;
    CHECK(sample.refusal({"--reason", "zzzz"}, text::Language::english).suggestions ==
          Words{"on leave", "studying"});
}
