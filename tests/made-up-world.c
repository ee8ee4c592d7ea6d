/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "made-up-world.h"

#include "atlas-geography-writer.h"
#include "collection-fixture.h"

static const char units[] =
  "{\"type\": \"Topology\", \"transform\": {\"scale\": [1.125, 1], \"translate\": [0, 0]}, "
  "\"arcs\": ["
  "[[10, 10], [0, -10]], [[20, 10], [0, -10]], [[30, 10], [0, -10]],"
  "[[10, 0], [-10, 0], [0, 10], [10, 0]], [[10, 10], [10, 0]], [[20, 0], [-10, 0]],"
  "[[20, 10], [10, 0]], [[30, 0], [-10, 0]], [[30, 10], [10, 0], [0, -10], [-10, 0]]],"
  "\"objects\": {\"units\": {\"type\": \"GeometryCollection\", \"geometries\": ["
  "{\"type\": \"Polygon\", \"arcs\": [[3, 0]], \"id\": \"U1\","
  " \"properties\": {\"id\": \"U1\", \"name\": \"Unit One\", \"km2\": 400}},"
  "{\"type\": \"Polygon\", \"arcs\": [[-1, 4, 1, 5]], \"id\": \"U2\","
  " \"properties\": {\"id\": \"U2\", \"name\": \"Unit Two\", \"km2\": 300}},"
  "{\"type\": \"Polygon\", \"arcs\": [[-2, 6, 2, 7]], \"id\": \"U3\","
  " \"properties\": {\"id\": \"U3\", \"name\": \"Unit Three\", \"km2\": 200}},"
  "{\"type\": \"Polygon\", \"arcs\": [[-3, 8]], \"id\": \"U4\","
  " \"properties\": {\"id\": \"U4\", \"name\": \"Unit Four\", \"km2\": 100}}]}}}";

#define DISSOLVED "2010-01-01"

static const char states[] =
  "{\"states\": ["
  "{\"code\": \"AAA\", \"names\": [{\"from\": null, \"to\": \"2000-01-01\", \"name\": \"Aland\"},"
  "{\"from\": \"2000-01-01\", \"to\": null, \"name\": \"Alandia\"}]},"
  "{\"code\": \"BBB\", \"names\": [{\"from\": null, \"to\": null, \"name\": \"Bland\"}]},"
  "{\"code\": \"CCC\", \"names\": [{\"from\": null, \"to\": null, \"name\": \"Cland\"}]},"
  "{\"code\": \"DDD\", \"names\": [{\"from\": null, \"to\": null, \"name\": \"Dland\"}]}],"
  "\"periods\": [%s]}";

static const char alliances[] =
  "{\"alliances\": [{\"id\": \"a1\", \"name\": \"The First Alliance\", \"short\": \"First\", "
  "\"kind\": \"military alliance\", \"founded\": \"1949-04-04\", %s"
  "\"text\": \"Was the first.\", \"sources\": [\"s1\"]}], \"memberships\": [%s]}";

static AtlasTopojson *
load_units (CollectionFixture *fixture)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), "units", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlasTopojson *topology;

  collection_fixture_write (fixture, "units", units);
  topology = atlas_topojson_load (path, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  return topology;
}

static AtlasGeography *
compile (CollectionFixture *fixture, const char *periods)
{
  g_autoptr (AtlasGeographyWriter) writer = atlas_geography_writer_new ();
  g_autoptr (AtlasTopojson) topology = load_units (fixture);
  g_autofree char *text = g_strdup_printf (states, periods);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) json = json_from_string (text, &error);
  g_autoptr (GBytes) blob = NULL;
  AtlasGeography *geography;

  g_assert_no_error (error);
  atlas_geography_writer_add_units (writer, topology, &error);
  g_assert_no_error (error);
  atlas_geography_writer_add_states (writer, json_node_get_object (json), &error);
  g_assert_no_error (error);
  blob = atlas_geography_writer_finish (writer);
  geography = atlas_geography_new (blob, &error);
  g_assert_no_error (error);
  return geography;
}

AtlasWorld *
made_up_world_new (const char *periods, const char *memberships)
{
  CollectionFixture fixture;
  /* Nobody stays in an alliance that is no more. */
  const char *dissolved =
    strstr (memberships, DISSOLVED) != NULL ? "\"dissolved\": \"" DISSOLVED "\", " : "";
  g_autofree char *text = g_strdup_printf (alliances, dissolved, memberships);
  g_autoptr (AtlasGeography) geography = NULL;
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (GError) error = NULL;
  AtlasWorld *world;

  collection_fixture_set_up (&fixture, NULL);
  collection_fixture_write (&fixture, "alliances.json", text);
  geography = compile (&fixture, periods);
  collection = atlas_collection_load (fixture.folder, NULL, &error);
  g_assert_no_error (error);
  world = atlas_world_new (geography, collection, &error);
  g_assert_no_error (error);
  collection_fixture_tear_down (&fixture, NULL);
  return world;
}
