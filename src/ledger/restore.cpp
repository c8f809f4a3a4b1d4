#include "checks.hpp"
#include "file.hpp"
#include "netralitas/error.hpp"
#include "netralitas/ledger/backup.hpp"
#include "opening.hpp"
#include "packing.hpp"
#include "private_file.hpp"

#include <utility>

namespace netralitas::ledger {
namespace {

namespace fs = std::filesystem;

void require_free(const fs::path& target) {
    if (fs::exists(fs::symlink_status(target))) {
        throw Error{"ledger-exists", {{"path", target.string()}}};
    }
    for (const auto* ending : {"-journal", "-wal"}) {
        const auto journal = target.string() + ending;
        if (fs::exists(fs::symlink_status(journal))) {
            throw Error{"journal-left", {{"path", journal}}};
        }
    }
}

/// Errors of opening speak of the temporary file; people know the backup.
[[noreturn]] void rename_error(const Error& error, const std::string& name) {
    const auto& code = error.problem().code;
    if (code == "ledger-newer") {
        auto arguments = error.problem().arguments;
        for (auto& argument : arguments) {
            if (argument.name == "path") {
                argument.value = name;
            }
        }
        throw Error{code, std::move(arguments)};
    }
    throw Error{"backup-damaged", {{"file", name}}};
}

/// Looks at the file as it is: an older schema stays what it was when the backup was made.
Restored examine(const Location& location, const std::string& name) {
    const auto steps = schema_steps();
    try {
        const auto opened = open_ours(location, static_cast<int>(steps.size()));
        opened.connection->end_reading();
        const auto known = steps.first(static_cast<std::size_t>(opened.schema));
        Restored restored{check(*opened.connection, known, Depth::deep), {}};
        const auto newest = entries(Reader(*opened.connection), 1);
        if (newest.empty()) {
            throw Error{"ledger-damaged"};
        }
        restored.newest = newest.front();
        return restored;
    } catch (const Error& error) {
        rename_error(error, name);
    }
}

}  // namespace

Restored restore(std::istream& packed, const std::string& name, const Location& target,
                 Ending ending) {
    require_free(target.path);
    PrivateFile file(target.path);
    unpack_file(packed, file.descriptor(), name);
    auto restored = examine({file.path(), target.lock_timeout}, name);
    if (!restored.report.findings.empty() || ending == Ending::rehearse) {
        return restored;
    }
    set_mode(target, file.descriptor());
    file.rename_to(target.path);
    return restored;
}

void look_at(const Location& location, const std::function<void(const Reader&)>& look) {
    const auto opened = open_ours(location, static_cast<int>(schema_steps().size()));
    look(Reader(*opened.connection));
}

}  // namespace netralitas::ledger
