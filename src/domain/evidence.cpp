#include "netralitas/domain/evidence.hpp"

#include <utility>

namespace netralitas::domain {

bool is_digest(std::string_view text) {
    constexpr std::size_t digits = 64;
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

bool is_same_piece(const Evidence& one, const Evidence& other) {
    if (one.of != other.of || one.digest != other.digest) return false;
    return !one.digest.empty() || (one.name == other.name && one.location == other.location);
}

std::vector<Problem> check(const Evidence& evidence, Date today) {
    std::vector<Problem> problems;
    const auto add = [&problems](const char* code, Arguments arguments = {}) {
        problems.push_back({code, std::move(arguments), {}, {}});
    };
    const auto& digest = evidence.digest;
    if (evidence.name.empty()) add("name-missing");
    if (evidence.size.value_or(0) < 0) add("size-negative");
    if (!digest.empty() && !is_digest(digest)) add("digest-invalid", {{"digest", digest}});
    if (evidence.kept && (digest.empty() || !evidence.size)) add("kept-without-digest");
    if (!evidence.kept && evidence.location.empty()) add("location-missing");
    if (evidence.added_on > today) {
        add("date-in-future", {{"date", to_string(evidence.added_on)}});
    }
    return problems;
}

}  // namespace netralitas::domain
