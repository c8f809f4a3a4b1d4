# Fails where two files of blocks differ: same.awk -v name=WHAT FIRST SECOND. Numbers, shares and days may be spelled for
# people or for machines; a share may have one decimal or two; `*` stands for any cell.

BEGIN {
    FS = "\t"
    split("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember", month, " ")
    for (i in month) number_of[month[i]] = i
}

function canonical(cell,    part) {
    gsub(/^ +| +$/, "", cell)
    if (cell == "-" || cell == "–" || cell ~ /^kurang dari [0-9]+$/) return ""
    sub(/%$/, "", cell)
    if (cell ~ /^[0-9]+(\.[0-9][0-9][0-9])*(,[0-9]+)?$/ && cell !~ /^[0-9]+\.[0-9]+$/ || cell ~ /^[0-9]\.[0-9][0-9][0-9]$/) {
        gsub(/\./, "", cell)
        sub(/,/, ".", cell)
    }
    if (split(cell, part, " ") == 3 && part[2] in number_of && part[3] ~ /^[0-9]+$/) {
        return sprintf("%04d-%02d-%02d", part[3], number_of[part[2]], part[1])
    }
    if (cell ~ /^[0-9][0-9]\/[0-9][0-9]\/[0-9]+$/) return substr(cell, 7) "-" substr(cell, 4, 2) "-" substr(cell, 1, 2)
    gsub(/  +/, " ", cell)
    return cell
}

function equal(first, second,    difference) {
    if (first == "*" || second == "*") return 1
    first = canonical(first)
    second = canonical(second)
    if (first == second) return 1
    if (first !~ /^[0-9]+(\.[0-9]+)?$/ || second !~ /^[0-9]+(\.[0-9]+)?$/ || (first second) !~ /\./) return 0
    difference = first - second
    return difference < 0.0501 && difference > -0.0501
}

function fail(line, what) {
    printf "%s: line %d: %s\n  %s\n  %s\n", name, line, what, one[line], other[line]
    failed = 1
    exit 1
}

NR == FNR { one[NR] = $0; lines = NR; next }
{ other[FNR] = $0; others = FNR }

END {
    if (failed) exit 1
    for (i = 1; i <= lines && i <= others; ++i) {
        wide = split(one[i], first, FS)
        if (wide != split(other[i], second, FS)) fail(i, "more cells in one")
        for (j = 1; j <= wide; ++j) if (!equal(first[j], second[j])) fail(i, first[j] " is not " second[j])
    }
    if (lines == 0 || lines != others) {
        printf "%s: %d blocks beside %d\n", name, lines, others
        exit 1
    }
}
