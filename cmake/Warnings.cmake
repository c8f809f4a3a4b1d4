# Warnings for our own code; they are errors only in the preset `ci`.
add_library(netralitas_warnings INTERFACE)
target_compile_options(netralitas_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual)
