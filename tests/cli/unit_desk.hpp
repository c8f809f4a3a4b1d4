#pragma once

#include "support/session_shell.hpp"

namespace netralitas::test {

/// A desk with a ledger of one unit, in English.
struct UnitDesk {
    Shell shell;
    UnitDesk() {
        shell.set("lang", "en");
        shell.run("netralitas init");
        shell.run("netralitas unit add RUTAN-X --name \"Rutan X\" --kind rutan");
    }
};

}  // namespace netralitas::test
