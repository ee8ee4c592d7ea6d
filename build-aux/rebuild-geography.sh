#!/bin/bash
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the geometry, states, places and lakes in data/geography again from their sources: Natural
# Earth's layers in data/geography/source, the tables in data/geography/tools, and world_map.gpkg
# out of Debian's qgis-common package. data/geography/geodata.md says what the tools need.
#
# Usage: build-aux/rebuild-geography.sh QGIS_COMMON.deb [WORK_FOLDER]

set -euo pipefail

if [ $# -lt 1 ] || [ $# -gt 2 ] || [ ! -r "$1" ]; then
  echo "Usage: $0 QGIS_COMMON.deb [WORK_FOLDER]; get the first with “apt-get download qgis-common”" >&2
  exit 2
fi

deb=$(realpath "$1")
geography=$(cd "$(dirname "$0")/../data/geography" && pwd)

if [ $# -eq 2 ]; then
  work=$2
  mkdir -p "$work"
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi

for tool in 7z node npm dpkg-deb sha256sum; do
  command -v "$tool" >/dev/null || { echo "$tool is missing; see $geography/geodata.md" >&2; exit 1; }
done
/usr/bin/python3 -c 'import osgeo, shapely, pyproj' || {
  echo "/usr/bin/python3 lacks GDAL, Shapely or pyproj; see $geography/geodata.md" >&2
  exit 1
}

"$geography/tools/build_all.sh" "$work/build" "$work/out" "$deb"

# The files are replaced only when all of them were made and checked.
for file in units.topo.json states.json places.json lakes.topo.json; do
  cmp --silent "$work/out/$file" "$geography/$file" && state=unchanged || state=changed
  cp "$work/out/$file" "$geography/$file"
  echo "data/geography/$file: $state"
done
