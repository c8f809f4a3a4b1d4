#!/bin/sh
# Installs what the tests need, then configures, builds and runs the whole suite (preset `ci`: warnings are errors).
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

. "$root/cmake/packages.sh"
install_missing "testing netralitas" $build_packages $test_packages
# Node comes from elsewhere on many machines. What is missing of the packages skips its tests, or fails them where CI=true.
command -v npm >/dev/null || install_missing "testing netralitas" npm
packages=$root/tests/npm
[ "$packages/node_modules/.package-lock.json" -nt "$packages/package-lock.json" ] ||
    npm ci --prefix "$packages" --loglevel=error >/dev/null ||
    echo "tests/npm: not installed; its tests are skipped" >&2

cd "$root"
exec cmake --workflow --preset ci
