# Sourced by the tests beside it, as: . desk.sh PROGRAM SOURCE_FOLDER. Makes a home with a ledger in `satgas`, of the sample
# data, and gives the commands that run a job as cron does.
set -eu

program_folder=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)
data=$2/examples/data
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

fail() {
    echo "$*" >&2
    exit 1
}

# Runs a command line in the home with nothing but what cron gives: $code, $home/out and $home/err are what came of it. A
# second word keeps two runs at the same time apart: $home/out-WORD.
run_job() {
    code=0
    (cd "$home" && exec env -i HOME="$home" LOGNAME=cron SHELL=/bin/sh PATH="/usr/bin:/bin:$program_folder" \
        /bin/sh -c "$1") >"$home/out${2:+-$2}" 2>"$home/err${2:+-$2}" </dev/null || code=$?
}

require() {
    run_job "cd satgas && $1" "${2-}"
    [ "$code" = 0 ] || fail "$1: $code, $(cat "$home/err${2:+-$2}")"
}

require_silence() {
    [ ! -s "$home/out" ] || fail "$1 writes to stdout: $(cat "$home/out")"
    [ ! -s "$home/err" ] || fail "$1 writes to stderr: $(cat "$home/err")"
}

# The name of a file that must be there, for its owner alone.
require_private() {
    [ -f "$1" ] || fail "$1 is missing"
    [ "$(stat -c %a "$1")" = 600 ] || fail "$1 has mode $(stat -c %a "$1")"
}

require_no_leftovers() {
    left=$(find "$home" -name '.netralitas-*' -o -name '*-journal')
    [ -z "$left" ] || fail "left behind: $left"
}

mkdir "$home/satgas"
cp "$data"/*.csv "$home/satgas"
require 'netralitas init --unit KANWIL-JATENG'
require 'netralitas unit import jawa-tengah.csv'
require 'netralitas member import pegawai-jateng.csv'
require 'netralitas pledge round add ikrar-2023-12 --name "Ikrar Netralitas" --date 2023-12-19'
require 'netralitas pledge import ikrar-2023-12-alasan.csv'
require 'netralitas pledge sign --unit KANWIL-JATENG --signed-on 2023-12-19 --method sheet'
