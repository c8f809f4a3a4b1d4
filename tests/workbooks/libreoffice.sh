#!/bin/sh
# Workbooks of LibreOffice, and what it makes of ours: libreoffice.sh SESSION_PLAYER SOURCE_FOLDER PROGRAM
. "$2/tests/workbooks/desk.sh"

command -v soffice >/dev/null || without LibreOffice

# $1: the form and its options; the other words: files of the desk.
convert() {
    form=$1
    shift
    (cd "$desk" && soffice "-env:UserInstallation=file://$desk/profile" --headless --convert-to "$form" --outdir made "$@") \
        >"$desk/said" 2>&1 || { cat "$desk/said" >&2; exit 1; }
}

cp "$source_folder/tests/workbooks/daftar.fods" "$desk"
cp "$source_folder/tests/workbooks/angka.csv" "$desk"
cd "$desk"
"$3" --quiet init --unit RUTAN-BLORA
"$3" --quiet unit add RUTAN-BLORA --name 'Rutan Kelas IIB Blora' --kind rutan >/dev/null
"$3" --quiet member add 'Siti Rahayu, S.H.' --nip 198609262015052003 --employment pns --unit RUTAN-BLORA \
    --since 2020-01-01 --birth-date 1986-09-26 --position '=1+1; "Regu" _x000D_' >/dev/null
"$3" --quiet member add "Ma'ruf" --no-number-reason '0017' --employment other --unit RUTAN-BLORA >/dev/null
"$3" --quiet member export --output kita.xlsx
"$3" --quiet member export --output kita.csv

# It sees in our workbook what our CSV says, table by table.
convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' kita.xlsx
for table in member posting appointment snapshot; do
    ours=kita-$table.csv
    [ "$table" != member ] || ours=kita.csv
    diff "$ours" "made/kita-$table.csv"
done

convert xlsx daftar.fods angka.csv kita.xlsx
mv made/*.xlsx .
rm -f netralitas.*
play libreoffice.txt
