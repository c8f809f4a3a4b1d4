# Sourced by tests that other programs help with: gives a folder $desk, which goes with the test.
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT

# Where the tool is missing the test is skipped, but not where all tests must run.
without() {
    echo "$1 is not installed: sh tests/run.sh installs it" >&2
    [ "${CI:-}" != true ] || exit 1
    exit 77
}
