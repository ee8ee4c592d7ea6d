/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-sides.h"

#include "atlas-force-label.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *id; /* of the collection */
  guint n_reports;
  guint hue;
  char *code;
} Side;

struct _AtlasForceSides
{
  gatomicrefcount ref_count;
  AtlasCollection *collection;
  GHashTable *sides; /* id → Side */
};

/* Dark on the light map and light on the dark one. They differ in lightness or along the blue–orange
 * axis, which dichromats keep: the sixth, whose red and blue are taken, in lightness alone. The last
 * is grey. */
static const AtlasPixel light_hues[ATLAS_FORCE_N_HUES + 1] = {
  0xff9c1f12, 0xff123f8c, 0xff00707f, 0xff7a1552, 0xff5a3fa0, 0xff17171c, 0xff666670,
};
static const AtlasPixel dark_hues[ATLAS_FORCE_N_HUES + 1] = {
  0xffff9a7d, 0xff8fb8ff, 0xff62e0e6, 0xfff59bd2, 0xffc6b3ff, 0xffffffff, 0xffb4b4be,
};

static void
side_free (gpointer data)
{
  Side *side = data;

  g_free (side->code);
  g_free (side);
}

static void
count_sides (AtlasForceSides *self, AtlasWorld *world)
{
  for (guint i = 0; i < atlas_collection_get_n_forces (self->collection); i++)
    {
      const char *id = atlas_collection_get_force (self->collection, i)->side;
      Side *side = g_hash_table_lookup (self->sides, id);

      if (side == NULL)
        {
          side = g_new0 (Side, 1);
          side->id = id;
          side->code = atlas_force_dup_side_code (world, id);
          g_hash_table_insert (self->sides, (gpointer) id, side);
        }
      side->n_reports++;
    }
}

static int
compare_sides (gconstpointer a, gconstpointer b)
{
  const Side *first = *(const Side *const *) a;
  const Side *second = *(const Side *const *) b;
  int order = (second->n_reports > first->n_reports) - (second->n_reports < first->n_reports);

  return order != 0 ? order : strcmp (first->id, second->id);
}

static void
give_hues (AtlasForceSides *self)
{
  g_autoptr (GPtrArray) sorted = g_hash_table_get_values_as_ptr_array (self->sides);

  g_ptr_array_sort (sorted, compare_sides);
  for (guint i = 0; i < sorted->len; i++)
    ((Side *) g_ptr_array_index (sorted, i))->hue = MIN (i, ATLAS_FORCE_N_HUES);
}

AtlasForceSides *
atlas_force_sides_new (AtlasWorld *world)
{
  AtlasForceSides *self = g_new0 (AtlasForceSides, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->collection = atlas_collection_ref (atlas_world_get_collection (world));
  self->sides = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, side_free);
  count_sides (self, world);
  give_hues (self);
  return self;
}

AtlasForceSides *
atlas_force_sides_ref (AtlasForceSides *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_force_sides_unref (AtlasForceSides *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->sides);
  atlas_collection_unref (self->collection);
  g_free (self);
}

const char *
atlas_force_sides_get_code (const AtlasForceSides *self, const char *side)
{
  const Side *found = g_hash_table_lookup (self->sides, side);

  return found != NULL ? found->code : side;
}

guint
atlas_force_sides_get_hue (const AtlasForceSides *self, const char *side)
{
  const Side *found = g_hash_table_lookup (self->sides, side);

  return found != NULL ? found->hue : ATLAS_FORCE_N_HUES;
}

AtlasPixel
atlas_force_hue_get_color (guint hue, AtlasScheme scheme)
{
  gboolean is_dark = (scheme & ATLAS_SCHEME_DARK) != 0;

  return (is_dark ? dark_hues : light_hues)[MIN (hue, ATLAS_FORCE_N_HUES)];
}

static double
get_light (guint channel)
{
  double share = channel / 255.0;

  return share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

/* Black or white, whichever stands out more: the one or the other does by 4.5 : 1. */
AtlasPixel
atlas_force_get_text_color (AtlasPixel fill)
{
  double luminance = 0.2126 * get_light (fill >> 16 & 0xff) +
                     0.7152 * get_light (fill >> 8 & 0xff) + 0.0722 * get_light (fill & 0xff);

  return luminance > 0.179 ? 0xff000000 : 0xffffffff;
}
