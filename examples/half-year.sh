#!/bin/sh
# The half-year after examples/quickstart.sh, in the same ledger: task force, activities, vulnerable points, cases, polling places of
# January to June 2024 as an office would bring them in, then the report on them in every form. People and counts are invented.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
data=$root/examples/data/semester-2024-1
PATH=$root/build/release/bin:$PATH
cd "$root/build/quickstart"

netralitas decree add 'W.13-166.KP.05.02 TAHUN 2024' --issuer 'Kepala Kantor Wilayah' --subject 'Satgas Netralitas ASN dan PPNPN' --unit KANWIL-JATENG
netralitas member import "$data/satgas.csv" --table appointment
netralitas activity import "$data/kegiatan.csv"
netralitas activity import "$data/peserta.csv" --table attendance
netralitas risk import "$data/titik-rawan.csv"
netralitas risk import "$data/tinjauan.csv" --table review
netralitas incident import "$data/kasus.csv"
netralitas incident import "$data/langkah.csv" --table move
netralitas incident import "$data/nihil.csv" --table nil
netralitas polling import "$data/tps.csv"
netralitas polling import "$data/pemilih.csv" --table voters

for form in html pdf docx xlsx md json; do
    netralitas report semester --period 2024-H1 --number 'W.13-KP.05.02-17' --date 2024-07-05 \
        --narrative "$data/narasi.md" --force -o "laporan-2024-H1.$form"
done
