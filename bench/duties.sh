#!/bin/sh
# Speed beside the sqlite3 shell of whom activities have not reached, of both coverages and of what is due, with 1,000,000 staff, 20,000
# activities, 5,000,000 attendances, 50,000 cases and 20,000 risks. Both sides must give the same answer before they are timed.
# Needs about 2 GB in build/bench; the ledger is made once, in some minutes, and again when duties.db is removed. COUNT=100000 takes a
# tenth of everything. Figures, not a test.
set -eu

count=${COUNT:-1000000}

. "$(dirname -- "$0")/prepare.sh"

held=$((count / 50))
attended=$((count * 5))
risks=$((count / 50))
ledger=duties-$count.db
export NETRALITAS_LEDGER_PATH="$ledger" NETRALITAS_OFFICE_UNIT=KANWIL-JATENG

if [ ! -e "$ledger" ]; then
    staff_of "$count"
    cases_of "$count"
    activities_of "$held"
    attendances_of "$attended" "$held" "$count"
    risks_of "$risks"
    rm -f making.db*
    (
        export NETRALITAS_LEDGER_PATH=making.db
        netralitas --quiet init --unit KANWIL-JATENG
        netralitas --quiet unit import "$units"
        netralitas --quiet member import "staff-$count.csv"
        netralitas --quiet member appoint P-0001 --role ketua --since 2024-01-29
        netralitas --quiet pledge round add ikrar-2023-12 --name 'Ikrar Netralitas' --date 2023-12-19 >round.txt
        netralitas --quiet pledge sign --unit KANWIL-JATENG --signed-on 2023-12-19 --method sheet
        grep -v ';Bapas ' "cases-$count.csv" >cases-reported.csv
        netralitas --quiet incident import cases-reported.csv
        netralitas --quiet risk import "risks-$risks.csv"
        netralitas --quiet activity import "activities-$held.csv"
        time netralitas --quiet activity import "attendances-$attended.csv" --table attendance
    )
    mv making.db "$ledger"
fi

# same NAME OURS THEIRS: nothing is timed that does not answer the same.
same() {
    sort "$2" >ours.txt
    tr -d '"\r' <"$3" | sort >theirs.txt
    cmp ours.txt theirs.txt
    echo "$1: $(wc -l <ours.txt) rows on both sides"
}

netralitas activity missing --as-of 2024-08-20 --format csv --fields number | tail -n +2 >ours.csv
sqlite3 -csv "$ledger" ".read '$root/bench/missing.sql'" | cut -d, -f1 >theirs.csv
same "activity missing" ours.csv theirs.csv

versus "activity missing, $attended attendances" 5 : \
    -- netralitas activity missing --as-of 2024-08-20 --format csv \
    -- sqlite3 -csv "$ledger" ".read '$root/bench/missing.sql'"

versus "report coverage, $attended attendances" 5 : \
    -- netralitas report coverage --as-of 2024-08-20 \
    -- sqlite3 "$ledger" ".read '$root/bench/coverage.sql'"

sed -n 's/.*date = \([0-9-]*\),.*/\1/p' "$root/config/holidays/2024.toml" >days-off.csv
days_off=".import --csv days-off.csv day_off"
netralitas report due --as-of 2024-08-20 --format csv --fields kind,reference,unit,due_on | tail -n +2 >ours.csv
sqlite3 -csv "$ledger" "CREATE TEMP TABLE day_off (day TEXT)" "$days_off" ".read '$root/bench/due.sql'" >theirs.csv
same "report due" ours.csv theirs.csv

versus "report due" 10 : \
    -- netralitas report due --as-of 2024-08-20 --format csv --fields kind,reference,unit,due_on \
    -- sqlite3 -csv "$ledger" "CREATE TEMP TABLE day_off (day TEXT)" "$days_off" ".read '$root/bench/due.sql'"
