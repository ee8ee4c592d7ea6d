/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-history.h"

#include "atlas-projection.h"

#include <math.h>

#define MAX_PLACES 100
/* Nothing changed for this long: somebody looked. */
#define REST_MS 2000
#define FAR_DAYS 366
#define FAR_PX 512.0
#define FAR_ZOOM 1.5
#define TILE_PX 256.0

struct _AtlasHistory
{
  GPtrArray *places; /* AtlasLink, the oldest first */
  guint present;     /* index in @places, when there are any */
  AtlasLink *rested; /* the present place when it was last at rest; NULL without places */
  gint64 noted_ms;
  gboolean has_left; /* this movement has led away from where it began */
};

AtlasHistory *
atlas_history_new (void)
{
  AtlasHistory *self = g_new0 (AtlasHistory, 1);

  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_link_free);
  return self;
}

void
atlas_history_free (AtlasHistory *self)
{
  g_ptr_array_unref (self->places);
  g_clear_pointer (&self->rested, atlas_link_free);
  g_free (self);
}

void
atlas_history_clear (AtlasHistory *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->places, 0);
  g_clear_pointer (&self->rested, atlas_link_free);
  self->present = 0;
  self->has_left = FALSE;
}

static AtlasLink *
get_present (AtlasHistory *self)
{
  return g_ptr_array_index (self->places, self->present);
}

static void
set_rested (AtlasHistory *self, const AtlasLink *place)
{
  g_clear_pointer (&self->rested, atlas_link_free);
  self->rested = atlas_link_copy (place);
}

static void
set_present (AtlasHistory *self, const AtlasLink *place)
{
  AtlasLink *copy = atlas_link_copy (place);

  atlas_link_free (get_present (self));
  g_ptr_array_index (self->places, self->present) = copy;
}

static void
push (AtlasHistory *self, const AtlasLink *place)
{
  if (self->places->len > 0)
    g_ptr_array_set_size (self->places, (int) self->present + 1);
  if (self->places->len == MAX_PLACES)
    g_ptr_array_remove_index (self->places, 0);
  g_ptr_array_add (self->places, atlas_link_copy (place));
  self->present = self->places->len - 1;
}

/* In px at the coarser of the two zooms, the shorter way round */
static double
measure_way (const AtlasLink *a, const AtlasLink *b)
{
  double world_px = TILE_PX * exp2 (MIN (a->zoom, b->zoom));
  double dx = fabs (a->lon - b->lon) / 360.0;
  double dy = atlas_mercator_y (a->lat) - atlas_mercator_y (b->lat);

  return hypot (MIN (dx, 1.0 - dx), dy) * world_px;
}

static gboolean
is_far (const AtlasLink *a, const AtlasLink *b)
{
  /* A step of a story says itself what is shown. */
  if (a->step > 0 || b->step > 0)
    return FALSE;
  if (a->has_date && b->has_date && ABS (a->date - b->date) > FAR_DAYS)
    return TRUE;
  return a->has_camera && b->has_camera &&
         (fabs (a->zoom - b->zoom) > FAR_ZOOM || measure_way (a, b) > FAR_PX);
}

/* Somebody drags through the days to compare with, or steps from change to change: the page stays. */
static gboolean
is_same_page (const char *a, const char *b)
{
  static const char *const words[] = { "compare:", "changes:" };

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  for (guint i = 0; a != NULL && b != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (a, words[i]) && g_str_has_prefix (b, words[i]))
      return TRUE;
  return FALSE;
}

void
atlas_history_note (AtlasHistory *self, const AtlasLink *place, gint64 now_ms)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  if (self->places->len == 0 || !is_same_page (get_present (self)->page, place->page))
    {
      /* Where a page leads belongs to it: its own time, and the way of the map to its place. */
      self->has_left = self->places->len > 0;
      push (self, place);
      set_rested (self, place);
    }
  else
    {
      if (now_ms - self->noted_ms >= REST_MS)
        {
          set_rested (self, get_present (self));
          self->has_left = FALSE;
        }
      if (!self->has_left && is_far (self->rested, place))
        {
          set_present (self, self->rested);
          push (self, place);
          self->has_left = TRUE;
        }
      else
        set_present (self, place);
    }
  self->noted_ms = now_ms;
}

gboolean
atlas_history_can_go (AtlasHistory *self, int direction)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return direction < 0 ? self->present > 0 : self->present + 1 < self->places->len;
}

const AtlasLink *
atlas_history_go (AtlasHistory *self, int direction, gint64 now_ms)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!atlas_history_can_go (self, direction))
    return NULL;
  self->present += direction < 0 ? (guint) -1 : 1;
  set_rested (self, get_present (self));
  self->has_left = TRUE;
  self->noted_ms = now_ms;
  return get_present (self);
}
