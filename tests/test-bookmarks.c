/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-bookmarks.h"
#include "world-fixture.h"

#include <locale.h>

static AtlasSession *
make_session (const char *date)
{
  AtlasSession *session = atlas_session_new (fixture_date ("2026-07-01"));

  atlas_session_set_world (session, world_fixture_get (), NULL, NULL);
  atlas_session_set_date (session, fixture_date (date));
  return session;
}

static void
assert_title (AtlasSession *session, const char *expected)
{
  g_autofree char *title = atlas_bookmark_dup_title_for (session);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_title (void)
{
  g_autoptr (AtlasSession) session = make_session ("2004-03-29");
  AtlasTarget target;

  assert_title (session, "29 March 2004");
  g_assert_true (atlas_target_parse ("state:EST", world_fixture_get (), &target, NULL));
  atlas_session_show (session, target);
  assert_title (session, "Estonia, 29 March 2004");
  atlas_session_set_date (session, fixture_date ("1985-06-01"));
  g_assert_true (atlas_target_parse ("state:SUN", world_fixture_get (), &target, NULL));
  atlas_session_show (session, target);
  assert_title (session, "Soviet Union, 1 June 1985");
  atlas_session_show (session, (AtlasTarget) { ATLAS_TARGET_STORY, 2 });
  atlas_session_set_story_step (session, 3);
  assert_title (session, "The Warsaw Pact and after, 4 of 21");
  world_fixture_drop ();
}

static AtlasBookmark *
get (GListStore *list, guint position)
{
  AtlasBookmark *bookmark = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_object_unref (bookmark); /* which the list keeps */
  return bookmark;
}

static void
test_add (void)
{
  g_autoptr (GListStore) list = g_list_store_new (ATLAS_TYPE_BOOKMARK);

  g_assert_true (atlas_bookmarks_add (list, "a", "alliance-atlas:?date=1999-03-12"));
  g_assert_true (atlas_bookmarks_add (list, "b", "alliance-atlas:?date=2004-03-29"));
  g_assert_false (atlas_bookmarks_add (list, "c", "alliance-atlas:?date=1999-03-12"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_cmpstr (atlas_bookmark_get_title (get (list, 0)), ==, "b");
  g_assert_cmpstr (atlas_bookmark_get_link (get (list, 1)), ==, "alliance-atlas:?date=1999-03-12");
}

static void
test_bounded (void)
{
  g_autoptr (GListStore) list = g_list_store_new (ATLAS_TYPE_BOOKMARK);

  for (guint i = 0; i < ATLAS_MAX_BOOKMARKS + 3; i++)
    {
      g_autofree char *link = g_strdup_printf ("alliance-atlas:%u", i);

      g_assert_true (atlas_bookmarks_add (list, "a", link));
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, ATLAS_MAX_BOOKMARKS);
  g_assert_cmpstr (atlas_bookmark_get_link (get (list, 0)), ==, "alliance-atlas:502");
  g_assert_cmpstr (atlas_bookmark_get_link (get (list, ATLAS_MAX_BOOKMARKS - 1)), ==,
                   "alliance-atlas:3");
}

static void
test_settings (void)
{
  g_autoptr (GListStore) list = g_list_store_new (ATLAS_TYPE_BOOKMARK);
  g_autoptr (GListStore) again = g_list_store_new (ATLAS_TYPE_BOOKMARK);
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (GVariant) none = NULL;
  g_autoptr (GVariant) spoilt = NULL;

  atlas_bookmarks_add (list, "Tallinn & “more”", "alliance-atlas:?page=state:EST");
  atlas_bookmarks_add (list, "b", "alliance-atlas:?date=2004-03-29");
  kept = g_variant_ref_sink (atlas_bookmarks_to_variant (G_LIST_MODEL (list)));
  atlas_bookmarks_set_variant (again, kept);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again)), ==, 2);
  g_assert_cmpstr (atlas_bookmark_get_title (get (again, 0)), ==, "b");
  g_assert_cmpstr (atlas_bookmark_get_title (get (again, 1)), ==, "Tallinn & “more”");
  g_assert_cmpstr (atlas_bookmark_get_link (get (again, 1)), ==, "alliance-atlas:?page=state:EST");

  /* What somebody wrote there by hand */
  spoilt = g_variant_ref_sink (
    g_variant_new_parsed ("[('bad', 'https://example.org'), ('good', 'alliance-atlas:'), ('bad', "
                          "'alliance-atlas:?date=x')]"));
  atlas_bookmarks_set_variant (again, spoilt);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again)), ==, 1);
  g_assert_cmpstr (atlas_bookmark_get_title (get (again, 0)), ==, "good");

  none = g_variant_ref_sink (g_variant_new_parsed ("@a(ss) []"));
  atlas_bookmarks_set_variant (again, none);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again)), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bookmarks/title", test_title);
  g_test_add_func ("/bookmarks/add", test_add);
  g_test_add_func ("/bookmarks/bounded", test_bounded);
  g_test_add_func ("/bookmarks/settings", test_settings);
  return g_test_run ();
}
