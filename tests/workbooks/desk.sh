# Sourced by the tests beside it, as: . desk.sh SESSION_PLAYER SOURCE_FOLDER. Workbooks are made by other programs in $desk, and a
# session beside the test says what becomes of them.
set -eu

player=$1
source_folder=$2
. "$source_folder/tests/support/desk.sh"

# $1: the session, where it lies beside the workbooks.
play() {
    cp "$source_folder/tests/workbooks/$1" "$desk"
    "$player" "$desk/$1"
}
