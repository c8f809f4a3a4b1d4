#!/bin/sh
# Installs what the tests need, then configures, builds and runs the whole suite (preset `ci`: warnings are errors).
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

. "$root/cmake/packages.sh"
install_missing "testing netralitas" $build_packages $test_packages

cd "$root"
exec cmake --workflow --preset ci
