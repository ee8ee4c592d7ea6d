/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-spans.h"

#include "atlas-succession.h"

struct _AtlasBorderSpans
{
  guint n_states;
  GArray *spans[ATLAS_N_VIEWS];  /* AtlasBorderSpan, each twice: from either side */
  guint32 *first[ATLAS_N_VIEWS]; /* by state; n_states + 2 of them */
  guint16 *successors;           /* by state */
};

/* What belongs to a state without being one of its parts */
static gboolean
is_dependent (const AtlasGeoPeriod *period)
{
  switch ((AtlasGeoStatus) period->status)
    {
    case ATLAS_GEO_STATUS_COLONY:
    case ATLAS_GEO_STATUS_PROTECTORATE:
    case ATLAS_GEO_STATUS_TRUST:
    case ATLAS_GEO_STATUS_DEPENDENCY:
    case ATLAS_GEO_STATUS_CONDOMINIUM:
      return TRUE;
    case ATLAS_GEO_STATUS_INTEGRAL:
    case ATLAS_GEO_STATUS_MILITARY:
    case ATLAS_GEO_STATUS_UNSETTLED:
    case ATLAS_GEO_N_STATUSES:
    default:
      return FALSE;
    }
}

static void
add_span (
  GArray *spans, const AtlasGeoPeriod *a, const AtlasGeoPeriod *b, AtlasView view, double km)
{
  AtlasBorderSpan span = {
    .state = (guint16) atlas_geo_period_get_owner (a, view),
    .other = (guint16) atlas_geo_period_get_owner (b, view),
    .km = km,
  };
  guint16 state = span.state;

  if (span.state == 0 || span.other == 0 || span.state == span.other || is_dependent (a) ||
      is_dependent (b) ||
      !atlas_span_intersect (atlas_geo_period_get_span (a), atlas_geo_period_get_span (b),
                             &span.span))
    return;
  g_array_append_val (spans, span);
  span.state = span.other;
  span.other = state;
  g_array_append_val (spans, span);
}

static void
add_line (GArray *spans, AtlasGeography *geography, AtlasView view, guint line)
{
  double km = atlas_geography_get_line_km (geography, line);
  guint a, b, n_a, n_b;
  const AtlasGeoPeriod *periods_a;
  const AtlasGeoPeriod *periods_b;

  atlas_geography_get_line_units (geography, line, &a, &b);
  periods_a = atlas_geography_get_periods (geography, a, &n_a);
  periods_b = atlas_geography_get_periods (geography, b, &n_b);
  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      add_span (spans, &periods_a[i], &periods_b[j], view, km);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const AtlasBorderSpan *x = a;
  const AtlasBorderSpan *y = b;

  if (x->state != y->state)
    return x->state < y->state ? -1 : 1;
  if (x->other != y->other)
    return x->other < y->other ? -1 : 1;
  return (x->span.from > y->span.from) - (x->span.from < y->span.from);
}

static void
fill_view (AtlasBorderSpans *self, AtlasGeography *geography, AtlasView view)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AtlasBorderSpan));
  guint32 *first = g_new0 (guint32, self->n_states + 2);

  for (guint line = 1; line <= atlas_geography_get_n_borders (geography); line++)
    add_line (spans, geography, view, line);
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    first[g_array_index (spans, AtlasBorderSpan, i).state + 1]++;
  for (guint state = 1; state <= self->n_states + 1; state++)
    first[state] += first[state - 1];
  self->spans[view] = spans;
  self->first[view] = first;
}

AtlasBorderSpans *
atlas_border_spans_new (AtlasGeography *geography)
{
  AtlasBorderSpans *self = g_new0 (AtlasBorderSpans, 1);

  self->n_states = atlas_geography_get_n_states (geography);
  for (guint view = 0; view < ATLAS_N_VIEWS; view++)
    fill_view (self, geography, (AtlasView) view);
  self->successors = atlas_succession_new (geography);
  return self;
}

void
atlas_border_spans_free (AtlasBorderSpans *self)
{
  for (guint view = 0; view < ATLAS_N_VIEWS; view++)
    {
      g_array_unref (self->spans[view]);
      g_free (self->first[view]);
    }
  g_free (self->successors);
  g_free (self);
}

const AtlasBorderSpan *
atlas_border_spans_get (AtlasBorderSpans *self, AtlasView view, guint state, guint *n_spans)
{
  *n_spans = 0;
  g_return_val_if_fail (state <= self->n_states, NULL);

  *n_spans = self->first[view][state + 1] - self->first[view][state];
  return *n_spans > 0
           ? &g_array_index (self->spans[view], AtlasBorderSpan, self->first[view][state])
           : NULL;
}

guint
atlas_border_spans_get_successor (AtlasBorderSpans *self, guint state)
{
  g_return_val_if_fail (state <= self->n_states, 0);

  return self->successors[state];
}

gboolean
atlas_border_spans_leads_to (AtlasBorderSpans *self, guint state, guint heir)
{
  while (state != heir && state != 0)
    state = atlas_border_spans_get_successor (self, state);
  return state == heir && heir != 0;
}
