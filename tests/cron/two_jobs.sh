#!/bin/sh
# Two jobs at the same time: the second waits and both succeed, or it says after its timeout that it could not wait longer.
# two_jobs.sh PROGRAM SOURCE_FOLDER
command -v sqlite3 >/dev/null || exit 77
. "$2/tests/cron/desk.sh"

entries() { sqlite3 -readonly "$home/satgas/netralitas.db" 'SELECT count(*) FROM entry'; }

run_both() {
    first=0 second=0
    (require "$1" first) & one=$!
    (require "$2" second) & two=$!
    wait "$one" || first=$?
    wait "$two" || second=$?
    [ "$first$second" = 00 ] || fail "$1: $first; $2: $second"
}

before=$(entries)
for round in 1 2 3 4; do
    run_both 'netralitas backup --quiet' "netralitas unit edit RUTAN-BLORA --place 'Blora $round' --quiet"
    run_both 'netralitas backup --quiet' "netralitas backup --quiet --output cadangan-$round.zst"
    run_both "netralitas unit edit RUTAN-BLORA --place 'Kota $round'" "netralitas unit edit LAPAS-PATI --place 'Pati $round'"
    require "netralitas ledger restore cadangan-$round.zst -o kembali-$round.db"
done
[ "$(entries)" = $((before + 12)) ] || fail "$(entries) entries instead of $((before + 12))"
require 'netralitas check --deep'
require_no_leftovers

# Somebody holds the ledger: a job waits until he lets go.
hold() {
    rm -f "$home/held"
    sqlite3 "$home/satgas/netralitas.db" 'BEGIN EXCLUSIVE' ".shell touch $home/held && sleep $1" 'COMMIT' & holder=$!
    while [ ! -e "$home/held" ]; do sleep 0.05; done
}
hold 1
require 'netralitas backup --quiet'
wait "$holder"

hold 3
run_job 'cd satgas && netralitas pledge missing --quiet --exit-code --force --output belum-ikrar.csv --lock-timeout 50ms'
wait "$holder"
[ "$code" = 11 ] || fail "locked for longer than the timeout, and the code is $code"
[ "$(wc -l <"$home/err")" = 1 ] || fail "not one line: $(cat "$home/err")"
grep -q '^error\[ledger-locked\]' "$home/err" || fail "locked, and it says: $(cat "$home/err")"
require_no_leftovers
