/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-page.h"

#include "atlas-page-private.h"
#include "atlas-phrases.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <string.h>

/* When so many changes are listed of a part, no further day has a section of its own. */
#define MAX_BY_DAY 40

/* A part of what a step is about: days before the one that is shown, or after it */
typedef enum
{
  PART_TOLD,
  PART_LEAPED,
  PART_UNDONE,
} Part;

typedef struct
{
  AtlasPage *page;
  AtlasWorld *world;
  AtlasChanges *changes;
  const AtlasTimeStep *step;
  AtlasNameLinks *names;
  GHashTable *events; /* day → GArray of guint: those that happened on it */
} Maker;

/* The changes of one day */
typedef struct
{
  guint first;
  guint n;
} Day;

/* Links */

static void
link_date (GArray *links, const char *text, const char *shown, AtlasDate date)
{
  const char *at = strstr (text, shown);
  AtlasTextLink link = { .target = ATLAS_TARGET_INIT_NONE, .date = date };

  if (at == NULL)
    return;
  link.start = (guint) (at - text);
  link.end = link.start + (guint) strlen (shown);
  g_array_append_val (links, link);
}

static GArray *
new_links (void)
{
  return g_array_new (FALSE, FALSE, sizeof (AtlasTextLink));
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const AtlasTextLink *x = a;
  const AtlasTextLink *y = b;

  return (x->start > y->start) - (x->start < y->start);
}

/* Events */

static GHashTable *
list_events (AtlasCollection *collection)
{
  GHashTable *days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  guint n = atlas_collection_get_n_events (collection);

  for (guint i = 0; i < n; i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);
      gpointer day = GINT_TO_POINTER (event->date.first);
      GArray *list = g_hash_table_lookup (days, day);

      if (event->date.precision != ATLAS_PRECISION_DAY)
        continue;
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (days, day, list);
        }
      g_array_append_val (list, i);
    }
  return days;
}

static gboolean
has_state (Maker *self, const AtlasChange *change, const AtlasEvent *event)
{
  for (guint i = 0; i < change->n_states; i++)
    if (g_strv_contains (event->states,
                         atlas_geography_get_state_code (atlas_world_get_geography (self->world),
                                                         change->states[i])))
      return TRUE;
  return FALSE;
}

/* Whether an event of the day is of what changed on it */
static gboolean
tells_of (Maker *self, const AtlasEvent *event, const Day *day)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);

  for (guint i = day->first; i < day->first + day->n; i++)
    {
      const AtlasChange *change = atlas_changes_get (self->changes, i);

      if (change->alliance != G_MAXUINT
            ? g_strv_contains (event->alliances,
                               atlas_collection_get_alliance (collection, change->alliance)->id)
            : has_state (self, change, event))
        return TRUE;
    }
  return FALSE;
}

static void
add_events (Maker *self, const Day *day)
{
  AtlasDate date = atlas_changes_get (self->changes, day->first)->date;
  GArray *list = g_hash_table_lookup (self->events, GINT_TO_POINTER (date));

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);

      if (tells_of (self,
                    atlas_collection_get_event (atlas_world_get_collection (self->world), index),
                    day))
        atlas_page_add_target (self->page, self->world,
                               (AtlasTarget) { ATLAS_TARGET_EVENT, index });
    }
}

/* Sentences */

static char *
compose_sentence (const AtlasChange *change, const char *date)
{
  g_autofree char *clause = date != NULL
                              /* Translators: a date and what changed on it */
                              ? g_strdup_printf (_ ("%1$s: %2$s"), date, change->text)
                              : atlas_phrase_capitalise (change->text);
  /* Translators: a whole sentence */
  g_autofree char *sentence = g_strdup_printf (_ ("%s."), clause);

  return atlas_text_show_controls (sentence);
}

/* @with_date: the sentence says the day itself */
static void
add_sentence (Maker *self, const AtlasChange *change, gboolean with_date)
{
  g_autofree char *date = with_date ? atlas_date_format_long (change->date) : NULL;
  g_autofree char *sentence = compose_sentence (change, date);
  GArray *links = atlas_name_links_find (self->names, sentence, change);

  if (date != NULL && change->date != self->step->to)
    {
      link_date (links, sentence, date, change->date);
      g_array_sort (links, compare_links);
    }
  atlas_page_add_sentence (self->page, sentence, links);
}

static void
add_day (Maker *self, const Day *day, gboolean with_date)
{
  for (guint i = day->first; i < day->first + day->n; i++)
    add_sentence (self, atlas_changes_get (self->changes, i), with_date);
  add_events (self, day);
}

/* Days */

static gboolean
is_of_one_day (const AtlasTimeStep *step)
{
  return step->told_from == step->to - 1 && step->from <= step->to;
}

static char *
compose_day_heading (Part part, const char *date)
{
  switch (part)
    {
    case PART_LEAPED:
      /* Translators: a day that a long step through time leaped over */
      return g_strdup_printf (_ ("%s, on the way"), date);
    case PART_UNDONE:
      /* Translators: a day that comes after the one that is shown, after a step back */
      return g_strdup_printf (_ ("%s, still to come"), date);
    case PART_TOLD:
    default:
      return g_strdup (date);
    }
}

static void
begin_day (Maker *self, Part part, AtlasDate date)
{
  g_autofree char *shown = atlas_date_format_long (date);
  g_autofree char *heading = compose_day_heading (part, shown);
  GArray *links = NULL;

  /* The page has that heading already. */
  if (is_of_one_day (self->step) && self->step->from >= date - 1)
    return;
  if (date != self->step->to)
    {
      links = new_links ();
      link_date (links, heading, shown, date);
    }
  atlas_page_begin_linked (self->page, heading, links);
}

static void
begin_rest (Maker *self, Part part)
{
  static const char *const headings[] = {
    [PART_TOLD] = N_ ("Further Changes"),
    [PART_LEAPED] = N_ ("Further Changes on the Way"),
    [PART_UNDONE] = N_ ("Further Changes Still to Come"),
  };

  atlas_page_begin (self->page, _ (headings[part]));
}

/* The changes of [first, first + n) by day */
static GArray *
split_days (AtlasChanges *changes, guint first, guint n)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (Day));

  for (guint i = first; i < first + n; i++)
    {
      Day *last = days->len > 0 ? &g_array_index (days, Day, days->len - 1) : NULL;
      const Day day = { i, 1 };

      if (last != NULL &&
          atlas_changes_get (changes, last->first)->date == atlas_changes_get (changes, i)->date)
        last->n++;
      else
        g_array_append_val (days, day);
    }
  return days;
}

static void
add_part (Maker *self, Part part, guint first, guint n)
{
  g_autoptr (GArray) days = split_days (self->changes, first, n);
  guint n_listed = 0;
  gboolean is_rest = FALSE;

  for (guint i = 0; i < days->len; i++)
    {
      /* What is undone goes from the day that was shown before to this one. */
      const Day *day = &g_array_index (days, Day, part == PART_UNDONE ? days->len - 1 - i : i);

      if (n_listed < MAX_BY_DAY)
        begin_day (self, part, atlas_changes_get (self->changes, day->first)->date);
      else if (!is_rest)
        {
          begin_rest (self, part);
          is_rest = TRUE;
        }
      add_day (self, day, is_rest);
      n_listed += day->n;
    }
}

/* The head of the page */

static char *
compose_heading (const AtlasTimeStep *step)
{
  g_autofree char *from = atlas_date_format_long (step->from);
  g_autofree char *to = atlas_date_format_long (step->to);

  if (atlas_time_step_is_back (step))
    /* Translators: a step back through time, from a later day to an earlier one */
    return g_strdup_printf (_ ("Back from %1$s to %2$s"), from, to);
  if (step->from == step->to && !is_of_one_day (step))
    return g_strdup_printf (_ ("The Year %d"), atlas_date_get_year (step->to));
  if (step->from >= step->to - 1)
    return g_steal_pointer (&to);
  /* Translators: a step through time, from an earlier day to a later one */
  return g_strdup_printf (_ ("From %1$s to %2$s"), from, to);
}

static char *
count_changes (guint n)
{
  return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
}

static char *
compose_count (Maker *self, guint first, guint n)
{
  g_autoptr (GArray) days = split_days (self->changes, first, n);
  g_autofree char *changes = count_changes (n);
  g_autofree char *on_days = NULL;

  if (days->len < 2)
    return g_steal_pointer (&changes);
  on_days = g_strdup_printf (ngettext ("%u day", "%u days", days->len), days->len);
  /* Translators: “12 changes”, “9 days” */
  return g_strdup_printf (_ ("%1$s on %2$s"), changes, on_days);
}

/* What the sentence tells when that is not the whole step */
static char *
compose_arrival (Maker *self, guint first, guint n)
{
  const AtlasTimeStep *step = self->step;
  g_autofree char *count = compose_count (self, first, n);
  g_autofree char *date = atlas_date_format_long (step->to);
  int year = atlas_date_get_year (step->to);

  if (step->told_from == step->to - 1)
    return n > 0 ? /* Translators: a date, and “2 changes” */
             g_strdup_printf (_ ("On %1$s: %2$s."), date, count)
                 : g_strdup_printf (_ ("On %s itself, nothing changed."), date);
  return n > 0 ? /* Translators: a year, and “12 changes on 9 days” */
           g_strdup_printf (_ ("In %1$d: %2$s."), year, count)
               : g_strdup_printf (_ ("In %d, nothing changed."), year);
}

static char *
compose_rest (guint n_leaped, guint n_undone)
{
  if (n_undone > 0)
    return g_strdup_printf (
      ngettext ("Going back undid %u change: it comes after the day that is shown.",
                "Going back undid %u changes: they come after the day that is shown.", n_undone),
      n_undone);
  return g_strdup_printf (
    ngettext ("%u change came on the way there.", "%u changes came on the way there.", n_leaped),
    n_leaped);
}

static void
add_head (Maker *self)
{
  AtlasPage *page = self->page;
  guint n_told = 0;
  guint n_leaped = 0;
  guint n_undone = 0;
  guint first = atlas_time_step_find_told (self->step, self->changes, &n_told);
  g_autofree char *arrival = compose_arrival (self, first, n_told);
  g_autofree char *rest = NULL;

  atlas_time_step_find_leaped (self->step, self->changes, &n_leaped);
  atlas_time_step_find_undone (self->step, self->changes, &n_undone);
  page->heading = compose_heading (self->step);
  if (n_leaped + n_undone > 0)
    {
      rest = compose_rest (n_leaped, n_undone);
      page->caption = count_changes (n_told + n_leaped + n_undone);
      atlas_page_add (page, ATLAS_BLOCK_TEXT, arrival);
      atlas_page_add (page, ATLAS_BLOCK_TEXT, rest);
    }
  else if (n_told > 0)
    page->caption = compose_count (self, first, n_told);
  else
    {
      page->caption = g_strdup (_ ("What Changed"));
      atlas_page_add (page, ATLAS_BLOCK_TEXT, _ ("Nothing changed at this step."));
    }
}

AtlasPage *
atlas_changes_page_new (AtlasWorld *world, AtlasChanges *changes, const AtlasTimeStep *step)
{
  g_autoptr (AtlasNameLinks) names = atlas_name_links_new (world);
  g_autoptr (GHashTable) events = list_events (atlas_world_get_collection (world));
  Maker maker = {
    .page = atlas_page_new_empty ((AtlasTarget) { ATLAS_TARGET_CHANGES, 0 }),
    .world = world,
    .changes = changes,
    .step = step,
    .names = names,
    .events = events,
  };
  guint n = 0;
  guint first = 0;

  add_head (&maker);
  first = atlas_time_step_find_told (step, changes, &n);
  add_part (&maker, PART_TOLD, first, n);
  first = atlas_time_step_find_leaped (step, changes, &n);
  add_part (&maker, PART_LEAPED, first, n);
  first = atlas_time_step_find_undone (step, changes, &n);
  add_part (&maker, PART_UNDONE, first, n);
  atlas_page_finish (maker.page);
  return maker.page;
}
