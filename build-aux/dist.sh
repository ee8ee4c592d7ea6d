#!/bin/sh
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# dist.sh FOLDER: makes the tarball of the last commit twice, from two build folders, at two times,
# with two umasks and in two time zones, and compares them byte by byte.

set -eu

out=$1
srcdir=$(cd "$(dirname "$0")/.." && pwd)

rm -rf "$out"
for number in 1 2; do
  meson setup "$out/build$number" "$srcdir" -Dtests=false >"$out.log" 2>&1 ||
    { cat "$out.log" >&2; exit 1; }
  (
    if [ $number = 2 ]; then
      umask 077
      export TZ=Asia/Tokyo
    fi
    meson dist -C "$out/build$number" --no-tests --formats xztar --allow-dirty >"$out.log" 2>&1
  ) || { cat "$out.log" >&2; exit 1; }
  # The times of the two differ by more than a file system rounds to.
  [ $number = 2 ] || sleep 2
done
rm -f "$out.log"

set -- "$out"/build1/meson-dist/*.tar.xz
name=$(basename "$1")
cmp "$1" "$out/build2/meson-dist/$name" ||
  { echo "dist: two runs did not make the same $name" >&2; exit 1; }

# All that git has, and nothing else
git -C "$srcdir" ls-tree -r --name-only HEAD | sort >"$out/expected"
tar -tJf "$1" | sed -n 's#^[^/]*/\(.*[^/]\)$#\1#p' | sort >"$out/packed"
cmp "$out/expected" "$out/packed" || { echo "dist: $name is not what git has" >&2; exit 1; }

mv "$1" "$out/$name"
echo "dist: twice the same $(wc -c <"$out/$name") bytes"
(cd "$out" && sha256sum "$name")
