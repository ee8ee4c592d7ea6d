/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>

#include <string.h>

/*
 * Ground that stays with its state: what it is to that state, which territory it counts to, who
 * claims it, and what is to be said of it.
 */

/* What may be told of a move; the first that applies to it is, claims besides */
typedef enum
{
  TELL_NOTHING,
  TELL_STATUS,
  TELL_RENAMED,    /* the whole territory is called otherwise */
  TELL_REASSIGNED, /* from one territory of the state to another */
  TELL_ENTERED,
  TELL_LEFT,
  TELL_CLAIMED,
  TELL_UNCLAIMED,
  TELL_NOTE,
} Telling;

typedef struct
{
  Telling telling;
  const AtlasMove *move;
  GArray *claimants;
} Finding;

static void
clear_finding (gpointer data)
{
  g_clear_pointer (&((Finding *) data)->claimants, g_array_unref);
}

static const char *
get_territory (AtlasGroundDay *self, const AtlasGeoPeriod *period)
{
  return atlas_ground_day_get_text (self, period->territory);
}

/* Whether @state had ground of @territory on the day */
static gboolean
has_territory (AtlasGroundDay *self, AtlasDay *day, guint state, const char *territory)
{
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (day, state, &n_units);

  for (guint i = 0; i < n_units; i++)
    if (g_str_equal (get_territory (self, atlas_day_get_unit_period (day, units[i])), territory))
      return TRUE;

  return FALSE;
}

/* Whether all that was of the old territory the day before is of the new one now */
static gboolean
has_moved_whole (AtlasGroundDay *self, const AtlasMove *move)
{
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (self->before, move->old->state, &n_units);

  for (guint i = 0; i < n_units; i++)
    {
      const AtlasGeoPeriod *old = atlas_day_get_unit_period (self->before, units[i]);
      const AtlasGeoPeriod *new = atlas_day_get_unit_period (self->after, units[i]);

      if (g_str_equal (get_territory (self, old), get_territory (self, move->old)) &&
          (new->state != move->new->state ||
           !g_str_equal (get_territory (self, new), get_territory (self, move->new))))
        return FALSE;
    }

  return TRUE;
}

static Telling
judge_territory (AtlasGroundDay *self, const AtlasMove *move)
{
  const char *old_name = get_territory (self, move->old);
  const char *new_name = get_territory (self, move->new);
  guint state = move->new->state;

  if (g_str_equal (old_name, new_name))
    return TELL_NOTHING;
  if (*old_name == '\0')
    return TELL_ENTERED;
  if (*new_name == '\0')
    return TELL_LEFT;
  if (!has_territory (self, self->before, state, new_name) && has_moved_whole (self, move))
    return TELL_RENAMED;
  return TELL_REASSIGNED;
}

static gboolean
has (const guint16 *states, guint n, guint state)
{
  for (guint i = 0; i < n && states[i] != 0; i++)
    if (states[i] == state)
      return TRUE;

  return FALSE;
}

/* Claimants of @a that in @b neither claim the ground nor run it */
static GArray *
list_claims_only_in (const AtlasGeoPeriod *a, const AtlasGeoPeriod *b)
{
  GArray *claimants = atlas_state_list_new ();

  for (guint i = 0; i < ATLAS_GEO_MAX_CLAIMS && a->claims[i] != 0; i++)
    if (!has (b->claims, ATLAS_GEO_MAX_CLAIMS, a->claims[i]) &&
        !has (b->controllers, b->n_controllers, a->claims[i]))
      atlas_state_list_add (claimants, a->claims[i]);

  return claimants;
}

static void
add_finding (GArray *findings, Telling telling, const AtlasMove *move, GArray *claimants)
{
  Finding finding = { telling, move, claimants };

  g_array_append_val (findings, finding);
}

static gboolean
has_new_control (const AtlasMove *move)
{
  return move->old->kind != move->new->kind ||
         memcmp (move->old->controllers, move->new->controllers, sizeof (move->new->controllers)) !=
           0;
}

static void
judge_claims (GArray *findings, const AtlasMove *move)
{
  g_autoptr (GArray) begun = list_claims_only_in (move->new, move->old);
  g_autoptr (GArray) ended = list_claims_only_in (move->old, move->new);

  if (begun->len > 0)
    add_finding (findings, TELL_CLAIMED, move, g_steal_pointer (&begun));
  if (ended->len > 0)
    add_finding (findings, TELL_UNCLAIMED, move, g_steal_pointer (&ended));
}

static void
judge_move (AtlasGroundDay *self, GArray *findings, const AtlasMove *move)
{
  guint n_before = findings->len;
  const char *note = atlas_ground_day_get_text (self, move->new->note);
  Telling territory = TELL_NOTHING;

  if (move->old->state != move->new->state)
    return;

  /* A state that became free or united, or ground under new control, is not part of what it was:
   * that has been told. */
  if (!self->freed[move->new->state] && !self->renamed[move->new->state] && !has_new_control (move))
    territory = judge_territory (self, move);
  if (move->old->status != move->new->status && !self->freed[move->new->state])
    add_finding (findings, TELL_STATUS, move, NULL);
  else if (territory != TELL_NOTHING)
    add_finding (findings, territory, move, NULL);
  judge_claims (findings, move);

  if (findings->len == n_before && !has_new_control (move) && *note != '\0' &&
      !g_str_equal (note, atlas_ground_day_get_text (self, move->old->note)))
    add_finding (findings, TELL_NOTE, move, NULL);
}

static gboolean
has_same_states (GArray *a, GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && memcmp (a->data, b->data, sizeof (guint16) * a->len) == 0;
}

static gboolean
is_alike (AtlasGroundDay *self, const Finding *a, const Finding *b)
{
  const AtlasMove *x = a->move;
  const AtlasMove *y = b->move;

  if (a->telling != b->telling || x->new->state != y->new->state ||
      !has_same_states (a->claimants, b->claimants))
    return FALSE;
  if (a->telling == TELL_NOTE)
    return g_str_equal (atlas_ground_day_get_text (self, x->new->note),
                        atlas_ground_day_get_text (self, y->new->note));
  if (a->telling == TELL_CLAIMED || a->telling == TELL_UNCLAIMED)
    return TRUE;
  return x->new->status == y->new->status &&g_str_equal (get_territory (self, x->old),
                                                         get_territory (self, y->old)) &&
         g_str_equal (get_territory (self, x->new), get_territory (self, y->new));
}

/* Whose the ground is under its new status: the powers that run a trust or a protectorate */
static char *
name_holder (AtlasGroundDay *self, const AtlasGeoPeriod *period)
{
  const char *names[ATLAS_GEO_MAX_CONTROLLERS + 1] = { NULL };
  gboolean by_controllers =
    period->status == ATLAS_GEO_STATUS_PROTECTORATE || period->status == ATLAS_GEO_STATUS_TRUST ||
    period->status == ATLAS_GEO_STATUS_CONDOMINIUM || period->status == ATLAS_GEO_STATUS_MILITARY;

  if (!by_controllers || period->n_controllers == 0)
    return g_strdup (atlas_ground_day_get_new_name (self, period->state));

  for (guint i = 0; i < period->n_controllers; i++)
    names[i] = atlas_ground_day_get_new_name (self, period->controllers[i]);
  return atlas_phrase_join_names (names, period->n_controllers);
}

static char *
describe_status (AtlasGroundDay *self, const AtlasGeoPeriod *period, const char *ground, guint n)
{
  g_autofree char *holder = name_holder (self, period);

  switch ((AtlasGeoStatus) period->status)
    {
    case ATLAS_GEO_STATUS_INTEGRAL:
      return g_strdup_printf (
        ngettext ("%1$s became an integral part of %2$s", "%1$s became integral parts of %2$s", n),
        ground, holder);
    case ATLAS_GEO_STATUS_COLONY:
      return g_strdup_printf (ngettext ("%1$s became an overseas territory of %2$s",
                                        "%1$s became overseas territories of %2$s", n),
                              ground, holder);
    case ATLAS_GEO_STATUS_PROTECTORATE:
      return g_strdup_printf (ngettext ("%1$s became a protected territory of %2$s",
                                        "%1$s became protected territories of %2$s", n),
                              ground, holder);
    case ATLAS_GEO_STATUS_TRUST:
      return g_strdup_printf (ngettext ("%1$s became a trust territory under %2$s",
                                        "%1$s became trust territories under %2$s", n),
                              ground, holder);
    case ATLAS_GEO_STATUS_DEPENDENCY:
      return g_strdup_printf (ngettext ("%1$s became a self-governing territory of %2$s",
                                        "%1$s became self-governing territories of %2$s", n),
                              ground, holder);
    case ATLAS_GEO_STATUS_CONDOMINIUM:
      return g_strdup_printf (ngettext ("%1$s came under the joint rule of %2$s",
                                        "%1$s came under the joint rule of %2$s", n),
                              ground, holder);
    case ATLAS_GEO_STATUS_MILITARY:
      return g_strdup_printf (ngettext ("%1$s came under military government by %2$s",
                                        "%1$s came under military government by %2$s", n),
                              ground, holder);
    case ATLAS_GEO_STATUS_UNSETTLED:
    case ATLAS_GEO_N_STATUSES:
    default:
      return g_strdup_printf (
        ngettext ("the status of %1$s became unsettled", "the status of %1$s became unsettled", n),
        ground);
    }
}

static char *
name_claimants (AtlasGroundDay *self, GArray *claimants)
{
  g_autofree const char **names = g_new0 (const char *, claimants->len + 1);

  for (guint i = 0; i < claimants->len; i++)
    names[i] = atlas_ground_day_get_new_name (self, g_array_index (claimants, guint16, i));
  return atlas_phrase_join_names (names, claimants->len);
}

static char *
describe_claim (AtlasGroundDay *self, const Finding *finding, GPtrArray *moves)
{
  g_autofree char *claimants = name_claimants (self, finding->claimants);
  g_autofree char *place = atlas_ground_day_name_moves (self, moves, NULL);
  g_autofree char *ground =
    atlas_ground_day_qualify (self, finding->move->new->state, place, moves);

  if (finding->telling == TELL_CLAIMED)
    /* Translators: ground, and who claims it */
    return g_strdup_printf (
      ngettext ("%2$s claimed %1$s", "%2$s claimed %1$s", finding->claimants->len), ground,
      claimants);
  return g_strdup_printf (ngettext ("%2$s no longer claimed %1$s", "%2$s no longer claimed %1$s",
                                    finding->claimants->len),
                          ground, claimants);
}

static char *
describe_territory (AtlasGroundDay *self, const Finding *finding, GPtrArray *moves)
{
  const AtlasMove *move = finding->move;
  const char *old_name = atlas_phrase_with_article (get_territory (self, move->old));
  const char *new_name = atlas_phrase_with_article (get_territory (self, move->new));
  g_autofree char *ground = atlas_ground_day_name_units (self, moves);

  switch (finding->telling)
    {
    case TELL_RENAMED:
      return g_strdup_printf (_ ("%1$s came to be called %2$s"), old_name, new_name);
    case TELL_ENTERED:
      return g_strdup_printf (
        ngettext ("%1$s became part of %2$s", "%1$s became part of %2$s", moves->len), ground,
        new_name);
    case TELL_LEFT:
      return g_strdup_printf (
        ngettext ("%1$s ceased to be part of %2$s", "%1$s ceased to be part of %2$s", moves->len),
        ground, old_name);
    default:
      /* Translators: ground, two territories, and the state that both belong to */
      return g_strdup_printf (ngettext ("%1$s passed from %2$s to %3$s within %4$s",
                                        "%1$s passed from %2$s to %3$s within %4$s", moves->len),
                              ground, old_name, new_name,
                              atlas_ground_day_get_new_name (self, move->new->state));
    }
}

static char *
describe (AtlasGroundDay *self, const Finding *finding, GPtrArray *moves)
{
  g_autofree char *ground = NULL;
  guint n_names;

  switch (finding->telling)
    {
    case TELL_CLAIMED:
    case TELL_UNCLAIMED:
      return describe_claim (self, finding, moves);
    case TELL_RENAMED:
    case TELL_REASSIGNED:
    case TELL_ENTERED:
    case TELL_LEFT:
      return describe_territory (self, finding, moves);
    case TELL_STATUS:
      ground = atlas_ground_day_name_moves (self, moves, &n_names);
      return describe_status (self, finding->move->new, ground, n_names);
    case TELL_NOTE:
    case TELL_NOTHING:
    default:
      ground = atlas_ground_day_name_units (self, moves);
      /* Translators: ground, and what is to be said of it from the day on */
      return g_strdup_printf (_ ("%1$s: %2$s"), ground,
                              atlas_ground_day_get_text (self, finding->move->new->note));
    }
}

static void
add_clause (AtlasGroundDay *self, const Finding *finding, GPtrArray *moves)
{
  GArray *states = atlas_state_list_new ();
  gboolean is_claim = finding->claimants != NULL;

  atlas_state_list_add (states, finding->move->new->state);
  for (guint i = 0; is_claim && i < finding->claimants->len; i++)
    atlas_state_list_add (states, g_array_index (finding->claimants, guint16, i));

  atlas_change_list_add (
    self->list, self->date, ATLAS_CHANGE_STATUS, G_MAXUINT, states, describe (self, finding, moves),
    is_claim ? atlas_ground_day_get_text (self, finding->move->new->note) : NULL);
}

void
atlas_ground_day_add_status (AtlasGroundDay *self)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, TRUE, sizeof (Finding));
  g_autofree guint8 *is_done = NULL;

  g_array_set_clear_func (findings, clear_finding);
  for (guint i = 0; i < self->moves->len; i++)
    judge_move (self, findings, &g_array_index (self->moves, AtlasMove, i));

  is_done = g_new0 (guint8, findings->len + 1);
  for (guint i = 0; i < findings->len; i++)
    {
      const Finding *finding = &g_array_index (findings, Finding, i);
      g_autoptr (GPtrArray) group = g_ptr_array_new ();

      if (is_done[i])
        continue;
      for (guint j = i; j < findings->len; j++)
        {
          const Finding *other = &g_array_index (findings, Finding, j);

          if (is_done[j] || !is_alike (self, finding, other))
            continue;
          g_ptr_array_add (group, (gpointer) other->move);
          is_done[j] = TRUE;
        }
      add_clause (self, finding, group);
    }
}
