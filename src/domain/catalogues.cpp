#include "netralitas/domain/catalogues.hpp"

#include <stdexcept>

namespace netralitas::domain {

const Vocabulary& Catalogues::vocabulary(std::string_view name) const {
    const auto found = vocabularies.find(name);
    if (found == vocabularies.end()) throw std::out_of_range("vocabulary " + std::string(name));
    return *found->second;
}

}  // namespace netralitas::domain
