# The rows of the tables of a report as people see them: --rawfile tables tables, each line a key, the columns that
# people see in their order (`*`: a code, which they read as a label) and those they do not see (`-`).

def spelled: if . == null then "" else tostring | gsub("\u0007"; "\\x07") end;

. as $report
| [$tables | split("\n")[] | select(. != "") | split(" ") | {key: .[0], columns: .[1:]}]
| . as $known
| ([$report | to_entries[] | select((.value | type) == "array" and .value != []) | .key] - map(.key))
    as $forgotten
| if $forgotten != [] then error("tables.txt has no \($forgotten)") else . end
| .[]
| .key as $key
| .columns as $columns
| ($report[$key][0] | keys - ($columns | map(ltrimstr("-") | rtrimstr("*")))) as $forgotten
| if $forgotten != [] then error("tables.txt has no \($forgotten) of \($key)") else . end
| $report[$key][]
| . as $row
| [$columns[] | select(startswith("-") | not)]
| select(. != [])
# Machines alone get a table of nothing but the sum of what is small.
| select(($report[$key] | length > 1) or ($row[.[0] | rtrimstr("*")] | tostring | startswith("others, together:") | not))
| map(if endswith("*") then "*" else $row[.] | spelled end)
| "\($key)\trow\t" + join("\t")
