#!/bin/sh
# Every page fits its screen and its paper and asks for nothing: browser.sh PROGRAM SOURCE_FOLDER PICTURES
set -eu

. "$2/tests/pages/desk.sh"

command -v node >/dev/null || without node
command -v chromium-headless-shell >/dev/null || without chromium-headless-shell

write_pages html
node "$source_folder/tests/pages/browser.mjs" "$desk/pages" "$3"
