#!/bin/bash
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# debian-package.sh FOLDER: exports the working tree into FOLDER, builds the Debian source and binary
# packages from it, runs lintian, installs the package into a root of its own and runs it there.

set -eu

out=$1
srcdir=$(cd "$(dirname "$0")/.." && pwd)
version=$(sed -n "s/^  version: '\(.*\)',$/\1/p" "$srcdir/meson.build")
tree=$out/alliance-atlas-$version

say() { printf 'debian: %s\n' "$*"; }
die() { printf 'debian: %s\n' "$*" >&2; exit 1; }

# As git has the files or would take them, with what was changed and not yet committed
export_tree() {
  rm -rf "$out"
  mkdir -p "$tree"
  cd "$srcdir"
  git ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' name; do [ -e "$name" ] && printf '%s\0' "$name"; done |
    tar --null -T - -cf - | tar -C "$tree" -xf -
}

build() {
  cd "$out"
  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
    -cJf "alliance-atlas_$version.orig.tar.xz" "$(basename "$tree")"
  cp -r "$tree/build-aux/debian" "$tree/debian"
  cd "$tree"
  say "building $version"
  dpkg-buildpackage --unsigned-source --unsigned-changes >"$out/build.log" 2>&1 ||
    { tail -n 60 "$out/build.log" >&2; die "it does not build; all of the log is in $out/build.log"; }
}

check() {
  cd "$out"
  say "lintian:"
  lintian --allow-root --fail-on error --display-info -- *.changes || die "lintian found errors"
}

# Installs into a root that has nothing, and runs the program against the libraries of this one.
install() {
  target=$out/installed
  mkdir -p "$target/var/lib/dpkg/info" "$target/var/lib/dpkg/updates"
  : >"$target/var/lib/dpkg/status"
  set -- "$out"/alliance-atlas_*.deb
  dpkg --root="$target" --force-not-root --force-depends --force-script-chrootless \
    --path-include='/usr/share/man/*' --path-include='/usr/share/doc/*' --install "$1" \
    >"$out/install.log" 2>&1 || { cat "$out/install.log" >&2; die "it does not install"; }
  # What it depends on has to be all that it needs: the libraries of each are at hand here.
  dpkg-deb -f "$1" Depends | tr ',' '\n' | sed 's/^ *\([a-z0-9.+-]*\).*/\1/' |
    while read -r name; do
      dpkg-query -W -f '${Status}\n' "$name" 2>/dev/null | grep -q ' installed$' ||
        die "depends on $name, which is not there"
    done
  ldd "$target/usr/bin/alliance-atlas" | grep 'not found' && die "a library is missing"
  said=$(cd / && "$target/usr/bin/alliance-atlas" --version)
  [ "$said" = "alliance-atlas $version" ] || die "--version says “$said”"
  said=$(cd / && "$target/usr/bin/alliance-atlas" query --date 2004-03-29 --alliance nato)
  case $said in
    *'"count":26'*) ;;
    *) die "query says “$said”" ;;
  esac
  # With what it recommends it writes films as well.
  for name in film.gif film.webm; do
    "$target/usr/bin/alliance-atlas" export --animation --from 2004-03-28 --to 2004-03-29 \
      --size 320x240 "$out/$name" || die "it writes no $name"
  done
  [ -e "$target/usr/share/man/man1/alliance-atlas.1.gz" ] || die "there is no manual page"
  say "installed, and it answers: $(basename "$1"), $(du -sk "$target/usr" | cut -f 1) KiB"
}

export_tree
build
check
install
