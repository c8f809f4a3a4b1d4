#pragma once

#include "toml_source.hpp"

#include <toml++/toml.h>

#include <sstream>
#include <string>

/// Included only where TOML is taken apart: toml++ costs seconds per file to compile.
namespace netralitas::settings {

/// Throws the given code with file and line when the text is no TOML.
inline toml::table parse(const Source& source, const std::string& code) {
    try {
        return toml::parse(without_comments(source.text), source.name);
    } catch (const toml::parse_error& error) {
        refuse(source, error.source().begin.line, Error{code});
    }
}

/// Throws the error, placed where the node begins.
[[noreturn]] inline void refuse(const Source& source, const toml::node& node, const Error& error) {
    refuse(source, node.source().begin.line, error);
}

/// The value as it would be typed.
inline std::string shown(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) return *text;
    std::ostringstream out;
    node.visit([&](const auto& value) { out << value; });
    return out.str();
}

}  // namespace netralitas::settings
