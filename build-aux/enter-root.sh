#!/bin/sh
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# enter-root.sh ROOT COMMAND [ARGS…], called in a mount namespace of its own (see dev-root.sh).
#
# Puts the /usr and /etc of ROOT over the machine's, for this process alone, and becomes COMMAND.
# Everything else stays where it is, so that the caller's files, sockets and working directory are
# the ones that COMMAND sees.

set -eu

root=$1
shift
cwd=$(pwd)

over() { # SOURCE TARGET: shows SOURCE at TARGET when both exist.
  if [ -e "$1" ] && [ -e "$2" ]; then mount --bind "$1" "$2"; fi
}

# Who and where we are comes from the machine, the rest of /etc from the root.
for name in passwd group hosts hostname resolv.conf machine-id localtime timezone; do
  over "/etc/$name" "$root/etc/$name"
done
if [ "$(id -u)" = 0 ]; then
  mount -o bind,ro "$root/usr" "$root/usr"
fi
for name in ${DEV_SHOW:-}; do
  over "$name" "$root$name"
done
over /usr/lib/locale/locale-archive "$root/usr/lib/locale/locale-archive"

mount --rbind "$root/etc" /etc
mount --rbind "$root/usr" /usr
# What dpkg knows is of that /usr.
over "$root/var/lib/dpkg" /var/lib/dpkg

# A library path or interpreter that was chosen for the machine's programs does not fit the root's.
unset DEV_SHOW LD_LIBRARY_PATH LD_PRELOAD PYTHONHOME PYTHONPATH GI_TYPELIB_PATH
PATH=/usr/bin:/usr/sbin:/bin:/sbin:$PATH
export PATH

cd "$cwd"
if [ "$(id -u)" = 0 ]; then
  exec "$@"
fi
exec setpriv --inh-caps=-all --ambient-caps=-all -- "$@"
