# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by dev. Finds or makes the place to build in: this system, when its GTK is new enough, or
# a Debian 13 root under the user's cache. All that it says goes to standard error.

gtk_wanted=4.18

say() { printf 'dev: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# PACKAGES GROUP…: the names in packages.txt that belong to one of the groups.
packages() {
  for group; do
    sed -n "s/^\([a-z0-9.+-]*\) $group\$/\1/p" "$srcdir/build-aux/packages.txt"
  done
}

# NAME: the groups of packages that the place of this name has. Tests run where it is built; whatever
# else needs packages of its own (a group called after it) has a place of its own, made only for it.
groups_of() {
  case $1 in
    run) echo run ;;
    test) echo run test ;;
    flatpak) echo run test flatpak ;; # It drives the window as the tests do.
    *) echo run "$1" ;;
  esac
}

choose_packages() { # NAME
  groups=$(groups_of "$1")
  packages_hash=$(packages $groups | sha256sum | cut -c 1-12)
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "needs root to run “$*”: start it as root, or install sudo"
  fi
}

apt_install() {
  as_root apt-get -o DPkg::Lock::Timeout=300 -q update >&2 ||
    say "could not refresh the package lists; trying with the ones at hand"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q install -y \
    --no-install-recommends "$@" >&2 || die "apt-get could not install: $*"
}

# Whether this system has, or its package archive offers, a GTK that is new enough.
system_is_new_enough() {
  if command -v pkg-config >/dev/null && pkg-config --atleast-version=$gtk_wanted gtk4; then
    return 0
  fi
  command -v apt-cache >/dev/null && command -v dpkg >/dev/null || return 1
  offered=$(LC_ALL=C apt-cache policy libgtk-4-dev 2>/dev/null |
    sed -n 's/^ *Candidate: \([^(].*\)/\1/p')
  if [ -z "$offered" ]; then
    # A fresh machine has no package lists yet; its release then says what they will offer.
    offered=$(. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-0}" -ge 13 ] &&
      echo $gtk_wanted) || return 1
  fi
  dpkg --compare-versions "$offered" ge $gtk_wanted
}

# NAME: installs what is missing of its groups on this system; a stamp in the build folder makes it
# quick.
prepare_system() {
  stamp=$builddir/system-$1-$packages_hash
  [ -e "$stamp" ] && return
  if command -v dpkg-query >/dev/null; then
    missing=
    for name in $(packages $groups); do
      case $(dpkg-query -W -f '${Status}' "$name" 2>/dev/null) in
        *' installed') ;;
        *) missing="$missing $name" ;;
      esac
    done
    if [ -n "$missing" ]; then
      say "installing$missing"
      apt_install $missing
    fi
  fi
  mkdir -p "$builddir" && : >"$stamp"
}

# TOOL…: makes sure that the programs that make the root are there.
root_tools() {
  command -v mmdebstrap >/dev/null && return
  command -v apt-get >/dev/null ||
    die "needs GTK $gtk_wanted, or mmdebstrap to make a Debian 13 root to build in"
  say "installing mmdebstrap, to make a Debian 13 root to build in"
  apt_install mmdebstrap debian-archive-keyring
}

# Makes the root in the folder TARGET.
bootstrap() { # TARGET
  target=$1
  list=$(packages $groups | paste -sd, -)
  set -- --variant=minbase "--include=$list,ca-certificates,git,less" \
    --aptopt='Apt::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' trixie
  if [ "$(id -u)" = 0 ]; then
    mmdebstrap --mode=root --format=directory "$@" "$target" >&2
    return
  fi
  # As an archive that the user unpacks, and so owns every file of and can remove.
  mkdir -p "$target"
  if { command -v newuidmap >/dev/null &&
    mmdebstrap --mode=unshare --format=tar "$@" - >"$target.tar"; } ||
    as_root mmdebstrap --mode=root --format=tar "$@" - >"$target.tar"; then
    tar -C "$target" -xf "$target.tar" --exclude='./dev/*' --no-same-owner && rm "$target.tar"
  else
    return 1
  fi
}

# Files of the machine are shown at these places, which have to exist.
root_finish() { # ROOT
  rm -f "$1/etc/localtime" "$1/etc/resolv.conf"
  for name in hostname hosts resolv.conf machine-id localtime timezone; do
    [ -e "$1/etc/$name" ] || : >"$1/etc/$name"
  done
  mkdir -p "$1/usr/lib/locale"
  [ -e "$1/usr/lib/locale/locale-archive" ] || : >"$1/usr/lib/locale/locale-archive"
}

make_root() {
  $enter -c : 2>/dev/null ||
    die "this machine lets us make no mount namespace (a container without the right to?)," \
      "and its own GTK is older than $gtk_wanted"
  root_tools
  say "making a Debian 13 root in $root (once; about a minute and 1.5 GB)"
  # What a run that was stopped has left. We hold the lock, so nobody is writing there.
  rm -rf --one-file-system "$cache"/root-*.part "$cache"/root-*.part.tar
  bootstrap "$root.part" || die "could not make the Debian 13 root; nothing was kept"
  root_finish "$root.part"
  mv "$root.part" "$root"
  say "the root is ready"
}

prepare_root() { # NAME
  [ "$1" != run ] || choose_packages test # One root is for both.
  [ -n "${XDG_CACHE_HOME:-}${HOME:-}" ] || die "neither HOME nor XDG_CACHE_HOME says where the cache is"
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/alliance-atlas
  root=$cache/root-$packages_hash
  if [ "$(id -u)" = 0 ]; then
    enter="unshare --mount --propagation slave"
  else
    enter="unshare --user --map-current-user --keep-caps --mount --propagation slave"
  fi
  enter="$enter sh"
  if [ ! -d "$root" ]; then
    mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] ||
      die "cannot write to $cache: set XDG_CACHE_HOME to a folder that you can write to"
    exec 8>"$cache/lock"
    flock -n 8 || { say "waiting for another dev that makes the root"; flock 8; }
    [ -d "$root" ] || make_root
    exec 8>&-
  fi
}

# NAME, of groups_of(): sets “root” to the root's path, or leaves it empty when this system will do.
prepare() {
  choose_packages "$1"
  root=
  if [ -e "$builddir/uses-root" ]; then
    prepare_root "$1"
  elif [ -e "$builddir/uses-system" ]; then
    prepare_system "$1"
  elif system_is_new_enough; then
    prepare_system "$1"
    : >"$builddir/uses-system"
  else
    prepare_root "$1"
    mkdir -p "$builddir" && : >"$builddir/uses-root"
  fi
}

# COMMAND [ARGS…]: runs it where we build. The machine's /usr/local is hidden, so that what lies
# there is not built against, except when the project lies there itself.
inside() {
  if [ -z "$root" ]; then
    "$@"
  else
    case $srcdir/ in
      /usr/local/*) show="/usr/local" ;;
      *) show= ;;
    esac
    DEV_SHOW="$show /usr/src" $enter "$srcdir/build-aux/enter-root.sh" "$root" "$@"
  fi
}

# COMMAND [ARGS…]: becomes it, with all of the caller's files in sight.
become() {
  if [ -z "$root" ]; then
    exec "$@"
  fi
  export DEV_SHOW="/usr/local /usr/src"
  exec $enter "$srcdir/build-aux/enter-root.sh" "$root" "$@"
}
