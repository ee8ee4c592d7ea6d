/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-point.h"

#include <math.h>

static void
test_good (void)
{
  static const struct
  {
    const char *text;
    double lat, lon;
  } rows[] = {
    { "52.23,21.01", 52.23, 21.01 },
    { "-33.9,18.4", -33.9, 18.4 },
    { "+1,-0", 1, 0 },
    { "90,180", 90, 180 },
    { "-90,-180", -90, -180 },
    { "90.0000,-180.0000", 90, -180 },
    { ".5,5.", 0.5, 5 },
    { "0.1234567890123456789,-000.3", 0.1234567890123456789, -0.3 },
    { "00000000000000000052.5,0", 52.5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      double lat = 1000, lon = 1000;

      atlas_point_parse (rows[i].text, &lat, &lon, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (lat, ==, rows[i].lat);
      g_assert_cmpfloat (lon, ==, rows[i].lon);
    }
}

static void
test_syntax (void)
{
  static const char *const words[] = {
    "",       ",",      "52",      "52,",      ",21",    "52;21",   "52, 21",
    " 52,21", "52,21 ", "52,21,0", "5e1,2",    "0x10,2", "nan,0",   "inf,0",
    "--5,2",  "5-,2",   ".,2",     "52.2.2,1", "52,2°",  "N52,E21",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      double lat = 1000, lon = 1000;

      g_assert_false (atlas_point_parse (words[i], &lat, &lon, &error));
      g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, words[i]));
      g_assert_nonnull (strstr (error->message, "expected"));
      g_assert_cmpfloat (lat, ==, 1000);
    }
}

static void
test_range (void)
{
  static const char *const words[] = {
    "91,0", "-90.1,0", "90.0000001,0", "0,180.5", "0,-181", "99999999999999999999999,0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GError) error = NULL;
      double lat, lon;

      g_assert_false (atlas_point_parse (words[i], &lat, &lon, &error));
      g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, words[i]));
      g_assert_nonnull (strstr (error->message, words[i][0] == '0' ? "-180 … 180" : "-90 … 90"));
    }
}

/* The quick way and strtod() agree to the last bit. */
static void
test_exact (void)
{
  for (int i = 0; i < 2000; i++)
    {
      double value = g_test_rand_double_range (-90, 90);
      g_autofree char *text = g_strdup_printf ("%.*f,0", i % 16, value);
      g_autoptr (GError) error = NULL;
      double lat = 0, lon = 0;

      atlas_point_parse (text, &lat, &lon, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat (lat, ==, g_ascii_strtod (text, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/point/good", test_good);
  g_test_add_func ("/point/syntax", test_syntax);
  g_test_add_func ("/point/range", test_range);
  g_test_add_func ("/point/exact", test_exact);
  return g_test_run ();
}
