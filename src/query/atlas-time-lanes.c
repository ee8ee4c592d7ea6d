/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-lanes.h"

#include "atlas-phrases.h"
#include "atlas-ribbon.h"
#include "atlas-step-chart.h"

#include <glib/gi18n.h>
#include <math.h>

static void
lane_free (gpointer data)
{
  AtlasTimeLane *lane = data;

  g_free (lane->name);
  g_free (lane->text);
  g_clear_pointer (&lane->steps, g_array_unref);
  g_clear_pointer (&lane->pieces, g_array_unref);
  g_array_unref (lane->dates);
  g_free (lane);
}

static AtlasTimeLane *
lane_new (AtlasLaneKind kind, const char *name)
{
  AtlasTimeLane *lane = g_new0 (AtlasTimeLane, 1);

  lane->kind = kind;
  lane->name = g_strdup (name);
  lane->dates = g_array_new (FALSE, FALSE, sizeof (AtlasDate));
  return lane;
}

static AtlasDate
get_date (const AtlasTimeLane *lane, guint i)
{
  return g_array_index (lane->dates, AtlasDate, i);
}

/* Members */

static char *
describe_step (const AtlasStep *step)
{
  g_autofree char *date = atlas_date_format_long (step->date);

  if (step->count == 0)
    /* Translators: of an alliance, from a day on */
    return g_strdup_printf (_ ("none from %s"), date);
  /* Translators: how many members an alliance had from a day on */
  return g_strdup_printf (ngettext ("%1$u member from %2$s", "%1$u members from %2$s", step->count),
                          step->count, date);
}

static char *
describe_steps (const char *name, GArray *steps)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *step = describe_step (&g_array_index (steps, AtlasStep, i));

      atlas_phrase_append (text, step);
    }
  /* Translators: an alliance, and how many members it had over time */
  return g_strdup_printf (C_ ("lane", "%s: %s"), name, text->str);
}

static void
add_members (GPtrArray *lanes, AtlasWorld *world, AtlasChanges *changes, guint alliance)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (GArray) steps = atlas_step_chart_new (changes, alliance);
  AtlasTimeLane *lane;

  if (steps->len == 0)
    return;
  lane =
    lane_new (ATLAS_LANE_MEMBERS, atlas_collection_get_alliance (collection, alliance)->short_name);
  lane->alliance = alliance;
  lane->target = (AtlasTarget) { ATLAS_TARGET_ALLIANCE, alliance };
  lane->text = describe_steps (lane->name, steps);
  for (guint i = 0; i < steps->len; i++)
    g_array_append_val (lane->dates, g_array_index (steps, AtlasStep, i).date);
  lane->steps = g_steal_pointer (&steps);
  g_ptr_array_add (lanes, lane);
}

/* Stages */

/* Where a stage begins, or ends with none after it */
static void
collect_edges (AtlasTimeLane *lane, AtlasDate first, AtlasDate last)
{
  for (guint i = 0; i < lane->pieces->len; i++)
    {
      const AtlasRibbonPiece *piece = &g_array_index (lane->pieces, AtlasRibbonPiece, i);
      gboolean goes_on = i + 1 < lane->pieces->len &&
                         g_array_index (lane->pieces, AtlasRibbonPiece, i + 1).from == piece->to;

      if (piece->from > first)
        g_array_append_val (lane->dates, piece->from);
      if (!goes_on && piece->to <= last)
        g_array_append_val (lane->dates, piece->to);
    }
}

static void
add_stages (GPtrArray *lanes, AtlasWorld *world, guint state, AtlasDate last)
{
  g_autoptr (GPtrArray) ribbon = atlas_ribbon_new (world, state, ATLAS_DATE_START, last);

  for (guint i = 0; i < ribbon->len; i++)
    {
      const AtlasRibbonLane *stages = g_ptr_array_index (ribbon, i);
      AtlasTimeLane *lane = lane_new (ATLAS_LANE_STAGES, stages->name);

      lane->alliance = stages->alliance;
      lane->target = (AtlasTarget) { ATLAS_TARGET_ALLIANCE, stages->alliance };
      lane->text = g_strdup (stages->text);
      lane->pieces = g_array_ref (stages->pieces);
      collect_edges (lane, ATLAS_DATE_START, last);
      g_ptr_array_add (lanes, lane);
    }
}

/* The record */

static void
add_date (AtlasTimeLane *lane, AtlasDate date, AtlasDate last)
{
  if (date >= ATLAS_DATE_START && date <= last)
    g_array_append_val (lane->dates, date);
}

static char *
describe_dates (const AtlasTimeLane *lane)
{
  guint n = lane->dates->len;
  g_autofree char *first = atlas_date_format_long (get_date (lane, 0));
  g_autofree char *end = atlas_date_format_long (get_date (lane, n - 1));

  if (n == 1)
    /* Translators: a kind of events, and the day of the only one of them */
    return g_strdup_printf (_ ("%1$s: once, on %2$s"), lane->name, first);
  return g_strdup_printf (
    /* Translators: a kind of events, how many there are, the days of the first and the last of them */
    ngettext ("%1$s: %2$u time, from %3$s to %4$s", "%1$s: %2$u times, from %3$s to %4$s", n),
    lane->name, n, first, end);
}

/* @lane is of nothing when nothing was, and not added. */
static void
add_record (GPtrArray *lanes, AtlasTimeLane *lane)
{
  if (lane->dates->len == 0)
    {
      lane_free (lane);
      return;
    }
  g_array_sort (lane->dates, atlas_date_compare);
  lane->text = describe_dates (lane);
  g_ptr_array_add (lanes, lane);
}

static void
add_events (GPtrArray *lanes, AtlasCollection *collection, AtlasEventKind kind, AtlasDate last)
{
  AtlasTimeLane *lane = lane_new (ATLAS_LANE_EVENTS, atlas_event_kind_get_label (kind));

  lane->event_kind = kind;
  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      if (event->kind == kind)
        add_date (lane, event->date.first, last);
    }
  add_record (lanes, lane);
}

static void
add_quotes (GPtrArray *lanes, AtlasCollection *collection, AtlasDate last)
{
  AtlasTimeLane *lane = lane_new (ATLAS_LANE_QUOTES, C_ ("lane", "Quotes"));

  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    add_date (lane, atlas_collection_get_quote (collection, i)->date.first, last);
  add_record (lanes, lane);
}

GPtrArray *
atlas_time_lanes_new (
  AtlasWorld *world, AtlasChanges *changes, guint64 alliances, guint state, AtlasDate last)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  GPtrArray *lanes = g_ptr_array_new_with_free_func (lane_free);

  if (state != 0)
    add_stages (lanes, world, state, last);
  for (guint i = 0; state == 0 && i < atlas_collection_get_n_alliances (collection); i++)
    if ((alliances >> i & 1) != 0)
      add_members (lanes, world, changes, i);
  for (AtlasEventKind kind = 0; kind < ATLAS_N_EVENT_KINDS; kind++)
    add_events (lanes, collection, kind, last);
  add_quotes (lanes, collection, last);
  return lanes;
}

/* Stopping at dates */

AtlasDate
atlas_time_lane_step (const AtlasTimeLane *self, AtlasDate date, int direction)
{
  AtlasDate found = ATLAS_DATE_INVALID;

  for (guint i = 0; i < self->dates->len; i++)
    {
      AtlasDate candidate = get_date (self, i);

      if (direction >= 0 && candidate > date)
        return candidate;
      if (direction < 0 && candidate < date)
        found = candidate;
    }
  return found;
}

AtlasDate
atlas_time_lane_find (const AtlasTimeLane *self, double day, double reach)
{
  AtlasDate found = ATLAS_DATE_INVALID;
  double nearest = reach;

  for (guint i = 0; i < self->dates->len; i++)
    {
      double distance = fabs (get_date (self, i) - day);

      if (distance < nearest || (distance == nearest && found == ATLAS_DATE_INVALID))
        {
          nearest = distance;
          found = get_date (self, i);
        }
    }
  return found;
}

/* Counts */

static void
append_count (GString *text, const char *label, guint count)
{
  if (count == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  /* Translators: a kind of event, and how many there were */
  g_string_append_printf (text, C_ ("lane", "%s: %u"), label, count);
}

char *
atlas_time_lanes_count (AtlasCollection *collection, AtlasDate from, AtlasDate to)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[ATLAS_N_EVENT_KINDS] = { 0 };
  guint n_quotes = 0;

  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      if (event->date.first >= from && event->date.first <= to)
        counts[event->kind]++;
    }
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    {
      AtlasDate date = atlas_collection_get_quote (collection, i)->date.first;

      if (date >= from && date <= to)
        n_quotes++;
    }
  for (AtlasEventKind kind = 0; kind < ATLAS_N_EVENT_KINDS; kind++)
    append_count (text, atlas_event_kind_get_label (kind), counts[kind]);
  append_count (text, C_ ("lane", "Quotes"), n_quotes);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
