/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-summary.h"

#include "collection-fixture.h"
#include "world-fixture.h"

#include <locale.h>

static GListModel *
get_timeline (void)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world_fixture_get ());

  return atlas_timeline_new (world_fixture_get (), changes);
}

/* Everything can be shown: no item without date, kind, icon; nothing empty where NULL is meant. */
static void
test_every_item (void)
{
  g_autoptr (GListModel) timeline = get_timeline ();
  guint n_types[ATLAS_N_ITEM_TYPES] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      g_autoptr (AtlasItem) item = g_list_model_get_item (timeline, i);
      g_autofree char *date = atlas_item_format_date (item);
      g_autofree char *heading = atlas_item_format_heading (item);
      g_autofree char *places = atlas_item_format_places (item);

      g_assert_cmpstr (date, !=, "");
      g_assert_true (g_str_has_prefix (heading, date));
      g_assert_nonnull (strstr (heading, atlas_item_get_kind_label (item)));
      g_assert_true (g_str_has_suffix (atlas_item_get_icon_name (item), "-symbolic"));
      g_assert_cmpstr (places, !=, "");
      n_types[atlas_item_get_item_type (item)]++;
    }
  g_assert_cmpuint (n_types[ATLAS_ITEM_EVENT], >, 0);
  g_assert_cmpuint (n_types[ATLAS_ITEM_QUOTE], >, 0);
  g_assert_cmpuint (n_types[ATLAS_ITEM_CHANGE], >, 0);
  g_assert_cmpuint (n_types[ATLAS_ITEM_FORCE], >, 0);
}

/* A disputed quote is never shown without what is said against it; one that is not gets no mark. */
static void
test_disputes (void)
{
  g_autoptr (GListModel) timeline = get_timeline ();
  guint n_disputed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      g_autoptr (AtlasItem) item = g_list_model_get_item (timeline, i);
      const AtlasQuote *quote = atlas_item_get_quote (item);
      g_autofree char *dispute = atlas_item_describe_dispute (item);

      g_assert_cmpint (dispute != NULL, ==, quote != NULL && quote->disputed_by != NULL);
      if (dispute == NULL)
        continue;
      g_assert_nonnull (strstr (dispute, quote->disputed_what));
      n_disputed++;
    }
  g_assert_cmpuint (n_disputed, >, 0);
}

/* Never one bare figure: a range, or words that say that there is none. */
static void
test_counts (void)
{
  AtlasForce force = { .unit = ATLAS_UNIT_PERSONNEL, .has_count = TRUE, .low = 900, .high = 950 };
  g_autofree char *range = atlas_force_format_count (&force);
  g_autofree char *single = NULL;
  g_autofree char *ships = NULL;
  g_autofree char *uncounted = NULL;

  g_assert_cmpstr (range, ==, "900 – 950 personnel");
  force.low = 950;
  single = atlas_force_format_count (&force);
  g_assert_cmpstr (single, ==, "950 personnel (a single figure)");
  force.unit = ATLAS_UNIT_SHIPS;
  force.low = 0;
  force.high = 1;
  ships = atlas_force_format_count (&force);
  g_assert_cmpstr (ships, ==, "0 – 1 ship");
  force = (AtlasForce) { .unit = ATLAS_UNIT_UNCOUNTED };
  uncounted = atlas_force_format_count (&force);
  g_assert_cmpstr (uncounted, ==, "Not counted");
}

static void
test_links (void)
{
  AtlasSource source = { .title = "Title" };

  g_assert_null (atlas_source_get_link (&source));
  source.url = "https://example.org/a?b=c";
  g_assert_cmpstr (atlas_source_get_link (&source), ==, source.url);
  source.url = "http://example.org/";
  g_assert_null (atlas_source_get_link (&source));
  source.url = "javascript:alert(1)";
  g_assert_null (atlas_source_get_link (&source));
  source.url = "https://exa mple.org/<b>";
  g_assert_null (atlas_source_get_link (&source));
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-summary/every-item", test_every_item);
  g_test_add_func ("/item-summary/disputes", test_disputes);
  g_test_add_func ("/item-summary/counts", test_counts);
  g_test_add_func ("/item-summary/links", test_links);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
