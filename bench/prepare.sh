# What every benchmark begins with: packages, the release build, the sample units and staff. Read with `.`; sets root, units and PATH,
# and leaves the caller in build/bench.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

. "$root/cmake/packages.sh"
install_missing "measuring netralitas" $build_packages $bench_packages

cd "$root"
cmake --workflow --preset release
cmake --build --preset release --target sample_roster versus
PATH=$root/build/release/bin:$PATH

mkdir -p build/bench
cd build/bench
units=$root/examples/data/jawa-tengah.csv

# staff_of COUNT: makes staff-COUNT.csv once.
staff_of() {
    [ -s "staff-$1.csv" ] || sample_roster roster "$units" "$1" >"staff-$1.csv"
}

# cases_of COUNT: makes cases-COUNT.csv once, one case for every twentieth of so many staff.
cases_of() {
    [ -s "cases-$1.csv" ] || awk -F';' 'BEGIN {print "nip_or_nik;act;occurred_on;known_on;unit"}
        NR > 1 && NR % 20 == 0 {printf "%s;D-%d;2024-01-%02d;2024-02-01;%s\n", $2, NR % 12 + 1, NR % 28 + 1, $6}' \
        "staff-$1.csv" >"cases-$1.csv"
}

# activities_of COUNT: makes activities-COUNT.csv once, in 2024, of every kind and unit in turn.
activities_of() {
    [ -s "activities-$1.csv" ] || awk -F';' -v count="$1" '
        BEGIN {kinds = split("sosialisasi edukasi kerjasama koordinasi pembinaan apel arahan rapat pengawasan monitoring", kind, " ")}
        FNR > 1 {unit[units++] = $1}
        END {
            print "reference;kind;unit;date;title"
            for (i = 0; i < count; i++)
                printf "ACT/%s/2024/%04d;%s;%s;2024-%02d-%02d;Kegiatan %d\n", unit[i % units], i / units + 1,
                    kind[i % kinds + 1], unit[i % units], i % 6 + 1, i % 28 + 1, i
        }' "$units" >"activities-$1.csv"
}

# attendances_of COUNT ACTIVITIES STAFF: makes attendances-COUNT.csv once, the same number at each activity. One in twenty of the staff is
# at none, but the whole staff of the last unit is at an activity of its own.
attendances_of() {
    [ -s "attendances-$1.csv" ] || awk -F';' -v count="$1" -v held="$2" -v staff="$3" '
        FNR > 1 {reference[activities++] = $1; if (!($3 in seen)) {seen[$3]; unit = $3; of_unit = $1}}
        END {
            print "activity;number;unit"
            print of_unit ";;" unit
            each = count / held
            for (i = 0; i < count; i++)
                printf "%s;P-%04d;\n", reference[int(i / each)], (i * 7919) % int(staff * 0.95) + 1
        }' "activities-$2.csv" >"attendances-$1.csv"
}

# risks_of COUNT: makes risks-COUNT.csv once, at every unit in turn; two in five are high, of a stage that begins on 27 August.
risks_of() {
    [ -s "risks-$1.csv" ] || awk -F';' -v count="$1" '
        FNR > 1 {unit[units++] = $1}
        END {
            print "reference;unit;category;description;found_on;likelihood;impact;due;election;stage"
            for (i = 0; i < count; i++)
                printf "RSK/%s/2024/%04d;%s;apel;Titik rawan %d;2024-03-01;4;%d;2024-%02d-%02d;pilkada-2024;pendaftaran-paslon\n",
                    unit[i % units], i / units + 1, unit[i % units], i, i % 5 + 1, i % 9 + 4, i % 28 + 1
        }' "$units" >"risks-$1.csv"
}

# new_ledger FILE: shell words that make a ledger with the units only.
new_ledger() {
    echo "rm -f $1* && netralitas --quiet --ledger $1 init --unit KANWIL-JATENG &&
        netralitas --quiet --ledger $1 unit import '$units'"
}
