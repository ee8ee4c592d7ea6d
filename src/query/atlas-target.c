/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-target.h"

#include "atlas-dispute-history.h"
#include "atlas-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* The words of the text form, before the colon */
static const char *const kind_ids[] = {
  [ATLAS_TARGET_NONE] = "none",         [ATLAS_TARGET_STATE] = "state",
  [ATLAS_TARGET_ALLIANCE] = "alliance", [ATLAS_TARGET_EVENT] = "event",
  [ATLAS_TARGET_QUOTE] = "quote",       [ATLAS_TARGET_PERSON] = "person",
  [ATLAS_TARGET_SOURCE] = "source",     [ATLAS_TARGET_FORCE] = "force",
  [ATLAS_TARGET_DISPUTE] = "dispute",   [ATLAS_TARGET_TROOPS] = "troops",
  [ATLAS_TARGET_STORY] = "story",       [ATLAS_TARGET_STORIES] = "stories",
  [ATLAS_TARGET_COMPARE] = "compare",   [ATLAS_TARGET_CHANGES] = "changes",
};
/* There is one page of the troops that are shown. */
#define SHOWN_ID "shown"
/* And one of all stories. */
#define ALL_ID "all"
/* And one of what changed, whichever step was the last. */
#define LAST_ID "last"

G_STATIC_ASSERT (G_N_ELEMENTS (kind_ids) == ATLAS_N_TARGET_KINDS);

static gpointer
copy (gpointer target)
{
  return g_memdup2 (target, sizeof (AtlasTarget));
}

G_DEFINE_BOXED_TYPE (AtlasTarget, atlas_target, copy, g_free)

gboolean
atlas_target_equal (AtlasTarget a, AtlasTarget b)
{
  return a.kind == b.kind && (a.kind == ATLAS_TARGET_NONE || a.index == b.index);
}

static const char *
get_id (AtlasTarget self, AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (self.kind)
    {
    case ATLAS_TARGET_STATE:
      return atlas_geography_get_state_code (atlas_world_get_geography (world), self.index);
    case ATLAS_TARGET_ALLIANCE:
      return atlas_collection_get_alliance (collection, self.index)->id;
    case ATLAS_TARGET_EVENT:
      return atlas_collection_get_event (collection, self.index)->id;
    case ATLAS_TARGET_QUOTE:
      return atlas_collection_get_quote (collection, self.index)->id;
    case ATLAS_TARGET_PERSON:
      return atlas_collection_get_person (collection, self.index)->id;
    case ATLAS_TARGET_SOURCE:
      return atlas_collection_get_source (collection, self.index)->id;
    case ATLAS_TARGET_FORCE:
      return atlas_collection_get_force (collection, self.index)->id;
    case ATLAS_TARGET_DISPUTE:
      return atlas_collection_get_dispute (collection, self.index)->id;
    case ATLAS_TARGET_TROOPS:
      return SHOWN_ID;
    case ATLAS_TARGET_STORY:
      return atlas_collection_get_story (collection, self.index)->id;
    case ATLAS_TARGET_STORIES:
      return ALL_ID;
    case ATLAS_TARGET_CHANGES:
      return LAST_ID;
    case ATLAS_TARGET_COMPARE: /* a date */
    case ATLAS_TARGET_NONE:
    case ATLAS_N_TARGET_KINDS:
    default:
      return NULL;
    }
}

char *
atlas_target_to_string (AtlasTarget self, AtlasWorld *world)
{
  const char *id = NULL;
  AtlasDate day = ATLAS_DATE_INVALID;

  if (self.kind == ATLAS_TARGET_COMPARE)
    day = atlas_target_get_compare_date (self);
  if (day != ATLAS_DATE_INVALID || atlas_target_get_step_start (self, &day))
    {
      g_autofree char *date = atlas_date_to_iso (day);

      return g_strconcat (kind_ids[self.kind], ":", date, NULL);
    }
  id = get_id (self, world);
  return id == NULL ? g_strdup ("") : g_strconcat (kind_ids[self.kind], ":", id, NULL);
}

AtlasTarget
atlas_target_for_compare (AtlasDate date)
{
  g_return_val_if_fail (date >= ATLAS_DATE_START, (AtlasTarget) ATLAS_TARGET_INIT_NONE);

  return (AtlasTarget) { ATLAS_TARGET_COMPARE, (guint) (date - ATLAS_DATE_START) };
}

AtlasDate
atlas_target_get_compare_date (AtlasTarget self)
{
  g_return_val_if_fail (self.kind == ATLAS_TARGET_COMPARE, ATLAS_DATE_INVALID);

  return (AtlasDate) self.index + ATLAS_DATE_START;
}

AtlasTarget
atlas_target_for_changes (AtlasDate from)
{
  g_return_val_if_fail (from >= ATLAS_DATE_START, (AtlasTarget) ATLAS_TARGET_INIT_NONE);

  return (AtlasTarget) { ATLAS_TARGET_CHANGES, (guint) (from - ATLAS_DATE_START) + 1 };
}

gboolean
atlas_target_get_step_start (AtlasTarget self, AtlasDate *from)
{
  if (self.kind != ATLAS_TARGET_CHANGES || self.index == 0)
    return FALSE;
  *from = (AtlasDate) (self.index - 1) + ATLAS_DATE_START;
  return TRUE;
}

AtlasTarget
atlas_target_for_event (AtlasWorld *world, const AtlasEvent *event)
{
  const AtlasEvent *first = atlas_collection_get_event (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_EVENT, (guint) (event - first) };
}

AtlasTarget
atlas_target_for_quote (AtlasWorld *world, const AtlasQuote *quote)
{
  const AtlasQuote *first = atlas_collection_get_quote (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_QUOTE, (guint) (quote - first) };
}

AtlasTarget
atlas_target_for_person (AtlasWorld *world, const AtlasPerson *person)
{
  const AtlasPerson *first = atlas_collection_get_person (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_PERSON, (guint) (person - first) };
}

AtlasTarget
atlas_target_for_source (AtlasWorld *world, const AtlasSource *source)
{
  const AtlasSource *first = atlas_collection_get_source (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_SOURCE, (guint) (source - first) };
}

AtlasTarget
atlas_target_for_force (AtlasWorld *world, const AtlasForce *force)
{
  const AtlasForce *first = atlas_collection_get_force (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_FORCE, (guint) (force - first) };
}

AtlasTarget
atlas_target_for_dispute (AtlasWorld *world, const AtlasDispute *dispute)
{
  const AtlasDispute *first = atlas_collection_get_dispute (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_DISPUTE, (guint) (dispute - first) };
}

AtlasTarget
atlas_target_for_story (AtlasWorld *world, const AtlasStory *story)
{
  const AtlasStory *first = atlas_collection_get_story (atlas_world_get_collection (world), 0);

  return (AtlasTarget) { ATLAS_TARGET_STORY, (guint) (story - first) };
}

static gboolean
parse_day (const char *text, AtlasTarget (*make) (AtlasDate date), AtlasTarget *target)
{
  AtlasDate date;

  if (!atlas_date_parse (text, &date, NULL) || date < ATLAS_DATE_START)
    return FALSE;
  *target = make (date);
  return TRUE;
}

/* The place of a thing by its id; FALSE when there is none */
static gboolean
find_index (AtlasTargetKind kind, const char *id, AtlasWorld *world, AtlasTarget *target)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  gconstpointer found = NULL;

  target->kind = kind;
  switch (kind)
    {
    case ATLAS_TARGET_STATE:
      target->index = atlas_geography_find_state (atlas_world_get_geography (world), id);
      return target->index != 0;
    case ATLAS_TARGET_ALLIANCE:
      return atlas_collection_find_alliance (collection, id, &target->index);
    case ATLAS_TARGET_EVENT:
      if ((found = atlas_collection_find_event (collection, id)) != NULL)
        *target = atlas_target_for_event (world, found);
      break;
    case ATLAS_TARGET_QUOTE:
      if ((found = atlas_collection_find_quote (collection, id)) != NULL)
        *target = atlas_target_for_quote (world, found);
      break;
    case ATLAS_TARGET_PERSON:
      if ((found = atlas_collection_find_person (collection, id)) != NULL)
        *target = atlas_target_for_person (world, found);
      break;
    case ATLAS_TARGET_SOURCE:
      if ((found = atlas_collection_find_source (collection, id)) != NULL)
        *target = atlas_target_for_source (world, found);
      break;
    case ATLAS_TARGET_FORCE:
      if ((found = atlas_collection_find_force (collection, id)) != NULL)
        *target = atlas_target_for_force (world, found);
      break;
    case ATLAS_TARGET_DISPUTE:
      if ((found = atlas_collection_find_dispute (collection, id)) != NULL)
        *target = atlas_target_for_dispute (world, found);
      break;
    case ATLAS_TARGET_TROOPS:
      target->index = 0;
      return g_str_equal (id, SHOWN_ID);
    case ATLAS_TARGET_STORY:
      if ((found = atlas_collection_find_story (collection, id)) != NULL)
        *target = atlas_target_for_story (world, found);
      break;
    case ATLAS_TARGET_STORIES:
      target->index = 0;
      return g_str_equal (id, ALL_ID);
    case ATLAS_TARGET_COMPARE:
      return parse_day (id, atlas_target_for_compare, target);
    case ATLAS_TARGET_CHANGES:
      target->index = 0;
      return g_str_equal (id, LAST_ID) || parse_day (id, atlas_target_for_changes, target);
    case ATLAS_TARGET_NONE:
    case ATLAS_N_TARGET_KINDS:
    default:
      break;
    }
  return found != NULL;
}

static AtlasTargetKind
find_kind (const char *text, gsize length)
{
  for (guint i = ATLAS_TARGET_NONE + 1; i < ATLAS_N_TARGET_KINDS; i++)
    if (strlen (kind_ids[i]) == length && strncmp (kind_ids[i], text, length) == 0)
      return i;

  return ATLAS_TARGET_NONE;
}

/**
 * atlas_target_parse:
 * @text: “event:crimea-annexation-2014”, or "" for none
 * @world: what it is looked up in
 * @target: (out): what it names; unchanged after an error
 *
 * Returns: whether it names something
 */
gboolean
atlas_target_parse (const char *text, AtlasWorld *world, AtlasTarget *target, GError **error)
{
  const char *colon = strchr (text, ':');
  AtlasTargetKind kind = colon != NULL ? find_kind (text, colon - text) : ATLAS_TARGET_NONE;
  AtlasTarget found = ATLAS_TARGET_INIT_NONE;
  g_autofree char *word = atlas_data_quote_word (text);

  if (*text != '\0' && kind == ATLAS_TARGET_NONE)
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE,
                   /* Translators: the words before the colons are not to be translated. */
                   _ ("“%s” names no page; expected a word such as event:, quote:, person:, "
                      "source:, force:, dispute:, alliance:, story: or state: and an id"),
                   word);
      return FALSE;
    }
  if (*text != '\0' && !find_index (kind, colon + 1, world, &found))
    {
      g_set_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE,
                   _ ("“%s” is not in this collection"), word);
      return FALSE;
    }
  *target = found;
  return TRUE;
}

gboolean
atlas_target_get_date (AtlasTarget self, AtlasWorld *world, AtlasPartialDate *date)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (self.kind)
    {
    case ATLAS_TARGET_EVENT:
      *date = atlas_collection_get_event (collection, self.index)->date;
      return TRUE;
    case ATLAS_TARGET_QUOTE:
      *date = atlas_collection_get_quote (collection, self.index)->date;
      return TRUE;
    case ATLAS_TARGET_FORCE:
      /* The day that the number was given for; it need not be the one on which they came. */
      *date = atlas_collection_get_force (collection, self.index)->as_of;
      return TRUE;
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_STATE:
    case ATLAS_TARGET_ALLIANCE:
    case ATLAS_TARGET_PERSON:
    case ATLAS_TARGET_SOURCE:
    case ATLAS_TARGET_DISPUTE:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_STORY:
    case ATLAS_TARGET_STORIES:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_TARGET_CHANGES:
    case ATLAS_N_TARGET_KINDS:
    default:
      return FALSE;
    }
}

gboolean
atlas_target_get_site (AtlasTarget self, AtlasWorld *world, double *lat, double *lon)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const AtlasSite *site = NULL;

  if (self.kind == ATLAS_TARGET_QUOTE)
    site = atlas_collection_get_quote (collection, self.index)->place;
  else if (self.kind == ATLAS_TARGET_FORCE)
    site = &atlas_collection_get_force (collection, self.index)->place;
  else if (self.kind == ATLAS_TARGET_EVENT)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, self.index);

      site = event->n_places > 0 ? &event->places[0] : NULL;
    }
  else if (self.kind == ATLAS_TARGET_DISPUTE)
    return atlas_dispute_get_point (atlas_collection_get_dispute (collection, self.index), world,
                                    lat, lon);
  if (site == NULL)
    return FALSE;

  *lat = site->lat;
  *lon = site->lon;
  return TRUE;
}
