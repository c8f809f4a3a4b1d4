#include "findings.hpp"

#include <algorithm>
#include <utility>

namespace netralitas::ledger {
namespace {

constexpr std::size_t most_kept = 1000;

}  // namespace

void Findings::add(std::string code, Arguments arguments) {
    if (kept_.size() == most_kept) {
        ++others_;
        return;
    }
    Problem found{std::move(code), std::move(arguments), {}, {}};
    if (std::find(kept_.begin(), kept_.end(), found) == kept_.end()) {
        kept_.push_back(std::move(found));
    }
}

std::vector<Problem> Findings::take() {
    if (others_ > 0) {
        kept_.push_back({"check-more", {{"count", std::to_string(others_)}}, {}, {}});
    }
    others_ = 0;
    return std::exchange(kept_, {});
}

}  // namespace netralitas::ledger
