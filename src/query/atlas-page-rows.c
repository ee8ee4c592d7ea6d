/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-dispute-history.h"
#include "atlas-item-summary.h"
#include "atlas-story.h"

#include <glib/gi18n.h>

const char *
atlas_page_get_state_name (AtlasWorld *world, guint state, AtlasDate date)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  guint n_names = 0;
  const AtlasGeoName *names = NULL;

  if (date != ATLAS_DATE_INVALID)
    return atlas_geography_get_state_name (geography, state, date);
  names = atlas_geography_get_state_names (geography, state, &n_names);
  return n_names > 0 ? atlas_geography_get_text (geography, names[n_names - 1].name) : "";
}

char *
atlas_page_format_dates (AtlasPartialDate from, const AtlasPartialDate *to)
{
  g_autofree char *first = atlas_partial_date_format (from);
  g_autofree char *last = to != NULL ? atlas_partial_date_format (*to) : NULL;

  if (last == NULL || g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: the first and the last day of something */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/* What the row of a thing says below its title */

static char *
describe_event (const AtlasEvent *event)
{
  g_autofree char *dates =
    atlas_page_format_dates (event->date, event->has_end ? &event->end : NULL);
  const char *kind = atlas_event_kind_get_label (event->kind);

  if (event->confidence == ATLAS_CONFIDENCE_DISPUTED)
    return g_strdup_printf ("%s · %s · %s", dates, kind, _ ("Disputed"));
  return g_strdup_printf ("%s · %s", dates, kind);
}

static char *
describe_quote (const AtlasQuote *quote)
{
  g_autofree char *date = atlas_partial_date_format (quote->date);
  g_autofree char *excerpt = atlas_quote_dup_excerpt (quote);

  return g_strdup_printf ("%s\n%s", date, excerpt);
}

static char *
describe_source (const AtlasSource *source)
{
  g_autofree char *date = source->has_date ? atlas_partial_date_format (source->date) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (source->author != NULL)
    g_string_append_printf (text, "%s · ", source->author);
  g_string_append (text, source->publisher != NULL ? source->publisher : "");
  if (date != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", date);
  return g_strdup (text->str);
}

static char *
describe_force (const AtlasForce *force)
{
  g_autofree char *date = atlas_partial_date_format (force->as_of);
  g_autofree char *range = atlas_force_dup_range (force);

  return g_strdup_printf ("%s · %s\n%s", date, range, force->published);
}

static char *
describe_dispute (const AtlasDispute *dispute)
{
  g_autofree char *span = atlas_dispute_describe_span (dispute);

  /* Translators: that a row leads to contested ground, and since when it is contested */
  return g_strdup_printf (_ ("Contested ground, %s"), span);
}

static char *
describe_story (const AtlasStory *story)
{
  g_autofree char *steps =
    g_strdup_printf (ngettext ("%u step", "%u steps", story->n_steps), story->n_steps);

  return g_strdup_printf ("%s\n%s", steps, story->summary);
}

static char *
describe_target (AtlasPage *self, AtlasWorld *world, AtlasTarget target)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (target.kind)
    {
    case ATLAS_TARGET_EVENT:
      return describe_event (atlas_collection_get_event (collection, target.index));
    case ATLAS_TARGET_QUOTE:
      return describe_quote (atlas_collection_get_quote (collection, target.index));
    case ATLAS_TARGET_SOURCE:
      return describe_source (atlas_collection_get_source (collection, target.index));
    case ATLAS_TARGET_FORCE:
      return describe_force (atlas_collection_get_force (collection, target.index));
    case ATLAS_TARGET_DISPUTE:
      return describe_dispute (atlas_collection_get_dispute (collection, target.index));
    case ATLAS_TARGET_STORY:
      return describe_story (atlas_collection_get_story (collection, target.index));
    case ATLAS_TARGET_PERSON:
    case ATLAS_TARGET_ALLIANCE:
    case ATLAS_TARGET_STATE:
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_STORIES:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_TARGET_CHANGES:
    case ATLAS_N_TARGET_KINDS:
    default:
      return NULL;
    }
}

static char *
dup_row_title (AtlasPage *self, AtlasWorld *world, AtlasTarget target)
{
  if (target.kind == ATLAS_TARGET_STATE)
    return g_strdup (atlas_page_get_state_name (world, target.index, self->date));
  if (target.kind == ATLAS_TARGET_QUOTE)
    return atlas_quote_dup_heading (
      atlas_collection_get_quote (atlas_world_get_collection (world), target.index));
  return atlas_page_dup_title (world, target);
}

static const char *
get_icon (AtlasWorld *world, AtlasTarget target)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (target.kind)
    {
    case ATLAS_TARGET_EVENT:
      return atlas_event_kind_get_icon_name (
        atlas_collection_get_event (collection, target.index)->kind);
    case ATLAS_TARGET_QUOTE:
      return "atlas-quote-symbolic";
    case ATLAS_TARGET_FORCE:
      return "atlas-deployment-symbolic";
    case ATLAS_TARGET_DISPUTE:
      return "atlas-contested-symbolic";
    case ATLAS_TARGET_PERSON:
      return "avatar-default-symbolic";
    case ATLAS_TARGET_STORY:
      return "atlas-story-symbolic";
    case ATLAS_TARGET_STATE:
    case ATLAS_TARGET_ALLIANCE:
    case ATLAS_TARGET_SOURCE:
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_STORIES:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_TARGET_CHANGES:
    case ATLAS_N_TARGET_KINDS:
    default:
      return NULL;
    }
}

AtlasBlock *
atlas_page_add_target (AtlasPage *self, AtlasWorld *world, AtlasTarget target)
{
  g_autofree char *title = dup_row_title (self, world, target);
  AtlasBlock *block = atlas_page_add (self, ATLAS_BLOCK_ROW, title);

  if (block == NULL)
    return NULL;
  block->title = block->text;
  block->text = describe_target (self, world, target);
  block->icon = get_icon (world, target);
  block->target = target;
  return block;
}

void
atlas_page_add_states (AtlasPage *self, AtlasWorld *world, const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      guint state = atlas_geography_find_state (atlas_world_get_geography (world), codes[i]);

      if (state != 0)
        atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_STATE, state });
    }
}

void
atlas_page_add_alliances (AtlasPage *self, AtlasWorld *world, const char *const *ids)
{
  guint index = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (atlas_collection_find_alliance (atlas_world_get_collection (world), ids[i], &index))
      atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_ALLIANCE, index });
}

void
atlas_page_add_people (AtlasPage *self, AtlasWorld *world, const char *const *ids)
{
  guint index = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (atlas_collection_find_person_index (atlas_world_get_collection (world), ids[i], &index))
      atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_PERSON, index });
}

void
atlas_page_add_items (AtlasPage *self, AtlasWorld *world, const char *const *ids)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint index = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      if (atlas_collection_find_event_index (collection, ids[i], &index))
        atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_EVENT, index });
      else if (atlas_collection_find_quote_index (collection, ids[i], &index))
        atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_QUOTE, index });
    }
}

void
atlas_page_add_site (AtlasPage *self, const char *title, const AtlasSite *site)
{
  AtlasBlock *block = NULL;

  if (site == NULL)
    return;
  block = atlas_page_add_property (self, title, site->name);
  if (block == NULL)
    return;
  block->has_site = TRUE;
  block->lat = site->lat;
  block->lon = site->lon;
}

static const char *
describe_confidence (AtlasConfidence confidence)
{
  switch (confidence)
    {
    case ATLAS_CONFIDENCE_VERIFIED:
      return _ ("Verified: a source was opened and says so");
    case ATLAS_CONFIDENCE_LIKELY:
      return _ ("Likely: several accounts agree");
    case ATLAS_CONFIDENCE_DISPUTED:
    case ATLAS_N_CONFIDENCES:
    default:
      return _ ("Disputed: accounts contradict each other");
    }
}

void
atlas_page_add_sources (AtlasPage *self,
                        AtlasWorld *world,
                        const AtlasConfidence *confidence,
                        const AtlasSource *const *sources,
                        guint n_sources)
{
  atlas_page_begin (self, ngettext ("Source", "Sources", n_sources));
  if (confidence != NULL)
    atlas_page_add_property (self, _ ("Confidence"), describe_confidence (*confidence));
  for (guint i = 0; i < n_sources; i++)
    atlas_page_add_target (self, world, atlas_target_for_source (world, sources[i]));
}
