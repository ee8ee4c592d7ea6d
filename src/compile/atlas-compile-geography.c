/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Compiles the geography at build time:
 *
 *   atlas-compile-geography UNITS.topo.json STATES.json LAKES.topo.json PLACES.json OUTPUT
 */

#include "config.h"

#include "atlas-geography-writer.h"
#include "atlas-geography.h"

#include <stdlib.h>

static GBytes *
compile (char **paths, GError **error)
{
  g_autoptr (AtlasGeographyWriter) writer = atlas_geography_writer_new ();
  g_autoptr (AtlasTopojson) units = atlas_topojson_load (paths[0], error);
  g_autoptr (JsonNode) states = units != NULL ? atlas_json_load (paths[1], error) : NULL;
  g_autoptr (AtlasTopojson) lakes = states != NULL ? atlas_topojson_load (paths[2], error) : NULL;
  g_autoptr (JsonNode) places = lakes != NULL ? atlas_json_load (paths[3], error) : NULL;

  if (places == NULL || !atlas_geography_writer_add_units (writer, units, error) ||
      !atlas_geography_writer_add_states (writer, json_node_get_object (states), error) ||
      !atlas_geography_writer_add_lakes (writer, lakes, error) ||
      !atlas_geography_writer_add_places (writer, json_node_get_object (places), error))
    return NULL;

  return atlas_geography_writer_finish (writer);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) blob = NULL;
  g_autoptr (AtlasGeography) geography = NULL;

  if (argc != 6)
    {
      g_printerr ("usage: %s UNITS STATES LAKES PLACES OUTPUT\n", argv[0]);
      return 2;
    }
  blob = compile (argv + 1, &error);
  if (blob != NULL)
    /* What the program would refuse must not be built into it. */
    geography = atlas_geography_new (blob, &error);
  if (geography == NULL || !g_file_set_contents (argv[5], g_bytes_get_data (blob, NULL),
                                                 (gssize) g_bytes_get_size (blob), &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
