#pragma once

#include "../options.hpp"

/// What `report` can do; each function describes its options and gives back its action.
namespace netralitas::cli::report_noun {

Action coverage(Options& options);
Action roster(Options& options);
Action incidents(Options& options);
Action activities(Options& options);
Action polling(Options& options);
Action risks(Options& options);
Action semester(Options& options);
Action due(Options& options);
Action freeze(Options& options);
Action sent(Options& options);
Action edit(Options& options);
Action reprint(Options& options);
Action diff(Options& options);
Action import(Options& options);
Action export_(Options& options);

}  // namespace netralitas::cli::report_noun
