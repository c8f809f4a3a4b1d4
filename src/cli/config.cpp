#include "context.hpp"
#include "netralitas/domain/suggest.hpp"
#include "noun_files.hpp"

#include <array>
#include <memory>

namespace netralitas::cli {

namespace {

struct ShowOptions {
    bool origin = false;
    std::string catalogue;
    Reading reading;
};

document::Table settings_table(const settings::Loaded& loaded, bool with_origin) {
    document::Table table{{{"key", mark("Setting")}, {"value", mark("Value")}}, {}};
    if (with_origin) table.columns.push_back({"origin", mark("From")});
    for (const auto& [key, value, from] : loaded.origins) {
        document::Row row{{key, document::text_cell(value)}};
        if (with_origin) row.cells.emplace_back(from);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void show_catalogue(Context& context, const std::string& name) {
    const auto text = settings::catalogue_text(name);
    if (text) return context.show_text(std::string(*text));
    const auto names = settings::catalogue_names();
    auto suggestions = domain::nearest(name, names);
    if (suggestions.empty()) suggestions = names;
    Problem problem{"value-unknown", {{"value", name}}, suggestions, {}};
    problem.place.file = "--catalogue";
    throw Error(problem);
}

void run_show(Context& context, const ShowOptions& typed) {
    if (!typed.catalogue.empty()) return show_catalogue(context, typed.catalogue);
    settings::check_catalogues(context.catalogues());
    context.answer(settings_table(context.loaded(), typed.origin), typed.reading);
}

Action show(Options& options) {
    auto typed = std::make_shared<ShowOptions>();
    options.flag("--origin", typed->origin, mark("where each value comes from"));
    options.text("--catalogue", mark("NAME"), typed->catalogue,
                 mark("the catalogue built into the program, to copy and change"));
    add_reading(options, typed->reading);
    return [typed](Context& context) { run_show(context, *typed); };
}

}  // namespace

std::span<const Verb> config_verbs() {
    static constexpr std::array<Verb, 1> verbs{
        {{"show", mark("show every setting in force"), show,
          mark("netralitas config show --origin\n"
               "netralitas config show --catalogue method > catalogues/method.toml")}}};
    return verbs;
}

}  // namespace netralitas::cli
