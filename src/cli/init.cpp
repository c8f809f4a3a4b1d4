#include "context.hpp"
#include "netralitas/domain/unit.hpp"
#include "netralitas/render/render.hpp"
#include "netralitas/settings/elections.hpp"
#include "netralitas/store/elections.hpp"
#include "noun_files.hpp"
#include "selection.hpp"

#include <array>
#include <filesystem>
#include <memory>

namespace netralitas::cli {

namespace fs = std::filesystem;
using text::tr;

namespace {

struct InitOptions {
    std::string unit;
    std::optional<std::int64_t> office;
};

constexpr std::int64_t first_random_office = 900'000;
constexpr std::int64_t random_offices = 100'000;
constexpr std::int64_t last_office = 999'999;

/// The number typed, or one of the numbers no region hands out.
int office_number(Context& context, std::optional<std::int64_t> typed) {
    if (typed) {
        if (*typed >= 100'000 && *typed <= last_office) return static_cast<int>(*typed);
        Problem problem{"office-invalid", {{"value", std::to_string(*typed)}}, {}, {}};
        problem.place.file = "--office";
        throw Error(problem);
    }
    std::uint32_t number = 0;
    context.host().random(std::as_writable_bytes(std::span(&number, 1)));
    return static_cast<int>(first_random_office + number % random_offices);
}

/// Refused before anything is written: a code that no unit can have.
void check_unit(const std::string& code) {
    if (code.empty()) return;
    domain::Unit unit;
    unit.code = code;
    const auto problems = domain::check(unit);
    if (problems.empty()) return;
    Problem problem = problems.front();
    problem.place.file = "--unit";
    throw Error(problem);
}

/// A settings file that is there already is kept; it must not name another unit.
void write_settings(Context& context, const InitOptions& typed, const fs::path& file) {
    if (!fs::exists(file)) {
        render::write_file(file.string(), false,
                           [&](std::ostream& out) { out << settings::starting_file(typed.unit); });
        return;
    }
    const auto& unit = context.settings().office_unit;
    if (!typed.unit.empty() && unit != typed.unit) {
        throw Error("settings-unit-differs",
                    {{"file", file.filename().string()}, {"unit", typed.unit}});
    }
}

void make_folder(const fs::path& ledger) {
    const auto folder = ledger.parent_path();
    if (folder.empty() || fs::exists(folder)) return;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
}

void run_init(Context& context, const InitOptions& typed) {
    check_unit(typed.unit);
    const auto location = context.location();
    const auto office = office_number(context, typed.office);
    if (fs::exists(location.path))
        throw Error("ledger-exists", {{"path", location.path.filename().string()}});
    const auto file = context.host().folder / "netralitas.toml";
    const Arguments names{{"ledger", location.path.filename().string()},
                          {"settings", file.filename().string()}};
    if (context.globals().dry_run) {
        context.say(tr("rehearsal: ledger {ledger} and settings {settings} would be made"), names);
        return;
    }
    const auto elections = settings::shipped_elections();
    make_folder(location.path);
    context.warn_of_network();
    write_settings(context, typed, file);
    ledger::Ledger::create(location, context.surroundings(), office, [&](ledger::Change& change) {
        for (const auto& timetable : elections) store::elections::record(change, timetable);
    });
    context.say(tr("ledger {ledger} and settings {settings} made · entry 1"), names);
    if (!typed.unit.empty()) {
        context.say(tr("unit of this office: {unit} (the list of units is still empty)"),
                    {{"unit", typed.unit}});
    }
    context.hint(tr("netralitas unit import FILE.csv"));
}

Action init(Options& options) {
    auto typed = std::make_shared<InitOptions>();
    options.text("--unit", mark("CODE"), typed->unit,
                 mark("code of the unit that keeps this ledger"));
    options.number("--office", mark("NUMBER"), typed->office,
                   mark("six digits, fixed for ever; random from 900000 when left out"));
    return [typed](Context& context) { run_init(context, *typed); };
}

}  // namespace

std::span<const Verb> init_verbs() {
    static constexpr std::array<Verb, 1> verbs{{{"", mark("make a ledger in this folder"), init}}};
    return verbs;
}

}  // namespace netralitas::cli
