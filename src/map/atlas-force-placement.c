/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-placement.h"

#include <math.h>

#define CELL_PX 64.0
#define NOBODY G_MAXUINT
#define GAP_PX 3.0
/* Free space that a tag keeps around itself */
#define SPACE_PX 2.0
/* A turn is this part of a tag’s width farther away than the one before, and all of its height. */
#define FARTHER 0.6

/* A box in one of the cells that it reaches into */
typedef struct
{
  guint box;
  gint32 column, row;
  guint next; /* in the bucket, NOBODY at its end */
} Entry;

typedef struct
{
  GArray *boxes;   /* AtlasForceBox */
  GArray *entries; /* Entry */
  guint *buckets;
  guint mask;
} Field;

static void
field_init (Field *self, guint n_spots)
{
  guint n_buckets = 64;

  while (n_buckets < n_spots * 4)
    n_buckets *= 2;
  self->mask = n_buckets - 1;
  self->buckets = g_new (guint, n_buckets);
  for (guint i = 0; i < n_buckets; i++)
    self->buckets[i] = NOBODY;
  self->boxes = g_array_sized_new (FALSE, FALSE, sizeof (AtlasForceBox), 2 * n_spots);
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), 4 * n_spots);
}

static void
field_clear (Field *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->entries);
  g_free (self->buckets);
}

static guint *
find_bucket (Field *self, gint32 column, gint32 row)
{
  guint32 hash = (guint32) column * 0x9E3779B1u ^ (guint32) row * 0x85EBCA77u;

  return &self->buckets[(hash ^ hash >> 15) & self->mask];
}

static gint32
get_cell (double at)
{
  return (gint32) floor (at / CELL_PX);
}

static void
field_add (Field *self, const AtlasForceBox *box)
{
  guint index = self->boxes->len;

  g_array_append_val (self->boxes, *box);
  for (gint32 row = get_cell (box->y); row <= get_cell (box->y + box->height); row++)
    for (gint32 column = get_cell (box->x); column <= get_cell (box->x + box->width); column++)
      {
        guint *bucket = find_bucket (self, column, row);
        Entry entry = { index, column, row, *bucket };

        *bucket = self->entries->len;
        g_array_append_val (self->entries, entry);
      }
}

static double
get_common_area (const AtlasForceBox *a, const AtlasForceBox *b)
{
  double width = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
  double height = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

  return MAX (width, 0) * MAX (height, 0);
}

/* How much of what is there @box would cover, no more exactly than whether it is more than
 * @enough. A box in several cells counts for each, which makes crowded places the worse. */
static double
measure_covered (Field *self, const AtlasForceBox *box, double enough)
{
  double covered = 0;

  for (gint32 row = get_cell (box->y); row <= get_cell (box->y + box->height); row++)
    for (gint32 column = get_cell (box->x); column <= get_cell (box->x + box->width); column++)
      for (guint i = *find_bucket (self, column, row); i != NOBODY && covered <= enough;)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, i);

          if (entry->column == column && entry->row == row)
            covered +=
              get_common_area (box, &g_array_index (self->boxes, AtlasForceBox, entry->box));
          i = entry->next;
        }
  return covered;
}

static AtlasForceBox
add_space (const AtlasForceSpot *spot, const AtlasForceBox *box, double space)
{
  return (AtlasForceBox) { spot->x + box->x - space, spot->y + box->y - space,
                           box->width + 2 * space, box->height + 2 * space };
}

/* On the point itself where that may be, then around it, the best directions first, then farther
 * away */
static const struct
{
  double x, y;
} directions[] = {
  { 0, 0 }, { 0, -1 }, { 0, 1 }, { 1, 0 }, { -1, 0 }, { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 },
};
#define N_DIRECTIONS G_N_ELEMENTS (directions)
#define N_CANDIDATES (1 + 3 * (N_DIRECTIONS - 1))

static AtlasForceBox
get_candidate (const AtlasForceSpot *spot, guint i)
{
  /* Diagonal ones are nearer to the rim by as much as it is round. */
  guint turn = i == 0 ? 0 : (i - 1) / (N_DIRECTIONS - 1);
  guint way = i == 0 ? 0 : 1 + (i - 1) % (N_DIRECTIONS - 1);
  gboolean is_diagonal = directions[way].x != 0 && directions[way].y != 0;
  double rim = (is_diagonal ? spot->rim * G_SQRT2 / 2 : spot->rim) + GAP_PX;
  double x = directions[way].x * (rim + spot->tag_width * (0.5 + FARTHER * turn));
  double y = directions[way].y * (rim + spot->tag_height * (0.5 + turn));

  return (AtlasForceBox) { x - spot->tag_width / 2, y - spot->tag_height / 2, spot->tag_width,
                           spot->tag_height };
}

/* The way that the tag would be off, but for that around the rim */
static gboolean
is_within_reach (const AtlasForceSpot *spot, const AtlasForceBox *candidate)
{
  double away = hypot (candidate->x + spot->tag_width / 2, candidate->y + spot->tag_height / 2);

  return spot->reach <= 0 || away - spot->rim <= spot->reach;
}

static void
place_tag (Field *field, AtlasForceSpot *spot)
{
  double least = G_MAXDOUBLE;
  guint first = spot->rim > 0 ? 1 : 0;
  AtlasForceBox box;

  for (guint i = first; i < N_CANDIDATES && least > 0; i++)
    {
      AtlasForceBox candidate = get_candidate (spot, i);
      AtlasForceBox wanted = add_space (spot, &candidate, SPACE_PX);
      double covered;

      if (!is_within_reach (spot, &candidate))
        continue;
      covered = measure_covered (field, &wanted, least);
      if (covered >= least)
        continue;
      least = covered;
      spot->tag = candidate;
      spot->is_aside = i > 0;
    }
  spot->has_tag = least == 0 || (spot->reach <= 0 && least < G_MAXDOUBLE);
  if (!spot->has_tag)
    {
      spot->tag = (AtlasForceBox) { 0 };
      spot->is_aside = FALSE;
      return;
    }
  box = add_space (spot, &spot->tag, 0);
  field_add (field, &box);
}

/* Below the tag, above it, or at its ends */
static void
place_number (Field *field, AtlasForceSpot *spot)
{
  const AtlasForceBox *tag = &spot->tag;
  double width = spot->number_width;
  double height = spot->number_height;
  double middle = tag->x + tag->width / 2 - width / 2;
  double level = tag->y + tag->height / 2 - height / 2;
  const AtlasForceBox candidates[] = {
    { middle, tag->y + tag->height + 1, width, height },
    { middle, tag->y - height - 1, width, height },
    { tag->x + tag->width + GAP_PX, level, width, height },
    { tag->x - width - GAP_PX, level, width, height },
  };

  if (!spot->has_tag)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (candidates) && width > 0 && !spot->has_number; i++)
    {
      AtlasForceBox box = add_space (spot, &candidates[i], 0);

      if (measure_covered (field, &box, 0) > 0)
        continue;
      spot->number = candidates[i];
      spot->has_number = TRUE;
      field_add (field, &box);
    }
}

static void
add_obstacle (Field *field, const AtlasForceObstacle *obstacle, double world_px)
{
  AtlasForceBox box = obstacle->box;

  box.x += obstacle->x * world_px;
  box.y += obstacle->y * world_px;
  field_add (field, &box);
}

void
atlas_force_place (AtlasForceSpot *spots,
                   guint n_spots,
                   const AtlasForceObstacle *obstacles,
                   guint n_obstacles,
                   double world_px)
{
  Field field;

  field_init (&field, n_spots + n_obstacles);
  for (guint i = 0; i < n_obstacles; i++)
    add_obstacle (&field, &obstacles[i], world_px);
  for (guint i = 0; i < n_spots; i++)
    {
      spots[i].has_number = FALSE;
      place_tag (&field, &spots[i]);
      if (spots[i].is_major)
        place_number (&field, &spots[i]);
    }
  for (guint i = 0; i < n_spots; i++)
    if (!spots[i].is_major)
      place_number (&field, &spots[i]);
  field_clear (&field);
}
