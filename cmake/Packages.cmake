# Libraries of the distribution, as imported targets. toml++ and fmt are used header-only, because Debian's shared C++
# libraries do not mix with a static libstdc++. SQLite and libsodium are shared, so that their security updates arrive;
# the others come from their archives, since each shared library costs every start of the program.
find_package(PkgConfig REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
find_library(zstd_archive libzstd.a REQUIRED)
find_library(utf8proc_archive libutf8proc.a REQUIRED)
find_library(expat_archive libexpat.a REQUIRED)
find_library(minizip_archive libminizip.a REQUIRED)
find_library(zlib_archive libz.a REQUIRED)
find_library(cmark_archive libcmark.a REQUIRED)
# Loaded when a page that needs them is written: only the headers are needed here.
find_path(xlsxwriter_headers xlsxwriter.h REQUIRED)
find_path(qrencode_headers qrencode.h REQUIRED)
find_path(hpdf_headers hpdf.h REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)

add_library(fmt_header_only INTERFACE)
target_compile_definitions(fmt_header_only INTERFACE FMT_HEADER_ONLY)

add_library(toml_header_only INTERFACE)
target_compile_definitions(toml_header_only INTERFACE TOML_HEADER_ONLY=1)

# The preupdate hook is declared only when asked for, and only builds of SQLite that have it will do.
add_library(sqlite_with_hook INTERFACE)
target_compile_definitions(sqlite_with_hook INTERFACE SQLITE_ENABLE_PREUPDATE_HOOK SQLITE_ENABLE_SESSION)
target_link_libraries(sqlite_with_hook INTERFACE SQLiteCpp SQLite::SQLite3)
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES SQLite::SQLite3)
set(CMAKE_REQUIRED_DEFINITIONS -DSQLITE_ENABLE_PREUPDATE_HOOK)
check_cxx_source_compiles(
    "#include <sqlite3.h>\nint main() { return sqlite3_preupdate_count(nullptr); }"
    SQLITE_HAS_PREUPDATE_HOOK)
unset(CMAKE_REQUIRED_LIBRARIES)
unset(CMAKE_REQUIRED_DEFINITIONS)
if(NOT SQLITE_HAS_PREUPDATE_HOOK)
    message(FATAL_ERROR "this SQLite was built without the preupdate hook (SQLITE_ENABLE_PREUPDATE_HOOK)")
endif()
