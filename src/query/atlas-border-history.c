/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-history.h"

#include "atlas-world-private.h"

/* Two lengths that differ by less are one and the same, added up in another order. */
#define SAME_KM 1e-3

/* A stretch of border while its one side was a member */
typedef struct
{
  guint member;
  guint state;
  AtlasSpan span;
  double km;
} Piece;

typedef struct
{
  AtlasWorld *world;
  AtlasBorderHistory *history;
  GArray *pieces; /* Piece */
  GArray *own;    /* AtlasSpan in which the state itself was a member */
  GArray *dates;  /* AtlasDate on which any of them begins or ends */
} Sweep;

static void
add_dates (GArray *dates, AtlasSpan span)
{
  AtlasDate from = MAX (span.from, ATLAS_DATE_START);

  g_array_append_val (dates, from);
  if (!span.is_open && span.to > ATLAS_DATE_START)
    g_array_append_val (dates, span.to);
}

static void
add_pieces (Sweep *sweep, const AtlasBorderSpan *border)
{
  for (guint i = 0; i < sweep->world->n_member_spans; i++)
    {
      const AtlasMemberSpan *member = &sweep->world->member_spans[i];
      Piece piece = { border->other, border->state, { 0 }, border->km };

      if (member->alliance != sweep->history->alliance || member->state != border->other ||
          !atlas_span_intersect (member->span, border->span, &piece.span))
        continue;
      g_array_append_val (sweep->pieces, piece);
      add_dates (sweep->dates, piece.span);
    }
}

static void
collect (Sweep *sweep, AtlasView view, guint state)
{
  guint n_borders = 0;
  const AtlasBorderSpan *borders =
    atlas_border_spans_get (sweep->world->border_spans, view, state, &n_borders);

  for (guint i = 0; i < n_borders; i++)
    add_pieces (sweep, &borders[i]);
  for (guint i = 0; i < sweep->world->n_member_spans; i++)
    {
      const AtlasMemberSpan *member = &sweep->world->member_spans[i];

      if (member->alliance != sweep->history->alliance || member->state != state)
        continue;
      g_array_append_val (sweep->own, member->span);
      add_dates (sweep->dates, member->span);
    }
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  AtlasDate x = *(const AtlasDate *) a;
  AtlasDate y = *(const AtlasDate *) b;

  return (x > y) - (x < y);
}

static gboolean
is_own_member (const Sweep *sweep, AtlasDate date)
{
  for (guint i = 0; i < sweep->own->len; i++)
    if (atlas_span_contains (g_array_index (sweep->own, AtlasSpan, i), date))
      return TRUE;
  return FALSE;
}

static void
add_to_pair (AtlasBorderHistory *history, AtlasBorderStep *step, const Piece *piece)
{
  AtlasBorderPair pair = { piece->member, piece->state, piece->km };

  step->state = piece->state;
  step->measured_km += piece->km;
  for (guint i = step->first_pair; i < history->pairs->len; i++)
    {
      AtlasBorderPair *known = &g_array_index (history->pairs, AtlasBorderPair, i);

      if (known->member == pair.member && known->state == pair.state)
        {
          known->measured_km += pair.measured_km;
          return;
        }
    }
  g_array_append_val (history->pairs, pair);
  step->n_pairs++;
}

static int
compare_pairs (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasBorderPair *x = a;
  const AtlasBorderPair *y = b;
  int order = g_strcmp0 (atlas_geography_get_state_code (user_data, x->member),
                         atlas_geography_get_state_code (user_data, y->member));

  return order != 0 ? order : (x->state > y->state) - (x->state < y->state);
}

static gboolean
is_same (const AtlasBorderHistory *history, const AtlasBorderStep *a, const AtlasBorderStep *b)
{
  const AtlasBorderPair *x = atlas_border_history_get_pairs (history, a);
  const AtlasBorderPair *y = atlas_border_history_get_pairs (history, b);

  if (a->n_pairs != b->n_pairs)
    return FALSE;
  for (guint i = 0; i < a->n_pairs; i++)
    if (x[i].member != y[i].member || x[i].state != y[i].state ||
        ABS (x[i].measured_km - y[i].measured_km) > SAME_KM)
      return FALSE;
  return TRUE;
}

static void
add_step (Sweep *sweep, AtlasDate date)
{
  AtlasBorderHistory *history = sweep->history;
  AtlasBorderStep step = { date, history->state, history->pairs->len, 0, 0 };
  const AtlasBorderStep *last =
    history->steps->len > 0
      ? &g_array_index (history->steps, AtlasBorderStep, history->steps->len - 1)
      : NULL;

  for (guint i = 0; i < sweep->pieces->len && !is_own_member (sweep, date); i++)
    {
      const Piece *piece = &g_array_index (sweep->pieces, Piece, i);

      if (atlas_span_contains (piece->span, date))
        add_to_pair (history, &step, piece);
    }
  if (step.n_pairs > 0)
    g_sort_array (&g_array_index (history->pairs, AtlasBorderPair, step.first_pair), step.n_pairs,
                  sizeof (AtlasBorderPair), compare_pairs, sweep->world->geography);
  if (last == NULL ? step.n_pairs > 0 : !is_same (history, last, &step))
    g_array_append_val (history->steps, step);
  else
    g_array_set_size (history->pairs, step.first_pair);
}

static void
run (Sweep *sweep)
{
  g_array_sort (sweep->dates, compare_dates);
  for (guint i = 0; i < sweep->dates->len && sweep->pieces->len > 0; i++)
    if (i == 0 || g_array_index (sweep->dates, AtlasDate, i) !=
                    g_array_index (sweep->dates, AtlasDate, i - 1))
      add_step (sweep, g_array_index (sweep->dates, AtlasDate, i));
}

/**
 * atlas_border_history_new:
 * @alliance: its index
 * @state: its index
 * @view: whose borders
 *
 * Follows the border between the members of @alliance and @state, or the states that it went on
 * after, over all days on which it changes.
 *
 * Returns: (transfer full): without steps where they never touched
 */
AtlasBorderHistory *
atlas_border_history_new (AtlasWorld *world, guint alliance, guint state, AtlasView view)
{
  AtlasBorderHistory *self = g_new0 (AtlasBorderHistory, 1);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (AtlasSpan));
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (AtlasDate));
  Sweep sweep = { world, self, pieces, own, dates };

  self->alliance = alliance;
  self->state = state;
  self->steps = g_array_new (FALSE, FALSE, sizeof (AtlasBorderStep));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (AtlasBorderPair));
  for (guint other = 1; other <= world->n_states; other++)
    if (atlas_border_spans_leads_to (world->border_spans, other, state))
      collect (&sweep, view, other);
  run (&sweep);
  return self;
}

void
atlas_border_history_free (AtlasBorderHistory *self)
{
  g_array_unref (self->steps);
  g_array_unref (self->pairs);
  g_free (self);
}

/* Takes @history over. */
static void
keep_history (GPtrArray *histories, AtlasBorderHistory *history)
{
  if (history->steps->len > 0)
    g_ptr_array_add (histories, history);
  else
    atlas_border_history_free (history);
}

static int
compare_histories (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasBorderHistory *x = *(const AtlasBorderHistory *const *) a;
  const AtlasBorderHistory *y = *(const AtlasBorderHistory *const *) b;

  return g_strcmp0 (atlas_geography_get_state_code (user_data, x->state),
                    atlas_geography_get_state_code (user_data, y->state));
}

GPtrArray *
atlas_border_histories_of_alliance (AtlasWorld *world, guint alliance, AtlasView view)
{
  GPtrArray *histories =
    g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_border_history_free);

  for (guint state = 1; state <= world->n_states; state++)
    if (atlas_border_spans_get_successor (world->border_spans, state) == 0)
      keep_history (histories, atlas_border_history_new (world, alliance, state, view));
  g_ptr_array_sort_with_data (histories, compare_histories, world->geography);
  return histories;
}

GPtrArray *
atlas_border_histories_of_state (AtlasWorld *world, guint state, AtlasView view)
{
  GPtrArray *histories =
    g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_border_history_free);

  for (guint alliance = 0; alliance < world->n_alliances; alliance++)
    if (atlas_world_is_filled (world, alliance))
      keep_history (histories, atlas_border_history_new (world, alliance, state, view));
  return histories;
}

const AtlasBorderStep *
atlas_border_history_find (const AtlasBorderHistory *self, AtlasDate date)
{
  const AtlasBorderStep *found = NULL;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const AtlasBorderStep *step = &g_array_index (self->steps, AtlasBorderStep, i);

      if (step->date > date)
        break;
      found = step;
    }
  return found;
}

const AtlasBorderPair *
atlas_border_history_get_pairs (const AtlasBorderHistory *self, const AtlasBorderStep *step)
{
  return step->n_pairs > 0 ? &g_array_index (self->pairs, AtlasBorderPair, step->first_pair) : NULL;
}
