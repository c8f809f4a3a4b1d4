#!/bin/sh
# Every line of examples/netralitas.cron does what it says with the empty environment of cron: crontab.sh PROGRAM SOURCE_FOLDER
. "$2/tests/cron/desk.sh"

jobs=$(grep '^[0-9*]' "$2/examples/netralitas.cron" | sed 's/^\([^ ]* *\)\{5\}//; s/\\%/%/g')
[ "$(printf '%s\n' "$jobs" | wc -l)" -ge 3 ] || fail "there are jobs missing in the crontab: $jobs"

month=$(date +%Y-%m)

# $1: the job, $2: the code `pledge missing` ends with.
check_job() {
    run_job "$1"
    case $1 in
        *'pledge missing'*)
            [ "$code" = "$2" ] || fail "$1: $code instead of $2, $(cat "$home/err")"
            if [ "$2" = 5 ]; then
                [ "$(wc -l <"$home/err")" = 1 ] || fail "$1 says not one line: $(cat "$home/err")"
                grep -q 'belum' "$home/err" || fail "$1 says: $(cat "$home/err")"
                : >"$home/err"
            fi
            require_private "$home/satgas/belum-ikrar.csv"
            ;;
        *'report due'*)
            [ "$code" = 0 ] || [ "$code" = 5 ] || fail "$1: $code, $(cat "$home/err")"
            [ "$(wc -l <"$home/err")" = $((code / 5)) ] || fail "$1 says not one line: $(cat "$home/err")"
            require_private "$home/satgas/jatuh-tempo.ics"
            [ "$(grep -c BEGIN:VCALENDAR "$home/satgas/jatuh-tempo.ics")" = 1 ] || fail "jatuh-tempo.ics is no calendar"
            : >"$home/err"
            ;;
        *backup*)
            [ "$code" = 0 ] || fail "$1: $code, $(cat "$home/err")"
            require_private "$home"/satgas/cadangan/netralitas-????-??-??T????.zst
            [ "$(stat -c %a "$home/satgas/cadangan")" = 700 ] || fail "the folder of backups is open to others"
            ;;
        *'report coverage'*)
            [ "$code" = 0 ] || fail "$1: $code, $(cat "$home/err")"
            require_private "$home/satgas/cakupan-$month.csv"
            grep -q 'KANWIL-JATENG' "$home/satgas/cakupan-$month.csv" || fail "the coverage names no unit"
            ;;
        *'report semester'*)
            [ "$code" = 0 ] || fail "$1: $code, $(cat "$home/err")"
            require_private "$home/satgas/laporan-semester.pdf"
            [ "$(head -c 5 "$home/satgas/laporan-semester.pdf")" = %PDF- ] || fail "the report is no PDF"
            ;;
        *) fail "this test knows nothing of the job: $1" ;;
    esac
    require_silence "$1"
}

check_all() {
    rm -f "$home"/satgas/cadangan/*
    printf '%s\n' "$jobs" >"$home/jobs"
    while IFS= read -r job; do check_job "$job" "$1"; done <"$home/jobs"
    require_no_leftovers
}

check_all 5
[ "$(wc -l <"$home/satgas/belum-ikrar.csv")" -gt 1 ] || fail "nobody stands in belum-ikrar.csv"

# A round that all have signed: the same jobs are silent and put new files in the place of the old ones.
require 'netralitas pledge round add ikrar-2024 --name "Ikrar Netralitas" --date 2024-01-29'
require 'netralitas pledge sign --unit KANWIL-JATENG --signed-on 2024-01-29 --method sheet'
check_all 0
[ "$(wc -l <"$home/satgas/belum-ikrar.csv")" = 1 ] || fail "somebody stands in belum-ikrar.csv"

# The backup of the night gives the ledger back.
require 'netralitas ledger restore cadangan/*.zst -o kembali.db'
require 'netralitas --ledger kembali.db check --deep'
require 'netralitas check --deep'
