#include "version.hpp"

namespace netralitas::cli {

std::string_view version() { return NETRALITAS_VERSION; }

}  // namespace netralitas::cli
