/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>

#include <string.h>

/*
 * Who runs the ground. Told where a period begins with another kind of control or other
 * controllers, unless the change of state on the same day says it already.
 */

static gboolean
has_same_control (const AtlasGeoPeriod *a, const AtlasGeoPeriod *b)
{
  return a->kind == b->kind && a->n_controllers == b->n_controllers &&
         memcmp (a->controllers, b->controllers, sizeof (guint16) * a->n_controllers) == 0;
}

/* Whether @a and @b are told in one clause */
static gboolean
is_alike (const AtlasMove *a, const AtlasMove *b)
{
  return a->old->state == b->old->state &&
         a->new->state == b->new->state &&has_same_control (a->old, b->old) &&
         has_same_control (a->new, b->new);
}

static gboolean
is_divergent (const AtlasGeoPeriod *period)
{
  return atlas_geo_period_get_owner (period, ATLAS_VIEW_CONTROLLED) != period->state;
}

/* Whether @state appears on the day while others hold the best part of its ground */
static gboolean
is_held_from_birth (AtlasGroundDay *self, guint state)
{
  guint n_units;
  const guint16 *units;

  if (!atlas_ground_day_has_appeared (self, state))
    return FALSE;

  units = atlas_day_get_state_units (self->after, state, &n_units);
  return is_divergent (atlas_day_get_unit_period (self->after, units[0]));
}

static gboolean
is_to_tell (AtlasGroundDay *self, const AtlasMove *move)
{
  if (has_same_control (move->old, move->new))
    return FALSE;
  if (move->old->state == move->new->state)
    return TRUE;

  /* The ground got another state on the same day: worth a word only where that state does not
   * hold it and somebody else did before, and where the state’s beginning does not tell it. */
  return is_divergent (move->new) && !is_held_from_birth (self, move->new->state) &&
         atlas_geo_period_get_owner (move->old, ATLAS_VIEW_CONTROLLED) !=
           atlas_geo_period_get_owner (move->new, ATLAS_VIEW_CONTROLLED);
}

static void
add_controllers (GArray *states, const AtlasGeoPeriod *period)
{
  for (guint i = 0; i < period->n_controllers; i++)
    atlas_state_list_add (states, period->controllers[i]);
}

static char *
name_controllers (AtlasGroundDay *self, const AtlasGeoPeriod *period, gboolean is_old)
{
  const char *names[ATLAS_GEO_MAX_CONTROLLERS + 1] = { NULL };
  guint n = MIN (period->n_controllers, ATLAS_GEO_MAX_CONTROLLERS);

  for (guint i = 0; i < n; i++)
    names[i] = is_old ? atlas_ground_day_get_old_name (self, period->controllers[i])
                      : atlas_ground_day_get_new_name (self, period->controllers[i]);
  if (n > 0)
    return atlas_phrase_join_names (names, n);

  return g_strdup (is_old ? atlas_ground_day_get_old_name (self, period->state)
                          : atlas_ground_day_get_new_name (self, period->state));
}

/* The state alone where it is in several pieces and all are meant */
static char *
name_ground (AtlasGroundDay *self, GPtrArray *moves)
{
  guint state = ((const AtlasMove *) moves->pdata[0])->new->state;

  if (moves->len > 1 && atlas_ground_day_is_whole (self, state, moves))
    return g_strdup (atlas_ground_day_get_new_name (self, state));
  return atlas_ground_day_name_moves (self, moves, NULL);
}

static char *
describe_breakaway (AtlasGroundDay *self, const AtlasMove *move, const char *ground)
{
  const char *controller = atlas_ground_day_get_new_name (self, move->new->controllers[0]);

  if (atlas_day_has_state (self->held_before, move->new->controllers[0]))
    return g_strdup_printf (_ ("%2$s took control of %1$s"), ground, controller);
  return g_strdup_printf (_ ("%1$s broke away from %2$s"), controller,
                          atlas_ground_day_get_new_name (self, move->new->state));
}

/* @ground: with the state that is held to be its owner; @place: without it */
static char *
describe_control (AtlasGroundDay *self,
                  const AtlasMove *move,
                  const char *ground,
                  const char *place,
                  const char *old_holder)
{
  g_autofree char *holder = name_controllers (self, move->new, FALSE);

  /* Translators: in these, %1$s is ground, %2$s one state or several */
  switch ((AtlasGeoControl) move->new->kind)
    {
    case ATLAS_GEO_CONTROL_OCCUPIED:
      return g_strdup_printf (_ ("%2$s occupied %1$s"), ground, holder);
    case ATLAS_GEO_CONTROL_GOVERNED:
      return g_strdup_printf (_ ("a military government of %1$s by %2$s began"), ground, holder);
    case ATLAS_GEO_CONTROL_ANNEXED:
      return g_strdup_printf (_ ("%2$s annexed %1$s, which is not generally recognised"), ground,
                              holder);
    case ATLAS_GEO_CONTROL_BREAKAWAY:
      return describe_breakaway (self, move, ground);
    case ATLAS_GEO_CONTROL_ADMINISTERED:
      return g_strdup_printf (_ ("an administration of %1$s by %2$s began"), ground, holder);
    case ATLAS_GEO_CONTROL_LEASED:
      return g_strdup_printf (_ ("a lease of %1$s to %2$s began"), ground, holder);
    case ATLAS_GEO_CONTROL_PROTECTED:
      return g_strdup_printf (_ ("a protection of %1$s by %2$s began"), ground, holder);
    case ATLAS_GEO_CONTROL_NONE:
    case ATLAS_GEO_N_CONTROLS:
    default:
      /* Translators: ground, who ran it until then, and who does from now on */
      return g_strdup_printf (_ ("control of %1$s passed from %2$s to %3$s"), place, old_holder,
                              holder);
    }
}

/* A protected state whose protection ends, or a state that gets hold of all its ground for the
 * first time, becomes independent; a name for “control passed” would hide it. */
static gboolean
is_independence (AtlasGroundDay *self, GPtrArray *moves)
{
  const AtlasMove *first = moves->pdata[0];
  guint state = first->new->state;

  if (first->old->state != state || first->new->kind != ATLAS_GEO_CONTROL_NONE ||
      first->new->status != ATLAS_GEO_STATUS_INTEGRAL ||
      !atlas_ground_day_is_whole (self, state, moves))
    return FALSE;

  if (first->old->kind == ATLAS_GEO_CONTROL_PROTECTED)
    return first->old->status == ATLAS_GEO_STATUS_PROTECTORATE;
  return is_divergent (first->old) && !self->ever_held[state];
}

static GArray *
list_concerned (const AtlasMove *move)
{
  GArray *states = atlas_state_list_new ();

  atlas_state_list_add (states, move->new->state);
  add_controllers (states, move->old);
  add_controllers (states, move->new);
  return states;
}

static void
add_clause (AtlasGroundDay *self, GPtrArray *moves)
{
  const AtlasMove *first = moves->pdata[0];
  const char *state = atlas_ground_day_get_new_name (self, first->new->state);
  g_autofree char *place = name_ground (self, moves);
  g_autofree char *ground = atlas_ground_day_qualify (self, first->new->state, place, moves);
  g_autofree char *old_holder = name_controllers (self, first->old, TRUE);
  gboolean is_free = is_independence (self, moves);
  char *text;

  if (is_free)
    {
      text = g_strdup_printf (_ ("%1$s became independent of %2$s"), state, old_holder);
      self->freed[first->new->state] = TRUE;
    }
  else
    text = describe_control (self, first, ground, place, old_holder);

  atlas_change_list_add (self->list, self->date,
                         is_free ? ATLAS_CHANGE_INDEPENDENCE : ATLAS_CHANGE_CONTROL, G_MAXUINT,
                         list_concerned (first), text,
                         is_free ? NULL : atlas_ground_day_get_text (self, first->new->note));
}

void
atlas_ground_day_add_control (AtlasGroundDay *self)
{
  g_autofree guint8 *is_done = g_new0 (guint8, self->moves->len + 1);

  for (guint i = 0; i < self->moves->len; i++)
    {
      const AtlasMove *move = &g_array_index (self->moves, AtlasMove, i);
      g_autoptr (GPtrArray) group = g_ptr_array_new ();

      if (is_done[i] || !is_to_tell (self, move))
        continue;

      for (guint j = i; j < self->moves->len; j++)
        {
          const AtlasMove *other = &g_array_index (self->moves, AtlasMove, j);

          if (!is_done[j] && is_to_tell (self, other) && is_alike (move, other))
            {
              g_ptr_array_add (group, (gpointer) other);
              is_done[j] = TRUE;
            }
        }
      add_clause (self, group);
    }
}
