# The rows of a sheet as blocks: head row. A table ends at an empty row, the summary (-v whole=1) does not.
/^,*$/ && !whole { exit }
{
    line = $0
    all = ""
    while (1) {
        if (line ~ /^"/) {
            match(line, /^"([^"]|"")*"/)
            cell = substr(line, 2, RLENGTH - 2)
            gsub(/""/, "\"", cell)
            line = substr(line, RLENGTH + 1)
        } else {
            match(line, /^[^,]*/)
            cell = substr(line, 1, RLENGTH)
            line = substr(line, RLENGTH + 1)
        }
        all = all "\t" cell
        if (line == "") break
        line = substr(line, 2)
    }
    print (NR == 1 ? "head" : "row") all
}
