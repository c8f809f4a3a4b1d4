# The blocks of a page of Markdown, as those of HTML: text item pair caption head row.

function plain(text) {
    gsub(/\\\\/, "\001", text)
    gsub(/\\/, "", text)
    gsub(/\302\240/, " ", text)
    gsub(/\001/, "\\", text)
    return text
}

# A stroke in a text is written `\|`.
function cells(text,    all, part, i, count) {
    gsub(/\\\|/, "\002", text)
    count = split(text, part, / \| /)
    sub(/^\| /, "", part[1])
    sub(/ \|$/, "", part[count])
    for (i = 1; i <= count; ++i) {
        gsub(/\002/, "|", part[i])
        all = all "\t" plain(part[i])
    }
    return all
}

/^---$/ || /^$/ { in_table = 0; next }
/^\| --/ { next }
/^\|/ {
    print (in_table ? "row" : "head") cells($0)
    in_table = 1
    next
}
/^- \*\*.*\*\*: / {
    at = index($0, "**: ")
    print "pair\t" plain(substr($0, 5, at - 5)) "\t" plain(substr($0, at + 4))
    next
}
/^\*\*/ {
    gsub(/^\*\*|\*\*$/, "")
    print "caption\t" plain($0)
    next
}
/^(-|[0-9]+\.) / {
    mark = $1
    print "item\t" mark "\t" plain(substr($0, length(mark) + 2))
    next
}
{
    sub(/^#+ /, "")
    sub(/\\$/, "")
    print "text\t" plain($0)
}
