/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-storyboard.h"

#include "atlas-page-private.h"
#include "atlas-phrases.h"
#include "atlas-projection.h"

#include <glib/gi18n.h>
#include <math.h>

/* A map at zoom 0 */
#define WORLD_PX 256.0

struct _AtlasStoryboard
{
  AtlasWorld *world;
  AtlasChanges *changes; /* NULL for a story */
  GArray *dates;         /* AtlasDate, of a span */
  AtlasTarget story;     /* none for a span */
};

/* The first day from @date to @to on which anything changed, or ATLAS_DATE_INVALID */
static AtlasDate
find_day (AtlasChanges *changes, AtlasDate date, AtlasDate to)
{
  guint n = 0;
  guint first = date <= to ? atlas_changes_find (changes, date, to + 1, &n) : 0;

  return n > 0 ? atlas_changes_get (changes, first)->date : ATLAS_DATE_INVALID;
}

AtlasStoryboard *
atlas_storyboard_new_for_span (AtlasWorld *world,
                               AtlasChanges *changes,
                               AtlasDate from,
                               AtlasDate to)
{
  AtlasStoryboard *self = g_new0 (AtlasStoryboard, 1);

  self->world = atlas_world_ref (world);
  self->changes = atlas_changes_ref (changes);
  self->dates = g_array_new (FALSE, FALSE, sizeof (AtlasDate));
  for (AtlasDate day = from; (day = find_day (changes, day, to)) != ATLAS_DATE_INVALID; day++)
    g_array_append_val (self->dates, day);
  return self;
}

AtlasStoryboard *
atlas_storyboard_new_for_story (AtlasWorld *world, guint story)
{
  AtlasStoryboard *self;

  g_return_val_if_fail (story < atlas_collection_get_n_stories (atlas_world_get_collection (world)),
                        NULL);

  self = g_new0 (AtlasStoryboard, 1);
  self->world = atlas_world_ref (world);
  self->story = (AtlasTarget) { ATLAS_TARGET_STORY, story };
  return self;
}

void
atlas_storyboard_free (AtlasStoryboard *self)
{
  g_clear_pointer (&self->changes, atlas_changes_unref);
  g_clear_pointer (&self->dates, g_array_unref);
  atlas_world_unref (self->world);
  g_free (self);
}

AtlasWorld *
atlas_storyboard_get_world (AtlasStoryboard *self)
{
  return self->world;
}

const AtlasStory *
atlas_storyboard_get_story (AtlasStoryboard *self)
{
  return self->changes == NULL ? atlas_collection_get_story (
                                   atlas_world_get_collection (self->world), self->story.index)
                               : NULL;
}

guint
atlas_storyboard_get_n_pages (AtlasStoryboard *self)
{
  const AtlasStory *story = atlas_storyboard_get_story (self);

  return story != NULL ? story->n_steps : self->dates->len;
}

AtlasDate
atlas_storyboard_get_date (AtlasStoryboard *self, guint page)
{
  const AtlasStory *story = atlas_storyboard_get_story (self);

  g_return_val_if_fail (page < atlas_storyboard_get_n_pages (self), ATLAS_DATE_START);

  return story != NULL ? story->steps[page].date.first
                       : g_array_index (self->dates, AtlasDate, page);
}

AtlasPage *
atlas_storyboard_make_page (AtlasStoryboard *self, guint page)
{
  AtlasDate date = atlas_storyboard_get_date (self, page);
  AtlasPage *told;
  guint n = 0;
  guint first;

  g_return_val_if_fail (page < atlas_storyboard_get_n_pages (self), NULL);

  if (self->changes == NULL)
    return atlas_page_new_for_talk (self->world, self->story, page);
  told = atlas_page_new_empty ((AtlasTarget) { ATLAS_TARGET_NONE, 0 });
  told->date = date;
  told->caption = atlas_date_format_long (date);
  first = atlas_changes_find (self->changes, date, date + 1, &n);
  /* Translators: the heading over what changed on a day */
  told->heading = g_strdup (_ ("What changed"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *clause =
        atlas_phrase_capitalise (atlas_changes_get (self->changes, first + i)->text);
      /* Translators: a whole sentence */
      g_autofree char *sentence = g_strdup_printf (_ ("%s."), clause);

      atlas_page_add (told, ATLAS_BLOCK_TEXT, sentence);
    }
  atlas_page_finish (told);
  return told;
}

guint
atlas_storyboard_count_days (AtlasChanges *changes, AtlasDate from, AtlasDate to)
{
  guint n_days = 0;

  for (AtlasDate day = from; (day = find_day (changes, day, to)) != ATLAS_DATE_INVALID; day++)
    n_days++;
  return n_days;
}

gboolean
atlas_story_scene_get_bounds (const AtlasStoryScene *scene, AtlasBounds *bounds)
{
  double world_px = WORLD_PX * exp2 (scene->zoom);
  double x = atlas_mercator_x (scene->lon);
  double y = atlas_mercator_y (scene->lat);
  double half = ATLAS_STORY_MAP_WIDTH_PX / world_px / 2.0;
  double half_height = ATLAS_STORY_MAP_HEIGHT_PX / world_px / 2.0;

  if (!scene->has_camera || half >= 0.5)
    return FALSE;
  bounds->west = atlas_mercator_lon (x - half < 0.0 ? x - half + 1.0 : x - half);
  bounds->east = atlas_mercator_lon (x + half > 1.0 ? x + half - 1.0 : x + half);
  bounds->north = atlas_mercator_lat (CLAMP (y - half_height, 0.0, 1.0));
  bounds->south = atlas_mercator_lat (CLAMP (y + half_height, 0.0, 1.0));
  return TRUE;
}
