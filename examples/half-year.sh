#!/bin/sh
# The half-year after examples/quickstart.sh, in the same ledger: January to June 2024 as an office would bring it in, which
# examples/data/semester-2024-1/record.sh does, then the report on it in every form. People and counts are invented.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
data=$root/examples/data/semester-2024-1
PATH=$root/build/release/bin:$PATH
cd "$root/build/quickstart"

. "$data/record.sh"

for form in html pdf docx xlsx md json; do
    netralitas report semester --period 2024-H1 --number 'W.13-KP.05.02-17' --date 2024-07-05 \
        --narrative "$data/narasi.md" --force -o "laporan-2024-H1.$form"
done
