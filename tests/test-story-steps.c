/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Every step of every built-in story, and what a step shows. */

#include "atlas-story-steps.h"

#include "atlas-country-summary.h"
#include "atlas-ground.h"
#include "atlas-highlight.h"
#include "atlas-map-position.h"
#include "atlas-projection.h"
#include "atlas-vocabulary.h"
#include "world-fixture.h"

#include <math.h>

/* How close the places lie, px, at which a state is looked for in a map */
#define GRID_PX 8

static AtlasCollection *
get_collection (void)
{
  return atlas_world_get_collection (world_fixture_get ());
}

/* The map of a wide window beside the legend, that of a phone, and that of a talk */
static const struct
{
  int width;
  int height;
  int inset;
} maps[] = { { 896, 630, 230 }, { 360, 330, 0 }, { 760, 720, 0 } };

static gboolean
is_at (AtlasDay *day, const AtlasMapPosition *position, guint map, int x, int y, guint state)
{
  double lat = 0;
  double lon = 0;

  if (!atlas_map_position_locate (position, maps[map].width, maps[map].height, x, y, &lat, &lon))
    return FALSE;
  return atlas_day_locate_ground (day, lat, lon).state == state;
}

static gboolean
shows_point (const AtlasMapPosition *position, guint map, double lat, double lon)
{
  double world_px = ATLAS_MAP_TILE_PX * exp2 (position->zoom);
  double dx = atlas_mercator_x (lon) - atlas_mercator_x (position->lon);
  double x = maps[map].width / 2.0 + (dx - round (dx)) * world_px;
  double y =
    maps[map].height / 2.0 + (atlas_mercator_y (lat) - atlas_mercator_y (position->lat)) * world_px;

  return x >= maps[map].inset && x < maps[map].width && y >= 0 && y < maps[map].height;
}

/* A state shows where its name stands, or at any of its ground. */
static gboolean
is_on_screen (AtlasDay *day, const AtlasMapPosition *position, guint map, guint state)
{
  double lat = 0;
  double lon = 0;

  if (!atlas_day_get_state_point (day, state, &lat, &lon))
    return FALSE;
  if (shows_point (position, map, lat, lon))
    return TRUE;
  for (int y = GRID_PX / 2; y < maps[map].height; y += GRID_PX)
    for (int x = maps[map].inset + GRID_PX / 2; x < maps[map].width; x += GRID_PX)
      if (is_at (day, position, map, x, y, state))
        return TRUE;
  return FALSE;
}

static void
assert_highlights (const AtlasStory *story, guint index)
{
  const AtlasStoryStep *step = &story->steps[index];
  AtlasStoryScene scene = atlas_story_get_scene (story, index, world_fixture_get ());
  AtlasMapPosition camera = { scene.lat, scene.lon, scene.zoom };
  g_autoptr (AtlasDay) day = atlas_day_new (world_fixture_get (), scene.date, scene.view);

  for (guint i = 0; step->highlight[i] != NULL; i++)
    {
      guint state = world_fixture_find_state (step->highlight[i]);

      if (!atlas_day_has_state (day, state))
        g_error ("%s, step %u: %s is not on the map", story->id, index + 1, step->highlight[i]);
      for (guint map = 0; map < G_N_ELEMENTS (maps); map++)
        {
          AtlasMapPosition position =
            atlas_map_position_fit (camera, maps[map].width, maps[map].height, maps[map].inset);

          if (!is_on_screen (day, &position, map, state))
            g_error ("%s, step %u: %s is not on screen in a map of %d × %d", story->id, index + 1,
                     step->highlight[i], maps[map].width, maps[map].height);
        }
    }
}

/* Rows of what is cited, and of the sources that it rests on */
static guint
count_rows (const AtlasPage *page, AtlasTargetKind kind)
{
  guint n = 0;

  for (guint i = 0; i < page->sections->len; i++)
    {
      const AtlasPageSection *section = g_ptr_array_index (page->sections, i);

      for (guint k = 0; k < section->blocks->len; k++)
        n += ((const AtlasBlock *) g_ptr_array_index (section->blocks, k))->target.kind == kind;
    }
  return n;
}

static void
assert_page (const AtlasStory *story, guint index)
{
  const AtlasStoryStep *step = &story->steps[index];
  g_autoptr (AtlasPage) page = atlas_page_new_for_step (
    world_fixture_get (), atlas_target_for_story (world_fixture_get (), story), index);

  g_assert_cmpstr (page->heading, ==, step->title);
  g_assert_cmpstr (page->subheading, ==, story->title);
  g_assert_cmpuint (count_rows (page, ATLAS_TARGET_EVENT) + count_rows (page, ATLAS_TARGET_QUOTE) +
                      count_rows (page, ATLAS_TARGET_FORCE),
                    ==, step->n_items);
  /* Nothing is told that no item carries, and none without a source. */
  g_assert_cmpuint (step->n_items, >, 0);
  g_assert_cmpuint (count_rows (page, ATLAS_TARGET_SOURCE), >, 0);
}

static void
test_walk (void)
{
  guint n_stories = atlas_collection_get_n_stories (get_collection ());

  g_assert_cmpuint (n_stories, ==, 3);
  for (guint i = 0; i < n_stories; i++)
    {
      const AtlasStory *story = atlas_collection_get_story (get_collection (), i);

      g_assert_cmpuint (story->n_steps, >=, 12);
      for (guint k = 0; k < story->n_steps; k++)
        {
          AtlasStoryScene scene = atlas_story_get_scene (story, k, world_fixture_get ());

          g_assert_cmpint (scene.date, >=, ATLAS_DATE_START);
          g_assert_cmpint (scene.date, <=, fixture_date ("2026-06-04"));
          g_assert_true (scene.has_camera);
          g_assert_cmpuint (scene.alliances, !=, 0);
          assert_highlights (story, k);
          assert_page (story, k);
        }
    }
}

/* The one that a new reader is offered */
static void
test_first (void)
{
  const AtlasStory *story = atlas_collection_get_story (get_collection (), 0);

  g_assert_cmpstr (story->id, ==, "why-russia-ukraine-nato");
  g_assert_cmpuint (story->n_steps, <=, 20);
}

/* A step says what it does not say as well: it looks the same wherever one comes from. */
static void
test_scene (void)
{
  static const char *const no_ids[] = { NULL };
  static const char *const nato[] = { "nato", NULL };
  const AtlasStoryStep steps[] = {
    { .alliances = no_ids, .highlight = no_ids, .date = { .first = 7 } },
    { .alliances = nato,
      .has_alliances = TRUE,
      .highlight = no_ids,
      .has_view = TRUE,
      .view = ATLAS_VIEW_CONTROLLED,
      .layers = 1 << 2,
      .has_camera = TRUE,
      .lat = 50,
      .lon = 20,
      .zoom = 4 },
    { .alliances = no_ids, .has_alliances = TRUE, .highlight = no_ids },
  };
  const AtlasStory story = { .steps = steps, .n_steps = G_N_ELEMENTS (steps) };
  AtlasWorld *world = world_fixture_get ();
  AtlasStoryScene first = atlas_story_get_scene (&story, 0, world);
  AtlasStoryScene second = atlas_story_get_scene (&story, 1, world);
  AtlasStoryScene last = atlas_story_get_scene (&story, 2, world);

  g_assert_cmpint (first.date, ==, 7);
  g_assert_cmpint (first.view, ==, ATLAS_VIEW_RECOGNISED);
  g_assert_cmpuint (first.alliances, ==, atlas_world_get_filled_alliances (world));
  g_assert_cmpint (first.overlays, ==, ATLAS_OVERLAYS_NONE);
  g_assert_false (first.has_camera);
  g_assert_cmpint (second.view, ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpuint (second.alliances, ==,
                    G_GUINT64_CONSTANT (1) << world_fixture_find_alliance ("nato"));
  g_assert_cmpint (second.overlays, ==, ATLAS_OVERLAY_TREATY_AREA);
  g_assert_cmpuint (last.alliances, ==, 0);
  g_assert_true (last.has_camera);
  g_assert_cmpfloat (last.zoom, ==, 4);
}

/* The words of the files are the overlays, bit by bit. */
static void
test_layers (void)
{
  guint value = 0;

  for (guint i = 0; i < ATLAS_N_OVERLAYS; i++)
    {
      g_assert_true (atlas_vocabulary_find (ATLAS_VOCABULARY_LAYER,
                                            atlas_overlay_to_id (ATLAS_OVERLAY_NTH (i)), &value));
      g_assert_cmpuint (1u << value, ==, ATLAS_OVERLAY_NTH (i));
    }
}

static void
test_words (void)
{
  const AtlasStory *story = atlas_collection_get_story (get_collection (), 0);
  g_autofree char *progress = atlas_story_format_progress (story, 2);
  g_autofree char *spoken = atlas_story_describe_step (story, 2);

  g_assert_cmpstr (progress, ==, "3 of 20");
  g_assert_cmpstr (spoken, ==,
                   "Step 3 of 20: What was written down: the treaty of 1990. 3 October 1990");
}

static void
test_highlight (void)
{
  const AtlasStory *story = atlas_collection_get_story (get_collection (), 0);
  g_autoptr (AtlasHighlight) highlight =
    atlas_highlight_new_for_step (world_fixture_get (), &story->steps[1]);

  /* West and East Germany, and the towns where it was said */
  g_assert_cmpuint (highlight->states->len, ==, 2);
  g_assert_cmpuint (highlight->sites->len, >, 2);
}

static void
test_list (void)
{
  g_autoptr (AtlasPage) page =
    atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_STORIES, 0 });

  g_assert_cmpuint (count_rows (page, ATLAS_TARGET_STORY), ==, 3);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story-steps/walk", test_walk);
  g_test_add_func ("/story-steps/first", test_first);
  g_test_add_func ("/story-steps/scene", test_scene);
  g_test_add_func ("/story-steps/layers", test_layers);
  g_test_add_func ("/story-steps/words", test_words);
  g_test_add_func ("/story-steps/highlight", test_highlight);
  g_test_add_func ("/story-steps/list", test_list);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
