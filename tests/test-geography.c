/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-geography-checksum.h"
#include "atlas-geography-private.h"
#include "geography-fixture.h"

#include <math.h>
#include <string.h>

static const char *
unit_at (double lat, double lon)
{
  AtlasGeography *geography = geography_fixture_get ();

  return atlas_geography_get_unit_id (geography, atlas_geography_locate (geography, lat, lon));
}

static const char *
owner_on (const char *unit, const char *iso, AtlasView view)
{
  AtlasGeography *geography = geography_fixture_get ();
  const AtlasGeoPeriod *period = atlas_geography_find_period (
    geography, atlas_geography_find_unit (geography, unit), fixture_date (iso));

  g_assert_nonnull (period);
  return atlas_geography_get_state_code (geography, atlas_geo_period_get_owner (period, view));
}

static void
test_counts (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint n_dates;

  g_assert_cmpuint (atlas_geography_get_n_units (geography), ==, 330);
  g_assert_cmpuint (atlas_geography_get_n_states (geography), ==, 235);
  g_assert_cmpuint (atlas_geography_get_n_borders (geography), ==, 508);
  g_assert_cmpuint (atlas_geography_get_n_lines (geography), ==, 838);
  g_assert_cmpuint (atlas_geography_get_n_lakes (geography), ==, 312);
  g_assert_cmpuint (atlas_geography_get_n_places (geography), ==, 1034);
  atlas_geography_get_change_dates (geography, &n_dates);
  g_assert_cmpuint (n_dates, ==, 228);
}

static void
test_codes (void)
{
  AtlasGeography *geography = geography_fixture_get ();

  for (guint i = 1; i <= atlas_geography_get_n_states (geography); i++)
    {
      const char *code = atlas_geography_get_state_code (geography, i);

      g_assert_cmpuint (atlas_geography_find_state (geography, code), ==, i);
      if (i > 1)
        g_assert_cmpstr (atlas_geography_get_state_code (geography, i - 1), <, code);
    }
  g_assert_cmpuint (atlas_geography_find_state (geography, "pol"), ==, 0);
  g_assert_cmpuint (atlas_geography_find_state (geography, ""), ==, 0);
  g_assert_cmpuint (atlas_geography_find_unit (geography, "nowhere"), ==, 0);
  g_assert_cmpstr (atlas_geography_get_state_name (geography, 0, 0), ==, "");
}

static void
test_locate (void)
{
  g_assert_cmpstr (unit_at (52.23, 21.01), ==, "POL");
  g_assert_cmpstr (unit_at (54.71, 20.51), ==, "RUS-KGD");
  g_assert_cmpstr (unit_at (52.50, 13.28), ==, "DEU-BW");
  g_assert_cmpstr (unit_at (52.52, 13.45), ==, "DEU-BO");
  g_assert_cmpstr (unit_at (45.0, 34.2), ==, "UKR-43");
  g_assert_cmpstr (unit_at (44.6, 33.6), ==, "UKR-40");
  g_assert_cmpstr (unit_at (-33.9, 18.5), ==, "ZAF");
  g_assert_cmpstr (unit_at (-29.5, 28.2), ==, "LSO");
  g_assert_cmpstr (unit_at (43.94, 12.46), ==, "SMR");
  /* The sea, the Caspian, the north pole */
  g_assert_cmpstr (unit_at (0.0, -30.0), ==, "");
  g_assert_cmpstr (unit_at (42.0, 51.0), ==, "");
  g_assert_cmpstr (unit_at (90.0, 0.0), ==, "");
}

static void
test_locate_edges (void)
{
  g_assert_cmpstr (unit_at (-90.0, 0.0), ==, "ATA");
  g_assert_cmpstr (unit_at (-90.0, -180.0), ==, "ATA");
  g_assert_cmpstr (unit_at (-90.0, 180.0), ==, "ATA");
  /* Chukotka lies on both sides of the dateline, and on it. */
  g_assert_cmpstr (unit_at (67.0, 179.0), ==, "RUS");
  g_assert_cmpstr (unit_at (67.0, -179.0), ==, "RUS");
  g_assert_cmpstr (unit_at (67.0, 180.0), ==, "RUS");
  g_assert_cmpstr (unit_at (67.0, -180.0), ==, "RUS");
  g_assert_cmpstr (unit_at (90.001, 0.0), ==, "");
  g_assert_cmpstr (unit_at (0.0, 180.001), ==, "");
  g_assert_cmpstr (unit_at (NAN, 0.0), ==, "");
}

/* Every vertex of a border, taken as a point, lies in exactly one of the units that meet there:
 * never in the sea between them. */
static void
test_locate_on_border (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  const AtlasGeoVertex *vertices = atlas_geography_get_vertices (geography);

  for (guint i = 1; i <= atlas_geography_get_n_borders (geography); i++)
    {
      const AtlasGeoArc *arc = atlas_geography_get_arc (geography, i);

      for (guint v = arc->first_vertex + 1; v + 1 < arc->first_vertex + arc->n_vertices; v++)
        {
          double lon = vertices[v].x * 360.0 / ATLAS_GEO_MAX - 180.0;
          double lat = vertices[v].y * 180.0 / ATLAS_GEO_MAX - 90.0;
          guint unit = atlas_geography_locate (geography, lat, lon);

          g_assert_true (unit == arc->left || unit == arc->right);
        }
    }
}

/* The pole of inaccessibility of each unit lies in it. */
static void
test_label_points (void)
{
  AtlasGeography *geography = geography_fixture_get ();

  for (guint i = 1; i <= atlas_geography_get_n_units (geography); i++)
    {
      const AtlasGeoUnit *unit = atlas_geography_get_unit (geography, i);
      double lon = (double) unit->label_x * 360.0 / ATLAS_GEO_MAX - 180.0;
      double y = (double) unit->label_m / ATLAS_GEO_MAX;
      double lat = atan (sinh ((0.5 - y) * 2.0 * G_PI)) * 180.0 / G_PI;

      g_assert_cmpuint (atlas_geography_locate (geography, lat, lon), ==, i);
      g_assert_cmpuint (unit->label_radius, >, 0);
    }
}

static void
test_periods (void)
{
  AtlasGeography *geography = geography_fixture_get ();

  for (guint i = 1; i <= atlas_geography_get_n_units (geography); i++)
    {
      guint n;
      const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, i, &n);

      g_assert_cmpint (periods[0].from, ==, ATLAS_DATE_START);
      g_assert_null (atlas_geography_find_period (geography, i, ATLAS_DATE_START - 1));
      for (guint k = 0; k < n; k++)
        {
          AtlasSpan span = atlas_geo_period_get_span (&periods[k]);

          g_assert_true (atlas_geography_find_period (geography, i, span.from) == &periods[k]);
          g_assert_true (span.is_open == (k == n - 1));
          if (!span.is_open)
            g_assert_true (atlas_geography_find_period (geography, i, span.to - 1) == &periods[k]);
        }
    }
}

static void
test_owners (void)
{
  g_assert_cmpstr (owner_on ("DEU-E", "1990-10-02", ATLAS_VIEW_RECOGNISED), ==, "DDR");
  g_assert_cmpstr (owner_on ("DEU-E", "1990-10-03", ATLAS_VIEW_RECOGNISED), ==, "DEU");
  g_assert_cmpstr (owner_on ("UKR", "1991-12-25", ATLAS_VIEW_RECOGNISED), ==, "SUN");
  g_assert_cmpstr (owner_on ("UKR", "1991-12-26", ATLAS_VIEW_RECOGNISED), ==, "UKR");
  g_assert_cmpstr (owner_on ("UKR-43", "2014-02-26", ATLAS_VIEW_CONTROLLED), ==, "UKR");
  g_assert_cmpstr (owner_on ("UKR-43", "2014-02-27", ATLAS_VIEW_CONTROLLED), ==, "RUS");
  g_assert_cmpstr (owner_on ("UKR-43", "2024-01-01", ATLAS_VIEW_RECOGNISED), ==, "UKR");
  /* Military government as a whole paints nothing in the occupier's colour. */
  g_assert_cmpstr (owner_on ("JPN", "1950-01-01", ATLAS_VIEW_CONTROLLED), ==, "JPN");
  g_assert_cmpstr (owner_on ("AUT", "1950-01-01", ATLAS_VIEW_CONTROLLED), ==, "AUT");
}

static void
test_names (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint state = atlas_geography_find_state (geography, "DEU");
  guint n;
  const AtlasGeoCapital *capitals = atlas_geography_get_capitals (geography, state, &n);

  g_assert_cmpstr (atlas_geography_get_state_native (geography, state), ==,
                   "Deutschland, Bundesrepublik Deutschland, BRD, Westdeutschland");
  g_assert_cmpstr (
    atlas_geography_get_state_native (geography, atlas_geography_find_state (geography, "JAM")), ==,
    "");
  g_assert_cmpstr (atlas_geography_get_state_native (geography, 0), ==, "");
  g_assert_cmpstr (atlas_geography_get_state_name (geography, state, fixture_date ("1990-10-02")),
                   ==, "West Germany");
  g_assert_cmpstr (atlas_geography_get_state_name (geography, state, fixture_date ("1990-10-03")),
                   ==, "Germany");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (atlas_geography_get_place_name (geography, capitals[0].place, 0), ==, "Bonn");
  state = atlas_geography_find_state (geography, "COD");
  capitals = atlas_geography_get_capitals (geography, state, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (
    atlas_geography_get_place_name (geography, capitals[0].place, fixture_date ("1966-06-30")), ==,
    "Léopoldville");
  g_assert_cmpstr (
    atlas_geography_get_place_name (geography, capitals[0].place, fixture_date ("1966-07-01")), ==,
    "Kinshasa");
}

static double
border_km (const char *id_a, const char *id_b)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint unit_a = atlas_geography_find_unit (geography, id_a);
  guint unit_b = atlas_geography_find_unit (geography, id_b);
  double km = 0.0;

  for (guint i = 1; i <= atlas_geography_get_n_lines (geography); i++)
    {
      guint a;
      guint b;

      atlas_geography_get_line_units (geography, i, &a, &b);
      if ((a == unit_a && b == unit_b) || (a == unit_b && b == unit_a))
        km += atlas_geography_get_line_km (geography, i);
    }
  return km;
}

static void
test_border_lengths (void)
{
  g_assert_cmpfloat_with_epsilon (border_km ("NOR", "RUS"), 163.0, 1.0);
  g_assert_cmpfloat_with_epsilon (border_km ("FIN", "RUS"), 1219.0, 2.0);
  g_assert_cmpfloat_with_epsilon (border_km ("POL", "RUS-KGD"), 206.0, 1.0);
  g_assert_cmpfloat (border_km ("POL", "PRT"), ==, 0.0);
}

static void
assert_refused (GBytes *blob, const char *why)
{
  g_autoptr (GError) error = NULL;
  AtlasGeography *geography = atlas_geography_new (blob, &error);

  g_assert_null (geography);
  g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, why));
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) blob = geography_fixture_dup_blob ();
  gsize size = g_bytes_get_size (blob);
  const gsize lengths[] = {
    0, 1, 8, sizeof (AtlasGeoHeader) - 1, sizeof (AtlasGeoHeader), size / 2, size - 1
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      /* A copy of its own, so that a read past its end is seen. */
      g_autoptr (GBytes) part = g_bytes_new (g_bytes_get_data (blob, NULL), lengths[i]);

      assert_refused (part, "geography");
    }
}

static GBytes *
alter (gsize offset, guint8 mask, gboolean mend_checksum)
{
  g_autoptr (GBytes) blob = geography_fixture_dup_blob ();
  gsize size;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&blob), &size);
  AtlasGeoHeader *header = (AtlasGeoHeader *) (void *) data;

  data[offset] ^= mask;
  if (mend_checksum)
    header->checksum = atlas_geography_checksum (data + sizeof *header, size - sizeof *header);
  return g_bytes_new_take (data, size);
}

static void
test_altered (void)
{
  gsize size = g_bytes_get_size (geography_fixture_get ()->blob);

  for (guint i = 0; i < 200; i++)
    {
      gsize offset = (gsize) g_test_rand_int_range (0, (gint32) size);
      g_autoptr (GBytes) blob = alter (offset, (guint8) (1 << g_test_rand_int_range (0, 8)), FALSE);

      assert_refused (blob, "geography");
    }
}

/* With a checksum that fits, only the checks of the indices stand between an altered blob and a
 * read past its end: whatever is accepted must be safe to use. The sanitizers watch. */
static void
test_hostile (void)
{
  gsize size = g_bytes_get_size (geography_fixture_get ()->blob);
  guint n_refused = 0;

  for (guint i = 0; i < 400; i++)
    {
      /* Half of the alterations go into the header and the tables before the vertices. */
      gsize end = i % 2 == 0 ? size : 120000;
      g_autoptr (GBytes) blob = alter ((gsize) g_test_rand_int_range (0, (gint32) end), 0xff, TRUE);
      g_autoptr (AtlasGeography) geography = atlas_geography_new (blob, NULL);

      if (geography == NULL)
        {
          n_refused++;
          continue;
        }
      for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
        {
          const AtlasGeoPeriod *period = atlas_geography_find_period (geography, unit, 0);

          if (period != NULL)
            atlas_geography_get_state_name (
              geography, atlas_geo_period_get_owner (period, ATLAS_VIEW_CONTROLLED), 0);
        }
      atlas_geography_locate (geography, 50.0, 20.0);
    }
  g_assert_cmpuint (n_refused, >, 0);
}

static void
test_unaligned (void)
{
  g_autoptr (GBytes) blob = geography_fixture_dup_blob ();
  gsize size = g_bytes_get_size (blob);
  guint8 *data = g_malloc (size + 1);
  g_autoptr (GBytes) shifted = NULL;
  g_autoptr (AtlasGeography) geography = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (data + 1, g_bytes_get_data (blob, NULL), size);
  shifted = g_bytes_new_with_free_func (data + 1, size, g_free, data);
  geography = atlas_geography_new (shifted, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (atlas_geography_get_n_units (geography), ==, 330);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geography/counts", test_counts);
  g_test_add_func ("/geography/codes", test_codes);
  g_test_add_func ("/geography/locate", test_locate);
  g_test_add_func ("/geography/locate/edges", test_locate_edges);
  g_test_add_func ("/geography/locate/on-border", test_locate_on_border);
  g_test_add_func ("/geography/label-points", test_label_points);
  g_test_add_func ("/geography/periods", test_periods);
  g_test_add_func ("/geography/owners", test_owners);
  g_test_add_func ("/geography/names", test_names);
  g_test_add_func ("/geography/border-lengths", test_border_lengths);
  g_test_add_func ("/geography/truncated", test_truncated);
  g_test_add_func ("/geography/altered", test_altered);
  g_test_add_func ("/geography/hostile", test_hostile);
  g_test_add_func ("/geography/unaligned", test_unaligned);
  status = g_test_run ();
  geography_fixture_drop ();
  return status;
}
