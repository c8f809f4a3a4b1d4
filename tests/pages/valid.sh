#!/bin/sh
# Every page is valid HTML that keeps the rules of accessibility: valid.sh PROGRAM SOURCE_FOLDER
set -eu

packages=$2/tests/npm
. "$2/tests/pages/desk.sh"

command -v node >/dev/null || without node
[ -d "$packages/node_modules/html-validate" ] || without html-validate

write_pages html
cp "$source_folder/tests/pages/html-validate.json" "$desk"
fail() {
    echo "$*" >&2
    exit 1
}

# $1: what a page must have; the other words: the pages.
require() {
    wanted=$1
    shift
    for name in "$@"; do
        grep -q "$wanted" "$desk/pages/$name.html" || fail "$name.html has no $wanted"
    done
}

require '<svg class="bar" role="img"' coverage coverage-of-one coverage.en incidents activities
require '<svg class="heat" role="img"' risks
require '<tfoot>' coverage risks polling
require '<html lang="en">' coverage.en
require '&lt;script&gt;' missing person staff
! grep -l "$nik" "$desk"/pages/*.html || fail 'a NIK is not masked'

node "$packages/node_modules/html-validate/bin/html-validate.mjs" --config "$desk/html-validate.json" "$desk"/pages/*.html
