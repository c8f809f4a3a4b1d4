#!/bin/sh
# Brings po/id.po up to the messages of the sources: new ones come in without a translation, old
# ones go. To be run after a message was added, changed or removed.
set -eu
cd "$(dirname "$0")"
messages=$(mktemp)
trap 'rm -f "$messages"' EXIT
./extract.sh >"$messages"
msgmerge --quiet --update --backup=none --no-fuzzy-matching --no-location --no-wrap --sort-output id.po "$messages"
msgattrib --no-obsolete --no-location --no-wrap --sort-output --output-file=id.po id.po
msgfmt --check-format --check-domain --statistics --output-file=/dev/null id.po
