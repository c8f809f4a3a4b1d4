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

# new_ledger FILE: shell words that make a ledger with the units only.
new_ledger() {
    echo "rm -f $1* && netralitas --quiet --ledger $1 init --unit KANWIL-JATENG &&
        netralitas --quiet --ledger $1 unit import '$units'"
}
