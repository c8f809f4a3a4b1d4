#include "../exchange.hpp"

#include "../context.hpp"
#include "../selection.hpp"
#include "netralitas/store/pledges.hpp"
#include "verbs.hpp"

#include <memory>
#include <set>

namespace netralitas::cli::pledge {

using document::date_cell;
using document::text_cell;
using text::tr_count;

namespace {

struct ImportOptions {
    ImportFlags flags;
    std::string round;
};

/// `7 reasons recorded`, `3 pledges and 2 reasons recorded`.
std::string sentence(const importer::PledgeCounts& counts) {
    auto pledges =
        tr_count("round {round}: {signatures:number} pledge recorded",
                 "round {round}: {signatures:number} pledges recorded", counts.signatures);
    auto reasons = tr_count("round {round}: {reasons:number} reason for not signing recorded",
                            "round {round}: {reasons:number} reasons for not signing recorded",
                            counts.reasons);
    if (counts.reasons == 0) return pledges;
    if (counts.signatures == 0) return reasons;
    return pledges + ", " +
           tr_count("{reasons:number} reason for not signing",
                    "{reasons:number} reasons for not signing", counts.reasons);
}

/// `ikrar-2023-12, ikrar-2024-11`.
std::string named(const std::set<std::string>& rounds) {
    std::string names;
    for (const auto& round : rounds) names += (names.empty() ? "" : ", ") + round;
    return names;
}

void run_import(Context& context, const ImportOptions& typed) {
    importer::PledgeCounts counts;
    ImportPlan plan;
    plan.kinds = [&] {
        counts = {};
        return importer::pledge_tables(context.catalogues(), {typed.round, context.today()},
                                       counts);
    };
    plan.say = [&](const importer::Report&) -> Said {
        return {sentence(counts),
                {{"round", named(counts.rounds)},
                 {"signatures", std::to_string(counts.signatures)},
                 {"reasons", std::to_string(counts.reasons)}}};
    };
    import_file(context, typed.flags, plan);
}

document::Table rounds_table(const std::vector<domain::Round>& rounds) {
    document::Table table;
    for (const auto* key : {"code", "name", "date", "cut_off", "elections", "points"}) {
        table.columns.push_back({key, ""});
    }
    for (const auto& round : rounds) {
        table.rows.push_back({{round.code, round.name, round.date, round.cut_off,
                               text_cell(round.elections), text_cell(round.points)}});
    }
    return table;
}

document::Table pledges_table(Context& context, const std::vector<domain::Round>& rounds) {
    document::Table table;
    for (const auto* key : {"round", "number", "nip", "nik", "name", "signed_on", "method",
                            "read_on", "place", "sheet", "revoked_on", "reason_unsigned"}) {
        table.columns.push_back({key, ""});
    }
    store::StaffFilter everybody;
    everybody.as_of = context.today();
    everybody.former = true;
    for (const auto& round : rounds) {
        for (const auto& [pledge, who] : store::pledges::all(context.reader(), round, everybody)) {
            const auto& member = who.member;
            table.rows.push_back(
                {{round.code, domain::member_number(member.number), text_cell(member.nip),
                  text_cell(member.nik), member.name.name, date_cell(pledge.signed_on),
                  text_cell(pledge.method), date_cell(pledge.read_on), text_cell(pledge.place),
                  text_cell(pledge.sheet), date_cell(pledge.revoked_on),
                  text_cell(pledge.reason_unsigned)}});
        }
    }
    return table;
}

void run_export(Context& context, const ExportFlags& flags) {
    const auto rounds = store::rounds::all(context.reader());
    export_tables(context, flags, "pledge",
                  {{"round", rounds_table(rounds)}, {"pledge", pledges_table(context, rounds)}});
}

}  // namespace

Action import(Options& options) {
    auto typed = std::make_shared<ImportOptions>();
    add_import(options, typed->flags, {"pledge", "round"});
    options.text("--round", mark("ROUND"), typed->round,
                 mark("code; the newest round when left out"));
    return [typed](Context& context) { run_import(context, *typed); };
}

Action export_(Options& options) { return plain_export(options, run_export); }

}  // namespace netralitas::cli::pledge
