#include "cells.hpp"

#include "netralitas/domain/share.hpp"
#include "netralitas/text/width.hpp"

namespace netralitas::render {

namespace {

using document::Cell;
using document::Code;
using document::Percent;
using document::Words;

constexpr auto missing = "-";

std::string joined(const std::vector<std::string>& texts, const std::string& between) {
    std::string all;
    for (const std::string& text : texts) all += (&text == &texts.front() ? "" : between) + text;
    return all;
}

struct ForPeople {
    const Drawing& drawing;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text::visible(text); }
    std::string operator()(std::int64_t number) const { return drawing.wording.number(number); }
    std::string operator()(document::Serial serial) const { return std::to_string(serial.number); }
    std::string operator()(bool yes) const { return yes ? text::tr("yes") : text::tr("no"); }
    std::string operator()(const Percent& percent) const {
        return drawing.wording.percent(percent.part, percent.whole);
    }
    std::string operator()(domain::Date date) const { return domain::to_string(date); }
    std::string operator()(domain::Instant at) const {
        return drawing.wording.time(at, drawing.style.offset);
    }
    std::string operator()(const Code& code) const {
        return text::visible(drawing.wording.label(code.list, code.code));
    }
    std::string operator()(const std::vector<std::string>& texts) const {
        return text::visible(joined(texts, ", "));
    }
    std::string operator()(const Words& words) const { return sentence(words, drawing); }
    std::string operator()(document::FewerThan limit) const {
        return drawing.wording.fill(text::tr("fewer than {count:number}"),
                                    {{"count", std::to_string(limit.count)}});
    }
};

struct ForMachines {
    const Drawing& drawing;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(document::Serial serial) const { return std::to_string(serial.number); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(const Percent& percent) const { return machine_percent(percent); }
    std::string operator()(domain::Date date) const { return domain::to_string(date); }
    std::string operator()(domain::Instant at) const { return domain::to_string(at); }
    std::string operator()(const Code& code) const { return code.code; }
    std::string operator()(const std::vector<std::string>& texts) const {
        return joined(texts, "; ");
    }
    std::string operator()(const Words& words) const {
        return drawing.wording.fill(words.message, words.arguments);
    }
    std::string operator()(document::FewerThan) const { return {}; }
};

std::string or_missing(const std::string& text) { return text.empty() ? missing : text; }

}  // namespace

std::string people_text(const Cell& cell, const Drawing& drawing) {
    return or_missing(std::visit(ForPeople{drawing}, cell));
}

std::string record_text(const Cell& cell, const Drawing& drawing) {
    const auto* date = std::get_if<domain::Date>(&cell);
    return date != nullptr ? drawing.wording.date(*date) : people_text(cell, drawing);
}

std::string machine_text(const Cell& cell, const Drawing& drawing) {
    return std::visit(ForMachines{drawing}, cell);
}

std::string machine_percent(const Percent& percent) {
    const std::int64_t tenths = domain::per_mille(percent.part, percent.whole);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string heading_of(const document::Column& column) {
    return *column.heading == '\0' ? column.key : text::tr(column.heading);
}

std::string sentence(const Words& words, const Drawing& drawing) {
    if (*words.message == '\0') return {};
    return drawing.wording.fill(text::tr(words.message), words.arguments);
}

namespace {

std::string label_at(const document::Tally& tally, std::size_t position, const Drawing& drawing) {
    if (!tally.labels.empty()) return tally.labels.at(position);
    const std::string& code = tally.counts[position].first;
    return code.empty() ? text::tr(tally.without_code) : drawing.wording.label(tally.list, code);
}

}  // namespace

std::string heading_text(const document::Heading& heading, const Drawing& drawing) {
    const std::string words = sentence(heading.words, drawing);
    return heading.number.empty() ? words : heading.number + ' ' + words;
}

std::string list_mark(const document::List& list, std::size_t position) {
    return list.is_numbered ? std::to_string(position + 1) + "." : "-";
}

std::string name_text(const document::Signature& signature) {
    return signature.name.empty() ? std::string(40, '.') : text::visible(signature.name);
}

std::string sentence(const document::Tally& tally, const Drawing& drawing) {
    if (tally.counts.empty() || *tally.message == '\0') return {};
    std::vector<std::string> counts;
    for (std::size_t i = 0; i < tally.counts.size(); ++i) {
        const std::int64_t count = tally.counts[i].second;
        counts.push_back(text::visible(label_at(tally, i, drawing)) + ' ' +
                         drawing.wording.number(count));
    }
    return text::tr(tally.message) + ": " + joined(counts, ", ");
}

}  // namespace netralitas::render
