#!/bin/sh
# Speed beside the sqlite3 shell with 1,000,000 staff and 50,000 cases: first import, one lookup, coverage, roster and cases.
# Needs about 1 GB in build/bench.
# COUNT=100000 sh bench/run.sh takes fewer people; IMPORTS=1 runs the import once only. Figures, not a test.
set -eu

count=${COUNT:-1000000}
imports=${IMPORTS:-3}
. "$(dirname -- "$0")/prepare.sh"

staff_of "$count"
number=$(awk -F';' -v row=$((count / 2)) '$1 == row {print $2; exit}' "staff-$count.csv")

fresh="rm -f netralitas.* peer.db* && $(new_ledger netralitas.db) && sqlite3 peer.db <'$root/bench/peer.sql'"

versus "member import, $count rows, against .import" "$imports" "$fresh" \
    -- netralitas member import "staff-$count.csv" \
    -- sqlite3 peer.db ".mode csv" ".separator ;" ".import --skip 1 staff-$count.csv staff"

netralitas --quiet pledge round add ikrar-2023-12 --name 'Ikrar Netralitas' --date 2023-12-19 >round.txt
netralitas --quiet pledge sign --unit KANWIL-JATENG --signed-on 2023-12-19 --method sheet

versus "member show NIP, whole process" 300 : \
    -- netralitas member show "$number" \
    -- sqlite3 netralitas.db "$(sed "s/:number/'$number'/" "$root/bench/lookup.sql")"

versus "report coverage" 10 : \
    -- netralitas report coverage \
    -- sqlite3 netralitas.db ".read '$root/bench/coverage.sql'"

# A Satgas of twelve at every unit, and one case for every twentieth of the staff.
for unit in $(awk -F';' 'NR > 1 {print $1}' "$units"); do
    netralitas member list --unit "$unit" --only --limit 12 --fields number --format csv | tail -n +2 |
        xargs netralitas --quiet member appoint --unit "$unit" --role anggota --since 2024-01-29
done
cases_of "$count"
netralitas --quiet incident import "cases-$count.csv"

versus "report roster" 10 : \
    -- netralitas report roster \
    -- sqlite3 netralitas.db ".read '$root/bench/roster.sql'"

versus "report incidents" 10 : \
    -- netralitas report incidents \
    -- sqlite3 netralitas.db ".read '$root/bench/incidents.sql'"
