/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"
#include "atlas-membership-phrases.h"
#include "atlas-phrases.h"
#include "atlas-world-private.h"

#include <glib/gi18n.h>

typedef struct
{
  AtlasDate date;
  guint alliance;
  int telling;
  guint state;
  const char *text; /* of a stage that goes on anew, otherwise NULL */
} Happening;

static gboolean
begins_on (const AtlasStageSpan *stage, AtlasDate date)
{
  return stage->span.from == date;
}

static gboolean
ends_on (const AtlasStageSpan *stage, AtlasDate date)
{
  return !stage->span.is_open && stage->span.to == date;
}

static gboolean
holds_on (const AtlasMembership *membership, AtlasStage stage, AtlasDate date)
{
  for (guint i = 0; i < membership->n_stages; i++)
    if (membership->stages[i].stage == stage &&
        atlas_span_contains (membership->stages[i].span, date))
      return TRUE;

  return FALSE;
}

/* Whether a state outside the command had been in it: it was a member before it stood outside. */
static gboolean
was_in_command (const AtlasMembership *membership, const AtlasStageSpan *stage)
{
  return stage->stage == ATLAS_STAGE_LEFT_COMMAND &&
         holds_on (membership, ATLAS_STAGE_MEMBER, stage->span.from - 1);
}

static gboolean
is_dissolved_on (const AtlasAlliance *alliance, AtlasDate date)
{
  return alliance->has_dissolved && alliance->dissolved.precision == ATLAS_PRECISION_DAY &&
         alliance->dissolved.first == date;
}

static gboolean
is_founded_on (const AtlasAlliance *alliance, AtlasDate date)
{
  return alliance->founded.precision == ATLAS_PRECISION_DAY && alliance->founded.first == date;
}

/* Another stage of this membership that begins on the day, so that this one went over into it */
static const AtlasStageSpan *
find_successor (const AtlasMembership *membership, const AtlasStageSpan *stage, AtlasDate date)
{
  for (guint i = 0; i < membership->n_stages; i++)
    if (&membership->stages[i] != stage && begins_on (&membership->stages[i], date))
      return &membership->stages[i];

  return NULL;
}

/* Whether the same stage ends on the day and so merely goes on */
static gboolean
goes_on (const AtlasMembership *membership, const AtlasStageSpan *stage, AtlasDate date)
{
  for (guint i = 0; i < membership->n_stages; i++)
    if (membership->stages[i].stage == stage->stage && &membership->stages[i] != stage &&
        ends_on (&membership->stages[i], date))
      return TRUE;

  return FALSE;
}

static gboolean
ends_membership_on (const AtlasMembership *membership, AtlasDate date)
{
  for (guint i = 0; i < membership->n_stages; i++)
    if (membership->stages[i].stage == ATLAS_STAGE_MEMBER &&
        ends_on (&membership->stages[i], date) && !holds_on (membership, ATLAS_STAGE_MEMBER, date))
      return TRUE;

  return FALSE;
}

/* What the beginning of @stage says, -1 when something else says it already */
static int
judge_begin (const AtlasAlliance *alliance,
             const AtlasMembership *membership,
             const AtlasStageSpan *stage)
{
  AtlasDate date = stage->span.from;

  if (stage->stage == ATLAS_STAGE_MEMBER)
    {
      if (goes_on (membership, stage, date))
        return -1;
      return is_founded_on (alliance, date) ? ATLAS_TELL_FOUNDED : ATLAS_TELL_JOINED;
    }
  if (stage->stage == ATLAS_STAGE_DISSOLVED || stage->stage == ATLAS_STAGE_WITHDREW)
    return ends_membership_on (membership, date) ? -1 : ATLAS_TELL_BEGUN + (int) stage->stage;
  if (stage->stage == ATLAS_STAGE_SUSPENDED && !holds_on (membership, ATLAS_STAGE_MEMBER, date))
    return ATLAS_TELL_PAUSED;
  if (was_in_command (membership, stage))
    return ATLAS_TELL_LEFT_COMMAND;
  return ATLAS_TELL_BEGUN + (int) stage->stage;
}

static int
judge_end (const AtlasAlliance *alliance,
           const AtlasMembership *membership,
           const AtlasStageSpan *stage)
{
  AtlasDate date = stage->span.to;

  if (stage->stage == ATLAS_STAGE_MEMBER)
    {
      if (holds_on (membership, ATLAS_STAGE_MEMBER, date))
        return -1;
      if (is_dissolved_on (alliance, date))
        return ATLAS_TELL_DISSOLVED;
      return holds_on (membership, ATLAS_STAGE_WITHDREW, date) ? ATLAS_TELL_LEFT
                                                               : ATLAS_TELL_CEASED;
    }

  if (find_successor (membership, stage, date) != NULL || ends_membership_on (membership, date) ||
      is_dissolved_on (alliance, date))
    return -1;
  if (stage->stage == ATLAS_STAGE_SIGNED && holds_on (membership, ATLAS_STAGE_MEMBER, date))
    return ATLAS_TELL_IN_FORCE;
  if (stage->stage == ATLAS_STAGE_SUSPENDED && !holds_on (membership, ATLAS_STAGE_MEMBER, date))
    return ATLAS_TELL_RESUMED;
  if (was_in_command (membership, stage))
    return ATLAS_TELL_BACK_IN_COMMAND;
  return ATLAS_TELL_ENDED + (int) stage->stage;
}

static void
add_happening (GArray *happenings,
               const AtlasMembership *membership,
               guint state,
               AtlasDate date,
               int telling,
               const char *text)
{
  Happening happening = { date, membership->alliance, telling, state, text };

  if (telling >= 0 && date >= ATLAS_DATE_START)
    g_array_append_val (happenings, happening);
}

static void
collect_membership (AtlasChangeList *self, GArray *happenings, guint index)
{
  const AtlasMembership *membership = atlas_collection_get_membership (self->collection, index);
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (self->collection, membership->alliance);
  guint state = self->world->membership_states[index];

  for (guint i = 0; i < membership->n_stages; i++)
    {
      const AtlasStageSpan *stage = &membership->stages[i];

      add_happening (happenings, membership, state, stage->span.from,
                     judge_begin (alliance, membership, stage),
                     goes_on (membership, stage, stage->span.from) ? stage->text : NULL);
      if (!stage->span.is_open)
        add_happening (happenings, membership, state, stage->span.to,
                       judge_end (alliance, membership, stage), NULL);
    }
}

/* Those that have a text of their own stay apart: they compare by the text's place. */
static int
compare_happenings (gconstpointer a, gconstpointer b)
{
  const Happening *x = a;
  const Happening *y = b;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  if (x->alliance != y->alliance)
    return x->alliance < y->alliance ? -1 : 1;
  if (x->telling != y->telling)
    return x->telling < y->telling ? -1 : 1;
  if ((x->text == NULL) != (y->text == NULL))
    return x->text == NULL ? -1 : 1;
  return (x->state > y->state) - (x->state < y->state);
}

static gboolean
is_told_together (const Happening *a, const Happening *b)
{
  return a->date == b->date && a->alliance == b->alliance && a->telling == b->telling &&
         a->text == NULL && b->text == NULL;
}

static AtlasChangeKind
get_kind (int telling)
{
  if (telling <= ATLAS_TELL_JOINED)
    return ATLAS_CHANGE_JOINED;
  return telling <= ATLAS_TELL_DISSOLVED ? ATLAS_CHANGE_LEFT : ATLAS_CHANGE_STAGE;
}

/* Which stage it is that a telling of kind STAGE is about, for those who show only some of them */
static void
note_stage (AtlasChange *change, int telling)
{
  change->has_ended = telling == ATLAS_TELL_IN_FORCE || telling == ATLAS_TELL_RESUMED ||
                      telling == ATLAS_TELL_BACK_IN_COMMAND || telling >= ATLAS_TELL_ENDED;
  if (telling == ATLAS_TELL_IN_FORCE)
    change->stage = ATLAS_STAGE_SIGNED;
  else if (telling == ATLAS_TELL_PAUSED || telling == ATLAS_TELL_RESUMED)
    change->stage = ATLAS_STAGE_SUSPENDED;
  else if (telling == ATLAS_TELL_LEFT_COMMAND || telling == ATLAS_TELL_BACK_IN_COMMAND)
    change->stage = ATLAS_STAGE_LEFT_COMMAND;
  else
    change->stage = (AtlasStage) ((telling - ATLAS_TELL_BEGUN) % ATLAS_N_STAGES);
}

static int
compare_names (const void *a, const void *b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* A list behind a colon goes without articles, a single state has its own. */
static char *
name_states (AtlasChangeList *self, const Happening *happenings, guint n)
{
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] =
      atlas_geography_get_state_name (self->geography, happenings[i].state, happenings[i].date);
  if (n == 1)
    return g_strdup (atlas_phrase_with_article (names[0]));

  qsort (names, n, sizeof (const char *), compare_names);
  return atlas_phrase_join_names (names, n);
}

static void
add_group (AtlasChangeList *self, const Happening *happenings, guint n)
{
  const Happening *first = &happenings[0];
  g_autofree char *names = name_states (self, happenings, n);
  g_autofree char *number = atlas_phrase_number (n);
  GArray *states = atlas_state_list_new ();
  char *text;
  AtlasMembershipSubject subject = {
    .n = n,
    .names = names,
    .number = number,
    .alliance = atlas_phrase_with_article (
      atlas_collection_get_alliance (self->collection, first->alliance)->short_name),
  };

  for (guint i = 0; i < n; i++)
    atlas_state_list_add (states, happenings[i].state);

  if (first->text != NULL)
    /* Translators: a state and an alliance, then what the record says of a stage that goes on */
    text = g_strdup_printf (_ ("%1$s and %2$s: %3$s"), names, subject.alliance, first->text);
  else if (first->telling >= ATLAS_TELL_ENDED)
    text =
      atlas_membership_describe_end ((AtlasStage) (first->telling - ATLAS_TELL_ENDED), &subject);
  else if (first->telling >= ATLAS_TELL_BEGUN)
    text =
      atlas_membership_describe_begin ((AtlasStage) (first->telling - ATLAS_TELL_BEGUN), &subject);
  else
    text = atlas_membership_describe (first->telling, &subject);

  if (text == NULL)
    {
      g_array_unref (states);
      return;
    }
  atlas_change_list_add (self, first->date, get_kind (first->telling), first->alliance, states,
                         text, NULL);
  if (get_kind (first->telling) == ATLAS_CHANGE_STAGE)
    note_stage (&g_array_index (self->records, AtlasChangeRecord, self->records->len - 1).change,
                first->telling);
}

void
atlas_change_list_add_memberships (AtlasChangeList *self)
{
  g_autoptr (GArray) happenings = g_array_new (FALSE, TRUE, sizeof (Happening));
  guint n = atlas_collection_get_n_memberships (self->collection);

  for (guint i = 0; i < n; i++)
    collect_membership (self, happenings, i);
  g_array_sort (happenings, compare_happenings);

  for (guint first = 0, next = 0; first < happenings->len; first = next)
    {
      const Happening *happening = &g_array_index (happenings, Happening, first);

      for (next = first + 1; next < happenings->len; next++)
        if (!is_told_together (happening, &g_array_index (happenings, Happening, next)))
          break;
      add_group (self, happening, next - first);
    }
}
