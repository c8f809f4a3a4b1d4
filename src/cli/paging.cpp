#include "paging.hpp"

#include <algorithm>
#include <ostream>

namespace netralitas::cli {

void show_paged(const std::string& text, Host& host) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const bool is_long = host.out_is_terminal && lines > host.height;
    if (is_long && host.page && host.page(text)) return;
    *host.out << text;
}

}  // namespace netralitas::cli
