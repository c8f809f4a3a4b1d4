#!/bin/sh
# The half-year letter says the same in every form: readback.sh PROGRAM SOURCE_FOLDER
# JSON is held against Markdown, Markdown against HTML and the workbook cell by cell, HTML against PDF and the document for
# Word, Markdown against the terminal word by word.
set -eu

. "$2/tests/pages/desk.sh"
readers=$source_folder/tests/pages/readback

for tool in soffice pdftotext jq; do command -v "$tool" >/dev/null || without "$tool"; done

# $1: the form and its options; $2: the file of the desk.
convert() {
    soffice "-env:UserInstallation=file://$desk/profile" --headless --convert-to "$1" --outdir "$desk/made" "$2" \
        >"$desk/said" 2>&1 || { cat "$desk/said" >&2; exit 1; }
}

# The tables that the reader of the letter gets, `outside` or `internal`; the options: how that letter is asked for.
letters_for() {
    reader=$1
    shift
    mkdir "$reader"
    cd "$reader"
    case $reader in internal) other=outside ;; *) other=internal ;; esac
    sed "/^$other /d; s/^$reader //" "$readers/tables.txt" >tables
    write_letters --config ../netralitas.toml "$@"
    read_back
}

# Makes the letter in each form in the folder at hand, and of each a text that awk can read.
write_letters() {
    for form in json md html pdf docx xlsx; do letter "$@" --narrative "$desk/narasi.md" --output "letter.$form"; done
    "$program" --quiet report semester --period 2024-H1 --number W.13-KP.05.02-17 --date 2024-07-05 \
        "$@" --narrative "$desk/narasi.md" >letter.table
    pdftotext -raw letter.pdf letter.pdf.txt
    convert 'txt:Text (encoded):UTF8' letter.docx
    mv "$desk/made/letter.txt" letter.docx.txt
    convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' letter.xlsx
    mv "$desk/made" sheets
}

# An internal letter is an entry: each of its forms has a code of its own.
without_code='s/Kode buku [0-9a-f ]* · catatan [0-9]*/Kode buku/'

fail() {
    echo "$*" >&2
    exit 1
}

same() {
    awk -v name="$1" -f "$readers/same.awk" "$2" "$3"
}

# The rows of the $2nd table of the blocks $1, with the head if $3 is `head`.
table() {
    awk -F '\t' -v wanted="$2" -v head="${3:-}" '
        $1 == "caption" { ++tables }
        tables == wanted && ($1 == "row" || $1 == head) { inside = 1; print; next }
        inside { exit }' "$1"
}

# People read a sum where machines have none: under the rows, and over those of a polling place.
rows_alone() {
    case $1 in
        polling_pemilu_2024) table markdown "$2" | grep '	  ' ;;
        senders_*) table markdown "$2" ;;
        *) table markdown "$2" | grep -v '^row	Jumlah	' ;;
    esac
}

check_json() {
    jq -r --rawfile tables tables -f "$readers/rows.jq" letter.json >rows || return 1
    number=0
    while read -r key _; do
        [ "$key" = risk_fields ] || grep -q "^$key	" rows || continue
        number=$((number + 1))
        [ "$key" != risk_fields ] || continue
        grep "^$key	" rows | cut -f 2- | sed 's/^row	Total	/row	Jumlah	/' >expected
        rows_alone "$key" "$number" >found
        same "json: $key" expected found || return 1
    done <tables
    jq -r '.risk_fields[] | select(.count > 0).count' letter.json | sort >expected
    table markdown 13 | cut -f 3- | tr '\t' '\n' | grep -v '^-$' | sort >found
    diff expected found || return 1
    jq -r --arg reader "$reader" -f "$readers/sentences.jq" letter.json >expected 2>&1 || { cat expected; return 1; }
    without=$(sed -n 's/.*belum memiliki Satgas: \(.*\)\.$/\1/p' markdown | tr ',' '\n' | wc -l)
    [ "$without" -eq "$(jq .units_without_satgas letter.json)" ] || { echo 'json: units_without_satgas'; return 1; }
    while IFS= read -r sentence; do
        grep -qF -- "$sentence" markdown || { echo "json: md does not say: $sentence"; return 1; }
    done <expected
}

# Headline figures and the foot are for pages; the fields of the heat map have their level in pages alone.
check_html() {
    sed '/^figure	/d; /^foot	/d; /^heat/{s/^heat//; s/|[^	]*//g}' page >plain_page
    same html plain_page markdown
}

check_xlsx() {
    number=0
    while read -r key _; do
        sheet=$key
        [ "$key" != risk_fields ] || sheet=Data
        [ -f "sheets/letter-$sheet.csv" ] || continue
        number=$((number + 1))
        awk -f "$readers/csv.awk" "sheets/letter-$sheet.csv" >found
        table markdown "$number" head >expected
        same "xlsx: $key" expected found || return 1
    done <tables
    grep -v '^head\|^row\|^heat' page | sed 's/^[a-z]*	//; s/^\([0-9]*\.\)	/\1 /; s/^-	/- /' >expected
    awk -v whole=1 -f "$readers/csv.awk" sheets/letter-Ringkasan.csv |
        sed 's/^[a-z]*	//; s/	$//; s/: lembar "[a-zA-Z0-9_]*"$//; /^$/d' >found
    same 'xlsx: Ringkasan' expected found
}

check_pdf() { awk -v form=pdf -f "$readers/flow.awk" page letter.pdf.txt; }
check_docx() { awk -v form=docx -f "$readers/flow.awk" page letter.docx.txt; }
check_table() { awk -v form=table -f "$readers/flow.awk" markdown letter.table; }

# Reads the letters of the folder at hand back; $1: the one form, else all of them.
read_back() {
    awk -f "$readers/html.awk" letter.html >page
    awk -f "$readers/markdown.awk" letter.md >markdown
    [ "$reader" = outside ] || sed -i "$without_code" page letter.*.txt letter.table sheets/*.csv
    for form in ${1:-json html xlsx pdf docx table}; do "check_$form" || return 1; done
}

mkdir "$desk/half-year"
cd "$desk/half-year"
record_half_year
record_hostile_texts
(letters_for internal --internal)
letters_for outside

# What speaks of one person stays inside.
for text in 'dua unggahan ulang' 'satu stiker peserta' '"sick"'; do
    grep -qF -- "$text" ../internal/letter.json || fail "no letter tells: $text"
    ! grep -F -- "$text" *.txt markdown page letter.json letter.table sheets/*.csv || fail "outsiders read: $text"
done

# Text that looks like something else is text in every form.
title='=HYPERLINK("http://x","y") <b>&amp; | \* _c_ [d](e) <!-- \x07'
for text in page markdown letter.docx.txt letter.table; do
    grep -qF -- "$title" "$text" || fail "$text has no $title"
    grep -qF -- '@SUM(1) <script>alert("1")</script> \x1b[31m ]]> {0}' "$text" || fail "$text has no @SUM"
done
grep -qF -- '"=HYPERLINK(""http://x"",""y"") <b>&amp; |' sheets/letter-partners_activities.csv ||
    fail 'no title in the workbook'
! grep -q '<script\|<b>\|<!--' letter.html || fail 'letter.html has an element of a text'
# grep says yes to a control byte in any form.
for text in letter.json letter.html letter.md letter.table letter.pdf.txt letter.docx.txt sheets/*.csv; do
    ! tr -d '\n\f' <"$text" | grep -q '[[:cntrl:]]' || fail "$text has a control byte"
done

# A figure that differs in one form is found in that form: $1 the form, $2 its text, $3 what becomes of it.
refuse() {
    cp "$2" kept
    sed "$3" kept >"$2"
    ! cmp -s kept "$2" || fail "$2 has nothing of $3"
    if read_back "$1" >found_wrong; then fail "$1: $3 is not found"; fi
    mv kept "$2"
}

refuse json letter.json 's/"signed":1182,/"signed":1183,/'
refuse json letter.json 's/"staff":1004,/"staff":1005,/'
refuse html letter.html 's/1\.182</1.183</'
refuse html letter.html 's/1\.059 orang/1.058 orang/'
refuse xlsx sheets/letter-pledge.csv 's/,1182,/,1183,/'
refuse xlsx sheets/letter-stages.csv 's/2024-02-10/2024-02-11/'
refuse pdf letter.pdf.txt 's/1\.182 18/1.183 18/'
refuse docx letter.docx.txt 's/^1\.182$/1.183/'
refuse table letter.table 's/1\.182  /1.183  /'
read_back
