# A layer of the house: one static library of the sources in its folder.
#   netralitas_layer(store SOURCES units.cpp … USES ledger domain PRIVATE_USES SQLiteCpp …)
# USES names the layers below it (ARCHITECTURE.md); third-party libraries stay private.
function(netralitas_layer name)
    cmake_parse_arguments(layer "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
    set(target netralitas_${name})
    add_library(${target} STATIC ${layer_SOURCES})
    target_include_directories(${target}
        PUBLIC ${PROJECT_SOURCE_DIR}/include
        PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    list(TRANSFORM layer_USES PREPEND netralitas_)
    target_link_libraries(${target} PUBLIC ${layer_USES} PRIVATE ${layer_PRIVATE_USES} netralitas_warnings)
endfunction()

# The tests of a layer: one doctest program, every case a test of ctest named after its sentence. MAIN is for those that
# may have to be skipped: they end with 77.
function(netralitas_layer_tests name)
    cmake_parse_arguments(layer "" "MAIN" "SOURCES;USES" ${ARGN})
    set(target ${name}_tests)
    if(NOT layer_MAIN)
        set(layer_MAIN ${PROJECT_SOURCE_DIR}/tests/support/main.cpp)
    endif()
    add_executable(${target} ${layer_MAIN} ${layer_SOURCES})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR}/src)
    target_compile_definitions(${target} PRIVATE NETRALITAS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PRIVATE ${layer_USES} netralitas_warnings doctest::doctest)
    doctest_discover_tests(${target} TEST_PREFIX "${name}: " PROPERTIES SKIP_RETURN_CODE 77)
endfunction()
