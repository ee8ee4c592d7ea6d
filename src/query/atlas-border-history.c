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

/* What is published may hold for a part only of the time in which two states touch. */
static void
add_length_dates (Sweep *sweep, const AtlasBorderLength *const *lengths, guint n_lengths)
{
  for (guint i = 0; i < n_lengths; i++)
    add_dates (sweep->dates, lengths[i]->span);
}

static gboolean
is_first_of_pair (GArray *pieces, guint index)
{
  const Piece *piece = &g_array_index (pieces, Piece, index);

  for (guint i = 0; i < index; i++)
    if (g_array_index (pieces, Piece, i).member == piece->member &&
        g_array_index (pieces, Piece, i).state == piece->state)
      return FALSE;
  return TRUE;
}

static void
collect_lengths (Sweep *sweep)
{
  AtlasBorderLengths *lengths = sweep->world->border_lengths;
  guint n = 0;

  for (guint i = 0; i < sweep->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (sweep->pieces, Piece, i);
      const AtlasBorderLength *const *found = NULL;

      if (!is_first_of_pair (sweep->pieces, i))
        continue;
      found = atlas_border_lengths_of_states (lengths, piece->member, piece->state, &n);
      add_length_dates (sweep, found, n);
      found =
        atlas_border_lengths_of_alliance (lengths, sweep->history->alliance, piece->state, &n);
      add_length_dates (sweep, found, n);
    }
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
  AtlasBorderPair pair = { piece->member, piece->state, piece->km, { 0 } };

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
        ABS (x[i].measured_km - y[i].measured_km) > SAME_KM ||
        !atlas_border_range_equal (x[i].published, y[i].published))
      return FALSE;
  return atlas_border_range_equal (a->whole, b->whole);
}

static void
publish_pair (Sweep *sweep, AtlasBorderStep *step, AtlasBorderPair *pair)
{
  guint n = 0;
  const AtlasBorderLength *const *lengths =
    atlas_border_lengths_of_states (sweep->world->border_lengths, pair->member, pair->state, &n);

  pair->published = atlas_border_range_find (lengths, n, step->date);
  if (pair->published.n == 0)
    return;
  step->published.n++;
  step->published.low_km += pair->published.low_km;
  step->published.high_km += pair->published.high_km;
}

/* Puts the pairs into order, and looks up what is published of them. */
static void
finish_step (Sweep *sweep, AtlasBorderStep *step)
{
  AtlasBorderPair *pairs = NULL;
  guint n = 0;
  const AtlasBorderLength *const *lengths = NULL;

  if (step->n_pairs == 0)
    return;
  pairs = &g_array_index (sweep->history->pairs, AtlasBorderPair, step->first_pair);
  g_sort_array (pairs, step->n_pairs, sizeof *pairs, compare_pairs, sweep->world->geography);
  for (guint i = 0; i < step->n_pairs; i++)
    publish_pair (sweep, step, &pairs[i]);
  lengths = atlas_border_lengths_of_alliance (sweep->world->border_lengths,
                                              sweep->history->alliance, step->state, &n);
  step->whole = atlas_border_range_find (lengths, n, step->date);
}

static void
add_step (Sweep *sweep, AtlasDate date)
{
  AtlasBorderHistory *history = sweep->history;
  AtlasBorderStep step = { .date = date,
                           .state = history->state,
                           .first_pair = history->pairs->len };
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
  finish_step (sweep, &step);
  if (last == NULL ? step.n_pairs > 0 : !is_same (history, last, &step))
    g_array_append_val (history->steps, step);
  else
    g_array_set_size (history->pairs, step.first_pair);
}

static void
run (Sweep *sweep)
{
  g_array_sort (sweep->dates, atlas_date_compare);
  for (guint i = 0; i < sweep->dates->len && sweep->pieces->len > 0; i++)
    if (i == 0 || g_array_index (sweep->dates, AtlasDate, i) !=
                    g_array_index (sweep->dates, AtlasDate, i - 1))
      add_step (sweep, g_array_index (sweep->dates, AtlasDate, i));
}

static gboolean
is_in_another (AtlasWorld *world, guint alliance, guint state)
{
  for (guint i = 0; i < world->n_member_spans; i++)
    {
      const AtlasMemberSpan *member = &world->member_spans[i];

      if (member->alliance != alliance && world->filled[member->alliance] &&
          atlas_border_spans_leads_to (world->border_spans, member->state, state))
        return TRUE;
    }
  return FALSE;
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
  collect_lengths (&sweep);
  run (&sweep);
  self->is_in_another = is_in_another (world, alliance, state);
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

gboolean
atlas_border_step_is_published (const AtlasBorderStep *step)
{
  return step->n_pairs > 0 && step->published.n == step->n_pairs;
}

double
atlas_border_history_get_max_km (const AtlasBorderHistory *self)
{
  double max = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const AtlasBorderStep *step = &g_array_index (self->steps, AtlasBorderStep, i);

      max = MAX (max, step->measured_km);
      if (atlas_border_step_is_published (step))
        max = MAX (max, step->published.high_km);
    }
  return max;
}

static void
add_lengths (GPtrArray *found,
             const AtlasBorderLength *const *lengths,
             guint n_lengths,
             AtlasDate date)
{
  for (guint i = 0; i < n_lengths; i++)
    if (atlas_span_contains (lengths[i]->span, date))
      g_ptr_array_add (found, (gpointer) lengths[i]);
}

GPtrArray *
atlas_border_history_find_lengths (const AtlasBorderHistory *self,
                                   AtlasWorld *world,
                                   AtlasDate date)
{
  GPtrArray *found = g_ptr_array_new ();
  const AtlasBorderStep *step = atlas_border_history_find (self, date);
  const AtlasBorderPair *pairs = step != NULL ? atlas_border_history_get_pairs (self, step) : NULL;
  guint n = 0;

  for (guint i = 0; pairs != NULL && i < step->n_pairs; i++)
    {
      const AtlasBorderLength *const *lengths =
        atlas_border_lengths_of_states (world->border_lengths, pairs[i].member, pairs[i].state, &n);

      add_lengths (found, lengths, n, date);
    }
  if (pairs != NULL)
    {
      const AtlasBorderLength *const *lengths =
        atlas_border_lengths_of_alliance (world->border_lengths, self->alliance, step->state, &n);

      add_lengths (found, lengths, n, date);
    }
  return found;
}
