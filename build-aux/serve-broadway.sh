#!/bin/sh
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# serve-broadway.sh COMMAND [ARGS…]: becomes COMMAND, whose window a web browser on this machine
# shows. The server ends with COMMAND.

set -eu

runtime=${XDG_RUNTIME_DIR:-}
if [ -z "$runtime" ] || [ ! -w "$runtime" ]; then
  XDG_RUNTIME_DIR=$(mktemp -d "${TMPDIR:-/tmp}/alliance-atlas-XXXXXX")
  export XDG_RUNTIME_DIR
fi

log=$(mktemp "${TMPDIR:-/tmp}/alliance-atlas-broadway-XXXXXX")
number=5
while [ $number -lt 100 ]; do
  port=$((8080 + number))
  # The kernel ends the server when this process, later COMMAND, ends.
  setpriv --pdeathsig TERM gtk4-broadwayd --address 127.0.0.1 --port $port ":$number" \
    >"$log" 2>&1 </dev/null &
  server=$!
  tries=0
  while [ $tries -lt 50 ] && kill -0 $server 2>/dev/null; do
    if grep -q Listening "$log"; then
      break 2
    fi
    sleep 0.1
    tries=$((tries + 1))
  done
  kill $server 2>/dev/null || true
  number=$((number + 1))
done
[ $number -lt 100 ] || { cat "$log" >&2; rm -f "$log"; exit 1; }
rm -f "$log"

printf 'No display here: open http://127.0.0.1:%s/ in a browser to see the window.\n' $port >&2
export GDK_BACKEND=broadway BROADWAY_DISPLAY=":$number"
exec "$@"
