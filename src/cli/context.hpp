#pragma once

#include "globals.hpp"
#include "netralitas/cli/run.hpp"
#include "netralitas/document/document.hpp"
#include "netralitas/domain/catalogues.hpp"
#include "netralitas/ledger/ledger.hpp"
#include "netralitas/render/render.hpp"
#include "netralitas/settings/settings.hpp"
#include "netralitas/text/wording.hpp"
#include "reading.hpp"
#include "voice.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netralitas::cli {

/// What a command has at hand: streams, settings, the day, and the ledger, opened when first asked
/// for.
class Context {
public:
    Context(Host& host, Voice& voice, Globals globals, settings::Loaded loaded,
            domain::Catalogues catalogues, text::Language language);
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    const Globals& globals() const { return globals_; }
    const settings::Settings& settings() const { return loaded_.settings; }
    const settings::Loaded& loaded() const { return loaded_; }
    const domain::Catalogues& catalogues() const { return catalogues_; }
    const text::Wording& wording() const { return wording_; }
    Host& host() { return *host_; }

    domain::Date today() const;         ///< in the office's zone
    std::chrono::hours offset() const;  ///< of the office's zone
    ledger::Ledger& ledger();           ///< throws `no-ledger` (in this folder), `ledger-missing`
                                        ///< (elsewhere) and what opening throws
    /// The same for a command that writes: warns once when the file lies on a network file system,
    /// whose locks and syncs cannot be trusted.
    ledger::Ledger& ledger_to_change();
    void warn_of_network();
    ledger::Surroundings surroundings() const;
    ledger::Location location() const;
    /// All questions of a command see one state of the ledger, until it answers or changes
    /// something.
    ledger::Reader reader();

    /// Runs the work as one entry, or as a rehearsal under `--dry-run`. The name of the entry is
    /// the noun and verb typed.
    ledger::Outcome change(const std::function<void(ledger::Change&)>& work,
                           std::string remark = {});

    /// Something was written; an answer that cannot be shown afterwards ends with 6. `change` and
    /// `say_changed` call it.
    void set_changed() { has_changed_ = true; }
    bool has_changed() const { return has_changed_; }

    /// Makes an entry without lines: somebody took a full copy out of the ledger (`export`).
    ledger::Outcome record_reading();

    /// One sentence on stderr, unless `--quiet`. The holes of the message are filled by `Wording`.
    /// Under `--quiet` the sentence said last survives when the program does not end with 0.
    void say(const std::string& message, const Arguments& arguments = {});
    /// The sentence after a change: ` · catatan 41 · batalkan: netralitas undo 41` follows, or that
    /// it was a rehearsal.
    void say_changed(const ledger::Outcome& outcome, const std::string& message,
                     const Arguments& arguments = {});
    /// The line `saran: …` / `hint: …` after a sentence.
    void hint(const std::string& message, const Arguments& arguments = {});
    /// `warning[CODE]: …`, in the form of an error; silenced by `--quiet`.
    void warn(const Problem& problem);
    /// `error[CODE]: …` of one of several problems, when the command goes on; does not set the exit
    /// code. Under `--quiet` only the first line of the first.
    void show_error(const Problem& problem);

    /// Draws an answer on stdout, or in the file of `--output`, in the form the flags ask for.
    void answer(document::Table table, const Reading& reading);
    void answer(const document::Record& record, const Reading& reading);
    void answer(document::Document document, const Reading& reading);

    /// How an answer is drawn in this form. A page carries the code of the ledger as it was read
    /// for the answer, so this is asked for before anything else is.
    render::Style style_of(render::Format format) const;

    /// `render::write_file`, but never over the ledger. Throws `output-is-ledger` too.
    void write_file(const std::string& path, bool replace,
                    const std::function<void(std::ostream&)>& fill);

    /// `belum-ikrar.csv ditulis: 6 baris`, after a file was written; never the line that survives
    /// `--quiet`.
    void say_written(const std::string& file, std::optional<std::size_t> rows);

    /// Text for people on stdout (help, a topic), page by page when it is longer than the terminal.
    void show_text(const std::string& text);

    /// What `add` gives back: the new code, number or reference alone on a line of stdout.
    void name_added(const std::string& name);

    /// The code the program ends with when nothing is thrown; `--exit-code` and `check` set 5.
    void set_exit_code(int code) { exit_code_ = code; }
    int exit_code() const { return exit_code_; }

    /// Noun and verb as typed, `pledge sign`.
    void set_command(std::string command) { command_ = std::move(command); }
    const std::string& command() const { return command_; }

private:
    /// A file for each table of the document, in the folder of `--output`.
    void deliver_tables(const document::Document& document, const Reading& reading);
    template <class Answer>
    void deliver(const Answer& answer, const Reading& reading, std::optional<std::size_t> rows);

    Host* host_;
    Voice* voice_;
    Globals globals_;
    settings::Loaded loaded_;
    domain::Catalogues catalogues_;
    text::Wording wording_;
    std::optional<ledger::Ledger> ledger_;
    std::string command_;
    bool has_changed_ = false;
    bool has_warned_of_network_ = false;
    int exit_code_ = 0;
};

}  // namespace netralitas::cli
