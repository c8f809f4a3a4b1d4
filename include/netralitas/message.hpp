#pragma once

namespace netralitas {

/// Marks an English message for translation where it cannot be translated yet: in tables of
/// constants, and in layers that do not speak.
constexpr const char* mark(const char* message) { return message; }

}  // namespace netralitas
