# The packages of the distribution, named once (Debian 12). Read with `.` by examples/quickstart.sh, tests/run.sh and
# bench/run.sh; CONTRIBUTING.md says what each is for.

build_packages="cmake ninja-build g++ pkg-config gettext
    libcli11-dev libsqlitecpp-dev libsqlite3-dev libfmt-dev libtomlplusplus-dev libsodium-dev libzstd-dev
    libutf8proc-dev nlohmann-json3-dev libexpat1-dev libminizip-dev zlib1g-dev libxlsxwriter-dev libqrencode-dev libhpdf-dev libcmark-dev"
test_packages="doctest-dev sqlite3 zstd strace clang-format-14 libreoffice-calc-nogui
    libreoffice-writer-nogui khal
    chromium-headless-shell poppler-utils fonts-urw-base35 jq"
bench_packages="sqlite3 sqlite-utils python3-xlsxwriter"

is_installed() {
    dpkg-query --show --showformat '${db:Status-Abbrev}\n' "$1" 2>/dev/null | grep -q '^ii'
}

# install_missing PURPOSE PACKAGE…: asks apt only for what is not there, and says what and why before it does.
install_missing() {
    purpose=$1
    shift
    if ! command -v dpkg-query >/dev/null; then
        echo "$purpose: no apt on this system; these Debian packages must be there by other means: $*" >&2
        return 0
    fi
    missing=
    for package in "$@"; do
        is_installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=
    [ "$(id -u)" -eq 0 ] || as_root=sudo
    if [ -n "$as_root" ] && ! command -v sudo >/dev/null; then
        echo "$purpose needs these packages; install them as root, then run this again:" >&2
        echo "    apt-get install --no-install-recommends$missing" >&2
        return 1
    fi
    echo "$purpose needs packages that are missing; installing with apt:$missing" >&2
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $missing >/dev/null
}
