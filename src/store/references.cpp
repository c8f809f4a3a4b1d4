#include "references.hpp"

#include "netralitas/domain/reference.hpp"
#include "netralitas/domain/suggest.hpp"
#include "refusal.hpp"
#include "unit_rows.hpp"

#include <charconv>

namespace netralitas::store {
namespace {

namespace sql {
std::string references(const ReferencedRecord& record) {
    return "SELECT reference FROM " + std::string(record.table) + " ORDER BY reference";
}
/// The highest number of a unit and year: longer is higher, so that 10000 follows 9999. The bounds
/// let the index find them.
std::string highest(const ReferencedRecord& record) {
    return "SELECT reference FROM " + std::string(record.table) +
           " WHERE reference >= ?1 AND reference < ?2"
           " AND id / 1000000000 = (SELECT +office FROM entry ORDER BY rowid LIMIT 1)"
           " ORDER BY length(reference) DESC, reference DESC LIMIT 1";
}
}  // namespace sql

std::vector<std::string> references(const ledger::Reader& reader, const ReferencedRecord& record) {
    std::vector<std::string> found;
    auto rows = reader.rows(sql::references(record));
    while (rows.next()) found.emplace_back(rows.text(0));
    return found;
}

/// The references whose number is the one typed.
std::vector<std::string> with_number(const ledger::Reader& reader, const ReferencedRecord& record,
                                     std::string_view typed) {
    std::int64_t number = 0;
    const auto* end = typed.data() + typed.size();
    if (std::from_chars(typed.data(), end, number).ptr != end || typed.empty()) return {};
    auto found = references(reader, record);
    std::erase_if(found, [&](const std::string& reference) {
        const auto read = domain::reference_from(reference);
        return !read || read->number != number;
    });
    return found;
}

/// What follows every text that begins with the prefix: its last letter is `/`, and `0` comes next.
std::string end_of(std::string prefix) {
    ++prefix.back();
    return prefix;
}

}  // namespace

std::string next_reference(const ledger::Reader& reader, const ReferencedRecord& record,
                           domain::Id<domain::Unit> unit, domain::Date today) {
    domain::Reference reference{std::string(record.kind), unit_code_of(reader, unit),
                                static_cast<int>(std::chrono::year_month_day{today}.year()), 1};
    const auto prefix = domain::prefix_of(reference);
    auto rows = reader.rows(sql::highest(record), {prefix, end_of(prefix)});
    if (rows.next()) reference.number = domain::reference_from(rows.text(0))->number + 1;
    return domain::to_string(reference);
}

std::string reference_meant(const ledger::Reader& reader, const ReferencedRecord& record,
                            std::string_view typed) {
    if (const auto whole = domain::reference_from(typed)) return domain::to_string(*whole);
    auto found = with_number(reader, record, typed);
    if (found.size() > 1) {
        const auto count = std::to_string(found.size());
        throw Error{record.ambiguous,
                    {{std::string(record.table), std::string(typed)}, {"count", count}},
                    first_three(std::move(found))};
    }
    return found.empty() ? std::string(typed) : found.front();
}

void refuse_unknown(const ledger::Reader& reader, const ReferencedRecord& record,
                    std::string_view typed) {
    throw Error{record.unknown,
                {{std::string(record.table), std::string(typed)}},
                domain::nearest(typed, references(reader, record))};
}

}  // namespace netralitas::store
