#pragma once

#include "facts.hpp"

#include <string>

/// The chapters of a half-year report. Each adds its blocks and the figures it states.
namespace netralitas::report::semester_report {

/// The letter while it is written: counts chapters, parts and tables.
class Pages {
public:
    explicit Pages(document::Document& document) : document_(&document) {}

    void chapter(const char* title);  ///< A., B., …
    void part(const char* title);     ///< 1., 2., … of the chapter
    void annex(const char* title);    ///< on a new page
    void say(document::Words words) { add(std::move(words)); }
    void say_nil();
    /// Under its key and the next number. Without rows for people they read that there is nothing
    /// (NIHIL).
    void table(std::string key, document::Table table);
    /// The same where a sentence has told that there is nothing.
    void table_if_any(std::string key, document::Table table);
    /// Under its key; whether people see it is said by its columns.
    void add(document::Block block) { document_->blocks.push_back(std::move(block)); }
    /// Read in a sentence or table.
    void figure(std::string key, document::Cell value, const char* heading);
    /// Stands at the head of a page besides.
    void headline(std::string key, document::Cell value, const char* heading);

private:
    document::Document* document_;
    char chapter_ = 'A';
    int part_ = 1;
    int table_ = 1;
};

void add_introduction(Pages& pages, const Facts& facts, const SemesterLetter& letter);
void add_satgas(Pages& pages, const Facts& facts);
void add_socialisation(Pages& pages, const Facts& facts);
void add_pledge(Pages& pages, const Facts& facts);
/// Activities that serve the duty, under its title.
void add_duty(Pages& pages, const Facts& facts, const char* title, const std::string& duty);
void add_monitoring(Pages& pages, const Facts& facts);
void add_supervision(Pages& pages, const Facts& facts);
void add_risks(Pages& pages, const Facts& facts);
void add_cases(Pages& pages, const Facts& facts);
void add_reporting(Pages& pages, const Facts& facts);
void add_results(Pages& pages, const Facts& facts);
/// What the letter says of each election of the half-year, and its tables.
void add_polling(Pages& pages, const Facts& facts);
void add_polling_tables(Pages& pages, const Facts& facts);
void add_annexes(Pages& pages, const Facts& facts);

/// A number of a sentence.
std::string digits(std::int64_t number);
/// `{name:percent}`.
std::string share(std::int64_t part, std::int64_t whole);

/// A row a unit and, below every unit that has others below it, their sum: what a unit has in the
/// columns after its name is what `cells` makes of its figures. One sum at the end when there are
/// several units.
document::Table unit_table(const std::vector<UnitFigures>& units,
                           std::vector<document::Column> columns,
                           std::vector<document::Cell> (*cells)(const Sum&));

/// A count of people whom the letter does not name, as its reader may see it: `fewer than 5` for
/// outsiders.
document::Cell told(const Facts& facts, std::int64_t count);
bool is_told(const Facts& facts, std::int64_t count);
/// A table of such counts without totals, one row for each thing counted.
document::Table told(const Facts& facts, document::Table table);

}  // namespace netralitas::report::semester_report
