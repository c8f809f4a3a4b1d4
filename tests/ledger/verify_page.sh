#!/bin/sh
# Runs the scripts of docs/ledger-format.md on a ledger, with other people's programs alone:
#   verify_page.sh PAGE SAMPLE_LEDGER
# They must accept the ledger as it is and refuse doctored copies.
set -eu
page=$1 sample_ledger=$2 office=407123
for tool in sqlite3 zstd b2sum basenc; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for script in verify-chain verify-lines verify-line; do
    sed -n "/^\`\`\`sh $script\$/,/^\`\`\`\$/p" "$page" | sed '1d;$d' >"$script"
    [ -s "$script" ] || { echo "the page has no script $script"; exit 1; }
done
"$sample_ledger" ledger.db

fail() {
    echo "FAILED: $*"
    exit 1
}
# refused SAYS SCRIPT ARGUMENTS…
refused() {
    says=$1
    shift
    if sh "$@" >said 2>&1; then
        fail "$* accepts a doctored copy"
    fi
    grep -q "$says" said || fail "$* says: $(cat said)"
}
# doctored SQL: a copy changed behind the ledger's back
doctored() {
    cp ledger.db copy.db
    sqlite3 copy.db "DROP TRIGGER guard_entry_update; DROP TRIGGER guard_entry_delete;
        DROP TRIGGER guard_entry_part_update; DROP TRIGGER guard_entry_part_delete; $1"
}

sh verify-chain ledger.db $office >chain || fail "verify-chain says: $(cat chain)"
newest=$(sqlite3 -readonly ledger.db "SELECT hash FROM entry ORDER BY seq DESC LIMIT 1")
grep -qx "7 entries, newest $newest" chain || fail "verify-chain says: $(cat chain)"
for seq in 3 6; do
    sh verify-lines ledger.db $office $seq >lines.$seq || fail "verify-lines refuses entry $seq"
done

for edit in \
    "UPDATE entry SET operator = 'eko' WHERE seq = 3" \
    "UPDATE entry SET summary = summary || ' ' WHERE seq = 3" \
    "UPDATE entry SET last_id = 5 WHERE seq = 3" \
    "UPDATE entry SET previous = '' WHERE seq = 3" \
    "UPDATE entry SET hash = commitment WHERE seq = 3" \
    "DELETE FROM entry WHERE seq = 3"; do
    doctored "$edit"
    refused "the chain breaks at entry 3" verify-chain copy.db $office
done

for edit in \
    "UPDATE entry SET seed = zeroblob(16) WHERE seq = 6" \
    "UPDATE entry_part SET lines = (SELECT lines FROM entry_part WHERE seq = 3) WHERE seq = 6"; do
    doctored "$edit"
    refused "these are not the lines of entry 6" verify-lines copy.db $office 6
done

cut -d ' ' -f 1 lines.6 >digests
salt=$(sed -n 2p lines.6 | cut -d ' ' -f 2)
line=$(sed -n 2p lines.6 | cut -d ' ' -f 3-)
commitment=$(sqlite3 -readonly ledger.db "SELECT commitment FROM entry WHERE seq = 6")
sh verify-line "$commitment" digests "$salt" "$line" || fail "verify-line refuses a line"
altered=$(echo "$line" | sed 's/Saputro/Saputri/')
[ "$altered" != "$line" ] || fail "nothing was altered"
refused "no line of that entry" verify-line "$commitment" digests "$salt" "$altered"
refused "no line of that entry" verify-line "$newest" digests "$salt" "$line"
echo "the page's scripts hold"
