#!/bin/sh
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# serve-broadway.sh COMMAND [ARGS…]: becomes COMMAND, whose window a web browser on this machine
# shows. The server, and what it needs, ends with COMMAND.

set -eu

first_port=8085
last_port=8184

private=
if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -w "$XDG_RUNTIME_DIR" ]; then
  private=$(mktemp -d "${TMPDIR:-/tmp}/alliance-atlas-XXXXXX")
  export XDG_RUNTIME_DIR="$private"
fi
log=$(mktemp "${TMPDIR:-/tmp}/alliance-atlas-broadway-XXXXXX")

# PORT: the server on that port of the loopback interface. The kernel tells its shell to end when
# this process, later COMMAND, is no more.
serve() {
  setpriv --pdeathsig TERM sh -c '
    trap "kill \$server 2>/dev/null || :; [ -z \"$0\" ] || rm -rf \"$0\"; exit" TERM
    gtk4-broadwayd --address 127.0.0.1 --port "$1" ":$1" & server=$!
    wait $server' "$private" "$1" >"$log" 2>&1 </dev/null &
  server=$!
}

# Whether the server has come up; no when it has ended, for example because the port is taken. It
# says “Listening” of its socket before it tries the port.
listening() {
  tries=0
  until grep -q Listening "$log"; do
    tries=$((tries + 1))
    if [ $tries -gt 100 ] || ! kill -0 $server 2>/dev/null; then return 1; fi
    sleep 0.05
  done
  sleep 0.2
  ! grep -q Unable "$log" && kill -0 $server 2>/dev/null
}

port=$first_port
serve $port
until listening; do
  if [ $port -eq $last_port ]; then
    cat "$log" >&2
    rm -rf "$log" "$private"
    echo "could not serve the window to a browser: see above" >&2
    exit 1
  fi
  kill $server 2>/dev/null || true
  port=$((port + 1))
  serve $port
done
rm -f "$log"

echo "There is no display: open http://127.0.0.1:$port/ in a browser to see the window." >&2
export GDK_BACKEND=broadway BROADWAY_DISPLAY=":$port"
exec "$@"
