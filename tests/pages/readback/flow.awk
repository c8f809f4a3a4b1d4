# Fails where a text does not say the blocks one after the other and nothing else:
#   flow.awk -v form=pdf|docx|table BLOCKS TEXT
# Spaces and the ends of lines do not count, nor the foot of a page and the repeated head of its table.

function fail(wanted) {
    printf "%s: not \"%s\" but \"%s\"\n", form, wanted, substr(text, at, length(wanted) + 40)
    failed = 1
    exit 1
}

function skip_page_end() {
    while (substr(text, at, 1) == "\f") {
        ++at
        if (head != "" && substr(text, at, length(head)) == head) at += length(head)
    }
}

# A paragraph may run over the end of a page.
function take(wanted,    seen, long) {
    gsub(/[ \t]/, "", wanted)
    skip_page_end()
    long = length(wanted)
    seen = substr(text, at, long)
    while (gsub(/\f/, "", seen)) seen = seen substr(text, at + long++, 1)
    if (seen != wanted) fail(wanted)
    at += long
}

function joined(    i, all) {
    for (i = 2; i <= NF; ++i) all = all $i
    return all
}

# In a document a heat map is a table; in PDF a picture, whose fields come before its axes.
function take_heat_map(    i, j) {
    for (i = 1; i <= heat_rows; ++i) {
        count = split(heat[i], field, FS)
        if (form == "docx") take(field[2])
        for (j = 3; j <= count; ++j) {
            sub(/^–?\|/, "", field[j])
            sub(/\|/, "", field[j])
            take(field[j])
        }
    }
    if (form == "pdf") {
        for (i = 1; i <= heat_rows; ++i) {
            split(heat[i], field, FS)
            take(field[2])
        }
        count = split(heat_head, field, FS)
        for (j = 3; j <= count; ++j) take(field[j])
        split(field[2], axis, " ")
        take(axis[3])
        take(axis[1])
    }
    heat_rows = 0
}

BEGIN {
    FS = "\t"
    point["pdf"] = "–"
    point["docx"] = "•"
    point["table"] = "-"
}
NR == FNR { block[++blocks] = $0; next }
/Halaman [0-9]+ dari [0-9]+$/ { text = text "\f"; next }
{
    gsub(/[ \t\r\f]|^=+$/, "")
    text = text $0
}

END {
    if (failed) exit 1
    sub(/^\357\273\277/, "", text)
    at = 1
    for (b = 1; b <= blocks; ++b) {
        $0 = block[b]
        if ($1 == "heatrow") { heat[++heat_rows] = $0; continue }
        if (heat_rows > 0) take_heat_map()
        if ($1 == "head") head = ""
        else if ($1 != "row") head = ""
        if (($1 == "figure" || $1 == "foot") && form == "table") continue
        if ($1 == "heathead") {
            heat_head = $0
            if (form == "docx") take(joined() )
        } else if ($1 == "figure" && form == "pdf") take($3 $2)
        else if ($1 == "pair" && form == "pdf") take($2 ":" $3)
        else if ($1 == "item" && $2 == "-") take(point[form] $3)
        else take(joined())
        if ($1 == "head") {
            head = joined()
            gsub(/ /, "", head)
        }
    }
    skip_page_end()
    if (at <= length(text)) fail("the end")
}
