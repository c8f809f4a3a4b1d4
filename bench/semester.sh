#!/bin/sh
# The half-year report as a page beside the sqlite3 shell that reads only its figures: a regional office of 60 units with 5,000 staff, then
# 1,000 units with 1,000,000 staff. Both ledgers are made once in build/bench, the second in some minutes. Figures, not a test.
set -eu

. "$(dirname -- "$0")/prepare.sh"

# many_units COUNT: makes units-COUNT.csv once, prisons below one regional office.
many_units() {
    [ -s "units-$1.csv" ] || awk -v count="$1" 'BEGIN {
        print "kode;nama;jenis;kelas;induk;tempat"
        print "KANWIL-JATENG;Kanwil Kemenkumham Jawa Tengah;kanwil;;;Semarang"
        for (i = 1; i < count; i++) printf "LAPAS-%04d;Lapas Kelas IIA Contoh %d;lapas;IIA;KANWIL-JATENG;Contoh\n", i, i
    }' >"units-$1.csv"
}

# ledger_of NAME UNITS STAFF: makes NAME once, with a Satgas at every unit, 20 activities a unit, a risk and cases.
ledger_of() {
    [ -e "$1" ] && return
    held=$(($(wc -l <"$2") * 20))
    sample_roster roster "$2" "$3" >staff.csv
    awk -F';' 'BEGIN {print "nip_or_nik;act;occurred_on;known_on;unit"}
        NR > 1 && NR % 1000 == 0 {printf "%s;D-%d;2024-01-%02d;2024-02-01;%s\n", $2, NR % 12 + 1, NR % 28 + 1, $6}' staff.csv >cases.csv
    awk -F';' 'BEGIN {print "nip_or_nik;unit;role;since"}
        NR > 1 && !($6 in seen) {seen[$6]; printf "%s;%s;ketua;2024-01-29\n", $2, $6}' staff.csv >satgas.csv
    awk -F';' -v count="$held" '
        BEGIN {kinds = split("sosialisasi kerjasama pembinaan pengawasan monitoring", kind, " ")}
        FNR > 1 {unit[units++] = $1}
        END {
            print "reference;kind;unit;date;title"
            for (i = 0; i < count; i++)
                printf "ACT/%s/2024/%04d;%s;%s;2024-%02d-%02d;Kegiatan %d\n", unit[i % units], i / units + 1,
                    kind[int(i / units) % kinds + 1], unit[i % units], i % 6 + 1, i % 28 + 1, i
        }' "$2" >activities.csv
    awk -F';' 'BEGIN {print "activity;unit"} FNR > 1 && $2 == "sosialisasi" && $1 ~ /1$/ {print $1 ";" $3}' activities.csv >attendances.csv
    awk -F';' 'BEGIN {print "unit;category;description;found_on;likelihood;impact"}
        FNR > 1 {printf "%s;apel;Titik rawan;2024-01-30;%d;%d\n", $1, FNR % 5 + 1, FNR % 4 + 2}' "$2" >risks.csv
    rm -f making.db*
    (
        export NETRALITAS_LEDGER_PATH=making.db
        netralitas --quiet init --unit KANWIL-JATENG
        netralitas --quiet unit import "$2"
        netralitas --quiet member import staff.csv
        netralitas --quiet member import satgas.csv --table appointment
        netralitas --quiet pledge round add ikrar-2023-12 --name 'Ikrar Netralitas' --date 2023-12-19 >round.txt
        netralitas --quiet pledge sign --unit KANWIL-JATENG --signed-on 2023-12-19 --method sheet
        netralitas --quiet activity import activities.csv
        netralitas --quiet activity import attendances.csv --table attendance
        netralitas --quiet risk import risks.csv
        netralitas --quiet incident import cases.csv
    )
    mv making.db "$1"
}

# compare NAME LEDGER RUNS
compare() {
    export NETRALITAS_LEDGER_PATH="$2" NETRALITAS_OFFICE_UNIT=KANWIL-JATENG
    netralitas report semester --period 2024-H1 --format json >report.json
    versus "$1" "$3" : \
        -- netralitas report semester --period 2024-H1 --format html \
        -- sqlite3 "$2" ".read '$root/bench/semester.sql'"
}

many_units 1000
ledger_of semester-5000.db "$units" 5000
ledger_of semester-1000000.db units-1000.csv 1000000
compare "report semester, 60 units, 5,000 staff" semester-5000.db 20
compare "report semester, 1,000 units, 1,000,000 staff" semester-1000000.db 3
