/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare-page.h"

#include "collection-fixture.h"
#include "world-fixture.h"

#include <string.h>

static AtlasCompare *
compare (const char *from, const char *to, AtlasView view)
{
  return atlas_compare_new (world_fixture_get (), fixture_date (from), fixture_date (to), view);
}

static const AtlasBlock *
find_row (AtlasPage *page, const char *heading, const char *title)
{
  for (guint i = 0; i < page->sections->len; i++)
    {
      const AtlasPageSection *section = page->sections->pdata[i];

      if (g_strcmp0 (section->heading, heading) != 0)
        continue;
      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AtlasBlock *block = section->blocks->pdata[j];

          if (g_strcmp0 (block->title, title) == 0)
            return block;
        }
    }
  return NULL;
}

static void
assert_row (AtlasPage *page, const char *heading, const char *title, const char *text)
{
  const AtlasBlock *block = find_row (page, heading, title);

  g_assert_nonnull (block);
  g_assert_cmpstr (block->text, ==, text);
}

static void
test_1989_to_1999 (void)
{
  g_autoptr (AtlasCompare) self = compare ("1989-06-01", "1999-06-01", ATLAS_VIEW_RECOGNISED);
  AtlasPage *page = atlas_compare_page_new (self);
  g_autofree char *sentence = atlas_compare_describe (self);

  g_assert_cmpstr (page->heading, ==, "1 June 1989 and 1 June 1999");
  g_assert_nonnull (strstr (page->caption, "Borders as recognised"));
  assert_row (page, "States That Appeared", "Slovakia", "On ground of Czechoslovakia");
  assert_row (page, "States That Ended", "Czechoslovakia",
              "Its ground went to the Czech Republic and Slovakia");
  assert_row (page, "States That Ended", "Soviet Union", "Its ground went to 15 states");
  assert_row (page, "NATO", "Poland", "Joined · Nothing → Member");
  assert_row (page, "Warsaw Pact", "Soviet Union", "No longer a member · Member → Nothing");
  g_assert_nonnull (find_row (page, "Borders of NATO", "Warsaw Pact"));
  g_assert_true (find_row (page, "NATO", "Poland")->target.kind == ATLAS_TARGET_STATE);
  g_assert_nonnull (strstr (sentence, "km² changed hands"));
  atlas_page_free (page);
}

/* Ground that passed while both states went on is told of both. */
static void
test_ground (void)
{
  g_autoptr (AtlasCompare) self = compare ("2014-02-26", "2014-06-01", ATLAS_VIEW_CONTROLLED);
  AtlasPage *page = atlas_compare_page_new (self);
  const char *gain = find_row (page, "Ground That Changed Hands", "Russia")->text;
  const char *loss = find_row (page, "Ground That Changed Hands", "Ukraine")->text;

  g_assert_true (g_str_has_prefix (gain, "From Ukraine: "));
  g_assert_true (g_str_has_prefix (loss, "Lost to "));
  g_assert_nonnull (strstr (gain, "Crimea"));
  g_assert_nonnull (strstr (gain, "Contested"));
  atlas_page_free (page);
}

static void
test_renamed (void)
{
  g_autoptr (AtlasCompare) self = compare ("2018-01-01", "2020-01-01", ATLAS_VIEW_RECOGNISED);
  AtlasPage *page = atlas_compare_page_new (self);

  assert_row (page, "States With Another Name", "North Macedonia", "Before: Macedonia");
  atlas_page_free (page);
}

static void
test_nothing (void)
{
  g_autoptr (AtlasCompare) self = compare ("2018-01-01", "2018-01-01", ATLAS_VIEW_RECOGNISED);
  AtlasPage *page = atlas_compare_page_new (self);
  const AtlasPageSection *section = page->sections->pdata[0];

  g_assert_cmpuint (page->sections->len, ==, 1);
  g_assert_cmpuint (section->blocks->len, ==, 1);
  g_assert_cmpstr (((AtlasBlock *) section->blocks->pdata[0])->text, ==,
                   "Nothing is different between these two days.");
  atlas_page_free (page);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare-page/1989-to-1999", test_1989_to_1999);
  g_test_add_func ("/compare-page/ground", test_ground);
  g_test_add_func ("/compare-page/renamed", test_renamed);
  g_test_add_func ("/compare-page/nothing", test_nothing);

  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
