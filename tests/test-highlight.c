/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-highlight.h"
#include "atlas-item-list.h"
#include "world-fixture.h"

static gboolean
has_state (AtlasHighlight *self, const char *code)
{
  for (guint i = 0; i < self->states->len; i++)
    if (g_array_index (self->states, guint16, i) == world_fixture_find_state (code))
      return TRUE;
  return FALSE;
}

static AtlasTarget
parse (const char *text)
{
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_target_parse (text, world_fixture_get (), &target, &error));
  g_assert_no_error (error);
  return target;
}

static void
test_targets (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2000-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasHighlight) none = atlas_highlight_new_for_target (day, parse (""));
  g_autoptr (AtlasHighlight) state = atlas_highlight_new_for_target (day, parse ("state:EST"));
  g_autoptr (AtlasHighlight) nato = atlas_highlight_new_for_target (day, parse ("alliance:nato"));
  g_autoptr (AtlasHighlight) summit =
    atlas_highlight_new_for_target (day, parse ("event:prague-summit-2002"));
  g_autoptr (AtlasHighlight) force =
    atlas_highlight_new_for_target (day, parse ("force:sun-porkkala"));
  g_autoptr (AtlasHighlight) crimea =
    atlas_highlight_new_for_target (day, parse ("dispute:crimea"));

  g_assert_cmpuint (none->states->len + none->sites->len, ==, 0);
  g_assert_cmpuint (state->states->len, ==, 1);
  /* An alliance has the members of the day. */
  g_assert_true (has_state (nato, "POL"));
  g_assert_false (has_state (nato, "EST"));
  g_assert_cmpuint (nato->states->len, ==, 19);
  g_assert_true (has_state (summit, "EST"));
  g_assert_cmpuint (summit->sites->len, ==, 1);
  g_assert_true (has_state (force, "FIN"));
  g_assert_true (has_state (force, "SUN"));
  g_assert_cmpfloat (g_array_index (force->sites, AtlasSite, 0).lat, >, 59);
  /* Contested ground has a ring in each of its pieces, and nobody’s other ground. */
  g_assert_cmpuint (crimea->states->len, ==, 0);
  g_assert_cmpuint (crimea->sites->len, ==, 2);
  g_assert_cmpfloat (g_array_index (crimea->sites, AtlasSite, 0).lat, >, 44);
  g_assert_cmpfloat (g_array_index (crimea->sites, AtlasSite, 0).lat, <, 46);
}

/* A change is of its own states, not of all members of the alliance that its page is of. */
static void
test_change (void)
{
  AtlasChanges *changes = atlas_changes_new (world_fixture_get ());
  g_autoptr (GListModel) timeline = atlas_timeline_new (world_fixture_get (), changes);
  GPtrArray *items = atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline));
  guint n_found = 0;

  for (guint i = atlas_items_find_date (items, fixture_date ("1994-02-08")); i < items->len; i++)
    {
      const AtlasChange *change = atlas_item_get_change (items->pdata[i]);
      g_autoptr (AtlasHighlight) highlight = NULL;

      if (atlas_item_get_date (items->pdata[i]).first != fixture_date ("1994-02-08"))
        break;
      if (change == NULL)
        continue;
      highlight = atlas_highlight_new_for_item (items->pdata[i]);
      g_assert_cmpuint (highlight->states->len, ==, 2);
      g_assert_true (has_state (highlight, "HUN"));
      g_assert_true (has_state (highlight, "UKR"));
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
  atlas_changes_unref (changes);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/highlight/targets", test_targets);
  g_test_add_func ("/highlight/change", test_change);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
