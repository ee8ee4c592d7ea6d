/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>

/*
 * Who appears, who vanishes, and who passes ground on. A state exists on a day when it is the
 * recognised holder of a unit. Each unit that changes hands is told of once:
 *
 *   old state vanishes, one successor        took its place, or became part of, or united as
 *   old state vanishes, several successors   was dissolved, or was divided
 *   old state goes on, the new one appears   became independent, or a more careful word
 *   both go on                               ground passed from one to the other
 */

typedef enum
{
  BIRTH_INDEPENDENT,
  BIRTH_DIVIDED,   /* the old state is called otherwise from the day on, too */
  BIRTH_CLAIMED,   /* the old state still claims it */
  BIRTH_HELD,      /* another state runs its ground */
  BIRTH_PROTECTED, /* it appears as a protected state */
} Birth;

static void
add (AtlasGroundDay *self, AtlasChangeKind kind, GArray *states, char *text, const char *note)
{
  atlas_change_list_add (self->list, self->date, kind, G_MAXUINT, states, text, note);
}

static GArray *
list_pair (guint a, guint b)
{
  GArray *states = atlas_state_list_new ();

  atlas_state_list_add (states, a);
  atlas_state_list_add (states, b);
  return states;
}

static guint
get_state (GArray *states, guint index)
{
  return g_array_index (states, guint16, index);
}

static const AtlasMove *
get_move (AtlasGroundDay *self, guint index)
{
  return &g_array_index (self->moves, AtlasMove, index);
}

/* The states that got ground of @old, by size of the largest piece */
static GArray *
list_successors (AtlasGroundDay *self, guint old)
{
  GArray *successors = atlas_state_list_new ();

  for (guint i = 0; i < self->moves->len; i++)
    if (get_move (self, i)->old->state == old && get_move (self, i)->new->state != old)
      atlas_state_list_add (successors, get_move (self, i)->new->state);

  return successors;
}

/* The states that passed ground to @new, by size of the largest piece */
static GArray *
list_predecessors (AtlasGroundDay *self, guint new)
{
  GArray *predecessors = atlas_state_list_new ();

  for (guint i = 0; i < self->moves->len; i++)
    if (get_move (self, i)->new->state == new && get_move (self, i)->old->state != new)
      atlas_state_list_add (predecessors, get_move (self, i)->old->state);

  return predecessors;
}

static char *
join_states (AtlasGroundDay *self, GArray *states, gboolean is_old, gboolean with_article)
{
  g_autofree const char **names = g_new0 (const char *, states->len + 1);

  for (guint i = 0; i < states->len; i++)
    {
      names[i] =
        atlas_day_get_state_name (is_old ? self->before : self->after, get_state (states, i));
      if (with_article)
        names[i] = atlas_phrase_with_article (names[i]);
    }

  return atlas_phrase_join_names (names, states->len);
}

static int
compare_by_new_name (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlasGroundDay *self = user_data;

  return g_utf8_collate (atlas_day_get_state_name (self->after, *(const guint16 *) a),
                         atlas_day_get_state_name (self->after, *(const guint16 *) b));
}

static int
compare_by_old_name (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlasGroundDay *self = user_data;

  return g_utf8_collate (atlas_day_get_state_name (self->before, *(const guint16 *) a),
                         atlas_day_get_state_name (self->before, *(const guint16 *) b));
}

static GArray *
keep_states (AtlasGroundDay *self, GArray *states, gboolean appeared)
{
  GArray *kept = atlas_state_list_new ();

  for (guint i = 0; i < states->len; i++)
    if (atlas_ground_day_has_appeared (self, get_state (states, i)) == appeared)
      atlas_state_list_add (kept, get_state (states, i));

  g_array_sort_with_data (kept, compare_by_new_name, self);
  return kept;
}

/* Whether what @old held of the ground that moved was sovereign ground of its own */
static gboolean
was_sovereign (AtlasGroundDay *self, guint old)
{
  for (guint i = 0; i < self->moves->len; i++)
    if (get_move (self, i)->old->state == old &&
        get_move (self, i)->old->status == ATLAS_GEO_STATUS_INTEGRAL)
      return TRUE;

  return FALSE;
}

/* The note on the largest unit that passed from @old to @new, if it is contested */
static const char *
find_note (AtlasGroundDay *self, guint old, guint new)
{
  for (guint i = 0; i < self->moves->len; i++)
    {
      const AtlasMove *move = get_move (self, i);

      if (move->old->state == old && move->new->state == new)
        return move->new->flags &ATLAS_GEO_PERIOD_CONTESTED
                 ? atlas_ground_day_get_text (self, move->new->note)
                 : NULL;
    }

  return NULL;
}

/* States that vanish and have @new as their only successor that appears (or only successor) */
static GArray *
list_absorbed (AtlasGroundDay *self, guint new)
{
  g_autoptr (GArray) predecessors = list_predecessors (self, new);
  GArray *absorbed = atlas_state_list_new ();

  for (guint i = 0; i < predecessors->len; i++)
    {
      guint old = get_state (predecessors, i);
      g_autoptr (GArray) successors = list_successors (self, old);
      g_autoptr (GArray) appeared = keep_states (self, successors, TRUE);
      GArray *wanted = appeared->len > 0 ? appeared : successors;

      if (atlas_ground_day_has_vanished (self, old) && wanted->len == 1 &&
          get_state (wanted, 0) == new)
        atlas_state_list_add (absorbed, old);
    }

  return absorbed;
}

static char *
describe_absorption (AtlasGroundDay *self, guint new, GArray *absorbed)
{
  const char *name = atlas_ground_day_get_new_name (self, new);
  g_autofree char *olds = NULL;

  if (!atlas_ground_day_has_appeared (self, new) &&
      !g_str_equal (atlas_ground_day_get_old_name (self, new), name))
    {
      g_autoptr (GArray) united = g_array_copy (absorbed);

      atlas_state_list_add (united, new);
      g_array_sort_with_data (united, compare_by_old_name, self);
      self->renamed[new] = TRUE;
      olds = join_states (self, united, TRUE, TRUE);
      return g_strdup_printf (_ ("%1$s united as %2$s"), olds, name);
    }

  g_array_sort_with_data (absorbed, compare_by_old_name, self);
  olds = join_states (self, absorbed, TRUE, TRUE);
  if (atlas_ground_day_has_appeared (self, new))
    return g_strdup_printf (_ ("%2$s took the place of %1$s"), olds, name);
  return g_strdup_printf (
    ngettext ("%1$s became part of %2$s", "%1$s became part of %2$s", absorbed->len), olds, name);
}

static void
add_absorption (AtlasGroundDay *self, guint new)
{
  g_autoptr (GArray) absorbed = list_absorbed (self, new);
  gboolean was_union = !atlas_ground_day_has_appeared (self, new);
  GArray *states;

  if (absorbed->len == 0)
    return;

  states = atlas_state_list_new ();
  atlas_state_list_add (states, new);
  for (guint i = 0; i < absorbed->len; i++)
    {
      atlas_state_list_add (states, get_state (absorbed, i));
      was_union = was_union || was_sovereign (self, get_state (absorbed, i));
    }

  self->freed[new] = TRUE;
  add (self, was_union ? ATLAS_CHANGE_UNION : ATLAS_CHANGE_INDEPENDENCE, states,
       describe_absorption (self, new, absorbed), find_note (self, get_state (absorbed, 0), new));
}

/* @old is gone and several states stand where it was. */
static void
add_dissolution (AtlasGroundDay *self, guint old)
{
  g_autoptr (GArray) successors = list_successors (self, old);
  g_autoptr (GArray) appeared = keep_states (self, successors, TRUE);
  g_autoptr (GArray) older = keep_states (self, successors, FALSE);
  GArray *heirs = appeared->len > 0 ? appeared : older;
  const char *name = atlas_ground_day_get_old_name (self, old);
  g_autofree char *names = join_states (self, heirs, FALSE, heirs != appeared);
  g_autofree char *number = atlas_phrase_number (heirs->len);
  GArray *states;

  if (heirs->len < 2)
    return;

  states = g_array_copy (heirs);
  atlas_state_list_add (states, old);
  for (guint i = 0; i < appeared->len; i++)
    self->freed[get_state (appeared, i)] = TRUE;

  if (heirs == appeared)
    /* Translators: a state, “twelve”, and the list of the twelve */
    add (self, ATLAS_CHANGE_INDEPENDENCE, states,
         g_strdup_printf (ngettext ("%1$s was dissolved and %2$s state took its place: %3$s",
                                    "%1$s was dissolved and %2$s states took its place: %3$s",
                                    heirs->len),
                          name, number, names),
         NULL);
  else
    add (self, ATLAS_CHANGE_UNION, states,
         g_strdup_printf (_ ("%1$s was divided between %2$s"), name, names), NULL);
}

static gboolean
is_claimed_by (const AtlasGeoPeriod *period, guint state)
{
  for (guint i = 0; i < ATLAS_GEO_MAX_CLAIMS && period->claims[i] != 0; i++)
    if (period->claims[i] == state)
      return TRUE;

  return FALSE;
}

static const AtlasGeoPeriod *
get_main_period (AtlasGroundDay *self, guint state)
{
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (self->after, state, &n_units);

  return atlas_day_get_unit_period (self->after, units[0]);
}

static Birth
judge_birth (AtlasGroundDay *self, guint old, guint new)
{
  const AtlasGeoPeriod *period = get_main_period (self, new);

  if (is_claimed_by (period, old))
    return BIRTH_CLAIMED;
  if (atlas_geo_period_get_owner (period, ATLAS_VIEW_CONTROLLED) != new)
    return BIRTH_HELD;
  if (period->status == ATLAS_GEO_STATUS_PROTECTORATE)
    return BIRTH_PROTECTED;
  if (!g_str_equal (atlas_ground_day_get_old_name (self, old),
                    atlas_ground_day_get_new_name (self, old)))
    return BIRTH_DIVIDED;
  return BIRTH_INDEPENDENT;
}

/* Who holds the ground of @state on the day, in fact */
static char *
name_holders (AtlasGroundDay *self, guint state)
{
  g_autoptr (GArray) holders = atlas_state_list_new ();
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (self->after, state, &n_units);

  for (guint i = 0; i < n_units; i++)
    atlas_state_list_add (
      holders, atlas_geo_period_get_owner (atlas_day_get_unit_period (self->after, units[i]),
                                           ATLAS_VIEW_CONTROLLED));

  return join_states (self, holders, FALSE, TRUE);
}

static char *
describe_birth (AtlasGroundDay *self, Birth birth, guint old, GArray *news)
{
  const char *old_name = atlas_ground_day_get_old_name (self, old);
  g_autofree char *names = join_states (self, news, FALSE, TRUE);
  g_autofree char *holders = name_holders (self, get_state (news, 0));

  switch (birth)
    {
    case BIRTH_CLAIMED:
      return g_strdup_printf (_ ("%1$s parted from %2$s, which claims it"), names, old_name);
    case BIRTH_HELD:
      /* Translators: a state, who it had belonged to, and who holds its ground */
      return g_strdup_printf (_ ("%1$s was no longer held to be part of %2$s; %3$s controlled it"),
                              names, old_name, holders);
    case BIRTH_PROTECTED:
      return g_strdup_printf (_ ("%1$s became a state under the protection of %2$s"), names,
                              old_name);
    case BIRTH_DIVIDED:
      {
        g_autoptr (GArray) parts = g_array_copy (news);
        g_autofree char *all = NULL;

        atlas_state_list_add (parts, old);
        g_array_sort_with_data (parts, compare_by_new_name, self);
        self->renamed[old] = TRUE;
        all = join_states (self, parts, FALSE, TRUE);
        return g_strdup_printf (_ ("%1$s was divided into %2$s"), old_name, all);
      }
    case BIRTH_INDEPENDENT:
    default:
      return g_strdup_printf (_ ("%1$s became independent of %2$s"), names, old_name);
    }
}

static void
add_birth (AtlasGroundDay *self, Birth birth, guint old, GArray *news)
{
  GArray *states = g_array_copy (news);

  atlas_state_list_add (states, old);
  for (guint i = 0; i < news->len; i++)
    self->freed[get_state (news, i)] = TRUE;
  add (self, ATLAS_CHANGE_INDEPENDENCE, states, describe_birth (self, birth, old, news),
       find_note (self, old, get_state (news, 0)));
}

/* @old goes on: the states that appear on its ground, if most of theirs comes from it. Those that
 * simply became independent are told of together, the others one by one. */
static void
add_births (AtlasGroundDay *self, guint old)
{
  g_autoptr (GArray) successors = list_successors (self, old);
  g_autoptr (GArray) appeared = keep_states (self, successors, TRUE);
  g_autoptr (GArray) independent = atlas_state_list_new ();

  for (guint i = 0; i < appeared->len; i++)
    {
      guint new = get_state (appeared, i);
      g_autoptr (GArray) predecessors = list_predecessors (self, new);
      g_autoptr (GArray) alone = atlas_state_list_new ();
      Birth birth = judge_birth (self, old, new);

      if (self->freed[new] || get_state (predecessors, 0) != old)
        continue;

      atlas_state_list_add (alone, new);
      if (birth == BIRTH_INDEPENDENT)
        atlas_state_list_add (independent, new);
      else
        add_birth (self, birth, old, alone);
    }

  if (independent->len > 0)
    add_birth (self, BIRTH_INDEPENDENT, old, independent);
}

/* Whether the pair has been told of as something other than ground that passed */
static gboolean
is_told (AtlasGroundDay *self, guint old, guint new)
{
  g_autoptr (GArray) successors = list_successors (self, old);
  g_autoptr (GArray) appeared = keep_states (self, successors, TRUE);

  if (!atlas_ground_day_has_vanished (self, old))
    {
      g_autoptr (GArray) predecessors = list_predecessors (self, new);
      g_autoptr (GArray) absorbed = list_absorbed (self, new);

      return atlas_ground_day_has_appeared (self, new) && absorbed->len == 0 &&
             get_state (predecessors, 0) == old;
    }

  return appeared->len == 0 || atlas_ground_day_has_appeared (self, new);
}

static void
add_transfer (AtlasGroundDay *self, guint old, guint new)
{
  g_autoptr (GPtrArray) moves = g_ptr_array_new ();
  g_autofree char *ground = NULL;
  guint n_names;
  char *text;

  for (guint i = 0; i < self->moves->len; i++)
    if (get_move (self, i)->old->state == old && get_move (self, i)->new->state == new)
      g_ptr_array_add (moves, (gpointer) get_move (self, i));

  ground = atlas_ground_day_name_moves (self, moves, &n_names);
  if (((const AtlasMove *) moves->pdata[0])->new->status == ATLAS_GEO_STATUS_UNSETTLED)
    text = g_strdup_printf (ngettext ("%1$s was no longer held to be part of %2$s",
                                      "%1$s were no longer held to be part of %2$s", n_names),
                            ground, atlas_ground_day_get_old_name (self, old));
  else
    text = g_strdup_printf (
      /* Translators: ground, and the states that passed it on and got it */
      ngettext ("%1$s passed from %2$s to %3$s", "%1$s passed from %2$s to %3$s", n_names), ground,
      atlas_ground_day_get_old_name (self, old), atlas_ground_day_get_new_name (self, new));

  add (self, ATLAS_CHANGE_TRANSFER, list_pair (old, new), text, find_note (self, old, new));
}

static void
add_transfers (AtlasGroundDay *self, guint old)
{
  g_autoptr (GArray) successors = list_successors (self, old);

  for (guint i = 0; i < successors->len; i++)
    if (!is_told (self, old, get_state (successors, i)))
      add_transfer (self, old, get_state (successors, i));
}

void
atlas_ground_day_add_states (AtlasGroundDay *self)
{
  g_autoptr (GArray) olds = atlas_state_list_new ();
  g_autoptr (GArray) news = atlas_state_list_new ();

  for (guint i = 0; i < self->moves->len; i++)
    if (get_move (self, i)->old->state != get_move (self, i)->new->state)
      {
        atlas_state_list_add (olds, get_move (self, i)->old->state);
        atlas_state_list_add (news, get_move (self, i)->new->state);
      }

  for (guint i = 0; i < news->len; i++)
    add_absorption (self, get_state (news, i));
  for (guint i = 0; i < olds->len; i++)
    if (atlas_ground_day_has_vanished (self, get_state (olds, i)))
      add_dissolution (self, get_state (olds, i));
  for (guint i = 0; i < olds->len; i++)
    if (!atlas_ground_day_has_vanished (self, get_state (olds, i)))
      add_births (self, get_state (olds, i));
  for (guint i = 0; i < olds->len; i++)
    add_transfers (self, get_state (olds, i));
}
