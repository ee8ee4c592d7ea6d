/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>

gboolean
atlas_ground_day_has_appeared (AtlasGroundDay *self, guint state)
{
  return atlas_day_has_state (self->after, state) && !atlas_day_has_state (self->before, state);
}

gboolean
atlas_ground_day_has_vanished (AtlasGroundDay *self, guint state)
{
  return atlas_day_has_state (self->before, state) && !atlas_day_has_state (self->after, state);
}

const char *
atlas_ground_day_get_old_name (AtlasGroundDay *self, guint state)
{
  return atlas_phrase_with_article (atlas_day_get_state_name (self->before, state));
}

const char *
atlas_ground_day_get_new_name (AtlasGroundDay *self, guint state)
{
  return atlas_phrase_with_article (atlas_day_get_state_name (self->after, state));
}

const char *
atlas_ground_day_get_text (AtlasGroundDay *self, guint32 offset)
{
  return atlas_geography_get_text (self->list->geography, offset);
}

gboolean
atlas_ground_day_is_whole (AtlasGroundDay *self, guint state, GPtrArray *moves)
{
  guint n_units, n_moved = 0;

  atlas_day_get_state_units (self->after, state, &n_units);
  for (guint i = 0; i < moves->len; i++)
    n_moved += ((const AtlasMove *) moves->pdata[i])->new->state == state;

  return n_moved == n_units;
}

static gboolean
is_among (GPtrArray *moves, guint unit)
{
  for (guint i = 0; i < moves->len; i++)
    if (((const AtlasMove *) moves->pdata[i])->unit == unit)
      return TRUE;

  return FALSE;
}

/* Whether @moves are all the ground that had the territory's name under its state the day before;
 * a territory that was an integral part counts by its units. */
static gboolean
is_whole_territory (AtlasGroundDay *self, GPtrArray *moves, const AtlasGeoPeriod *period)
{
  const char *territory = atlas_ground_day_get_text (self, period->territory);
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (self->before, period->state, &n_units);

  if (*territory == '\0' || period->status == ATLAS_GEO_STATUS_INTEGRAL)
    return FALSE;

  for (guint i = 0; i < n_units; i++)
    {
      const AtlasGeoPeriod *other = atlas_day_get_unit_period (self->before, units[i]);

      if (g_str_equal (atlas_ground_day_get_text (self, other->territory), territory) &&
          !is_among (moves, units[i]))
        return FALSE;
    }

  return TRUE;
}

char *
atlas_ground_day_name_moves (AtlasGroundDay *self, GPtrArray *moves, guint *n_names)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < moves->len; i++)
    {
      const AtlasMove *move = moves->pdata[i];
      const char *name = is_whole_territory (self, moves, move->old)
                           ? atlas_ground_day_get_text (self, move->old->territory)
                           : atlas_geography_get_unit_name (self->list->geography, move->unit);

      name = atlas_phrase_with_article (name);
      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }

  if (n_names != NULL)
    *n_names = names->len;
  return atlas_phrase_join_names ((const char *const *) names->pdata, names->len);
}

char *
atlas_ground_day_name_units (AtlasGroundDay *self, GPtrArray *moves)
{
  g_autofree const char **names = g_new0 (const char *, moves->len + 1);

  for (guint i = 0; i < moves->len; i++)
    names[i] = atlas_phrase_with_article (atlas_geography_get_unit_name (
      self->list->geography, ((const AtlasMove *) moves->pdata[i])->unit));
  return atlas_phrase_join_names (names, moves->len);
}

char *
atlas_ground_day_qualify (AtlasGroundDay *self, guint state, const char *ground, GPtrArray *moves)
{
  const char *name = atlas_ground_day_get_new_name (self, state);

  if (g_str_equal (ground, name) || atlas_ground_day_is_whole (self, state, moves))
    return g_strdup (ground);
  /* Translators: ground, and the state that is held to be its owner */
  return g_strdup_printf (_ ("%1$s (%2$s)"), ground, name);
}

static int
compare_moves_by_area (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasMove *x = a;
  const AtlasMove *y = b;
  double area_x = atlas_geography_get_unit_area_km2 (user_data, x->unit);
  double area_y = atlas_geography_get_unit_area_km2 (user_data, y->unit);

  return (area_x < area_y) - (area_x > area_y);
}

static GArray *
find_moves (AtlasGroundDay *self)
{
  GArray *moves = g_array_new (FALSE, TRUE, sizeof (AtlasMove));
  guint n_units = atlas_geography_get_n_units (self->list->geography);

  for (guint unit = 1; unit <= n_units; unit++)
    {
      AtlasMove move = {
        unit,
        atlas_day_get_unit_period (self->before, unit),
        atlas_day_get_unit_period (self->after, unit),
      };

      if (move.old != move.new && move.old != NULL && move.new != NULL)
        g_array_append_val (moves, move);
    }

  g_array_sort_with_data (moves, compare_moves_by_area, self->list->geography);
  return moves;
}

static void
add_names (AtlasGroundDay *self)
{
  guint n_states = atlas_geography_get_n_states (self->list->geography);

  for (guint state = 1; state <= n_states; state++)
    {
      const char *old_name = atlas_day_get_state_name (self->before, state);
      const char *new_name = atlas_day_get_state_name (self->after, state);
      GArray *states;

      if (self->renamed[state] || g_str_equal (old_name, new_name) ||
          !atlas_day_has_state (self->before, state) || !atlas_day_has_state (self->after, state))
        continue;

      states = atlas_state_list_new ();
      atlas_state_list_add (states, state);
      atlas_change_list_add (self->list, self->date, ATLAS_CHANGE_NAME, G_MAXUINT, states,
                             g_strdup_printf (_ ("%1$s came to be called %2$s"),
                                              atlas_phrase_with_article (old_name),
                                              atlas_phrase_with_article (new_name)),
                             NULL);
    }
}

static void
mark_held (AtlasDay *day, guint8 *ever_held)
{
  guint n_states;
  const guint16 *states = atlas_day_get_states (day, &n_states);

  for (guint i = 0; i < n_states; i++)
    ever_held[states[i]] = TRUE;
}

static void
add_day (AtlasChangeList *list, AtlasDate date, guint8 *ever_held)
{
  guint n_states = atlas_geography_get_n_states (list->geography);
  g_autoptr (AtlasDay) before = atlas_day_new (list->world, date - 1, ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) after = atlas_day_new (list->world, date, ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) held_before = atlas_day_new (list->world, date - 1, ATLAS_VIEW_CONTROLLED);
  g_autoptr (GArray) moves = NULL;
  g_autofree guint8 *renamed = g_new0 (guint8, n_states + 1);
  g_autofree guint8 *freed = g_new0 (guint8, n_states + 1);
  AtlasGroundDay day = {
    .list = list,
    .date = date,
    .before = before,
    .after = after,
    .held_before = held_before,
    .renamed = renamed,
    .freed = freed,
    .ever_held = ever_held,
  };

  mark_held (held_before, ever_held);
  moves = find_moves (&day);
  day.moves = moves;

  atlas_ground_day_add_states (&day);
  atlas_ground_day_add_control (&day);
  atlas_ground_day_add_status (&day);
  add_names (&day);
}

/* The days on which a period or a name begins, the first day of the atlas left out. */
static GArray *
list_dates (AtlasGeography *geography)
{
  GArray *dates = g_array_new (FALSE, TRUE, sizeof (AtlasDate));
  guint n;
  const AtlasDate *changes = atlas_geography_get_change_dates (geography, &n);

  g_array_append_vals (dates, changes, n);
  for (guint state = 1; state <= atlas_geography_get_n_states (geography); state++)
    {
      const AtlasGeoName *names = atlas_geography_get_state_names (geography, state, &n);

      for (guint i = 0; i < n; i++)
        if (!(names[i].flags & ATLAS_GEO_NAME_FROM_START))
          g_array_append_val (dates, names[i].from);
    }

  g_array_sort (dates, atlas_date_compare);
  return dates;
}

void
atlas_change_list_add_ground (AtlasChangeList *self)
{
  g_autoptr (GArray) dates = list_dates (self->geography);
  g_autofree guint8 *ever_held =
    g_new0 (guint8, atlas_geography_get_n_states (self->geography) + 1);
  AtlasDate last = ATLAS_DATE_START;

  for (guint i = 0; i < dates->len; i++)
    {
      AtlasDate date = g_array_index (dates, AtlasDate, i);

      if (date > last)
        add_day (self, date, ever_held);
      last = MAX (last, date);
    }
}
