#!/bin/sh
# Prints every message of the sources as a catalogue without translations. Without file names, line
# numbers and dates, so that only a changed message changes po/id.po.
set -eu
cd "$(dirname "$0")/.."
find src include -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --output=- \
        --keyword --keyword=tr:1 --keyword=tr_count:1,2 --keyword=mark:1 \
        --flag=tr:1:no-c-format --flag=tr_count:1:no-c-format --flag=tr_count:2:no-c-format \
        --flag=mark:1:no-c-format \
        --no-location --no-wrap --sort-output --package-name=netralitas |
    sed -e '/^"POT-Creation-Date:/d' -e '/^#, no-c-format$/d'
