/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-world-private.h"

#include "atlas-error.h"

G_DEFINE_BOXED_TYPE (AtlasWorld, atlas_world, atlas_world_ref, atlas_world_unref)

static const AtlasMembership *
get_membership (AtlasWorld *self, guint membership)
{
  return atlas_collection_get_membership (self->collection, membership);
}

/* Resolves the state codes of the memberships; a code that the geography does not know is an error
 * of the collection, not something to leave out. */
static gboolean
resolve_memberships (AtlasWorld *self, GError **error)
{
  self->membership_states = g_new0 (guint16, self->n_memberships + 1);

  for (guint i = 0; i < self->n_memberships; i++)
    {
      const AtlasMembership *membership = get_membership (self, i);
      guint state = atlas_geography_find_state (self->geography, membership->state);

      if (state == 0)
        {
          const AtlasAlliance *alliance =
            atlas_collection_get_alliance (self->collection, membership->alliance);

          g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                       "membership of “%s” in “%s”: there is no such state; expected the code of "
                       "a state of the geography, such as “POL”",
                       membership->state, alliance->id);
          return FALSE;
        }

      self->membership_states[i] = (guint16) state;
      self->max_statuses += membership->n_stages;
    }

  return TRUE;
}

/* Lists the memberships by state: counts, sums up, then places each. */
static void
index_memberships (AtlasWorld *self)
{
  g_autofree guint32 *next = NULL;

  self->first_membership = g_new0 (guint32, self->n_states + 2);
  self->state_memberships = g_new0 (guint16, self->n_memberships + 1);

  for (guint i = 0; i < self->n_memberships; i++)
    self->first_membership[self->membership_states[i] + 1]++;
  for (guint state = 1; state <= self->n_states + 1; state++)
    self->first_membership[state] += self->first_membership[state - 1];

  next = g_memdup2 (self->first_membership, sizeof (guint32) * (self->n_states + 2));
  for (guint i = 0; i < self->n_memberships; i++)
    self->state_memberships[next[self->membership_states[i]]++] = (guint16) i;
}

/* By alliance, then by time, then by the code of the state. */
static int
compare_member_spans (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasMemberSpan *x = a;
  const AtlasMemberSpan *y = b;
  AtlasGeography *geography = user_data;

  if (x->alliance != y->alliance)
    return x->alliance < y->alliance ? -1 : 1;
  if (x->span.from != y->span.from)
    return x->span.from < y->span.from ? -1 : 1;
  return g_strcmp0 (atlas_geography_get_state_code (geography, x->state),
                    atlas_geography_get_state_code (geography, y->state));
}

static void
collect_member_spans (AtlasWorld *self)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (AtlasMemberSpan));

  for (guint i = 0; i < self->n_memberships; i++)
    {
      const AtlasMembership *membership = get_membership (self, i);

      for (guint j = 0; j < membership->n_stages; j++)
        {
          AtlasMemberSpan span = {
            .alliance = (guint16) membership->alliance,
            .state = self->membership_states[i],
            .span = membership->stages[j].span,
            .stage = &membership->stages[j],
          };

          if (membership->stages[j].stage == ATLAS_STAGE_MEMBER)
            g_array_append_val (spans, span);
        }
    }

  g_array_sort_with_data (spans, compare_member_spans, self->geography);
  self->n_member_spans = spans->len;
  self->member_spans = (AtlasMemberSpan *) (void *) g_array_free (g_steal_pointer (&spans), FALSE);
}

/* Numbers the waves: member spans of one alliance that begin on one day. */
static void
number_waves (AtlasWorld *self)
{
  self->waves = g_array_new (FALSE, TRUE, sizeof (AtlasWave));
  self->wave_states = g_new0 (guint16, self->n_member_spans + 1);
  self->first_wave = g_new0 (guint32, self->n_alliances + 1);

  for (guint i = 0, alliance = 0; alliance < self->n_alliances; alliance++)
    {
      self->first_wave[alliance] = self->waves->len;
      for (; i < self->n_member_spans && self->member_spans[i].alliance == alliance; i++)
        {
          AtlasMemberSpan *span = &self->member_spans[i];
          AtlasWave wave = { span->span.from, &self->wave_states[i], 0 };

          if (self->waves->len == self->first_wave[alliance] ||
              g_array_index (self->waves, AtlasWave, self->waves->len - 1).date != wave.date)
            g_array_append_val (self->waves, wave);

          self->wave_states[i] = span->state;
          g_array_index (self->waves, AtlasWave, self->waves->len - 1).n_states++;
          span->wave = (guint16) (self->waves->len - self->first_wave[alliance]);
        }
    }
  self->first_wave[self->n_alliances] = self->waves->len;
}

/* Whether some day of @span is covered by no membership of the same state in a filled alliance. */
static gboolean
is_uncovered (AtlasWorld *self, const AtlasMemberSpan *span)
{
  AtlasDate day = MAX (span->span.from, ATLAS_DATE_START);
  gboolean is_moving = TRUE;

  while (is_moving && (span->span.is_open || day < span->span.to))
    {
      is_moving = FALSE;
      for (guint i = 0; i < self->n_member_spans; i++)
        {
          const AtlasMemberSpan *other = &self->member_spans[i];

          if (other->state != span->state || !self->filled[other->alliance] ||
              !atlas_span_contains (other->span, day))
            continue;
          if (other->span.is_open)
            return FALSE;
          day = other->span.to;
          is_moving = TRUE;
        }
    }

  return span->span.is_open || day < span->span.to;
}

static gboolean
is_military (AtlasWorld *self, guint alliance)
{
  return atlas_collection_get_alliance (self->collection, alliance)->is_military;
}

static gboolean
has_military (AtlasWorld *self)
{
  for (guint alliance = 0; alliance < self->n_alliances; alliance++)
    if (is_military (self, alliance))
      return TRUE;

  return FALSE;
}

/* A military alliance colours the map unless each of its members is coloured by an alliance before
 * it in the collection all the time (so the WEU, whose members were all in NATO, adds nothing). In
 * a collection that has no military alliance, the others do. */
static void
choose_filled (AtlasWorld *self)
{
  gboolean any_kind = !has_military (self);

  self->filled = g_new0 (guint8, self->n_alliances + 1);

  for (guint alliance = 0; alliance < self->n_alliances; alliance++)
    {
      gboolean adds = FALSE;

      for (guint i = 0; i < self->n_member_spans && !adds; i++)
        adds =
          self->member_spans[i].alliance == alliance && is_uncovered (self, &self->member_spans[i]);

      self->filled[alliance] = adds && (any_kind || is_military (self, alliance));
    }
}

static int
compare_units_by_area (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint x = *(const guint16 *) a;
  guint y = *(const guint16 *) b;
  double area_x = atlas_geography_get_unit_area_km2 (user_data, x);
  double area_y = atlas_geography_get_unit_area_km2 (user_data, y);

  if (area_x != area_y)
    return area_x > area_y ? -1 : 1;
  return (x > y) - (x < y);
}

static void
copy_geography (AtlasWorld *self)
{
  self->units_by_area = g_new0 (guint16, self->n_units + 1);
  for (guint unit = 1; unit <= self->n_units; unit++)
    self->units_by_area[unit - 1] = (guint16) unit;
  g_sort_array (self->units_by_area, self->n_units, sizeof (guint16), compare_units_by_area,
                self->geography);

  self->sides = g_new0 (AtlasWorldSides, self->n_lines + 1);
  for (guint line = 1; line <= self->n_lines; line++)
    {
      guint a, b;

      atlas_geography_get_line_units (self->geography, line, &a, &b);
      self->sides[line] = (AtlasWorldSides) { (guint16) a, (guint16) b };
    }
}

/**
 * atlas_world_new:
 * @geography: the geometry and who held it when
 * @collection: the record
 * @error: return location for an error
 *
 * Joins a geography and a collection.
 *
 * Returns: (transfer full): the world, or %NULL when a membership names a state, or a dispute a unit,
 *   that the geography does not know
 */
AtlasWorld *
atlas_world_new (AtlasGeography *geography, AtlasCollection *collection, GError **error)
{
  g_autoptr (AtlasWorld) self = g_new0 (AtlasWorld, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->geography = atlas_geography_ref (geography);
  self->collection = atlas_collection_ref (collection);
  self->n_units = atlas_geography_get_n_units (geography);
  self->n_states = atlas_geography_get_n_states (geography);
  self->n_lines = atlas_geography_get_n_lines (geography);
  self->n_alliances = atlas_collection_get_n_alliances (collection);
  self->n_memberships = atlas_collection_get_n_memberships (collection);

  if (!resolve_memberships (self, error))
    return NULL;
  self->contested = atlas_contested_new (geography, collection, error);
  if (self->contested == NULL)
    return NULL;

  index_memberships (self);
  collect_member_spans (self);
  number_waves (self);
  choose_filled (self);
  copy_geography (self);
  self->backlinks = atlas_backlinks_new (collection);
  self->treaty_area = atlas_treaty_area_new (geography);
  self->border_spans = atlas_border_spans_new (geography);
  self->border_lengths = atlas_border_lengths_new (geography, collection);
  return g_steal_pointer (&self);
}

AtlasWorld *
atlas_world_ref (AtlasWorld *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_world_unref (AtlasWorld *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->geography, atlas_geography_unref);
  g_clear_pointer (&self->collection, atlas_collection_unref);
  g_clear_pointer (&self->waves, g_array_unref);
  g_free (self->membership_states);
  g_free (self->state_memberships);
  g_free (self->first_membership);
  g_free (self->member_spans);
  g_free (self->wave_states);
  g_free (self->first_wave);
  g_free (self->filled);
  g_free (self->units_by_area);
  g_free (self->sides);
  g_clear_pointer (&self->backlinks, atlas_backlinks_free);
  g_clear_pointer (&self->contested, atlas_contested_free);
  g_clear_pointer (&self->treaty_area, atlas_treaty_area_free);
  g_clear_pointer (&self->border_spans, atlas_border_spans_free);
  g_clear_pointer (&self->border_lengths, atlas_border_lengths_free);
  g_free (self);
}

AtlasGeography *
atlas_world_get_geography (AtlasWorld *self)
{
  return self->geography;
}

AtlasCollection *
atlas_world_get_collection (AtlasWorld *self)
{
  return self->collection;
}

guint
atlas_world_get_n_waves (AtlasWorld *self, guint alliance)
{
  g_return_val_if_fail (alliance < self->n_alliances, 0);

  return self->first_wave[alliance + 1] - self->first_wave[alliance];
}

const AtlasWave *
atlas_world_get_wave (AtlasWorld *self, guint alliance, guint wave)
{
  g_return_val_if_fail (alliance < self->n_alliances, NULL);
  g_return_val_if_fail (wave >= 1 && wave <= atlas_world_get_n_waves (self, alliance), NULL);

  return &g_array_index (self->waves, AtlasWave, self->first_wave[alliance] + wave - 1);
}

const guint16 *
atlas_world_get_state_memberships (AtlasWorld *self, guint state, guint *n_memberships)
{
  g_return_val_if_fail (state <= self->n_states, NULL);

  *n_memberships = self->first_membership[state + 1] - self->first_membership[state];
  return self->state_memberships + self->first_membership[state];
}

gboolean
atlas_world_is_filled (AtlasWorld *self, guint alliance)
{
  g_return_val_if_fail (alliance < self->n_alliances, FALSE);

  return self->filled[alliance];
}

/* A bit for each alliance that the map fills: those that are on at first */
guint64
atlas_world_get_filled_alliances (AtlasWorld *self)
{
  guint64 filled = 0;

  for (guint i = 0; i < MIN (self->n_alliances, 64); i++)
    if (self->filled[i])
      filled |= G_GUINT64_CONSTANT (1) << i;
  return filled;
}

/* Whether @state is a member of @alliance on @date; needs no #AtlasDay. */
gboolean
atlas_world_is_member (AtlasWorld *self, guint alliance, guint state, AtlasDate date)
{
  for (guint i = 0; i < self->n_member_spans; i++)
    if (self->member_spans[i].alliance == alliance && self->member_spans[i].state == state &&
        atlas_span_contains (self->member_spans[i].span, date))
      return TRUE;

  return FALSE;
}

const AtlasBacklinks *
atlas_world_get_backlinks (AtlasWorld *self)
{
  return self->backlinks;
}
