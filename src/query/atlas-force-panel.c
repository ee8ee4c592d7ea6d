/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-panel-private.h"

#include "atlas-force-label.h"
#include "atlas-item-summary.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  AtlasWorld *world;
  const AtlasForcePanelRequest *request;
  AtlasForces *forces;
  GPtrArray *lines;
} Builder;

/* Whose the lines are, and how many of them */
typedef struct
{
  const char *side;
  guint n_reports;
} Side;

static AtlasForceLine *
add (Builder *self, AtlasForceLineKind kind, char *title, char *text, char *sentence)
{
  AtlasForceLine *line = atlas_force_line_new (kind, title, text, sentence);

  g_ptr_array_add (self->lines, line);
  return line;
}

static int
compare_sides (gconstpointer a, gconstpointer b)
{
  const Side *first = a;
  const Side *second = b;
  int order = (second->n_reports > first->n_reports) - (second->n_reports < first->n_reports);

  return order != 0 ? order : strcmp (first->side, second->side);
}

static GArray *
list_sides (Builder *self)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (Side));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_reports = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (self->forces, &n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      const char *side = reports[i].force->side;
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, side));

      if (place == 0)
        {
          Side new_side = { side, 0 };

          g_array_append_val (sides, new_side);
          place = sides->len;
          g_hash_table_insert (places, (gpointer) side, GUINT_TO_POINTER (place));
        }
      g_array_index (sides, Side, place - 1).n_reports++;
    }
  g_array_sort (sides, compare_sides);
  return sides;
}

/* Sums */

/* “Of these, 3 reports are part of another: …” */
static char *
describe_left_out (const AtlasForceSum *sum)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (sum->n_left_out == 0)
    return NULL;
  for (guint i = 0; i < sum->n_left_out; i++)
    atlas_phrase_append (names, sum->left_out[i]->name);
  return g_strdup_printf (
    /* Translators: how many, and their names with semicolons between them */
    ngettext ("%1$u report is part of another and not counted twice: %2$s",
              "%1$u reports are part of another and not counted twice: %2$s", sum->n_left_out),
    sum->n_left_out, names->str);
}

static void
add_sum (Builder *self, const AtlasForceSum *sum, const char *side)
{
  g_autofree char *number = atlas_force_sum_describe (sum);
  char *left_out = describe_left_out (sum);
  char *title = NULL;

  if (number == NULL && left_out == NULL)
    return;
  if (number == NULL)
    /* Translators: there is no sum, for all of it is counted in other reports */
    title = g_strdup (_ ("Counted in other reports"));
  else if (sum->n_uncounted > 0)
    /* Translators: “19 places without a number, in no sum” */
    title = g_strdup_printf (_ ("%s, in no sum"), number);
  else
    title = g_steal_pointer (&number);
  add (self, ATLAS_FORCE_LINE_SUM, title, left_out,
       left_out != NULL ? g_strdup_printf ("%s: %s. %s.", side, title, left_out)
                        : g_strdup_printf ("%s: %s.", side, title));
}

static void
add_sums (Builder *self, const char *id, const char *side)
{
  guint n_sums = 0;
  const AtlasForceSum *sums = atlas_forces_get_sums (self->forces, &n_sums);

  for (guint i = 0; i < n_sums; i++)
    if (g_str_equal (sums[i].side, id))
      add_sum (self, &sums[i], side);
}

/* Reports */

static char *
describe_when (const AtlasForceReport *report)
{
  g_autofree char *as_of = atlas_partial_date_format (report->force->as_of);
  g_autofree char *age = atlas_force_dup_age (report->age_days);

  if (age == NULL)
    return g_steal_pointer (&as_of);
  /* Translators: a date, and how far that is from the day shown: “2013 (about 8 years earlier)” */
  return g_strdup_printf (_ ("%1$s (%2$s)"), as_of, age);
}

static char *
describe_report (const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;
  g_autofree char *number = atlas_force_format_count (force);
  g_autofree char *when = describe_when (report);
  g_autofree char *publishers = atlas_force_dup_publishers (force, NULL);

  if (!force->has_count)
    /* Translators: place, a date, publishers */
    return g_strdup_printf (_ ("%1$s · as of %2$s\n%3$s"), force->place.name, when, publishers);
  if (report->counted_with != NULL)
    /* Translators: a range of numbers, place, a date, another report, publishers */
    return g_strdup_printf (_ ("%1$s · %2$s · as of %3$s\nCounted in “%4$s”\n%5$s"), number,
                            force->place.name, when, report->counted_with->name, publishers);
  /* Translators: a range of numbers, place, a date, publishers */
  return g_strdup_printf (_ ("%1$s · %2$s · as of %3$s\n%4$s"), number, force->place.name, when,
                          publishers);
}

static void
add_report (Builder *self, const AtlasForceReport *report, AtlasForceLineKind kind)
{
  AtlasForceLine *line =
    add (self, kind, g_strdup (report->force->name), describe_report (report),
         atlas_force_report_describe (report, self->world, self->request->date));

  atlas_force_line_set_target (line, (AtlasTarget) { ATLAS_TARGET_FORCE, report->index });
}

static AtlasForceLineKind
get_kind (const AtlasForce *force)
{
  if (atlas_force_is_total (force))
    return ATLAS_FORCE_LINE_TOTAL;
  return force->has_count ? ATLAS_FORCE_LINE_REPORT : ATLAS_FORCE_LINE_UNCOUNTED;
}

static void
add_reports (Builder *self, const char *id, AtlasForceLineKind kind, const char *heading)
{
  guint n_reports = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (self->forces, &n_reports);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < n_reports; i++)
    if (g_str_equal (reports[i].force->side, id) && get_kind (reports[i].force) == kind)
      {
        if (!has_heading)
          add (self, ATLAS_FORCE_LINE_HEADING, g_strdup (heading), NULL, NULL);
        has_heading = TRUE;
        add_report (self, &reports[i], kind);
      }
}

static void
add_side (Builder *self, const Side *side)
{
  g_autofree char *name = atlas_force_dup_side (self->world, side->side, self->request->date);

  add (self, ATLAS_FORCE_LINE_SIDE, g_strdup (name), NULL, NULL);
  add_sums (self, side->side, name);
  add_reports (self, side->side, ATLAS_FORCE_LINE_TOTAL,
               _ ("Published totals, which are not added"));
  add_reports (self, side->side, ATLAS_FORCE_LINE_REPORT, _ ("Reports"));
  add_reports (self, side->side, ATLAS_FORCE_LINE_UNCOUNTED,
               _ ("Reported without a number; enters no sum"));
}

/* Where there is nothing */

/* The last day before and the first one after on which a force is there; FALSE for none */
static gboolean
find_nearest (Builder *self, const AtlasBounds *region, AtlasDate *before, AtlasDate *after)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);
  AtlasDate date = self->request->date;

  *before = ATLAS_DATE_INVALID;
  *after = ATLAS_DATE_INVALID;
  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);
      AtlasDate last = force->has_to ? force->to.first - 1 : ATLAS_DATE_INVALID;

      if (region != NULL && !atlas_bounds_contains (region, force->place.lat, force->place.lon))
        continue;
      if (force->from.first > date && (*after == ATLAS_DATE_INVALID || force->from.first < *after))
        *after = force->from.first;
      if (force->has_to && last < date && last >= force->from.first &&
          (*before == ATLAS_DATE_INVALID || last > *before))
        *before = last;
    }
  return *before != ATLAS_DATE_INVALID || *after != ATLAS_DATE_INVALID;
}

static char *
describe_nearest (Builder *self, const AtlasBounds *region)
{
  AtlasDate before;
  AtlasDate after;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!find_nearest (self, region, &before, &after))
    return NULL;
  first = before != ATLAS_DATE_INVALID ? atlas_date_format_long (before) : NULL;
  second = after != ATLAS_DATE_INVALID ? atlas_date_format_long (after) : NULL;
  if (first != NULL && second != NULL)
    /* Translators: two dates */
    return g_strdup_printf (_ ("The nearest reports are for %1$s and for %2$s."), first, second);
  return g_strdup_printf (_ ("The nearest report is for %s."), first != NULL ? first : second);
}

static void
add_nothing (Builder *self)
{
  g_autoptr (AtlasForces) everywhere =
    atlas_forces_new (atlas_world_get_collection (self->world), self->request->date, NULL);
  g_autofree char *nearest = NULL;
  g_autofree char *why = NULL;
  guint n_elsewhere = 0;

  atlas_forces_get_reports (everywhere, &n_elsewhere);
  if (atlas_collection_get_n_forces (atlas_world_get_collection (self->world)) == 0)
    why = g_strdup (_ ("This collection has no reports of troops."));
  else if (n_elsewhere == 0)
    why = g_strdup (_ ("No report of troops is for this day."));
  else
    why = g_strdup_printf (ngettext ("No report of troops on this day is for this part of the map; "
                                     "%u is for others.",
                                     "No report of troops on this day is for this part of the map; "
                                     "%u are for others.",
                                     n_elsewhere),
                           n_elsewhere);
  nearest = describe_nearest (self, n_elsewhere > 0 ? self->request->region : NULL);
  add (self, ATLAS_FORCE_LINE_NOTE,
       nearest != NULL ? g_strdup_printf ("%s %s", why, nearest) : g_strdup (why), NULL, NULL);
}

GPtrArray *
atlas_force_panel_new (AtlasWorld *world, const AtlasForcePanelRequest *request)
{
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (atlas_world_get_collection (world), request->date, request->region);
  Builder builder = { world, request, forces, g_ptr_array_new_with_free_func (g_object_unref) };
  g_autoptr (GArray) sides = list_sides (&builder);

  if (!request->is_shown)
    add (&builder, ATLAS_FORCE_LINE_NOTE,
         g_strdup (_ ("The map does not show troops now: they are switched off in the legend.")),
         NULL, NULL);
  if (sides->len == 0)
    add_nothing (&builder);
  else
    add (&builder, ATLAS_FORCE_LINE_NOTE, atlas_force_describe_summing (), NULL, NULL);
  for (guint i = 0; i < sides->len; i++)
    add_side (&builder, &g_array_index (sides, Side, i));
  return builder.lines;
}
