#!/bin/sh
# What a calendar program makes of `report due --format ics`: khal.sh SESSION_PLAYER SOURCE_FOLDER PROGRAM
. "$2/tests/workbooks/desk.sh"

command -v khal >/dev/null || without khal

program=$3
export HOME="$desk" LC_ALL=C.UTF-8
cd "$desk"

run() { "$program" --quiet --lang id "$@"; }

mkdir calendar
cat >khal.conf <<CONF
[calendars]
[[satgas]]
path = $desk/calendar
[sqlite]
path = $desk/khal.db
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
CONF

# Takes what is due into the calendar, which then holds exactly the lines of stdin.
require_calendar() {
    sort >expected
    run report due --as-of 2024-02-01 --force --output due.ics
    khal -c khal.conf import --batch --include-calendar satgas due.ics >said 2>&1 || { cat said >&2; exit 1; }
    khal -c khal.conf list --day-format '' --format '{start-date} {end-date} {title}' 2024-01-01 2024-12-31 |
        grep . | sort >found
    diff expected found
}

year=$(date +%Y)
letters=$(printf 'é€𝄞%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
run init --unit RUTAN-BLORA
run unit add RUTAN-BLORA --name 'Rutan Kelas IIB Blora' --kind rutan >/dev/null
run incident add --act D-6 --occurred-on 2024-01-15 --known-on 2024-01-20 >/dev/null
run risk add --category apel --likelihood 2 --impact 3 --found-on 2024-01-05 --due 2024-02-20 \
    --description 'Apel; spanduk, selebaran \ "gerbang" — ditertibkan bersama Bawaslu dan Kepolisian Sektor' >/dev/null
run risk add --category apel --likelihood 2 --impact 3 --found-on 2024-01-05 --due 2024-01-20 --description "$letters" >/dev/null
require_calendar <<LINES
2024-01-30 2024-01-30 INC/RUTAN-BLORA/$year/0001: laporan ke Bawaslu
2024-02-20 2024-02-20 RSK/RUTAN-BLORA/$year/0001: Apel; spanduk, selebaran \\ "gerbang" — ditertibkan bersama Bawaslu dan Kepolisian Sektor
2024-01-20 2024-01-20 RSK/RUTAN-BLORA/$year/0002: $letters
LINES
khal -c khal.conf list --format '{description}' 2024-01-30 1d | grep -qx 'Dasar: UU 7/2017 Pasal 454'

# Another day and other words: the event moves, and there is not one more.
run risk edit "RSK/RUTAN-BLORA/$year/0001" --due 2024-03-05 --description 'Apel pagi'
require_calendar <<LINES
2024-01-30 2024-01-30 INC/RUTAN-BLORA/$year/0001: laporan ke Bawaslu
2024-03-05 2024-03-05 RSK/RUTAN-BLORA/$year/0001: Apel pagi
2024-01-20 2024-01-20 RSK/RUTAN-BLORA/$year/0002: $letters
LINES
