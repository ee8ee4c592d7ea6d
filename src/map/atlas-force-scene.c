/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-scene.h"

#include "atlas-force-label.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#define TILE_PX 256.0
/* Strengths are drawn in so many steps, so that few pictures serve many symbols. */
#define STRENGTH_STEPS 8.0
/* Whose disc is larger is what one looks for first. */
#define MAJOR_PX 12.0
/* What is nearer to each other than so many tags’ widths is put together. */
#define CLUSTER_SCALE 1.4
/* In a square of this side are no more symbols than this, unless they are of many sides. */
#define CROWD_PX 512.0
#define MAX_CROWDED 14
#define MAX_TURNS 4
/* What zooming to where a symbol splits goes on by at least */
#define SPLIT_STEP 0.4
/* It is tried where it takes no time; of more reports the zoom is that of the radius as it is. */
#define MAX_TRIED 2000
/* The tag of a force that is not large may stand so far from its place before it misleads, and
 * goes farther only by so many logical px as it takes to stand beside it. */
#define REACH_KM 120.0
#define REACH_PX 34.0
#define EQUATOR_KM 40075.0
/* A little more than it would take, so that one turn is mostly enough */
#define CROWD_SPARE 1.1

struct _AtlasForceScene
{
  gatomicrefcount ref_count;
  AtlasCollection *collection;
  AtlasForceSides *sides;
  AtlasForces *forces;
  AtlasForceClusters *clusters;
  GArray *marks; /* AtlasForceMark */
  double zoom;
  double least_radius_px; /* where there are not too many */
  double radius_px;
};

double
atlas_force_pen_get_cluster_radius (const AtlasForcePen *pen)
{
  const AtlasForceTag tag = { .kind = ATLAS_FORCE_ARMY, .code = "ABC", .has_count = TRUE };
  double width = 0;
  double height = 0;

  atlas_force_pen_measure_tag (pen, &tag, &width, &height);
  return width * CLUSTER_SCALE;
}

static void
mark_clear (gpointer data)
{
  g_free (((AtlasForceMark *) data)->number);
}

static const AtlasForceReport *
get_reports (const AtlasForceScene *self)
{
  guint n = 0;

  return atlas_forces_get_reports (self->forces, &n);
}

/* Of what its number is made of, by how much of it each is */
static double
average_strength (const AtlasForceScene *self, const AtlasForceMark *mark)
{
  const AtlasForceReport *reports = get_reports (self);
  double sum = 0;
  double weight = 0;

  for (guint i = 0; i < mark->n_reports; i++)
    {
      const AtlasForceReport *report = &reports[mark->reports[i]];
      double count = (double) report->force->low + (double) report->force->high;

      if (report->force->unit != mark->unit || report->counted_with != NULL)
        continue;
      sum += report->strength * count;
      weight += count;
    }
  if (weight == 0)
    sum = reports[mark->reports[0]].strength;
  return round (sum / MAX (weight, 1) * STRENGTH_STEPS) / STRENGTH_STEPS;
}

/* As sure as the least sure of them */
static AtlasConfidence
find_confidence (const AtlasForceScene *self, const AtlasForceMark *mark)
{
  const AtlasForceReport *reports = get_reports (self);
  AtlasConfidence confidence = ATLAS_CONFIDENCE_VERIFIED;

  for (guint i = 0; i < mark->n_reports; i++)
    confidence = MAX (confidence, reports[mark->reports[i]].force->confidence);
  return confidence;
}

static void
set_number (AtlasForceMark *mark, const AtlasForceCluster *cluster, const AtlasForce *largest)
{
  mark->unit = atlas_force_cluster_get_main_unit (cluster);
  mark->n_uncounted = cluster->n_uncounted;
  mark->n_left_out = cluster->n_left_out;
  if (mark->unit != ATLAS_UNIT_UNCOUNTED)
    {
      mark->low = cluster->ranges[mark->unit].low;
      mark->high = cluster->ranges[mark->unit].high;
      mark->n_counted = cluster->ranges[mark->unit].n;
    }
  /* All of it is counted elsewhere: the largest speaks for itself. */
  else if (largest->has_count)
    {
      mark->unit = largest->unit;
      mark->low = largest->low;
      mark->high = largest->high;
    }
  for (guint unit = 0; unit < ATLAS_UNIT_UNCOUNTED; unit++)
    mark->has_other_units |=
      mark->n_counted > 0 && unit != mark->unit && cluster->ranges[unit].n > 0;
}

static char *
dup_number (const AtlasForceMark *mark, const AtlasForce *largest, int age_days)
{
  g_autofree char *number = atlas_force_dup_short_estimate (mark->unit, mark->low, mark->high);

  if (number == NULL)
    return NULL;
  if (mark->n_counted == 0)
    /* Translators: a number that is not added, for it is counted in another report */
    return g_strdup_printf (C_ ("troops", "(%s)"), number);
  if (mark->has_other_units)
    /* Translators: a number, and others that are not written: “8 aircraft + …” */
    return g_strdup_printf (C_ ("troops", "%s + …"), number);
  if (mark->n_uncounted > 0)
    /* Translators: a number, and places without one: “34–42 k + ?” */
    return g_strdup_printf (C_ ("troops", "%s + ?"), number);
  if (mark->n_reports == 1 && ABS (age_days) > ATLAS_FORCE_STALE_DAYS)
    /* Translators: a number, and the year that it is of: “3.2–5 k (2013)” */
    return g_strdup_printf (C_ ("troops", "%1$s (%2$d)"), number,
                            atlas_date_get_year (largest->as_of.first));
  return g_steal_pointer (&number);
}

static void
set_signs (const AtlasForceScene *self, AtlasForceMark *mark, const AtlasForce *largest)
{
  double strength = average_strength (self, mark);
  AtlasForceSymbol symbol = atlas_force_symbol_for_range (mark->unit, mark->low, mark->high);

  symbol.is_dashed = atlas_site_precision_is_dashed (largest->precision);
  symbol.strength = strength;
  mark->disc = (AtlasForceDisc) {
    .symbol = symbol,
    .hue = atlas_force_sides_get_hue (self->sides, largest->side),
    .is_total = atlas_force_is_total (largest),
    .is_left_out = mark->n_counted == 0,
  };
  mark->tag = (AtlasForceTag) {
    .kind = largest->kind,
    .code = atlas_force_sides_get_code (self->sides, largest->side),
    .confidence = find_confidence (self, mark),
    .hue = mark->disc.hue,
    .strength = strength,
    .has_count = symbol.has_count,
    .is_stack = mark->n_reports > 1,
    .is_dashed = symbol.is_dashed,
  };
}

static double
measure_spread (const AtlasForceMark *mark, const AtlasForcePoint *points, double world_px)
{
  double spread = 0;

  for (guint i = 0; i < mark->n_reports; i++)
    {
      double dx = fabs (points[mark->reports[i]].x / world_px - mark->x);
      double dy = points[mark->reports[i]].y / world_px - mark->y;

      spread = MAX (spread, hypot (MIN (dx, 1 - dx), dy));
    }
  return spread;
}

static void
add_mark (AtlasForceScene *self,
          const AtlasForceCluster *cluster,
          const AtlasForcePoint *points,
          double world_px)
{
  const AtlasForceReport *report = &get_reports (self)[cluster->members[0]];
  AtlasForceMark mark = { .x = cluster->x / world_px,
                          .y = cluster->y / world_px,
                          .reports = cluster->members,
                          .n_reports = cluster->n_members };

  mark.spread = measure_spread (&mark, points, world_px);
  set_number (&mark, cluster, report->force);
  mark.number = dup_number (&mark, report->force, report->age_days);
  set_signs (self, &mark, report->force);
  g_array_append_val (self->marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const AtlasForceMark *first = a;
  const AtlasForceMark *second = b;
  int order = second->disc.is_total - first->disc.is_total;

  if (order == 0)
    order = second->disc.symbol.has_count - first->disc.symbol.has_count;
  if (order == 0)
    order = (second->disc.symbol.outer_px > first->disc.symbol.outer_px) -
            (second->disc.symbol.outer_px < first->disc.symbol.outer_px);
  if (order == 0)
    order = (first->y > second->y) - (first->y < second->y);
  if (order == 0)
    order = (first->x > second->x) - (first->x < second->x);
  /* Those of two sides at one place, too, come in one order. */
  return order != 0 ? order : g_strcmp0 (first->tag.code, second->tag.code);
}

/* Of a total, the tag stands outside: within it are the parts. */
static double
get_rim (const AtlasForceMark *mark)
{
  return mark->disc.is_total ? mark->disc.symbol.outer_px : 0;
}

/* The larger the scale, the more room there is around a place: close by, no tag is left out. */
static double
get_reach (const AtlasForceMark *mark, double world_px)
{
  double km_px = world_px / EQUATOR_KM * cosh (G_PI * (1 - 2 * mark->y));
  double reach = MAX (REACH_KM * km_px, REACH_PX);

  return mark->disc.symbol.outer_px >= MAJOR_PX || reach > 4 * REACH_PX ? 0 : reach;
}

static void
place_marks (AtlasForceScene *self, const AtlasForcePen *pen, GArray *obstacles, double world_px)
{
  g_autofree AtlasForceSpot *spots = g_new0 (AtlasForceSpot, self->marks->len);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const AtlasForceMark *mark = &g_array_index (self->marks, AtlasForceMark, i);

      spots[i].x = mark->x * world_px;
      spots[i].y = mark->y * world_px;
      spots[i].rim = get_rim (mark);
      spots[i].reach = get_reach (mark, world_px);
      spots[i].is_major = mark->disc.symbol.outer_px >= MAJOR_PX;
      atlas_force_pen_measure_tag (pen, &mark->tag, &spots[i].tag_width, &spots[i].tag_height);
      if (mark->number != NULL)
        atlas_force_pen_measure_number (pen, mark->number, &spots[i].number_width,
                                        &spots[i].number_height);
    }
  atlas_force_place (
    spots, self->marks->len,
    obstacles != NULL ? (const AtlasForceObstacle *) (gconstpointer) obstacles->data : NULL,
    obstacles != NULL ? obstacles->len : 0, world_px);
  for (guint i = 0; i < self->marks->len; i++)
    {
      AtlasForceMark *mark = &g_array_index (self->marks, AtlasForceMark, i);

      mark->tag_box = spots[i].tag;
      mark->number_box = spots[i].number;
      if (!spots[i].has_number)
        g_clear_pointer (&mark->number, g_free);
      mark->has_tag = spots[i].has_tag;
      mark->has_anchor = (spots[i].is_aside || !spots[i].has_tag) && !mark->disc.is_total;
    }
}

/* How many symbols the fullest square has. Squares overlap by half, so that it does not matter much
 * on which side of a line between two a symbol stands. */
static guint
count_crowded (const AtlasForceClusters *all)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_direct_hash, g_direct_equal);
  guint n_clusters = 0;
  const AtlasForceCluster *clusters = atlas_force_clusters_get (all, &n_clusters);
  guint most = 0;

  for (guint i = 0; i < n_clusters; i++)
    for (guint corner = 0; corner < 4; corner++)
      {
        guint column = (guint) (clusters[i].x / (CROWD_PX / 2)) + (corner & 1);
        guint row = (guint) (clusters[i].y / (CROWD_PX / 2)) + (corner >> 1);
        gpointer cell = GUINT_TO_POINTER (column << 16 | row);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, cell)) + 1;

        g_hash_table_insert (counts, cell, GUINT_TO_POINTER (n));
        most = MAX (most, n);
      }
  return most;
}

/* Where there would be more symbols than can be read, those farther from each other are put
 * together, too: all over the world, so that panning changes nothing. @radius_px: (inout): as near
 * as they are put together at least, and were. */
static AtlasForceClusters *
put_together (const GArray *points, double *radius_px, double world_px)
{
  const AtlasForcePoint *data = (const AtlasForcePoint *) (gconstpointer) points->data;
  AtlasForceClusters *clusters = NULL;
  guint most = G_MAXUINT;

  for (guint i = 0; i < MAX_TURNS && most > MAX_CROWDED; i++)
    {
      if (i > 0)
        *radius_px *= sqrt ((double) most / MAX_CROWDED) * CROWD_SPARE;
      g_clear_pointer (&clusters, atlas_force_clusters_free);
      clusters = atlas_force_clusters_new (data, points->len, *radius_px, world_px);
      most = count_crowded (clusters);
    }
  return clusters;
}

AtlasForceScene *
atlas_force_scene_new (AtlasCollection *collection,
                       AtlasForceSides *sides,
                       AtlasForces *forces,
                       double zoom,
                       AtlasForcePen *pen,
                       GArray *obstacles)
{
  AtlasForceScene *self = g_new0 (AtlasForceScene, 1);
  double world_px = TILE_PX * exp2 (zoom);
  g_autoptr (GArray) points = atlas_force_points_new (forces, world_px);
  const AtlasForcePoint *data = (const AtlasForcePoint *) (gconstpointer) points->data;
  guint n_clusters = 0;
  const AtlasForceCluster *clusters;

  g_atomic_ref_count_init (&self->ref_count);
  self->collection = atlas_collection_ref (collection);
  self->sides = atlas_force_sides_ref (sides);
  self->forces = forces;
  self->zoom = zoom;
  self->least_radius_px = atlas_force_pen_get_cluster_radius (pen);
  self->radius_px = self->least_radius_px;
  self->clusters = put_together (points, &self->radius_px, world_px);
  clusters = atlas_force_clusters_get (self->clusters, &n_clusters);
  self->marks = g_array_sized_new (FALSE, FALSE, sizeof (AtlasForceMark), n_clusters);
  g_array_set_clear_func (self->marks, mark_clear);
  for (guint i = 0; i < n_clusters; i++)
    add_mark (self, &clusters[i], data, world_px);
  g_array_sort (self->marks, compare_marks);
  place_marks (self, pen, obstacles, world_px);
  return self;
}

AtlasForceScene *
atlas_force_scene_ref (AtlasForceScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_force_scene_unref (AtlasForceScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->marks);
  atlas_force_clusters_free (self->clusters);
  atlas_forces_free (self->forces);
  atlas_force_sides_unref (self->sides);
  atlas_collection_unref (self->collection);
  g_free (self);
}

const AtlasForceMark *
atlas_force_scene_get_marks (const AtlasForceScene *self, guint *n_marks)
{
  *n_marks = self->marks->len;
  return (const AtlasForceMark *) (gconstpointer) self->marks->data;
}

const AtlasForceReport *
atlas_force_scene_get_report (const AtlasForceScene *self, guint index)
{
  return &get_reports (self)[index];
}

double
atlas_force_scene_get_zoom (const AtlasForceScene *self)
{
  return self->zoom;
}

AtlasDate
atlas_force_scene_get_date (const AtlasForceScene *self)
{
  return atlas_forces_get_date (self->forces);
}

/* How many reports are together with @report at a zoom; @radius_px: (out): how near those are */
static guint
count_together (const AtlasForceScene *self, guint report, double zoom, double *radius_px)
{
  double world_px = TILE_PX * exp2 (zoom);
  g_autoptr (GArray) points = atlas_force_points_new (self->forces, world_px);
  g_autoptr (AtlasForceClusters) all = NULL;
  guint n_clusters = 0;
  const AtlasForceCluster *clusters;

  *radius_px = self->least_radius_px;
  all = put_together (points, radius_px, world_px);
  clusters = atlas_force_clusters_get (all, &n_clusters);
  for (guint i = 0; i < n_clusters; i++)
    for (guint k = 0; k < clusters[i].n_members; k++)
      if (clusters[i].members[k] == report)
        return clusters[i].n_members;
  return 0;
}

double
atlas_force_scene_get_split_zoom (const AtlasForceScene *self,
                                  const AtlasForceMark *mark,
                                  double max_zoom)
{
  double radius_px = self->radius_px;
  double zoom = self->zoom;
  guint n_reports = 0;

  atlas_forces_get_reports (self->forces, &n_reports);
  if (mark->n_reports < 2 || mark->spread <= 0)
    return 0;
  /* Nearer to each other there may be more symbols again, which are put together from farther. */
  do
    /* A hair more, so that the farthest one is farther from the largest than the radius. */
    zoom = MAX (zoom + SPLIT_STEP, log2 (radius_px * 1.02 / (TILE_PX * mark->spread)));
  while (zoom <= max_zoom && n_reports <= MAX_TRIED &&
         count_together (self, mark->reports[0], zoom, &radius_px) >= mark->n_reports);
  return zoom <= max_zoom ? zoom : 0;
}

static char *
describe_several (const AtlasForceMark *mark,
                  const AtlasForceReport *largest,
                  AtlasWorld *world,
                  AtlasDate date)
{
  g_autofree char *side = atlas_force_dup_side (world, largest->force->side, date);
  g_autoptr (GString) text = g_string_new (side);

  if (mark->n_counted > 0)
    {
      g_autofree char *number = atlas_force_dup_estimate (mark->unit, mark->low, mark->high);

      g_string_append_c (text, '\n');
      if (mark->disc.is_total)
        /* Translators: a range, as published by several who contradict each other */
        g_string_append_printf (
          text,
          ngettext ("%1$s, published total", "%1$s, in %2$u published totals", mark->n_counted),
          number, mark->n_counted);
      else
        g_string_append_printf (
          text, ngettext ("%1$s from %2$u report", "%1$s from %2$u reports", mark->n_counted),
          number, mark->n_counted);
    }
  if (mark->has_other_units)
    g_string_append_printf (text, "\n%s", _ ("and numbers of other units"));
  if (mark->n_uncounted > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (
        text,
        ngettext ("%u place without a number", "%u places without a number", mark->n_uncounted),
        mark->n_uncounted);
    }
  if (mark->n_left_out > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              ngettext ("%u report that is counted in another",
                                        "%u reports that are counted in another", mark->n_left_out),
                              mark->n_left_out);
    }
  return g_strdup (text->str);
}

char *
atlas_force_mark_describe (const AtlasForceMark *mark,
                           const AtlasForceScene *scene,
                           AtlasWorld *world)
{
  const AtlasForceReport *largest = atlas_force_scene_get_report (scene, mark->reports[0]);
  AtlasDate date = atlas_force_scene_get_date (scene);

  return mark->n_reports == 1 ? atlas_force_report_describe_briefly (largest, world, date)
                              : describe_several (mark, largest, world, date);
}
