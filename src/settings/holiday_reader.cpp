#include "holiday_reader.hpp"

#include "catalogue_row.hpp"

#include <algorithm>

namespace netralitas::settings {

namespace {

using domain::Holiday;

const Keys keys{"date", "kind", "name", "basis", "since", "until", "verified"};

domain::DayOff kind_of(const CatalogueRow& row) {
    if (const auto kind = domain::day_off_from(row.text("kind"))) return *kind;
    row.refuse_word("kind", {domain::day_off_codes.begin(), domain::day_off_codes.end()});
}

Holiday holiday_of(const CatalogueRow& row, int year) {
    row.require({"date", "since"});
    Holiday holiday{row.date("date").value(), kind_of(row), row.text("name"),
                    row.text("basis"),        row.span(),   row.flag("verified", true)};
    if (std::chrono::year_month_day{holiday.date}.year() == std::chrono::year{year}) return holiday;
    row.refuse_at(
        "date", Error{"holiday-year",
                      {{"date", domain::to_string(holiday.date)}, {"year", std::to_string(year)}}});
}

}  // namespace

std::vector<Holiday> read_holidays(const Source& source, int year) {
    const toml::table table = parse(source, "catalogue-syntax");
    check_keys(source, table, {"days"});
    std::vector<Holiday> holidays;
    for (const toml::node& node : rows_of(source, table, "days")) {
        const CatalogueRow row(source, node, "days", keys);
        auto next = holiday_of(row, year);
        const bool is_there = std::ranges::any_of(holidays, [&](const Holiday& earlier) {
            return earlier.date == next.date && earlier.known.overlaps(next.known);
        });
        if (is_there)
            row.refuse_at("date",
                          Error{"holiday-duplicate", {{"date", domain::to_string(next.date)}}});
        holidays.push_back(std::move(next));
    }
    return holidays;
}

}  // namespace netralitas::settings
