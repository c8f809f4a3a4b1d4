# Sourced by the tests beside it, as: . desk.sh SESSION_PLAYER SOURCE_FOLDER. Workbooks are made by other programs in $desk, which
# goes with the test, and a session beside the test says what becomes of them.
set -eu

player=$1
source_folder=$2
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT

# Where the tool is missing the test is skipped, but not where all tests must run.
without() {
    echo "$1 is not installed: sh tests/run.sh installs it" >&2
    [ "${CI:-}" != true ] || exit 1
    exit 77
}

# $1: the session, where it lies beside the workbooks.
play() {
    cp "$source_folder/tests/workbooks/$1" "$desk"
    "$player" "$desk/$1"
}
