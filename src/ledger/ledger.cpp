#include "netralitas/ledger/ledger.hpp"

#include "chain.hpp"
#include "file.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/history.hpp"
#include "opening.hpp"
#include "state.hpp"

#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace netralitas::ledger {
namespace {

void write_first_entry(const Location& location, const Surroundings& surroundings, int office,
                       const std::function<void(Change&)>& work) {
    Writer writer(location, surroundings, {office, 0});
    const auto steps = schema_steps();
    writer.change(
        {"init", fmt::format("schema {}", steps.size())},
        [&](Change& change) {
            writer.connection().execute(
                fmt::format("PRAGMA application_id = {}", application_id).c_str());
            for (const auto& step : steps) {
                writer.apply(step);
            }
            if (work) {
                work(change);
            }
        },
        Ending::commit);
}

void remove_if_empty(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::file_size(path, ignored) == 0) {
        std::filesystem::remove(path, ignored);
    }
}

}  // namespace

Ledger::Ledger(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::create(const Location& location, const Surroundings& surroundings, int office,
                      const std::function<void(Change&)>& work) {
    make_file(location);
    try {
        write_first_entry(location, surroundings, office, work);
    } catch (...) {
        remove_if_empty(location.path);
        throw;
    }
    return open(location, surroundings);
}

Ledger Ledger::open(const Location& location, const Surroundings& surroundings,
                    std::span<const SchemaStep> steps) {
    require_permitted(location);
    const auto newest = static_cast<int>(steps.size());
    auto opened = open_ours(location, newest);
    require_links(Reader(*opened.connection), 2);
    if (opened.schema < newest) {
        bring_up_to_date(location, surroundings, steps, opened);
    }
    const auto entry = entries(Reader(*opened.connection), 1);
    if (entry.empty()) {
        throw Error{"ledger-damaged", {{"path", location.path.string()}}};
    }
    opened.connection->end_reading();
    return Ledger(std::make_unique<State>(State{location,
                                                surroundings,
                                                {steps.begin(), steps.end()},
                                                std::move(opened.connection),
                                                entry.front().office,
                                                nullptr}));
}

Outcome Ledger::change(const Command& command, const std::function<void(Change&)>& work,
                       Ending ending) {
    auto& state = *state_;
    end_reading();
    if (!state.writer) {
        state.writer = std::make_unique<Writer>(
            state.location, state.surroundings,
            Writer::Chain{state.office, static_cast<int>(state.steps.size())});
    }
    return state.writer->change(command, work, ending);
}

void Ledger::begin_reading() { state_->reading->begin_reading(); }
void Ledger::end_reading() { state_->reading->end_reading(); }
Reader Ledger::reader() const { return Reader(*state_->reading); }
int Ledger::office() const { return state_->office; }
const Location& Ledger::location() const { return state_->location; }

}  // namespace netralitas::ledger
