#!/bin/sh
# Every page is valid HTML that keeps the rules of accessibility: valid.sh PROGRAM SOURCE_FOLDER
set -eu

packages=$2/tests/npm
. "$2/tests/pages/desk.sh"

command -v node >/dev/null || without node
[ -d "$packages/node_modules/html-validate" ] || without html-validate

write_pages
cp "$source_folder/tests/pages/html-validate.json" "$desk"
node "$packages/node_modules/html-validate/bin/html-validate.mjs" --config "$desk/html-validate.json" "$desk"/pages/*.html
