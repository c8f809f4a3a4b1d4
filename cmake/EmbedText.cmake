# Turns text files into one source file with a constant array of (name, text) pairs:
#   netralitas_embed_text(target SYMBOL netralitas::ledger::schema_files FILES a.sql b.sql)
# declares   namespace netralitas::ledger { extern const std::array<netralitas::EmbeddedText, N> schema_files; }
# in <SYMBOL's last part>.hpp, found by the target.
function(netralitas_embed_text target)
    cmake_parse_arguments(embed "" "SYMBOL" "FILES" ${ARGN})
    string(REGEX REPLACE "^(.*)::([^:]+)$" "\\1;\\2" parts "${embed_SYMBOL}")
    list(GET parts 0 space)
    list(GET parts 1 symbol)
    list(LENGTH embed_FILES count)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded)
    set(rows "")
    foreach(file IN LISTS embed_FILES)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        get_filename_component(name ${file} NAME)
        file(READ ${file} text)
        string(APPEND rows "    {\"${name}\", R\"netralitas(${text})netralitas\"},\n")
    endforeach()
    file(CONFIGURE OUTPUT ${folder}/${symbol}.hpp CONTENT
"#pragma once\n#include <array>\n#include <string_view>\n#include <utility>\nnamespace ${space} {
extern const std::array<std::pair<std::string_view, std::string_view>, ${count}> ${symbol};\n}\n" @ONLY)
    file(CONFIGURE OUTPUT ${folder}/${symbol}.cpp CONTENT
"#include \"${symbol}.hpp\"\nnamespace ${space} {
const std::array<std::pair<std::string_view, std::string_view>, ${count}> ${symbol}{{\n@rows@}};\n}\n" @ONLY)
    target_sources(${target} PRIVATE ${folder}/${symbol}.cpp)
    target_include_directories(${target} PRIVATE ${folder})
endfunction()
