/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-dispute-history.h"

#include "atlas-country-summary.h"
#include "atlas-phrases.h"
#include "atlas-projection.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where and when */

AtlasSpan
atlas_dispute_get_span (const AtlasDispute *self)
{
  AtlasSpan span = self->grounds[0].span;

  for (guint i = 1; i < self->n_grounds; i++)
    {
      const AtlasSpan *other = &self->grounds[i].span;

      span.from = MIN (span.from, other->from);
      span.to = MAX (span.to, other->to);
      span.is_open |= other->is_open;
    }
  return span;
}

/* A time between a day on which ground begins and one on which ground ends to be contested, as
 * exactly as the dispute says these */
static char *
describe_time (const AtlasDispute *self, AtlasSpan span)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < self->n_grounds; i++)
    {
      if (from == NULL && self->grounds[i].span.from == span.from)
        from = atlas_partial_date_format (self->grounds[i].from);
      if (to == NULL && !span.is_open && self->grounds[i].span.to == span.to)
        to = atlas_partial_date_format (self->grounds[i].to);
    }
  /* What was so on the first day of the atlas had begun before. */
  if (span.from <= ATLAS_DATE_START)
    return span.is_open ? g_strdup (_ ("on all days of the atlas"))
                        : g_strdup_printf (_ ("until %s"), to);
  return span.is_open ? g_strdup_printf (_ ("since %s"), from)
                      : g_strdup_printf (_ ("from %s until %s"), from, to);
}

char *
atlas_dispute_describe_span (const AtlasDispute *self)
{
  return describe_time (self, atlas_dispute_get_span (self));
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const AtlasSpan *one = a;
  const AtlasSpan *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

/* What of the ground overlaps or follows at once is one time. Elements: AtlasSpan */
static GArray *
list_times (const AtlasDispute *self)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (AtlasSpan));
  GArray *times = g_array_new (FALSE, FALSE, sizeof (AtlasSpan));

  for (guint i = 0; i < self->n_grounds; i++)
    g_array_append_val (spans, self->grounds[i].span);
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      AtlasSpan span = g_array_index (spans, AtlasSpan, i);
      AtlasSpan *last = times->len > 0 ? &g_array_index (times, AtlasSpan, times->len - 1) : NULL;

      if (last == NULL || (!last->is_open && last->to < span.from))
        g_array_append_val (times, span);
      else
        {
          last->is_open |= span.is_open;
          last->to = MAX (last->to, span.to);
        }
    }
  return times;
}

char *
atlas_dispute_describe_times (const AtlasDispute *self)
{
  g_autoptr (GArray) times = list_times (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < times->len; i++)
    {
      g_autofree char *time = describe_time (self, g_array_index (times, AtlasSpan, i));

      g_string_append (text, i > 0 ? _ (", and ") : "");
      g_string_append (text, time);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

AtlasDate
atlas_dispute_get_nearest_date (const AtlasDispute *self, AtlasDate date)
{
  AtlasDate nearest = date;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < self->n_grounds; i++)
    {
      const AtlasSpan *span = &self->grounds[i].span;
      AtlasDate candidate;
      gint64 distance;

      if (atlas_span_contains (*span, date))
        return date;
      candidate = date < span->from ? span->from : span->to - 1;
      distance = ABS ((gint64) candidate - date);
      if (distance < least)
        {
          nearest = candidate;
          least = distance;
        }
    }
  return nearest;
}

static int
compare_areas (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double one = atlas_geography_get_unit_area_km2 (user_data, *(const guint *) a);
  double other = atlas_geography_get_unit_area_km2 (user_data, *(const guint *) b);

  return (one < other) - (one > other);
}

static gboolean
has_unit (GArray *units, guint unit)
{
  for (guint i = 0; i < units->len; i++)
    if (g_array_index (units, guint, i) == unit)
      return TRUE;
  return FALSE;
}

GArray *
atlas_dispute_list_units (const AtlasDispute *self, AtlasWorld *world)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_grounds; i++)
    for (guint k = 0; self->grounds[i].units[k] != NULL; k++)
      {
        guint unit = atlas_geography_find_unit (geography, self->grounds[i].units[k]);

        if (unit != 0 && !has_unit (units, unit))
          g_array_append_val (units, unit);
      }
  g_array_sort_with_data (units, compare_areas, geography);
  return units;
}

gboolean
atlas_dispute_get_point (const AtlasDispute *self, AtlasWorld *world, double *lat, double *lon)
{
  g_autoptr (GArray) units = atlas_dispute_list_units (self, world);
  const AtlasGeoUnit *unit;

  if (units->len == 0)
    return FALSE;
  unit =
    atlas_geography_get_unit (atlas_world_get_geography (world), g_array_index (units, guint, 0));
  *lat = atlas_mercator_lat ((double) unit->label_m / ATLAS_GEO_MAX);
  *lon = atlas_mercator_lon ((double) unit->label_x / ATLAS_GEO_MAX);
  return TRUE;
}

/* Who held it */

static void
holding_free (gpointer data)
{
  AtlasHolding *self = data;

  g_array_unref (self->units);
  g_free (self);
}

static gboolean
is_held_alike (const AtlasGeoPeriod *a, const AtlasGeoPeriod *b)
{
  return a->state == b->state && a->status == b->status && a->kind == b->kind &&
         a->n_controllers == b->n_controllers && a->note == b->note &&
         memcmp (a->controllers, b->controllers, sizeof a->controllers) == 0 &&
         memcmp (a->claims, b->claims, sizeof a->claims) == 0;
}

static gboolean
meet (AtlasSpan a, AtlasSpan b, AtlasSpan *both)
{
  both->from = MAX (a.from, b.from);
  both->is_open = a.is_open && b.is_open;
  both->to = a.is_open ? b.to : b.is_open ? a.to : MIN (a.to, b.to);
  return both->is_open || both->from < both->to;
}

/* What of a unit goes on as it was is drawn out; what is held as another unit is joins it. */
static void
add_span (GArray *spans, AtlasSpan span, const AtlasGeoPeriod *period)
{
  AtlasHolding *last = spans->len > 0 ? &g_array_index (spans, AtlasHolding, spans->len - 1) : NULL;
  const AtlasHolding holding = { span, period, NULL };

  if (last != NULL && !last->span.is_open && last->span.to == span.from &&
      is_held_alike (last->period, period))
    {
      last->span.to = span.to;
      last->span.is_open = span.is_open;
      return;
    }
  g_array_append_val (spans, holding);
}

/* Without units yet */
static GArray *
list_unit_holdings (AtlasGeography *geography, guint unit, AtlasSpan time)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AtlasHolding));
  guint n_periods = 0;
  const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);
  AtlasSpan span;

  for (guint i = 0; i < n_periods; i++)
    if (meet (atlas_geo_period_get_span (&periods[i]), time, &span))
      add_span (spans, span, &periods[i]);
  return spans;
}

static gboolean
is_one (const AtlasHolding *a, const AtlasHolding *b)
{
  return a->span.from == b->span.from && a->span.is_open == b->span.is_open &&
         (a->span.is_open || a->span.to == b->span.to) && is_held_alike (a->period, b->period);
}

static void
add_holding (GPtrArray *holdings, const AtlasHolding *found, guint unit)
{
  AtlasHolding *holding;

  for (guint i = 0; i < holdings->len; i++)
    {
      holding = g_ptr_array_index (holdings, i);
      if (!is_one (holding, found))
        continue;
      g_array_append_val (holding->units, unit);
      return;
    }
  holding = g_new0 (AtlasHolding, 1);
  holding->span = found->span;
  holding->period = found->period;
  holding->units = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (holding->units, unit);
  g_ptr_array_add (holdings, holding);
}

static int
compare_holdings (gconstpointer a, gconstpointer b)
{
  const AtlasHolding *one = *(const AtlasHolding *const *) a;
  const AtlasHolding *other = *(const AtlasHolding *const *) b;

  if (one->span.from != other->span.from)
    return one->span.from < other->span.from ? -1 : 1;
  return (one->period->unit > other->period->unit) - (one->period->unit < other->period->unit);
}

GPtrArray *
atlas_dispute_list_holdings (const AtlasDispute *self, AtlasWorld *world)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  GPtrArray *holdings = g_ptr_array_new_with_free_func (holding_free);

  for (guint i = 0; i < self->n_grounds; i++)
    for (guint k = 0; self->grounds[i].units[k] != NULL; k++)
      {
        guint unit = atlas_geography_find_unit (geography, self->grounds[i].units[k]);
        g_autoptr (GArray) found = list_unit_holdings (geography, unit, self->grounds[i].span);

        for (guint j = 0; j < found->len; j++)
          add_holding (holdings, &g_array_index (found, AtlasHolding, j), unit);
      }
  g_ptr_array_sort (holdings, compare_holdings);
  return holdings;
}

/* In words */

static const char *
get_kind_label (guint8 kind)
{
  static const char *const labels[ATLAS_GEO_N_CONTROLS] = {
    [ATLAS_GEO_CONTROL_OCCUPIED] = N_ ("occupied"),
    [ATLAS_GEO_CONTROL_GOVERNED] = N_ ("governed"),
    [ATLAS_GEO_CONTROL_ANNEXED] = N_ ("annexed"),
    [ATLAS_GEO_CONTROL_BREAKAWAY] = N_ ("broke away"),
    [ATLAS_GEO_CONTROL_ADMINISTERED] = N_ ("administered"),
    [ATLAS_GEO_CONTROL_LEASED] = N_ ("leased"),
    [ATLAS_GEO_CONTROL_PROTECTED] = N_ ("protected"),
  };

  return kind < ATLAS_GEO_N_CONTROLS && labels[kind] != NULL ? _ (labels[kind]) : NULL;
}

static char *
join_states (AtlasGeography *geography, const guint16 *states, guint n, AtlasDate date)
{
  const char *names[MAX (ATLAS_GEO_MAX_CONTROLLERS, ATLAS_GEO_MAX_CLAIMS)] = { NULL };

  for (guint i = 0; i < n; i++)
    names[i] = atlas_geography_get_state_name (geography, states[i], date);
  return atlas_phrase_join_names (names, n);
}

/* “Russia (annexed)” */
static char *
qualify (char *name, const char *label)
{
  g_autofree char *owned = name;

  return label != NULL ? g_strdup_printf ("%s (%s)", owned, label) : g_steal_pointer (&owned);
}

static char *
describe_sovereign (AtlasGeography *geography, const AtlasGeoPeriod *period, AtlasDate date)
{
  const char *label = period->status != ATLAS_GEO_STATUS_INTEGRAL
                        ? atlas_geo_status_get_label (period->status)
                        : NULL;

  if (period->state == 0)
    return qualify (g_strdup (_ ("no state")), label);
  return qualify (g_strdup (atlas_geography_get_state_name (geography, period->state, date)),
                  label);
}

char *
atlas_holding_describe (const AtlasHolding *self, AtlasWorld *world, AtlasDate date)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  const AtlasGeoPeriod *period = self->period;
  guint n_controllers = MIN (period->n_controllers, ATLAS_GEO_MAX_CONTROLLERS);
  guint n_claims = 0;
  g_autofree char *sovereign = describe_sovereign (geography, period, date);
  g_autoptr (GString) text = g_string_new (NULL);

  while (n_claims < ATLAS_GEO_MAX_CLAIMS && period->claims[n_claims] != 0)
    n_claims++;
  if (n_controllers == 0)
    /* Translators: whose ground it was, both by recognition and on the ground: a state */
    g_string_append_printf (text, _ ("Recognised and controlled: %s"), sovereign);
  else
    {
      g_autofree char *names =
        qualify (join_states (geography, period->controllers, n_controllers, date),
                 get_kind_label (period->kind));

      /* Translators: as whose ground it was recognised: a state */
      g_string_append_printf (text, _ ("Recognised: %s"), sovereign);
      g_string_append_c (text, '\n');
      /* Translators: who held the ground: states, and how they came to, “Russia (annexed)” */
      g_string_append_printf (text, _ ("Controlled: %s"), names);
    }
  if (n_claims > 0)
    {
      g_autofree char *names = join_states (geography, period->claims, n_claims, date);

      g_string_append_c (text, '\n');
      /* Translators: who claimed the ground: states */
      g_string_append_printf (text, _ ("Claimed: %s"), names);
    }
  if (atlas_geography_get_text (geography, period->note)[0] != '\0')
    {
      g_string_append_c (text, '\n');
      /* Translators: what is said besides of who held some ground, a clause */
      g_string_append_printf (text, _ ("Note: %s"),
                              atlas_geography_get_text (geography, period->note));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
atlas_holding_dup_ground (const AtlasHolding *self, AtlasWorld *world)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->units->len; i++)
    g_ptr_array_add (names, (gpointer) atlas_geography_get_unit_name (
                              geography, g_array_index (self->units, guint, i)));
  return atlas_phrase_join_names ((const char *const *) names->pdata, names->len);
}
