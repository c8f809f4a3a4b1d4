#include "netralitas/cli/run.hpp"

#include "context.hpp"
#include "errors.hpp"
#include "help.hpp"
#include "netralitas/text/width.hpp"
#include "paging.hpp"
#include "parser.hpp"
#include "scan.hpp"
#include "values.hpp"
#include "version.hpp"

#include <algorithm>
#include <optional>
#include <ostream>

namespace netralitas::cli {

namespace {

constexpr const char* command_without_words = "status";

/// Settings that cannot be read are told only after what is wrong with the words of the command.
struct Start {
    settings::Loaded loaded;
    std::optional<Problem> problem;
};

Start read_settings(const Globals& globals, const Host& host) {
    Start start;
    try {
        start.loaded = settings::load(setting_sources(globals, host));
    } catch (const Error& error) {
        start.problem = error.problem();
        start.loaded.settings.lang = globals.lang;
    } catch (const std::exception&) {
        start.problem = Problem{"internal", {}, {}, {}};
    }
    return start;
}

/// One command line on its way from words to exit code.
class Session {
public:
    Session(const std::vector<std::string>& words, Host& host)
        : words_(words),
          host_(host),
          globals_(glance(words)),
          start_(read_settings(globals_, host)),
          language_(language_for(start_.loaded.settings.lang, host)),
          voice_(host, globals_,
                 is_coloured(start_.loaded.settings.color, host.err_is_terminal, host)) {
        text::choose_language(language_);
    }

    int run() {
        int code = guarded();
        host_.out->flush();
        if (!*host_.out) code = without_answer(code);
        voice_.at_end(code);
        return code;
    }

private:
    /// The one place where errors end.
    int guarded() {
        try {
            return perform();
        } catch (const Error& error) {
            return tell(error.problem());
        } catch (const std::exception& error) {
            if (globals_.verbose) voice_.aside(text::visible(error.what()));
            return tell({"internal", {}, {}, {}});
        }
    }

    int perform() {
        if (globals_.version) return show("netralitas " + std::string(version()) + '\n');
        Globals strict;
        Options options;
        add_globals(options, strict);
        auto scanned = scan(words_, nouns(), options.rows());
        if (globals_.help) return show_help(scanned);
        if (scanned.noun == nullptr) scanned = without_words(scanned);
        if (scanned.verb == nullptr) throw missing_verb(*scanned.noun);
        command_ = command_name(*scanned.noun, *scanned.verb);
        const auto action = scanned.verb->describe(options);
        prepare(options, sort_words(options.rows(), scanned.words));
        action(*context_);
        return context_->exit_code();
    }

    /// Reads the values and makes the context; the ledger stays closed until the action asks for
    /// it.
    void prepare(const Options& options, const std::vector<Typed>& typed) {
        if (start_.problem) throw Error(*start_.problem);
        auto catalogues = settings::catalogues(start_.loaded.folder);
        catalogues.half_years = start_.loaded.settings.report_half_year_begins;
        context_.emplace(host_, voice_, globals_, start_.loaded, std::move(catalogues), language_);
        context_->set_command(command_);
        read_values(typed, {context_->today(), context_->catalogues(), context_->wording()});
        for (const auto& check : options.checks()) check();
    }

    static Scanned without_words(const Scanned& scanned) {
        const auto all = nouns();
        const auto found = std::find_if(all.begin(), all.end(), [](const Noun& noun) {
            return noun.name == command_without_words;
        });
        return {&*found, &found->verbs().front(), scanned.words};
    }

    int show_help(const Scanned& scanned) {
        const auto catalogues = settings::catalogues(start_.loaded.folder);
        return show(help_for(scanned, catalogues, text::Wording(language_, catalogues)));
    }

    int show(const std::string& text) {
        show_paged(text, host_);
        return 0;
    }

    int tell(Problem problem) {
        problem.arguments.push_back(
            {"command", command_.empty() ? "netralitas" : "netralitas " + command_});
        const domain::Catalogues none;
        const text::Wording plain(language_, none);
        try {
            voice_.problem(problem, "error", context_ ? context_->wording() : plain);
        } catch (const Error& unreadable_catalogue) {
            problem = unreadable_catalogue.problem();
            voice_.problem(problem, "error", plain);
        }
        return error_row(problem.code).exit_code;
    }

    int without_answer(int code) {
        if (host_.reader_gone && host_.reader_gone()) return code;
        const bool has_changed = context_ && context_->has_changed();
        return tell({has_changed ? "answer-lost" : "answer-failed", {}, {}, {}});
    }

    const std::vector<std::string>& words_;
    Host& host_;
    Globals globals_;
    Start start_;
    text::Language language_;
    Voice voice_;
    std::optional<Context> context_;
    std::string command_;
};

}  // namespace

int run(const std::vector<std::string>& words, Host& host) { return Session(words, host).run(); }

}  // namespace netralitas::cli
