#pragma once

#include "random.hpp"

#include <string>

namespace sample {

/// An invented name as people of one of Indonesia's regions bear it; some have one word only, some
/// an apostrophe.
std::string make_name(Random& random, bool woman);

}  // namespace sample
