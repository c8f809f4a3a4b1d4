#include "compared.hpp"
#include "netralitas/ledger/anchor.hpp"
#include "netralitas/store/reports.hpp"
#include "tables.hpp"

#include <array>

namespace netralitas::importer {
namespace {

using domain::Report;
using domain::ReportFile;

constexpr std::array<Field, 9> report_fields{{{"kind", true},
                                              {"unit", true},
                                              {"period", true},
                                              {"number", true},
                                              {"date"},
                                              {"sent_on"},
                                              {"received_on"},
                                              {"anchor_entry"},
                                              {"anchor"}}};
constexpr std::array<Field, 7> file_fields{{{"kind", true},
                                            {"unit", true},
                                            {"period", true},
                                            {"number", true},
                                            {"format", true},
                                            {"size"},
                                            {"digest"}}};

/// The column a problem of the domain is about.
std::string_view field_of(std::string_view code) {
    if (code.starts_with("letter-number-")) return "number";
    if (code == "sent-before-letter") return "sent_on";
    if (code == "received-before-sent") return "received_on";
    return code == "date-in-future" ? "date" : code.substr(0, code.find('-'));
}

/// What both tables say first: which letter it was.
class Letters {
public:
    Letters(const domain::Catalogues& catalogues, domain::Date today)
        : cells_(catalogues, today), today_(today), half_years_(catalogues.half_years) {}

    void begin(const ledger::Reader& reader) { directory_.emplace(reader); }
    Report read(Row& row);
    const Cells& cells() const { return cells_; }
    domain::Date today() const { return today_; }

private:
    Cells cells_;
    domain::Date today_;
    domain::HalfYears half_years_;
    std::optional<store::UnitDirectory> directory_;
};

Report Letters::read(Row& row) {
    Report report;
    for (const auto* field : {"kind", "unit", "period", "number"}) {
        refuse_empty(row, row.text(field).empty(), field);
    }
    if (row.refused()) return report;
    report.kind = cells_.code(row, "kind", "report_kind");
    report.unit = unit_named(*directory_, row, "unit").value_or(report.unit);
    const auto typed = row.text("period");
    if (const auto period = domain::read_period(typed, today_, half_years_)) {
        report.period = *period;
    } else {
        row.refuse("period", "period-unreadable", {{"value", std::string(typed)}});
    }
    report.number = Cells::text(row, "number");
    return report;
}

std::optional<store::ReportRow> recorded_as(const ledger::Reader& reader, const Report& report) {
    return store::reports::find(reader,
                                {report.kind, {report.unit}, report.period.code, report.number});
}

std::string key_of_letter(const Report& report) {
    return key_of(report.kind, std::to_string(report.unit.value), report.period.code,
                  report.number);
}

class ReportRows final : public RecordKind {
public:
    ReportRows(const domain::Catalogues& catalogues, domain::Date today)
        : letters_(catalogues, today) {}

    std::string_view table() const override { return "report"; }
    std::span<const Field> fields() const override { return report_fields; }
    void begin(ledger::Change& change, const Columns&) override { letters_.begin(change.reader()); }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Report read(Row& row);

    Letters letters_;
    MeantBefore meant_;  ///< by letter
};

Report ReportRows::read(Row& row) {
    auto report = letters_.read(row);
    report.date = letters_.cells().date(row, "date").value_or(domain::Date{});
    report.sent_on = letters_.cells().date(row, "sent_on");
    report.received_on = letters_.cells().date(row, "received_on");
    report.anchor_entry = Cells::number(row, "anchor_entry").value_or(0);
    if (row.text("anchor").empty()) return report;
    const auto code = named(row, "anchor", [&] { return ledger::read_anchor(row.text("anchor")); });
    report.anchor = code.value_or("");
    return report;
}

/// What the row leaves empty it does not say.
Report merged(Changed& changed, Report report, const Report& given) {
    take_given(changed, "date", report.date, given.date);
    take_given(changed, "sent_on", report.sent_on, given.sent_on);
    take_given(changed, "received_on", report.received_on, given.received_on);
    take_given(changed, "anchor_entry", report.anchor_entry, given.anchor_entry);
    take_given(changed, "anchor", report.anchor, given.anchor);
    return report;
}

Verdict ReportRows::take(ledger::Change& change, Row& row) {
    const auto given = read(row);
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "number", key_of_letter(given));
    const auto known = recorded_as(change.reader(), given);
    const auto recorded = known ? std::optional(known->report) : std::nullopt;
    if (!recorded) {
        for (const auto* field : {"date", "anchor_entry", "anchor"}) {
            refuse_empty(row, row.text(field).empty(), field);
        }
    }
    const auto next = recorded ? merged(row.changed(), *recorded, given) : given;
    const auto add = [this](auto& into, const auto& report) {
        store::reports::add(into, report, letters_.today());
    };
    const auto update = [this](auto& into, const auto& report) {
        store::reports::update(into, report, letters_.today());
    };
    return settle(change, row, Compared{recorded, next}, Writing{add, update, FieldOf(field_of)});
}

/// The forms of a report as data: the files themselves lie beside the ledger.
class FileRows final : public RecordKind {
public:
    FileRows(const domain::Catalogues& catalogues, domain::Date today)
        : letters_(catalogues, today) {}

    std::string_view table() const override { return "file"; }
    std::span<const Field> fields() const override { return file_fields; }
    void begin(ledger::Change& change, const Columns&) override { letters_.begin(change.reader()); }
    Verdict take(ledger::Change& change, Row& row) override;

private:
    Letters letters_;
    MeantBefore meant_;  ///< by letter and form
};

std::optional<ReportFile> form_of(const store::ReportRow& letter, const std::string& format) {
    const auto file = std::ranges::find(letter.files, format, &ReportFile::format);
    return file == letter.files.end() ? std::nullopt : std::optional(*file);
}

Verdict FileRows::take(ledger::Change& change, Row& row) {
    const auto report = letters_.read(row);
    const ReportFile given{{},
                           Cells::text(row, "format"),
                           Cells::number(row, "size").value_or(0),
                           Cells::text(row, "digest")};
    refuse_empty(row, given.format.empty(), "format");
    if (row.refused()) return Verdict::refused;
    meant_.check(row, "format", key_of(key_of_letter(report), given.format));
    const auto letter = recorded_as(change.reader(), report);
    if (!letter) {
        row.refuse("number", "report-unknown",
                   {{"unit", std::string(row.text("unit"))}, {"period", report.period.code}});
        return Verdict::refused;
    }
    const auto recorded = form_of(*letter, given.format);
    auto next = recorded.value_or(ReportFile{{}, given.format, 0, {}});
    take_given(row.changed(), "size", next.size, given.size);
    take_given(row.changed(), "digest", next.digest, given.digest);
    const auto id = letter->report.id;
    const auto add = [id](auto& into, const auto& file) {
        store::reports::add_file(into, id, file);
    };
    const auto update = [id](auto& into, const auto& file) {
        store::reports::update_file(into, id, file);
    };
    return settle(change, row, Compared{recorded, next}, Writing{add, update, FieldOf(field_of)});
}

}  // namespace

Kind report_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<ReportRows>(catalogues, today);
}

Kind report_file_rows(const domain::Catalogues& catalogues, domain::Date today) {
    return std::make_unique<FileRows>(catalogues, today);
}

}  // namespace netralitas::importer
