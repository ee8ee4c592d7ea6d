/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-describe.h"

#include "atlas-forces-describe.h"
#include "atlas-phrases.h"
#include "atlas-world-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Shorter ones are given to a tenth. */
#define WHOLE_FROM_KM 10

static char *
dup_number (double km)
{
  return km < WHOLE_FROM_KM ? g_strdup_printf ("%.1f", km)
                            : atlas_force_dup_number ((guint64) llround (km));
}

static char *
dup_km (double low, double high)
{
  g_autofree char *first = dup_number (low);
  g_autofree char *last = dup_number (high);

  if (g_str_equal (first, last))
    /* Translators: a length; the spaces are ones at which no line ends */
    return g_strdup_printf (_ ("%s km"), first);
  /* Translators: a range of lengths, “196 – 198 km” */
  return g_strdup_printf (_ ("%1$s – %2$s km"), first, last);
}

static const char *
get_name (AtlasWorld *world, guint state, AtlasDate date)
{
  return atlas_geography_get_state_name (atlas_world_get_geography (world), state, date);
}

static const AtlasBorderStep *
get_step (const AtlasBorderHistory *history, guint index)
{
  return &g_array_index (history->steps, AtlasBorderStep, index);
}

char *
atlas_border_dup_state_name (AtlasWorld *world, const AtlasBorderHistory *history, AtlasDate date)
{
  const AtlasBorderStep *step = atlas_border_history_find (history, date);
  guint index = step != NULL ? (guint) (step - get_step (history, 0)) : 0;

  if (step == NULL)
    date = get_step (history, 0)->date;
  while (index > 0 && get_step (history, index)->n_pairs == 0)
    date = get_step (history, index--)->date - 1;
  return g_strdup (get_name (world, get_step (history, index)->state, date));
}

static char *
describe_step_length (const AtlasBorderStep *step)
{
  gboolean is_published = atlas_border_step_is_published (step);
  g_autofree char *km = is_published ? dup_km (step->published.low_km, step->published.high_km)
                                     : dup_km (step->measured_km, step->measured_km);

  if (is_published)
    /* Translators: a length or a range of lengths of a border */
    return g_strdup_printf (_ ("%s, as published"), km);
  return g_strdup_printf (_ ("%s, measured"), km);
}

static const AtlasBorderStep *
find_border (const AtlasBorderHistory *history, AtlasDate date)
{
  const AtlasBorderStep *step = atlas_border_history_find (history, date);

  return step != NULL && step->n_pairs > 0 ? step : NULL;
}

char *
atlas_border_describe_length (AtlasWorld *world, const AtlasBorderHistory *history, AtlasDate date)
{
  const AtlasBorderStep *step = find_border (history, date);

  if (step != NULL)
    return describe_step_length (step);
  if (atlas_world_is_member (world, history->alliance, history->state, date))
    return g_strdup (_ ("A member itself on this date"));
  return g_strdup (_ ("No border on this date"));
}

static char *
describe_pair (AtlasWorld *world, const AtlasBorderPair *pair, AtlasDate date)
{
  const char *name = get_name (world, pair->member, date);
  g_autofree char *km = pair->published.n > 0
                          ? dup_km (pair->published.low_km, pair->published.high_km)
                          : dup_km (pair->measured_km, pair->measured_km);

  if (pair->published.n > 0)
    /* Translators: a member state and the length of its border, which is published */
    return g_strdup_printf (C_ ("border of a member", "%1$s %2$s"), name, km);
  return g_strdup_printf (_ ("%1$s %2$s (measured)"), name, km);
}

char *
atlas_border_describe_pairs (AtlasWorld *world, const AtlasBorderHistory *history, AtlasDate date)
{
  const AtlasBorderStep *step = find_border (history, date);
  const AtlasBorderPair *pairs = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (step == NULL)
    return NULL;
  pairs = atlas_border_history_get_pairs (history, step);
  for (guint i = 0; i < step->n_pairs; i++)
    {
      g_autofree char *pair = describe_pair (world, &pairs[i], date);

      if (i > 0)
        g_string_append (text, " · ");
      g_string_append (text, pair);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
atlas_border_describe_rest (const AtlasBorderHistory *history, AtlasDate date)
{
  const AtlasBorderStep *step = find_border (history, date);
  g_autofree char *whole = NULL;
  g_autofree char *measured = NULL;

  if (step == NULL)
    return NULL;
  if (step->whole.n > 0)
    {
      g_autofree char *km = dup_km (step->whole.low_km, step->whole.high_km);

      whole = g_strdup_printf (_ ("Published as one figure: %s"), km);
    }
  if (atlas_border_step_is_published (step))
    {
      g_autofree char *km = dup_km (step->measured_km, step->measured_km);

      measured = g_strdup_printf (_ ("Measured on the map: %s"), km);
    }
  if (whole != NULL && measured != NULL)
    return g_strdup_printf ("%s · %s", whole, measured);
  return whole != NULL ? g_steal_pointer (&whole) : g_steal_pointer (&measured);
}

char *
atlas_border_describe_km (double km)
{
  return dup_km (km, km);
}

static char *
join_members (AtlasWorld *world, const AtlasBorderHistory *history, const AtlasBorderStep *step)
{
  const AtlasBorderPair *pairs = atlas_border_history_get_pairs (history, step);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < step->n_pairs; i++)
    g_ptr_array_add (
      names, (gpointer) atlas_phrase_with_article (get_name (world, pairs[i].member, step->date)));
  return atlas_phrase_join_names ((const char *const *) names->pdata, names->len);
}

static char *
describe_step (AtlasWorld *world, const AtlasBorderHistory *history, const AtlasBorderStep *step)
{
  g_autofree char *date = atlas_date_format_long (step->date);
  g_autofree char *km = NULL;
  g_autofree char *members = NULL;

  if (step->n_pairs == 0)
    /* Translators: a step of a border over time: a date */
    return g_strdup_printf (_ ("from %s none"), date);
  km = describe_step_length (step);
  members = join_members (world, history, step);
  /* Translators: a step of a border over time: a date, “163 km, measured”, the member states */
  return g_strdup_printf (_ ("from %1$s %2$s, of %3$s"), date, km, members);
}

char *
atlas_border_describe_steps (AtlasWorld *world, const AtlasBorderHistory *history)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < history->steps->len; i++)
    {
      g_autofree char *step = describe_step (world, history, get_step (history, i));

      atlas_phrase_append (text, step);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
atlas_border_describe_succession (AtlasWorld *world, const AtlasBorderHistory *history)
{
  guint first = history->steps->len > 0 ? get_step (history, 0)->state : history->state;

  for (guint i = 1; i < history->steps->len && first != history->state; i++)
    {
      const AtlasBorderStep *step = get_step (history, i);
      g_autofree char *date = atlas_date_format_long (step->date);

      if (step->state == first)
        continue;
      /* Translators: a date, the state that ended then, the one that went on, as in a sentence */
      return g_strdup_printf (
        _ ("Until %1$s with %2$s, of whose ground %3$s took more than half."), date,
        atlas_phrase_with_article (get_name (world, first, step->date - 1)),
        atlas_phrase_with_article (get_name (world, step->state, step->date)));
    }
  return NULL;
}

char *
atlas_border_describe_method (void)
{
  /* Translators: two whole numbers, in per cent */
  return g_strdup_printf (
    _ ("Strong line: as published, from the least to the greatest where sources differ. Pale "
       "area: measured on generalised geometry, about %1$d–%2$d %% short, more where a border "
       "winds. Borders of colonies and other dependencies are not counted."),
    ATLAS_BORDER_SHORT_MIN, ATLAS_BORDER_SHORT_MAX);
}

static const char *
get_side_name (AtlasWorld *world, const char *side, AtlasDate date)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint state = atlas_geography_find_state (atlas_world_get_geography (world), side);
  guint alliance = 0;

  if (state != 0)
    return get_name (world, state, date);
  return atlas_collection_find_alliance (collection, side, &alliance)
           ? atlas_collection_get_alliance (collection, alliance)->short_name
           : side;
}

char *
atlas_border_length_dup_title (AtlasWorld *world, const AtlasBorderLength *length, AtlasDate date)
{
  /* Translators: the two sides of a border */
  return g_strdup_printf (C_ ("border", "%1$s – %2$s"), get_side_name (world, length->side, date),
                          get_side_name (world, length->state, date));
}

static double
get_km (const AtlasBorderHistory *history, AtlasDate date)
{
  const AtlasBorderStep *step = find_border (history, date);

  return step != NULL ? step->measured_km : 0;
}

typedef struct
{
  GPtrArray *histories;
  AtlasDate date;
} Ranking;

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Ranking *ranking = user_data;
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;
  const AtlasBorderHistory *one = g_ptr_array_index (ranking->histories, x);
  const AtlasBorderHistory *other = g_ptr_array_index (ranking->histories, y);
  double difference = get_km (other, ranking->date) - get_km (one, ranking->date);

  if (one->is_in_another != other->is_in_another)
    return one->is_in_another ? -1 : 1;
  if (difference > 0 || difference < 0)
    return difference > 0 ? 1 : -1;
  difference = atlas_border_history_get_max_km (other) - atlas_border_history_get_max_km (one);
  if (difference > 0 || difference < 0)
    return difference > 0 ? 1 : -1;
  return (x > y) - (x < y);
}

GArray *
atlas_border_histories_rank (GPtrArray *histories, AtlasDate date)
{
  Ranking ranking = { histories, date };
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), histories->len);

  for (guint i = 0; i < histories->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_ranks, &ranking);
  return order;
}
