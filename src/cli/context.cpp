#include "context.hpp"

#include "netralitas/text/width.hpp"

#include <filesystem>
#include <ostream>
#include <utility>

namespace netralitas::cli {

using text::tr;

Context::Context(Host& host, Voice& voice, Globals globals, settings::Loaded loaded,
                 domain::Catalogues catalogues, text::Language language)
    : host_(&host),
      voice_(&voice),
      globals_(std::move(globals)),
      loaded_(std::move(loaded)),
      catalogues_(std::move(catalogues)),
      wording_(language, catalogues_) {}

std::chrono::hours Context::offset() const {
    const auto zone = domain::zone_from(settings().office_zone);
    return zone ? domain::offset_of(*zone) : host_->system_offset;
}

domain::Date Context::today() const {
    return std::chrono::floor<std::chrono::days>(host_->now() + offset());
}

ledger::Surroundings Context::surroundings() const {
    return {host_->now, host_->operator_name, host_->random};
}

ledger::Location Context::location() const {
    return {settings().ledger_path, settings().ledger_lock_timeout, settings().ledger_group};
}

ledger::Ledger& Context::ledger() {
    if (ledger_) return *ledger_;
    const auto& path = settings().ledger_path;
    const bool is_elsewhere = path.parent_path() != host_->folder;
    if (is_elsewhere && !std::filesystem::exists(path)) {
        throw Error("ledger-missing", {{"path", path.string()}});
    }
    ledger_ = ledger::Ledger::open(location(), surroundings());
    return *ledger_;
}

ledger::Ledger& Context::ledger_to_change() {
    auto& opened = ledger();
    warn_of_network();
    return opened;
}

void Context::warn_of_network() {
    if (has_warned_of_network_ || !host_->network_file_system) return;
    has_warned_of_network_ = true;
    const auto kind = host_->network_file_system(settings().ledger_path.parent_path());
    if (kind.empty()) return;
    const auto path = settings().ledger_path.string();
    warn({"network-file-system", {{"path", path}, {"kind", kind}}, {}, {}});
}

ledger::Reader Context::reader() {
    ledger().begin_reading();
    return ledger().reader();
}

ledger::Outcome Context::change(const std::function<void(ledger::Change&)>& work,
                                std::string remark) {
    const auto ending = globals_.dry_run ? ledger::Ending::rehearse : ledger::Ending::commit;
    auto outcome = ledger_to_change().change({command_, std::move(remark)}, work, ending);
    if (outcome.entry) set_changed();
    return outcome;
}

ledger::Outcome Context::record_reading() {
    if (globals_.dry_run) return {};
    auto outcome = ledger_to_change().change({command_, {}, true}, [](ledger::Change&) {});
    set_changed();
    return outcome;
}

void Context::say(const std::string& message, const Arguments& arguments) {
    voice_->sentence(wording_.fill(message, arguments));
}

void Context::say_changed(const ledger::Outcome& outcome, const std::string& message,
                          const Arguments& arguments) {
    auto line = wording_.fill(message, arguments);
    if (globals_.dry_run) {
        line += " · " + tr("rehearsal: nothing is written");
    } else if (outcome.entry) {
        set_changed();
        line += " · " + wording_.fill(tr("entry {entry} · undo: netralitas undo {entry}"),
                                      {{"entry", std::to_string(*outcome.entry)}});
    }
    voice_->sentence(line);
}

void Context::hint(const std::string& message, const Arguments& arguments) {
    voice_->aside(tr("hint") + ": " + wording_.fill(message, arguments));
}

void Context::warn(const Problem& problem) { voice_->problem(problem, "warning", wording_); }

void Context::show_error(const Problem& problem) { voice_->problem(problem, "error", wording_); }

void Context::write_file(const std::string& path, bool replace,
                         const std::function<void(std::ostream&)>& fill) {
    std::error_code not_there;
    if (std::filesystem::equivalent(path, settings().ledger_path, not_there)) {
        throw Error("output-is-ledger", {{"file", path}});
    }
    render::write_file(path, replace, fill);
}

void Context::name_added(const std::string& name) { *host_->out << text::visible(name) << '\n'; }

}  // namespace netralitas::cli
