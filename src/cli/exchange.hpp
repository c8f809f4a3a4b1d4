#pragma once

#include "netralitas/document/document.hpp"
#include "netralitas/importer/kinds.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/render/render.hpp"
#include "options.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// The two verbs every noun with records has: `import` and `export`.
namespace netralitas::cli {

/// Flags of every `import`.
struct ImportFlags {
    std::string file;
    std::string input_format;
    std::string delimiter;
    std::string encoding;
    std::string sheet;
    std::string rejects;
    std::string table;   ///< empty: the noun's own, or what the rows say
    std::string map;     ///< of the settings; `help` lists the fields instead
    std::string format;  ///< empty: counts only where nothing is written
    bool force = false;
    bool keep_going = false;
};
using Tables = std::vector<std::string>;
/// `tables`: those of the noun, its own first.
void add_import(Options& options, ImportFlags& flags, const Tables& tables);

using importer::RecordKinds;

/// A sentence and what its holes hold.
struct Said {
    std::string sentence;
    Arguments arguments;
};

/// What one noun adds to the common import: how its rows are read, and the sentence afterwards.
struct ImportPlan {
    /// The tables a file may have; the first is the noun's own.
    std::function<RecordKinds()> kinds;
    /// Said when rows of the noun's own table changed something, before ` · catatan N`; other
    /// tables are counted one by one.
    std::function<Said(const importer::Report&)> say;
    /// A sentence about the file, before anything is written (`start date not in the file`); may be
    /// empty.
    std::function<void(Context&, const importer::Report&)> note;
};

/// Announces the file, reads and checks every row, writes all of them as one entry or none, and
/// says what happened.
void import_file(Context& context, const ImportFlags& flags, const ImportPlan& plan);

/// The verb `import` of a noun whose import has no further options.
Action plain_import(Options& options, const Tables& tables,
                    void (*run)(Context&, const ImportFlags&));

/// `{count} units added, {changed} changed, {same} unchanged`: what is 0 is left out.
Said changes(const std::string& added, const importer::Counts& counts);

/// What came of a file.
struct Imported {
    const importer::Report& report;
    const ledger::Outcome& outcome;
    std::string_view own;  ///< the noun's own table
};

/// The counts of what was not written, or what `--format` asks for.
void show_import(Context& context, const ImportFlags& flags, const Imported& imported);

/// `members.csv` and `posting` → `members-posting.csv`; without a table the file itself.
std::string file_of_table(const std::string& file, const std::string& table);

/// Flags of every `export`.
struct ExportFlags {
    std::string format;
    std::string output;
    bool force = false;
};
void add_export(Options& options, ExportFlags& flags);

/// The verb `export` of a noun.
Action plain_export(Options& options, void (*run)(Context&, const ExportFlags&));

/// Writes all tables of a noun with nothing masked, files with mode 0600, and makes one entry. The
/// tables stand in the order in which an import can take them, by their names on import; `own` is
/// the noun's own.
void export_tables(Context& context, const ExportFlags& flags, std::string_view own,
                   const std::vector<render::NamedTable>& tables);

}  // namespace netralitas::cli
