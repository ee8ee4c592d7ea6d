/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The compiled geography with the German catalogue, and with none. */

#include "atlas-geography.h"

#include "folder-fixture.h"
#include "geography-fixture.h"
#include "translation-fixture.h"

#include <libintl.h>

#define DOMAIN "alliance-atlas-geography"

typedef struct
{
  char *folder;
  AtlasGeography *geography;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *catalogues =
    g_test_build_filename (G_TEST_BUILT, "..", "po-collections", "geography", NULL);
  g_autoptr (GBytes) blob = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = folder_fixture_new ();
  translation_fixture_set_german (self->folder);
  bindtextdomain (DOMAIN, catalogues);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  blob = geography_fixture_dup_blob ();
  self->geography = atlas_geography_new (blob, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->geography, atlas_geography_unref);
  translation_fixture_end ();
  folder_fixture_free (self->folder);
}

static void
assert_name (AtlasGeography *geography, const char *code, int year, const char *expected)
{
  guint state = atlas_geography_find_state (geography, code);

  g_assert_cmpuint (state, !=, 0);
  g_assert_cmpstr (atlas_geography_get_state_code (geography, state), ==, code);
  g_assert_cmpstr (
    atlas_geography_get_state_name (geography, state, atlas_date_from_ymd (year, 1, 1)), ==,
    expected);
}

static void
test_states (Fixture *self, gconstpointer data)
{
  guint n_names;
  const AtlasGeoName *names;

  assert_name (self->geography, "EST", 2020, "Estonia");
  atlas_geography_translate (self->geography, DOMAIN);
  assert_name (self->geography, "EST", 2020, "Estland");
  assert_name (self->geography, "DEU", 1985, "Bundesrepublik Deutschland");
  assert_name (self->geography, "DEU", 2020, "Deutschland");
  assert_name (self->geography, "SUN", 1985, "Sowjetunion");
  assert_name (self->geography, "GTM", 2020, "Guatemala"); /* and not as its city */

  names = atlas_geography_get_state_names (
    self->geography, atlas_geography_find_state (self->geography, "EST"), &n_names);
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_cmpstr (atlas_geography_get_text (self->geography, names[0].name), ==, "Estland");
  g_assert_cmpstr (atlas_geography_get_original_text (self->geography, names[0].name), ==,
                   "Estonia");
}

static void
test_places (Fixture *self, gconstpointer data)
{
  AtlasDate date = atlas_date_from_ymd (2020, 1, 1);
  guint n_found = 0;

  atlas_geography_translate (self->geography, DOMAIN);
  for (guint i = 1; i <= atlas_geography_get_n_places (self->geography); i++)
    {
      const char *name = atlas_geography_get_place_name (self->geography, i, date);

      g_assert_cmpstr (name, !=, "Moscow");
      n_found += g_str_equal (name, "Moskau");
      n_found += g_str_equal (name, "Oslo"); /* which has no other name in German */
    }
  g_assert_cmpuint (n_found, ==, 2);
}

static void
test_no_catalogue (Fixture *self, gconstpointer data)
{
  atlas_geography_translate (self->geography, "alliance-atlas-of-nothing");
  assert_name (self->geography, "EST", 2020, "Estonia");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/geography-translate/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/geography-translate/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/geography-translate/no-catalogue", Fixture, NULL, set_up, test_no_catalogue,
              tear_down);
  return g_test_run ();
}
