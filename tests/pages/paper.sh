#!/bin/sh
# Every page as PDF says what it must, page by page: paper.sh PROGRAM SOURCE_FOLDER PICTURES
set -eu

. "$2/tests/pages/desk.sh"

command -v pdftotext >/dev/null || without poppler-utils

pictures=$3
write_pages pdf
fail() {
    echo "$*" >&2
    exit 1
}

# $1: the page; the other words: texts that stand on it.
require() {
    name=$1
    shift
    pdftotext -layout "$desk/pages/$name.pdf" "$desk/$name.txt"
    for wanted in "$@"; do
        grep -qF -- "$wanted" "$desk/$name.txt" || fail "$name.pdf has no $wanted"
    done
}

require coverage 'Cakupan ikrar dan sosialisasi' 1.182 98,42% LAPAS-KARANGANYAR 95,24 Jumlah 'Halaman 1 dari 2' 'Halaman 2 dari 2'
[ "$(grep -c 'Satuan kerja  *Pegawai' "$desk/coverage.txt")" -eq 2 ] || fail 'coverage.pdf has no heads on each page'
require coverage.en 'Page 2 of 2'
require risks 'Titik rawan menurut tahapan' 'masa-tenang (pemilu-2024)' 'Kemungkinan dan dampak' tinggi sedang rendah Dampak
require roster 'Drs. Gunawan Cahyono' 197106251995041901 'Satuan kerja berpegawai yang belum punya Satgas:'
require polling 'narapidana dari Kanwil Kemenkumham Jawa Tengah' 1.290
require missing '<script>alert("1")</script>' '*************021'
require person NIK
for page in "$desk"/pages/*.pdf; do
    pdftotext "$page" - | grep -q 'Halaman 1 dari\|Page 1 of' || fail "$page has no number"
    ! pdftotext "$page" - | grep -F "$nik" || fail "$page has a NIK that is not masked"
done

mkdir -p "$pictures"
for page in "$desk"/pages/*.pdf; do
    pdftoppm -r 72 -png "$page" "$pictures/$(basename "$page" .pdf)-paper"
done
