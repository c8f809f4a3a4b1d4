#!/bin/sh
# From a bare system to the first answer: builds netralitas, then keeps the pledge of 19 December 2023 of the 60 units of
# Jawa Tengah in a ledger made anew in build/quickstart. The people are invented.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
data=$root/examples/data
desk=$root/build/quickstart

. "$root/cmake/packages.sh"
install_missing "building netralitas" $build_packages

cd "$root"
cmake --workflow --preset release
PATH=$root/build/release/bin:$PATH

rm -rf "$desk"
mkdir -p "$desk"
cd "$desk"
cp "$data"/*.csv .

# Shows each command as a clerk types it, then runs it.
netralitas() {
    printf '\n$ netralitas'
    for word in "$@"; do
        case $word in
            *' '*) printf " '%s'" "$word" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    command netralitas "$@"
}

netralitas init --unit KANWIL-JATENG
netralitas unit import jawa-tengah.csv
netralitas member import pegawai-jateng.csv
netralitas pledge round add ikrar-2023-12 --name 'Ikrar Netralitas 19 Desember 2023' --date 2023-12-19
netralitas pledge import ikrar-2023-12-alasan.csv
netralitas pledge import ikrar-2023-12-tanda-tangan.csv
netralitas pledge sign --unit KANWIL-JATENG --signed-on 2023-12-19 --method sheet
netralitas pledge missing
netralitas report coverage
