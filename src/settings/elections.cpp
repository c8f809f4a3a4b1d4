#include "netralitas/settings/elections.hpp"

#include "embedded.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/suggest.hpp"
#include "netralitas/settings/settings.hpp"
#include "toml_parse.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace netralitas::settings {

namespace {

using domain::Election;
using domain::Stage;
using domain::Timetable;
using Keys = std::vector<std::string>;

const Keys file_keys{"election", "stage"};
const Keys election_keys{"code", "name", "kind", "regulation", "voting_day"};
const Keys stage_keys{"code", "name", "phase", "since", "until", "note"};

constexpr std::array<std::string_view, 2> shipped_files{"pemilu-2024.toml", "pilkada-2024.toml"};

void check_keys(const Source& source, const toml::table& table, const Keys& known) {
    for (const auto& [key, node] : table) {
        const std::string name{key.str()};
        if (std::ranges::find(known, name) != known.end()) continue;
        refuse(source, node,
               Error{"election-key-unknown", {{"key", name}}, domain::nearest(name, known)});
    }
}

std::vector<std::string> labels_of(const domain::Vocabulary& vocabulary) {
    std::vector<std::string> labels;
    for (const auto& term : vocabulary.terms) {
        for (const auto& label : {term.code, term.indonesian, term.english}) {
            if (std::ranges::find(labels, label) == labels.end()) labels.push_back(label);
        }
    }
    return labels;
}

std::optional<domain::Date> date_of(const toml::node& node) {
    using namespace std::chrono;
    if (const auto text = node.value_exact<std::string>()) return domain::date_from_iso(*text);
    const auto date = node.value_exact<toml::date>();
    if (!date) return std::nullopt;
    return sys_days{year{date->year} / month{date->month} / day{date->day}};
}

/// The values of one table of the file.
class Fields {
public:
    Fields(const Source& source, const toml::table& table) : source_(&source), table_(&table) {}

    /// Empty when the key is left out.
    std::string text(const std::string& key) const {
        const toml::node* node = table_->get(key);
        if (node == nullptr) return {};
        const auto text = node->value_exact<std::string>();
        if (!text) wrong_value(*node, key);
        return domain::normalise_text(*text);
    }

    std::string needed(const std::string& key) const {
        if (!table_->contains(key)) refuse(*source_, *table_, missing(key));
        return text(key);
    }

    std::optional<domain::Date> date(const std::string& key) const {
        const toml::node* node = table_->get(key);
        if (node == nullptr) return std::nullopt;
        const auto date = date_of(*node);
        if (!date) wrong_value(*node, key);
        return date;
    }

    /// The code a word of the list means.
    std::string word(const std::string& key, const domain::Vocabulary& list) const {
        const std::string typed = needed(key);
        if (const auto code = list.code_of(typed)) return *code;
        refuse_word(key, typed, list);
    }

    [[noreturn]] void refuse_word(const std::string& key, const std::string& typed,
                                  const domain::Vocabulary& list) const {
        auto meant = domain::nearest(typed, labels_of(list));
        if (meant.empty()) meant = list.codes();
        refuse(*source_, *table_->get(key),
               Error{"election-word", {{"key", key}, {"value", typed}}, meant});
    }

    /// The codes of these problems begin with the key they are about: `name-missing`.
    void refuse_first(const std::vector<Problem>& problems) const {
        if (problems.empty()) return;
        const auto& problem = problems.front();
        const auto about = problem.code.substr(0, problem.code.find('-'));
        const toml::node* node = table_->get(about == "end" ? "until" : about);
        refuse(*source_, node != nullptr ? *node : *table_, Error{problem});
    }

    static Error missing(const std::string& key) {
        return Error{"election-missing", {{"key", key}}};
    }

private:
    [[noreturn]] void wrong_value(const toml::node& node, const std::string& key) const {
        refuse(*source_, node, Error{"election-value", {{"key", key}}});
    }

    const Source* source_;
    const toml::table* table_;
};

Election read_election_table(const Source& source, const toml::table& table,
                             const domain::Catalogues& catalogues) {
    check_keys(source, table, election_keys);
    const Fields fields{source, table};
    Election election;
    election.code = fields.needed("code");
    election.name = fields.needed("name");
    election.kind = fields.word("kind", catalogues.vocabulary("election_kind"));
    election.regulation = fields.text("regulation");
    election.voting_day = fields.date("voting_day");
    fields.refuse_first(domain::check(election));
    return election;
}

Stage read_stage(const Source& source, const toml::table& table,
                 const domain::Catalogues& catalogues) {
    check_keys(source, table, stage_keys);
    const Fields fields{source, table};
    const auto& phases = catalogues.vocabulary("phase");
    const auto phase = domain::phase_from(fields.word("phase", phases));
    if (!phase) fields.refuse_word("phase", fields.text("phase"), phases);
    Stage stage;
    stage.code = fields.needed("code");
    stage.name = fields.needed("name");
    stage.phase = *phase;
    stage.span = {fields.date("since"), fields.date("until")};
    stage.note = fields.text("note");
    fields.refuse_first(domain::check(stage));
    return stage;
}

const toml::table& table_at(const Source& source, const toml::node& node, const std::string& key) {
    if (!node.is_table()) refuse(source, node, Error{"election-value", {{"key", key}}});
    return *node.as_table();
}

std::vector<Stage> read_stages(const Source& source, const toml::node& node,
                               const domain::Catalogues& catalogues) {
    if (!node.is_array()) refuse(source, node, Error{"election-value", {{"key", "stage"}}});
    std::vector<Stage> stages;
    std::map<std::string, toml::source_index> lines;
    for (const toml::node& row : *node.as_array()) {
        stages.push_back(read_stage(source, table_at(source, row, "stage"), catalogues));
        const auto line = row.source().begin.line;
        const auto [earlier, fresh] = lines.emplace(stages.back().code, line);
        if (fresh) continue;
        refuse(source, row, Error{"row-duplicate", {{"earlier", std::to_string(earlier->second)}}});
    }
    return stages;
}

}  // namespace

Timetable read_election(const std::string& name, const std::string& text,
                        const domain::Catalogues& catalogues) {
    const Source source{name, text};
    const toml::table table = parse(source, "election-syntax");
    check_keys(source, table, file_keys);
    const toml::node* election = table.get("election");
    if (election == nullptr) refuse(source, 0, Fields::missing("election"));
    Timetable timetable;
    timetable.election =
        read_election_table(source, table_at(source, *election, "election"), catalogues);
    if (const toml::node* stages = table.get("stage"))
        timetable.stages = read_stages(source, *stages, catalogues);
    return timetable;
}

std::vector<Timetable> shipped_elections() {
    const auto lists = catalogues({});
    std::vector<Timetable> shipped;
    shipped.reserve(shipped_files.size());
    for (const auto file : shipped_files) {
        shipped.push_back(read_election(std::string{file}, std::string{embedded(file)}, lists));
    }
    return shipped;
}

}  // namespace netralitas::settings
