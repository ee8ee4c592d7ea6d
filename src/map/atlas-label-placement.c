/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-labels.h"

#include <math.h>

/* Cells along one side of the index of what is placed already */
#define GRID_SIZE 64
/* Air between two boxes, and between a dot and its name, logical px */
#define MARGIN_PX 1.5
/* Ground of less than this across has no room for even one line of its name; two lines may hang
 * over larger ground. */
#define BESIDE_PX 18.0
#define DOT_GAP_PX 2.5
/* Dots of states nearer to each other than this are moved apart */
#define DOT_DISTANCE_PX 7.0
#define DOT_MAX_NUDGE_PX 9.0
#define MAX_CANDIDATES 12
/* Ways in which room is looked for where none of those is free */
#define N_DIRECTIONS 12

/* What lies in a box; flags */
typedef enum
{
  BOX_LABEL = 1 << 0,    /* placed, and there to stay */
  BOX_SOFT = 1 << 1,     /* a dot that is still to come, which would better stay free */
  BOX_OBSTACLE = 1 << 2, /* drawn over the labels; names keep clear of it, dots stay */
} BoxKind;

/* In px of one world */
typedef struct
{
  double x0, y0, x1, y1;
  BoxKind kind;
} Box;

typedef struct
{
  double x, y;
} Offset;

typedef struct
{
  const AtlasLabel *labels;
  guint n_labels;
  double world_px;
  double zoom;
  AtlasLabelMeasure measure;
  gpointer user_data;
  gboolean has_obstacles;
  GArray *boxes;                        /* Box */
  GArray *cells[GRID_SIZE * GRID_SIZE]; /* guint, indices of boxes; NULL when empty */
  GArray *placed;                       /* AtlasPlacedLabel, in the first copy of the world */
} Placement;

static int
get_cell (Placement *self, double ordinate)
{
  return (int) CLAMP (ordinate / self->world_px * GRID_SIZE, 0.0, GRID_SIZE - 1.0);
}

static void
insert_box (Placement *self, Box box)
{
  guint index = self->boxes->len;

  g_array_append_val (self->boxes, box);
  for (int row = get_cell (self, box.y0); row <= get_cell (self, box.y1); row++)
    for (int column = get_cell (self, box.x0); column <= get_cell (self, box.x1); column++)
      {
        GArray **cell = &self->cells[row * GRID_SIZE + column];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

/* By how much a box has to be moved to lie on the other side of the dateline as well; 0 when it
 * does not cross it. */
static double
get_wrap (Placement *self, const Box *box)
{
  if (box->x0 < 0.0)
    return self->world_px;
  return box->x1 > self->world_px ? -self->world_px : 0.0;
}

static Box
shift_box (Box box, double shift)
{
  box.x0 += shift;
  box.x1 += shift;
  return box;
}

static void
reserve_box (Placement *self, Box box)
{
  double wrap = get_wrap (self, &box);

  insert_box (self, box);
  if (wrap != 0.0)
    insert_box (self, shift_box (box, wrap));
}

static gboolean
boxes_overlap (const Box *a, const Box *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static gboolean
hits_box (Placement *self, const Box *box, BoxKind kinds)
{
  for (int row = get_cell (self, box->y0); row <= get_cell (self, box->y1); row++)
    for (int column = get_cell (self, box->x0); column <= get_cell (self, box->x1); column++)
      {
        GArray *cell = self->cells[row * GRID_SIZE + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            const Box *other = &g_array_index (self->boxes, Box, g_array_index (cell, guint, i));

            if ((other->kind & kinds) != 0 && boxes_overlap (box, other))
              return TRUE;
          }
      }
  return FALSE;
}

static gboolean
is_free (Placement *self, const Box *box, BoxKind kinds)
{
  double wrap = get_wrap (self, box);
  Box shifted = shift_box (*box, wrap);

  return !hits_box (self, box, kinds) && (wrap == 0.0 || !hits_box (self, &shifted, kinds));
}

static Box
box_around (double x, double y, double half_width, double half_height)
{
  return (Box) { x - half_width, y - half_height, x + half_width, y + half_height, BOX_LABEL };
}

/* Positions of the middle of the text around a point, best first. */
static guint
list_point_offsets (double gap, AtlasLabelBox size, Offset *offsets)
{
  double dx = gap + (double) size.width / 2.0;
  double dy = gap + (double) size.height / 2.0 - 1.0;
  double near_y = (double) size.height * 0.55;
  double near_x = gap * 0.6 + (double) size.width / 2.0;
  const Offset list[] = {
    { dx, 0.0 },      { -dx, 0.0 },
    { 0.0, -dy },     { 0.0, dy },
    { near_x, -dy },  { near_x, near_y + gap },
    { -near_x, -dy }, { -near_x, near_y + gap },
  };

  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    offsets[i] = list[i];
  return G_N_ELEMENTS (list);
}

/* Positions of the middle of the text in the ground it names: the first ones within it, the rest at
 * its edge. */
static guint
list_ground_offsets (AtlasLabelKind kind, double radius_px, AtlasLabelBox size, Offset *offsets)
{
  double height = (double) size.height;
  double near_y = CLAMP (radius_px * 0.6, height * 0.4, height * 0.8);
  double far_y = MAX (radius_px, height * 0.8);
  double far_x = MAX (radius_px * 0.7, (double) size.width * 0.25);
  const Offset list[] = {
    { 0.0, 0.0 },      { 0.0, -near_y },    { 0.0, near_y },    { 0.0, -far_y },
    { 0.0, far_y },    { far_x, 0.0 },      { -far_x, 0.0 },    { far_x, -near_y },
    { far_x, near_y }, { -far_x, -near_y }, { -far_x, near_y },
  };

  guint n = 0;

  /* A state's name may hang over its edge rather than be missing, a lesser one may not. */
  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    if (kind == ATLAS_LABEL_STATE || hypot (list[i].x, list[i].y) <= radius_px * 0.9)
      offsets[n++] = list[i];
  return n;
}

/* @n_good: (out): how many of the positions, the first ones, are preferred to the others */
static guint
list_offsets (
  Placement *self, const AtlasLabel *label, AtlasLabelBox size, Offset *offsets, guint *n_good)
{
  double radius = atlas_label_get_dot_radius (label);
  double extent_px = label->extent * self->world_px;
  guint n;

  if (radius > 0.0)
    n = *n_good = list_point_offsets (radius + DOT_GAP_PX, size, offsets);
  /* The name of an island or a small state stands beside it, not on it. */
  else if (extent_px < MIN ((double) size.height, BESIDE_PX))
    n = *n_good = list_point_offsets (extent_px / 2.0 + DOT_GAP_PX, size, offsets);
  else
    {
      n = list_ground_offsets (label->kind, label->radius * self->world_px, size, offsets);
      *n_good = label->radius > 0.0 ? MIN (n, 3) : n;
    }
  return n;
}

static Box
get_text_box (const AtlasPlacedLabel *placed)
{
  double half_width = (double) placed->box.width / 2.0;
  double half_height = (double) placed->box.height / 2.0;

  return box_around ((double) placed->text_x + half_width, (double) placed->text_y + half_height,
                     half_width + MARGIN_PX, half_height + MARGIN_PX / 2.0);
}

/* Tries positions @first … @last, where nothing of @kinds is. */
static gboolean
try_offsets (Placement *self,
             AtlasPlacedLabel *placed,
             const Offset *offsets,
             guint first,
             guint last,
             BoxKind kinds)
{
  for (guint i = first; i < last; i++)
    {
      Box box;

      placed->text_x = (float) ((double) placed->x + offsets[i].x) - placed->box.width / 2.0f;
      placed->text_y = (float) ((double) placed->y + offsets[i].y) - placed->box.height / 2.0f;
      box = get_text_box (placed);
      if (is_free (self, &box, kinds))
        return TRUE;
    }
  return FALSE;
}

/* A good position counts for more than a capital to come. */
static gboolean
try_usual (Placement *self, const AtlasLabel *label, AtlasPlacedLabel *placed, BoxKind kinds)
{
  Offset offsets[MAX_CANDIDATES];
  guint n_good;
  guint n = list_offsets (self, label, placed->box, offsets, &n_good);

  return try_offsets (self, placed, offsets, 0, n_good, kinds | BOX_SOFT) ||
         try_offsets (self, placed, offsets, 0, n_good, kinds) ||
         try_offsets (self, placed, offsets, n_good, n, kinds | BOX_SOFT) ||
         try_offsets (self, placed, offsets, n_good, n, kinds);
}

/* Farther from the middle of the ground, the nearer the better, so that a state’s name is not lost for
 * what is drawn over the map */
static gboolean
try_around (Placement *self, const AtlasLabel *label, AtlasPlacedLabel *placed)
{
  double step = (double) placed->box.height / 2.0;
  double farthest = CLAMP (label->extent * self->world_px / 2.0, 3.0 * step,
                           label->radius * self->world_px + 6.0 * step);
  Offset offsets[N_DIRECTIONS];

  for (double distance = step; distance <= farthest; distance += step)
    {
      for (int i = 0; i < N_DIRECTIONS; i++)
        offsets[i] = (Offset) { cos (i * 2.0 * G_PI / N_DIRECTIONS) * distance,
                                sin (i * 2.0 * G_PI / N_DIRECTIONS) * distance };
      if (try_offsets (self, placed, offsets, 0, N_DIRECTIONS, BOX_LABEL | BOX_OBSTACLE))
        return TRUE;
    }
  return FALSE;
}

/* Finds room for the text. */
static gboolean
place_text (Placement *self, const AtlasLabel *label, AtlasPlacedLabel *placed)
{
  placed->box = self->measure (label, self->user_data);
  if (!try_usual (self, label, placed, BOX_LABEL | BOX_OBSTACLE) &&
      /* What has no room among the names either does not go far to find some. */
      (label->kind != ATLAS_LABEL_STATE || !self->has_obstacles ||
       !try_usual (self, label, placed, BOX_LABEL) || !try_around (self, label, placed)))
    return FALSE;
  placed->show_text = TRUE;
  reserve_box (self, get_text_box (placed));
  return TRUE;
}

static gboolean
is_shown (Placement *self, const AtlasLabel *label)
{
  return self->zoom >= label->min_zoom && self->zoom < label->max_zoom;
}

static AtlasPlacedLabel
make_placed (Placement *self, guint index)
{
  const AtlasLabel *label = &self->labels[index];

  return (AtlasPlacedLabel) { .label = index,
                              .x = (float) (label->x * self->world_px),
                              .y = (float) (label->y * self->world_px) };
}

/* Moves a dot off those already placed, as little as it takes; where there is no room it stays. */
static void
nudge_dot (Placement *self, AtlasPlacedLabel *dot)
{
  double half = DOT_DISTANCE_PX - ATLAS_LABEL_DOT_RADIUS_PX;
  double x = (double) dot->x;
  double y = (double) dot->y;

  for (double distance = 0.0; distance <= DOT_MAX_NUDGE_PX; distance += 1.5)
    for (int direction = 0; direction < (distance > 0.0 ? 8 : 1); direction++)
      {
        double angle = direction * G_PI / 4.0;
        double moved_x = x + distance * cos (angle);
        double moved_y = y + distance * sin (angle);
        Box box = box_around (moved_x, moved_y, half, half);

        if (!is_free (self, &box, BOX_LABEL))
          continue;
        dot->x = (float) moved_x;
        dot->y = (float) moved_y;
        return;
      }
}

/* Before everything else: no name may lie on a dot. */
static void
place_dots (Placement *self)
{
  for (guint i = 0; i < self->n_labels; i++)
    {
      const AtlasLabel *label = &self->labels[i];
      double radius = atlas_label_get_dot_radius (label);
      AtlasPlacedLabel placed = make_placed (self, i);
      Box box;

      if (!is_shown (self, label) || radius <= 0.0)
        continue;
      if (label->kind == ATLAS_LABEL_DOT)
        nudge_dot (self, &placed);
      box = box_around ((double) placed.x, (double) placed.y, radius, radius);
      if (label->kind != ATLAS_LABEL_DOT)
        box.kind = BOX_SOFT;
      if (label->kind != ATLAS_LABEL_CITY)
        reserve_box (self, box);
      if (label->kind == ATLAS_LABEL_DOT)
        g_array_append_val (self->placed, placed);
    }
}

static void
place_capital_or_city (Placement *self, AtlasPlacedLabel *placed)
{
  const AtlasLabel *label = &self->labels[placed->label];
  double radius = atlas_label_get_dot_radius (label);
  Box dot = box_around ((double) placed->x, (double) placed->y, radius, radius);

  if (!is_free (self, &dot, label->kind == ATLAS_LABEL_CITY ? BOX_LABEL | BOX_SOFT : BOX_LABEL) ||
      !place_text (self, label, placed))
    return;
  reserve_box (self, dot);
  g_array_append_val (self->placed, *placed);
}

/* After the dots, which do not keep clear of them */
static void
reserve_obstacles (Placement *self, GArray *obstacles)
{
  for (guint i = 0; obstacles != NULL && i < obstacles->len; i++)
    {
      const AtlasForceObstacle *obstacle = &g_array_index (obstacles, AtlasForceObstacle, i);
      double x = obstacle->x * self->world_px + obstacle->box.x;
      double y = obstacle->y * self->world_px + obstacle->box.y;

      reserve_box (self,
                   (Box) { x, y, x + obstacle->box.width, y + obstacle->box.height, BOX_OBSTACLE });
    }
}

static void
place_names (Placement *self)
{
  g_autofree guint *dots = g_new0 (guint, self->n_labels + 1);

  for (guint i = 0; i < self->placed->len; i++)
    dots[g_array_index (self->placed, AtlasPlacedLabel, i).label] = i + 1;

  for (guint i = 0; i < self->n_labels; i++)
    {
      const AtlasLabel *label = &self->labels[i];
      AtlasPlacedLabel placed = make_placed (self, i);

      if (!is_shown (self, label))
        continue;
      if (dots[i] != 0)
        place_text (self, label, &g_array_index (self->placed, AtlasPlacedLabel, dots[i] - 1));
      else if (atlas_label_get_dot_radius (label) > 0.0)
        place_capital_or_city (self, &placed);
      else if (place_text (self, label, &placed))
        g_array_append_val (self->placed, placed);
    }
}

static gboolean
is_in_rectangle (const AtlasPlacedLabel *placed, double radius, double width, double height)
{
  double x0 = (double) placed->x - radius;
  double x1 = (double) placed->x + radius;
  double y0 = (double) placed->y - radius;
  double y1 = (double) placed->y + radius;

  if (placed->show_text)
    {
      x0 = MIN (x0, (double) placed->text_x);
      x1 = MAX (x1, (double) (placed->text_x + placed->box.width));
      y0 = MIN (y0, (double) placed->text_y);
      y1 = MAX (y1, (double) (placed->text_y + placed->box.height));
    }
  return x1 > 0.0 && x0 < width && y1 > 0.0 && y0 < height;
}

/* The copy of @placed in the @copy-th world to the right, seen from @origin_x, @origin_y. */
static AtlasPlacedLabel
move_to_copy (
  const AtlasPlacedLabel *placed, double world_px, int copy, double origin_x, double origin_y)
{
  AtlasPlacedLabel moved = *placed;
  double shift_x = copy * world_px - origin_x;

  moved.x = (float) ((double) placed->x + shift_x);
  moved.text_x = (float) ((double) placed->text_x + shift_x);
  moved.y = (float) ((double) placed->y - origin_y);
  moved.text_y = (float) ((double) placed->text_y - origin_y);
  return moved;
}

static GArray *
copy_to_rectangle (Placement *self, double origin_x, double origin_y, double width, double height)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (AtlasPlacedLabel));
  int first = (int) floor (origin_x / self->world_px) - 1;
  int last = (int) floor ((origin_x + width) / self->world_px) + 1;

  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < self->placed->len; i++)
      {
        const AtlasPlacedLabel *placed = &g_array_index (self->placed, AtlasPlacedLabel, i);
        AtlasPlacedLabel moved = move_to_copy (placed, self->world_px, copy, origin_x, origin_y);
        double radius = atlas_label_get_dot_radius (&self->labels[placed->label]);

        if (is_in_rectangle (&moved, radius, width, height))
          g_array_append_val (result, moved);
      }
  return result;
}

GArray *
atlas_labels_place (const AtlasLabel *labels,
                    guint n_labels,
                    double world_px,
                    double origin_x,
                    double origin_y,
                    double width,
                    double height,
                    GArray *obstacles,
                    AtlasLabelMeasure measure,
                    gpointer user_data)
{
  g_autofree Placement *self = g_new0 (Placement, 1);
  GArray *result;

  self->labels = labels;
  self->n_labels = n_labels;
  self->world_px = world_px;
  self->zoom = log2 (world_px / 256.0);
  self->measure = measure;
  self->user_data = user_data;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  self->placed = g_array_new (FALSE, FALSE, sizeof (AtlasPlacedLabel));

  self->has_obstacles = obstacles != NULL && obstacles->len > 0;
  place_dots (self);
  reserve_obstacles (self, obstacles);
  place_names (self);
  result = copy_to_rectangle (self, origin_x, origin_y, width, height);

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    g_clear_pointer (&self->cells[i], g_array_unref);
  g_array_unref (self->boxes);
  g_array_unref (self->placed);
  return result;
}
