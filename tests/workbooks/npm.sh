#!/bin/sh
# Workbooks of a library of npm: npm.sh SESSION_PLAYER SOURCE_FOLDER LIBRARY
. "$2/tests/workbooks/desk.sh"

command -v node >/dev/null || without node
[ -d "$source_folder/tests/npm/node_modules/$3" ] || without "$3"

TZ=Asia/Jakarta node "$source_folder/tests/npm/$3.js" "$desk"
play "$3.txt"
