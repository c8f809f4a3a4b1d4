#!/bin/sh
# Installs what the tests need, then configures, builds and runs the whole suite (preset `ci`: warnings are errors).
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

. "$root/cmake/packages.sh"
install_missing "testing netralitas" $build_packages $test_packages

# Cases nobody here wrote. Without them their tests are skipped, or fail where CI=true.
command -v npm >/dev/null || install_missing "testing with foreign cases" npm
npm ci --prefix "$root/tests/npm" --loglevel=error >/dev/null || echo "tests/npm: not installed; its tests are skipped" >&2

cd "$root"
exec cmake --workflow --preset ci
