# The blocks of a page of HTML, one a line, cells after tabs: text item pair figure caption head row foot, and heathead
# heatrow for the picture of a heat map, a field as `count|level`.

function plain(html) {
    gsub(/<svg.*<\/svg>/, "", html)
    gsub(/<[^>]*>/, "", html)
    gsub(/&lt;/, "<", html)
    gsub(/&gt;/, ">", html)
    gsub(/&quot;/, "\"", html)
    gsub(/&#39;/, "'", html)
    gsub(/&amp;/, "\\&", html)
    return html
}

# The cells of a row; its depth is told by two spaces each.
function cells(html,    all, part, i, count) {
    count = split(html, part, /<\/t[hd]>/)
    for (i = 1; i < count; ++i) {
        if (match(part[i], /class="d[0-9]"/)) all = all sprintf("\t%*s", 2 * substr(part[i], RSTART + 8, 1), "")
        else all = all "\t"
        all = all plain(part[i])
    }
    return all
}

function drawn(html,    part, i, count, kind, word, left) {
    count = split(html, part, /<\/text>/)
    for (i = 1; i < count; ++i) {
        match(part[i], /class="[a-z]*"/)
        # The last class: a rectangle may stand before the text.
        kind = part[i]
        sub(/.*<text class="/, "", kind)
        left = kind
        sub(/".*/, "", kind)
        word = plain(part[i])
        if (kind == "count") number = word
        if (kind == "level") {
            field[++fields] = (number == "" ? "–" : number) "|" word
            number = ""
        }
        if (kind != "axis") continue
        sub(/.*x="/, "", left)
        sub(/".*/, "", left)
        if (axes == 0) first_left = left
        axis[++axes] = word
        if (left == first_left) rows = axes
    }
}

function heat_map(    columns, line, i, j) {
    columns = fields / rows
    sub(/ →/, "", axis[axes])
    line = "heathead\t" axis[axes] " ↓ " axis[axes - 1]
    for (j = 1; j <= columns; ++j) line = line "\t" axis[rows + j]
    print line
    for (i = 1; i <= rows; ++i) {
        line = "heatrow\t" axis[i]
        for (j = 1; j <= columns; ++j) line = line "\t" field[(i - 1) * columns + j]
        print line
    }
}

/<main>/ { inside = 1 }
!inside { next }
/<footer>/ { in_foot = 1 }
/<dl class="figures">/ { pair = "figure" }
/<dl class="record">/ { pair = "pair" }
/<ol>/ { number_of_item = 1 }
/<ul>/ { number_of_item = 0 }
/<svg class="heat"/ { heat = 1; next }
/<\/svg>/ && heat { heat = 0; heat_map(); next }
heat { drawn($0); next }
/^<div><dt>/ {
    split($0, half, /<\/dt>/)
    print pair "\t" plain(half[1]) "\t" plain(half[2])
}
/^<li>/ {
    print "item\t" (number_of_item ? number_of_item++ "." : "-") "\t" plain($0)
}
/^<(fig)?caption>/ { print "caption\t" plain($0) }
/^<thead>/ { kind = "head" }
/^<tbody>/ { kind = "row" }
/^<tr/ { print kind cells($0) }
/^<(p|h[1-6])/ {
    count = split($0, line, /<br>/)
    for (i = 1; i <= count; ++i) print (in_foot ? "foot" : "text") "\t" plain(line[i])
}
