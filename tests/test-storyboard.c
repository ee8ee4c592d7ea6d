/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-storyboard.h"
#include "world-fixture.h"

#include <string.h>

static AtlasChanges *changes;

static AtlasStoryboard *
make_span (const char *from, const char *to)
{
  return atlas_storyboard_new_for_span (world_fixture_get (), changes, fixture_date (from),
                                        fixture_date (to));
}

/* Whether a text of the page says it */
static gboolean
tells (const AtlasPage *page, const char *words)
{
  for (guint i = 0; i < page->sections->len; i++)
    {
      const AtlasPageSection *section = g_ptr_array_index (page->sections, i);

      for (guint k = 0; k < section->blocks->len; k++)
        {
          const AtlasBlock *block = g_ptr_array_index (section->blocks, k);

          if (block->text != NULL && strstr (block->text, words) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/* A page for each day of the span on which anything changed, and for no other */
static void
test_days (void)
{
  AtlasDate from = fixture_date ("1990-06-01");
  AtlasDate to = fixture_date ("1993-06-30");
  g_autoptr (AtlasStoryboard) storyboard = make_span ("1990-06-01", "1993-06-30");
  guint n_pages = 0;

  g_assert_null (atlas_storyboard_get_story (storyboard));
  for (AtlasDate day = from; day <= to; day++)
    {
      guint n = 0;

      atlas_changes_find (changes, day, day + 1, &n);
      if (n == 0)
        continue;
      g_assert_cmpuint (n_pages, <, atlas_storyboard_get_n_pages (storyboard));
      g_assert_cmpint (atlas_storyboard_get_date (storyboard, n_pages), ==, day);
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >, 10);
  g_assert_cmpuint (atlas_storyboard_get_n_pages (storyboard), ==, n_pages);
  g_assert_cmpuint (atlas_storyboard_count_days (changes, from, to), ==, n_pages);
}

/* Both ends belong to the span. */
static void
test_ends (void)
{
  g_autoptr (AtlasStoryboard) day = make_span ("2004-03-29", "2004-03-29");
  g_autoptr (AtlasStoryboard) before = make_span ("2004-03-23", "2004-03-28");

  g_assert_cmpuint (atlas_storyboard_get_n_pages (day), ==, 1);
  g_assert_cmpint (atlas_storyboard_get_date (day, 0), ==, fixture_date ("2004-03-29"));
  g_assert_cmpuint (atlas_storyboard_get_n_pages (before), ==, 0);
}

/* All that changed on the day, each a sentence */
static void
test_page (void)
{
  g_autoptr (AtlasStoryboard) storyboard = make_span ("1949-04-04", "2025-12-31");
  guint n_pages = atlas_storyboard_get_n_pages (storyboard);
  guint n_next_days = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (AtlasPage) page = atlas_storyboard_make_page (storyboard, i);
      AtlasDate date = atlas_storyboard_get_date (storyboard, i);
      g_autofree char *written = atlas_date_format_long (date);
      guint n = 0;
      guint first = atlas_changes_find (changes, date, date + 1, &n);

      if (i > 0 && date == atlas_storyboard_get_date (storyboard, i - 1) + 1)
        n_next_days++;
      g_assert_cmpstr (page->caption, ==, written);
      g_assert_cmpuint (page->sections->len, ==, 1);
      g_assert_cmpuint (((AtlasPageSection *) page->sections->pdata[0])->blocks->len, ==, n);
      for (guint k = first; k < first + n; k++)
        /* But for its first letter, which is a capital on the page */
        g_assert_true (tells (page, g_utf8_next_char (atlas_changes_get (changes, k)->text)));
    }
  g_assert_cmpuint (n_next_days, >, 0);
}

static void
test_story (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  for (guint i = 0; i < atlas_collection_get_n_stories (collection); i++)
    {
      const AtlasStory *story = atlas_collection_get_story (collection, i);
      g_autoptr (AtlasStoryboard) storyboard =
        atlas_storyboard_new_for_story (world_fixture_get (), i);

      g_assert_true (atlas_storyboard_get_story (storyboard) == story);
      g_assert_cmpuint (atlas_storyboard_get_n_pages (storyboard), ==, story->n_steps);
      for (guint k = 0; k < story->n_steps; k++)
        {
          g_autoptr (AtlasPage) page = atlas_storyboard_make_page (storyboard, k);

          g_assert_cmpint (atlas_storyboard_get_date (storyboard, k), ==,
                           story->steps[k].date.first);
          g_assert_cmpstr (page->heading, ==, story->steps[k].title);
        }
    }
}

/* The part of the world that a camera shows, across the dateline as well */
static void
test_bounds (void)
{
  AtlasStoryScene scene = { .has_camera = TRUE, .lat = 0, .lon = 0, .zoom = 3 };
  AtlasBounds bounds;

  g_assert_true (atlas_story_scene_get_bounds (&scene, &bounds));
  /* 880 of 2048 px, which are 360° */
  g_assert_cmpfloat_with_epsilon (bounds.east - bounds.west, 880.0 / 2048.0 * 360.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bounds.north, -bounds.south, 1e-6);
  g_assert_cmpfloat (bounds.north, >, 45.0);
  g_assert_cmpfloat (bounds.north, <, 55.0);

  scene.lon = 179;
  g_assert_true (atlas_story_scene_get_bounds (&scene, &bounds));
  g_assert_cmpfloat (bounds.west, >, bounds.east);
  g_assert_cmpfloat_with_epsilon (bounds.east + 360.0 - bounds.west, 880.0 / 2048.0 * 360.0, 1e-6);

  scene.zoom = 1;
  g_assert_false (atlas_story_scene_get_bounds (&scene, &bounds));
  scene.zoom = 5;
  scene.has_camera = FALSE;
  g_assert_false (atlas_story_scene_get_bounds (&scene, &bounds));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  g_test_add_func ("/storyboard/days", test_days);
  g_test_add_func ("/storyboard/ends", test_ends);
  g_test_add_func ("/storyboard/page", test_page);
  g_test_add_func ("/storyboard/story", test_story);
  g_test_add_func ("/storyboard/bounds", test_bounds);
  result = g_test_run ();
  atlas_changes_unref (changes);
  world_fixture_drop ();
  return result;
}
