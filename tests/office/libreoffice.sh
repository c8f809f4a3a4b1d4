#!/bin/sh
# What LibreOffice reads in our workbooks and documents: libreoffice.sh WRITE_SAMPLES SOURCE_FOLDER PROGRAM
set -eu

source_folder=$2
. "$source_folder/tests/support/desk.sh"

command -v soffice >/dev/null || without LibreOffice
[ -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libswlo.so" ] || without 'LibreOffice Writer'

# $1: the form and its options; the other words: files of the desk.
convert() {
    form=$1
    shift
    (cd "$desk" && soffice "-env:UserInstallation=file://$desk/profile" --headless --convert-to "$form" --outdir made "$@") \
        >"$desk/said" 2>&1 || { cat "$desk/said" >&2; exit 1; }
}

# Every word is there: $1 the file of words; the other words: what LibreOffice made.
require() {
    list=$1
    shift
    while IFS= read -r word; do
        cat "$@" | grep -qF -- "$word" || { echo "$(basename "$list"): \"$word\" is not read in $*" >&2; exit 1; }
    done <"$list"
}

"$1" "$desk"
cd "$desk"
NETRALITAS_LANG=id
export NETRALITAS_LANG
"$3" --quiet init --unit RUTAN-BLORA
"$3" --quiet unit add RUTAN-BLORA --name 'Rutan Kelas IIB Blora' --kind rutan >/dev/null
"$3" --quiet unit list --output units.xlsx
"$3" --quiet unit list --output units.docx
printf 'RUTAN-BLORA\nRutan Kelas IIB Blora\n' | tee units.xlsx.words >units.docx.words

convert 'txt:Text (encoded):UTF8' ./*.docx
for document in ./*.docx; do require "$document.words" "made/${document%.docx}.txt"; done

# All sheets of each workbook, cells as they are shown.
convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1' ./*.xlsx
for workbook in ./*.xlsx; do require "$workbook.words" "made/${workbook%.xlsx}"-*.csv; done
