#!/bin/bash
# Alliance Atlas geodata: everything, from Debian's qgis-common and Natural Earth's GeoJSON.   build_all.sh WORKDIR OUTDIR QGIS_DEB
# needs: apt-get install gdal-bin p7zip-full python3-gdal python3-shapely python3-pyproj python3-matplotlib nodejs npm git
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); W=$1; OUT=$2; DEB=$(realpath "$3"); SRC=$here/../source
PY=/usr/bin/python3
mkdir -p "$W/ne" "$OUT"; W=$(realpath "$W"); OUT=$(realpath "$OUT"); cd "$W"
# qgis-common 3.40.6+dfsg-1 (Debian 13) was used.
dpkg-deb --fsys-tarfile "$DEB" | tar -x -O ./usr/share/qgis/resources/data/world_map.gpkg > world_map.gpkg
echo '386bc75f4ac46c329cdc44caff01e2e27385d3d89ca3ded26495090def11f669  world_map.gpkg' | sha256sum -c - || echo 'WARNING: another world_map.gpkg; check the admin-1 names'
for f in "$SRC"/*.7z; do 7z x -y -one "$f" > /dev/null; done
[ -x node_modules/.bin/mapshaper ] || { npm init -y > /dev/null; npm install --no-audit --no-fund mapshaper@0.7.70 > /dev/null; }
M=$W/node_modules/.bin/mapshaper
$PY "$here/build_units.py" world_map.gpkg ne/ne_10m_admin_0_disputed_areas.json units_raw.geojson report.json
$PY "$here/make_states.py" "$here/periods.txt" "$here/states.txt" "$here/native.txt" ne/ne_50m_admin_0_countries.json "$OUT/states.json" units.csv
sh "$here/build_topo.sh" "$W" "$M" > topo.log 2>&1
cp full-1e6.json "$OUT/units.topo.json"; mkdir -p "$OUT/alt"; cp full-1e5.json mid-2e5.json low-5e4.json "$OUT/alt/"
$PY "$here/make_places.py" ne/ne_10m_populated_places.json "$OUT/units.topo.json" "$OUT/states.json" "$OUT/places.json"
sh "$here/build_lakes.sh" "$W/ne" "$M" "$OUT/lakes.topo.json" > lakes.log 2>&1
$PY "$here/check_topo.py" "$OUT/units.topo.json"; node "$here/stats.js" "$OUT/units.topo.json" "$OUT"/alt/*.json
$PY "$here/check_nato.py" "$OUT/states.json" "$OUT/units.topo.json"
$PY "$here/areas.py" "$OUT/units.topo.json" "$OUT/states.json"
