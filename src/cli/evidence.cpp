#include "evidence.hpp"

#include "context.hpp"
#include "kept_files.hpp"
#include "netralitas/domain/identity.hpp"
#include "netralitas/domain/name.hpp"
#include "netralitas/domain/utf8.hpp"
#include "netralitas/store/evidence.hpp"
#include "netralitas/text/width.hpp"

#include <memory>
#include <vector>

namespace netralitas::cli {

namespace fs = std::filesystem;
using document::Align;
using document::Audience;
using domain::Evidence;
using ledger::FileFacts;
using ledger::KeptFiles;
using text::tr;
using text::tr_count;

namespace {

struct AddOptions {
    std::string record;
    std::vector<std::string> files;
    std::string location;
    bool reference_only = false;
};

/// A piece on its way in; one that is not kept has no copy.
struct Coming {
    Evidence piece;
    std::optional<KeptFiles::Incoming> copy;
};

/// What became of the pieces.
struct Tally {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t put_back = 0;  ///< the copy was gone
};

/// Names of files may hold any bytes; a text of the ledger may not.
std::string as_text(const fs::path& path) {
    const auto& bytes = path.native();
    const bool is_text = domain::first_non_text(bytes) == std::string::npos;
    return domain::normalise_text(is_text ? bytes : text::visible(bytes));
}

Evidence piece_of(Context& context, const AddOptions& typed, const EvidenceHolder& holder) {
    Evidence piece;
    piece.of = holder.id;
    piece.location = domain::normalise_text(typed.location);
    piece.added_on = context.today();
    return piece;
}

Coming read_file(Context& context, const AddOptions& typed, const std::string& file,
                 Evidence piece) {
    const auto path = (context.host().folder / file).lexically_normal();
    std::optional<KeptFiles::Incoming> copy;
    FileFacts facts;
    if (typed.reference_only || context.globals().dry_run) {
        facts = ledger::facts_of(path, file);
    } else {
        copy.emplace(kept_files(context).take_in(path, file));
        facts = copy->facts();
    }
    piece.name = as_text(path.filename());
    piece.size = facts.size;
    piece.digest = facts.digest;
    piece.kept = !typed.reference_only;
    if (typed.reference_only && piece.location.empty()) piece.location = as_text(path);
    return {std::move(piece), std::move(copy)};
}

std::vector<Coming> read_all(Context& context, const AddOptions& typed,
                             const EvidenceHolder& holder) {
    std::vector<Coming> coming;
    const auto piece = piece_of(context, typed, holder);
    for (const auto& file : typed.files) coming.push_back(read_file(context, typed, file, piece));
    if (!coming.empty()) return coming;
    coming.push_back({piece, std::nullopt});
    coming.back().piece.name = piece.location;
    return coming;
}

/// A file that was only referenced may be kept now, and another place may be known.
void record(ledger::Change& change, const Evidence& piece, const AddOptions& typed, Tally& tally) {
    const auto recorded = store::evidence::find(change.reader(), piece);
    if (!recorded) {
        store::evidence::add(change, piece, piece.added_on);
        ++tally.added;
        return;
    }
    auto next = *recorded;
    next.kept = recorded->kept || piece.kept;
    if (!typed.location.empty()) next.location = piece.location;
    if (next == *recorded) {
        ++tally.same;
        return;
    }
    store::evidence::update(change, next, piece.added_on);
    ++tally.changed;
}

/// `INC/…: 2 pieces of evidence added, 1 recorded already`.
std::string sentence(const Tally& tally) {
    std::string parts;
    const auto add = [&](std::int64_t count, const std::string& part) {
        if (count > 0) parts += (parts.empty() ? "" : ", ") + part;
    };
    add(tally.added, tr_count("{added:number} piece of evidence added",
                              "{added:number} pieces of evidence added", tally.added));
    add(tally.changed, tr("{changed:number} changed"));
    add(tally.same, tr("{same:number} unchanged"));
    add(tally.put_back, tr("{put_back:number} kept file put back"));
    return "{record}: " + parts;
}

/// The copies come last: when one fails nothing is recorded. One that is kept when the ledger then
/// fails to commit is named by nothing and does no harm; `check` tells of it.
void run_add(Context& context, const AddOptions& typed, FindHolder find) {
    const auto holder = find(context, typed.record);
    auto coming = read_all(context, typed, holder);
    Tally tally;
    const auto outcome = context.change([&](ledger::Change& change) {
        for (const auto& one : coming) record(change, one.piece, typed, tally);
        std::int64_t written = 0;
        for (auto& one : coming) {
            if (one.copy && one.copy->keep()) ++written;
        }
        tally.put_back = std::max<std::int64_t>(0, written - tally.added - tally.changed);
    });
    const Arguments arguments{{"record", holder.reference},
                              {"added", std::to_string(tally.added)},
                              {"changed", std::to_string(tally.changed)},
                              {"same", std::to_string(tally.same)},
                              {"put_back", std::to_string(tally.put_back)}};
    if (outcome.changed()) return context.say_changed(outcome, sentence(tally), arguments);
    if (tally.put_back > 0) return context.say(sentence(tally), arguments);
    context.say(tr("no changes: recorded so already"));
}

}  // namespace

Action evidence_add(Options& options, const char* record, FindHolder find) {
    auto typed = std::make_shared<AddOptions>();
    options.argument(record, typed->record, mark("reference, or its number alone"));
    options.arguments(mark("FILE"), typed->files,
                      mark("files to keep a copy of beside the ledger; several may be named"));
    options.flag("--reference-only", typed->reference_only,
                 mark("record what the files are, but keep no copy"));
    options.text("--location", mark("TEXT"), typed->location,
                 mark("where the original lies or came from; without FILE the address or paper "
                      "itself is the evidence"));
    options.check([typed] {
        if (!typed->files.empty() || !typed->location.empty()) return;
        throw Error("argument-missing", {{"argument", tr("FILE")}});
    });
    return [typed, find](Context& context) { run_add(context, *typed, find); };
}

std::string shown_text(const std::string& text) {
    const bool is_address = text.find("://") != std::string::npos;
    return is_address ? text : domain::numbers_masked(text);
}

void show_evidence(Context& context, domain::EvidenceOwner owner, document::Document& document) {
    document::Table table{{{"evidence", mark("Evidence"), Align::left, Audience::both, true},
                           {"size", mark("Bytes"), Align::right},
                           {"added_on", mark("Received")},
                           {"kept", mark("Kept")},
                           {"location", mark("Where"), Align::left, Audience::both, true}},
                          {}};
    std::vector<std::string> names;
    std::vector<std::string> digests;
    for (const auto& piece : store::evidence::of(context.reader(), owner)) {
        const auto& location = piece.location == piece.name ? std::string() : piece.location;
        names.push_back(shown_text(piece.name));
        digests.push_back(piece.digest);
        table.rows.push_back({{names.back(), document::number_cell(piece.size), piece.added_on,
                               piece.kept, document::text_cell(shown_text(location))}});
    }
    document.figures.push_back({"evidence", std::move(names)});
    document.figures.push_back({"evidence_digests", std::move(digests)});
    if (!table.rows.empty()) document.blocks.emplace_back(std::move(table));
}

document::Table exported_evidence(Context& context, std::string_view noun) {
    document::Table table{{{std::string(noun), ""},
                           {"name", ""},
                           {"size", ""},
                           {"digest", ""},
                           {"kept", ""},
                           {"location", ""},
                           {"added_on", ""}},
                          {}};
    for (const auto& [piece, reference] : store::evidence::all(context.reader())) {
        const bool is_of_case = std::holds_alternative<domain::Id<domain::Incident>>(piece.of);
        if (is_of_case != (noun == "incident")) continue;
        table.rows.push_back({{reference, piece.name, document::number_cell(piece.size),
                               document::text_cell(piece.digest), piece.kept,
                               document::text_cell(piece.location), piece.added_on}});
    }
    return table;
}

}  // namespace netralitas::cli
