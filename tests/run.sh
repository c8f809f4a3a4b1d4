#!/bin/sh
# Installs what the tests need, then configures, builds and runs the whole suite (preset `ci`: warnings are errors).
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

. "$root/cmake/packages.sh"
install_missing "testing netralitas" $build_packages $test_packages
# Node comes from elsewhere on many machines.
command -v npm >/dev/null || install_missing "testing netralitas" npm
[ "$root/tests/npm/node_modules/.package-lock.json" -nt "$root/tests/npm/package-lock.json" ] || (cd "$root/tests/npm" && npm ci)

cd "$root"
exec cmake --workflow --preset ci
