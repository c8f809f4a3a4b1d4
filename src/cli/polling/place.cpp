#include "place.hpp"

#include "../context.hpp"
#include "netralitas/store/elections.hpp"
#include "netralitas/store/units.hpp"

namespace netralitas::cli::polling {

void add_whereabouts(Options& options, Whereabouts& typed) {
    options.text("--election", mark("ELECTION"), typed.election,
                 mark("only polling places of this election"));
    options.text("--host-unit", mark("UNIT"), typed.host_unit,
                 mark("only polling places at this unit"));
}

store::PlaceFilter place_filter(Context& context, const Whereabouts& typed) {
    const auto reader = context.reader();
    store::PlaceFilter filter;
    if (!typed.election.empty()) {
        filter.election = store::elections::get(reader, typed.election).code;
    }
    if (!typed.host_unit.empty()) {
        filter.hosts = {store::UnitDirectory(reader).get(typed.host_unit)};
    }
    return filter;
}

}  // namespace netralitas::cli::polling
