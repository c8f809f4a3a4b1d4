#!/bin/sh
# The program needs shared C libraries only: a C++ library loaded beside the static runtime would mix two of them.
set -eu

libraries=$(ldd "$1" | awk '{print $1}' | sed 's/.*\///; s/\.so.*//')
for library in $libraries; do
    case $library in
        linux-vdso | ld-linux-* | libc | libm | libsqlite3 | libsodium) ;;
        *) echo "$1 needs $library, which is not in the list of this test" >&2; exit 1 ;;
    esac
done
