#!/bin/sh
# Speed of imports of 1,000,000 staff: into an empty ledger beside the sqlite3 shell, the same file again, one with 1 % changed beside
# sqlite-utils, a workbook of 100,000 rows beside the sqlite3 shell, and 3,000,000 staff for the memory.
# Needs about 4 GB in build/bench. COUNT=100000 takes fewer people. Figures, not a test.
set -eu

count=${COUNT:-1000000}

. "$(dirname -- "$0")/prepare.sh"

staff_of "$count"
staff_of $((count * 3))
staff_of $((count / 10))
awk -F';' -v OFS=';' 'NR > 1 && NR % 100 == 0 {$5 = $5 " Madya"} {print}' "staff-$count.csv" >changed.csv
/usr/bin/python3 "$root/bench/workbook.py" "staff-$((count / 10)).csv" staff.xlsx

peer="rm -f peer.db* && sqlite3 peer.db <'$root/bench/peer.sql'"
shell_import() {
    echo ".import --skip 1 $1 staff"
}

versus "member import, $count rows, against .import" 3 "$(new_ledger netralitas.db) && $peer" \
    -- netralitas member import "staff-$count.csv" \
    -- sqlite3 peer.db ".mode csv" ".separator ;" "$(shell_import "staff-$count.csv")"

versus "the same file again, against the first time" 3 "$(new_ledger first.db)" \
    -- netralitas member import "staff-$count.csv" \
    -- netralitas --ledger first.db member import "staff-$count.csv"

rm -f utils.db
sqlite-utils insert utils.db staff "staff-$count.csv" --csv --delimiter ';' --pk NIP/NIK --silent
versus "1 % changed, against sqlite-utils upsert" 1 "cp netralitas.db changed.db" \
    -- netralitas --ledger changed.db member import changed.csv \
    -- sqlite-utils upsert utils.db staff changed.csv --csv --delimiter ';' --pk NIP/NIK --silent

versus "a workbook of $((count / 10)) rows, against .import of the same rows" 3 "$(new_ledger book.db) && $peer" \
    -- netralitas --ledger book.db member import staff.xlsx \
    -- sqlite3 peer.db ".mode csv" ".separator ;" "$(shell_import "staff-$((count / 10)).csv")"

versus "member import, $((count * 3)) rows, for the memory" 1 "$(new_ledger large.db) && $peer" \
    -- netralitas --ledger large.db member import "staff-$((count * 3)).csv" \
    -- sqlite3 peer.db ".mode csv" ".separator ;" "$(shell_import "staff-$((count * 3)).csv")"
