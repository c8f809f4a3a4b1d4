#!/bin/sh
# Our documents and workbooks keep the rules of Office Open XML: open_xml.sh PROGRAM SOURCE_FOLDER WRITE_SAMPLES
set -eu

. "$2/tests/pages/desk.sh"
packages=$source_folder/tests/npm

command -v node >/dev/null || without node
[ -d "$packages/node_modules/@ooxml-tools/validate" ] || without @ooxml-tools/validate

mkdir "$desk/files" "$desk/half-year"
"$3" "$desk/files"
cd "$desk/half-year"
record_half_year
record_hostile_texts
for language in id en; do
    for form in docx xlsx; do
        letter --narrative "$desk/narasi.md" --lang "$language" --output "$desk/files/semester-$language.$form"
        ours report coverage --lang "$language" --output "$desk/files/coverage-$language.$form"
    done
done
ours activity list --output "$desk/files/activities.docx"

node "$packages/open_xml.js" "$desk/files"
