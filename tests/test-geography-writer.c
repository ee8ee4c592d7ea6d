/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-geography-writer.h"

#include <glib/gstdio.h>
#include <string.h>

/* Two squares that share the meridian of 10°: unit A in the west, unit B in the east. */
#define UNITS                                                                                      \
  "{\"type\":\"Topology\",\"transform\":{\"scale\":[1,1],\"translate\":[0,0]},"                    \
  "\"arcs\":[[[10,10],[0,10]],[[10,20],[-10,0],[0,-10],[10,0]],[[10,10],[10,0],[0,10],[-10,0]]],"  \
  "\"objects\":{\"units\":{\"type\":\"GeometryCollection\",\"geometries\":["                       \
  "{\"type\":\"Polygon\",\"arcs\":[[0,1]],\"properties\":{\"id\":\"A\",\"name\":\"A\",\"km2\":1}}" \
  ","                                                                                              \
  "{\"type\":\"Polygon\",\"arcs\":[[2,%s]],\"properties\":{\"id\":\"B\",\"name\":\"B\",\"km2\":1}" \
  "}"                                                                                              \
  "]}}}"
#define STATES_HEAD                                                                                \
  "{\"states\":[{\"code\":\"YYY\",\"names\":[{\"from\":null,\"to\":null,\"name\":\"Y\"}]},"        \
  "{\"code\":\"XXX\",\"names\":[{\"from\":null,\"to\":null,\"name\":\"X\"}]}],\"periods\":["
#define PERIOD(unit, from, to, state, rest)                                                        \
  "{\"unit\":\"" unit "\",\"from\":\"" from "\",\"to\":" to ",\"state\":\"" state                  \
  "\",\"status\":\"i\"" rest "}"
#define PERIOD_A PERIOD ("A", "1949-04-04", "null", "XXX", "")
#define PERIOD_B PERIOD ("B", "1949-04-04", "null", "YYY", "")

static AtlasTopojson *
load_units (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("atlas-units-XXXXXX.json", &path, NULL);
  AtlasTopojson *units;

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_file_set_contents (path, text, -1, NULL);
  units = atlas_topojson_load (path, error);
  g_unlink (path);
  return units;
}

static gboolean
write_units (AtlasGeographyWriter *writer, const char *shared_arc, GError **error)
{
  g_autofree char *text = g_strdup_printf (UNITS, shared_arc);
  g_autoptr (AtlasTopojson) units = load_units (text, NULL);

  g_assert_nonnull (units);
  return atlas_geography_writer_add_units (writer, units, error);
}

static gboolean
write_states (AtlasGeographyWriter *writer, const char *periods, GError **error)
{
  g_autofree char *text = g_strconcat (STATES_HEAD, periods, "]}", NULL);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  g_assert_nonnull (root);
  return atlas_geography_writer_add_states (writer, json_node_get_object (root), error);
}

static void
test_sides (void)
{
  g_autoptr (AtlasGeographyWriter) writer = atlas_geography_writer_new ();
  g_autoptr (GError) error = NULL;
  const AtlasGeoArc *arcs;

  write_units (writer, "-1", &error);
  g_assert_no_error (error);
  arcs = (const AtlasGeoArc *) (void *) writer->sections[ATLAS_GEO_SECTION_ARCS]->data;
  g_assert_cmpuint (writer->n_borders, ==, 1);
  /* The border is walked forwards by A, backwards by B; it is measured, the coasts are not. */
  g_assert_cmpuint (arcs[1].right, ==, 1);
  g_assert_cmpuint (arcs[1].left, ==, 2);
  g_assert_cmpfloat_with_epsilon (arcs[1].km, 1106.5f, 1.0f);
  g_assert_cmpfloat (arcs[2].km, ==, 0.0f);
  g_assert_cmpfloat (arcs[3].km, ==, 0.0f);
}

/* An arc that two units walk in the same direction has two units on one side. */
static void
test_overlap (void)
{
  g_autoptr (AtlasGeographyWriter) writer = atlas_geography_writer_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (write_units (writer, "0", &error));
  g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "arc 0"));
}

static void
assert_periods_refused (const char *periods, const char *why)
{
  g_autoptr (AtlasGeographyWriter) writer = atlas_geography_writer_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (write_units (writer, "-1", NULL));
  g_assert_false (write_states (writer, periods, &error));
  g_assert_error (error, ATLAS_DATA_ERROR, error->code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, why));
}

static void
test_periods (void)
{
  assert_periods_refused (PERIOD_A, "unit 2");
  assert_periods_refused (PERIOD_A "," PERIOD ("C", "1949-04-04", "null", "XXX", ""), "“C”");
  assert_periods_refused (PERIOD_A "," PERIOD ("B", "1949-04-04", "null", "ZZZ", ""), "“ZZZ”");
  assert_periods_refused (PERIOD_A "," PERIOD ("B", "1949-04-31", "null", "XXX", ""), "1949-04-31");
  assert_periods_refused (
    PERIOD_A "," PERIOD ("B", "1949-04-04", "null", "XXX", ",\"kind\":\"bad\""), "“bad”");
  /* A gap, an overlap, and an end without a successor */
  assert_periods_refused (PERIOD_A
                          "," PERIOD ("B", "1949-04-04", "\"1950-01-01\"", "XXX",
                                      "") "," PERIOD ("B", "1950-01-02", "null", "YYY", ""),
                          "unit B");
  assert_periods_refused (PERIOD_A
                          "," PERIOD ("B", "1949-04-04", "\"1950-01-03\"", "XXX",
                                      "") "," PERIOD ("B", "1950-01-02", "null", "YYY", ""),
                          "unit B");
  assert_periods_refused (PERIOD_A "," PERIOD ("B", "1949-04-04", "\"1950-01-01\"", "XXX", ""),
                          "unit B");
}

/* States are sorted by code, change dates are those after the first day. */
static void
test_states (void)
{
  g_autoptr (AtlasGeographyWriter) writer = atlas_geography_writer_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (write_units (writer, "-1", NULL));
  write_states (writer,
                PERIOD_A "," PERIOD ("B", "1949-04-04", "\"1950-01-01\"", "XXX",
                                     "") "," PERIOD ("B", "1950-01-01", "null", "YYY", ""),
                &error);
  g_assert_no_error (error);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (writer->state_codes, "XXX")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (writer->state_codes, "YYY")), ==, 2);
  g_assert_cmpuint (writer->sections[ATLAS_GEO_SECTION_DATES]->len, ==, 1);
}

static void
assert_topology_refused (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasTopojson) units = load_units (text, &error);

  g_assert_null (units);
  g_assert_nonnull (error);
  /* Each names the file. */
  g_assert_nonnull (strstr (error->message, "atlas-units-"));
}

static void
test_topologies (void)
{
  assert_topology_refused ("");
  assert_topology_refused ("[]");
  assert_topology_refused ("{\"arcs\":[]}");
  assert_topology_refused ("{\"arcs\":[],\"transform\":{\"scale\":[1],\"translate\":[0,0]}}");
  assert_topology_refused (
    "{\"arcs\":[[[0,0]]],\"transform\":{\"scale\":[1,1],\"translate\":[0,0]}}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geography-writer/sides", test_sides);
  g_test_add_func ("/geography-writer/overlap", test_overlap);
  g_test_add_func ("/geography-writer/periods", test_periods);
  g_test_add_func ("/geography-writer/states", test_states);
  g_test_add_func ("/geography-writer/topologies", test_topologies);
  return g_test_run ();
}
