#!/bin/sh
# The units of examples/systemd run jobs of examples/netralitas.cron, word by word, and each has a timer: systemd.sh SOURCE_FOLDER
set -eu

fail() {
    echo "$*" >&2
    exit 1
}

count=0
for service in "$1"/examples/systemd/*.service; do
    command=$(sed -n 's/^ExecStart=//p' "$service")
    [ -n "$command" ] || fail "$service starts nothing"
    grep -qF "satgas && $command" "$1/examples/netralitas.cron" || fail "$service: the crontab has no job '$command'"
    grep -q '^OnCalendar=' "${service%.service}.timer" || fail "$service has no timer"
    count=$((count + 1))
done
[ "$count" -ge 3 ] || fail "only $count services"
