/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "geography-fixture.h"

static AtlasGeography *geography;

GBytes *
geography_fixture_dup_blob (void)
{
  const char *path = g_getenv ("ATLAS_GEOGRAPHY");
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_assert_nonnull (path);
  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

AtlasGeography *
geography_fixture_get (void)
{
  if (geography == NULL)
    {
      g_autoptr (GBytes) blob = geography_fixture_dup_blob ();
      g_autoptr (GError) error = NULL;

      geography = atlas_geography_new (blob, &error);
      g_assert_no_error (error);
    }
  return geography;
}

void
geography_fixture_drop (void)
{
  g_clear_pointer (&geography, atlas_geography_unref);
}

AtlasDate
fixture_date (const char *iso)
{
  g_autoptr (GError) error = NULL;
  AtlasDate date;

  atlas_date_parse (iso, &date, &error);
  g_assert_no_error (error);
  return date;
}
