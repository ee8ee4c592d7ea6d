/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-dispute-history.h"
#include "atlas-item-summary.h"
#include "atlas-projection.h"
#include "atlas-search-private.h"
#include "atlas-story.h"

#include <glib/gi18n.h>

static AtlasCollection *
get_collection (AtlasSearch *self)
{
  return atlas_world_get_collection (self->world);
}

static AtlasGeography *
get_geography (AtlasSearch *self)
{
  return atlas_world_get_geography (self->world);
}

/* Appends @part, which may be NULL or "", after a dot in the middle. */
static void
join (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
join_date (GString *text, AtlasPartialDate date)
{
  g_autofree char *words = atlas_partial_date_format (date);

  join (text, words);
}

/* What a state was called on the day */
static const char *
get_state_name (AtlasSearch *self, const char *code, AtlasPartialDate date)
{
  guint state = atlas_geography_find_state (get_geography (self), code);

  return atlas_geography_get_state_name (get_geography (self), state, date.first);
}

/* The names before the last, which is the title: “formerly Upper Volta” */
static void
join_former_names (
  GString *text, AtlasGeography *geography, const AtlasGeoName *names, guint n, const char *title)
{
  g_autoptr (GString) former = g_string_new (NULL);
  g_autofree char *phrase = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *name = atlas_geography_get_text (geography, names[i].name);

      if (g_str_equal (name, title) || (i > 0 && names[i].name == names[0].name))
        continue;
      if (former->len > 0)
        g_string_append (former, ", ");
      g_string_append (former, name);
    }
  if (former->len == 0)
    return;
  /* Translators: names that a country or town had in other times */
  phrase = g_strdup_printf (_ ("once %s"), former->str);
  join (text, phrase);
}

static void
describe_state (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  AtlasGeography *geography = get_geography (self);
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (geography, item->index, &n_names);

  join (text, atlas_geography_get_state_native (geography, item->index));
  join_former_names (text, geography, names, n_names, item->title);
  join (text, atlas_geography_get_state_code (geography, item->index));
}

static void
describe_alliance (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (get_collection (self), item->index);
  int founded = atlas_date_get_year (alliance->founded.first);
  g_autofree char *years = NULL;

  if (alliance->has_dissolved)
    years = g_strdup_printf ("%d–%d", founded, atlas_date_get_year (alliance->dissolved.first));
  else
    years = g_strdup_printf (_ ("since %d"), founded);
  if (!g_str_equal (alliance->short_name, alliance->name))
    join (text, alliance->short_name);
  join (text, years);
}

/* “Town in Estonia” would be as wrong as “village”: only the country is said. */
static void
describe_place (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  AtlasGeography *geography = get_geography (self);
  guint unit = item->index;
  guint n_names = 0;
  const AtlasGeoName *names = NULL;
  guint state;

  if (item->origin == ATLAS_SEARCH_SITE)
    {
      const AtlasSite *site = g_ptr_array_index (self->sites, item->index);

      unit = atlas_geography_locate (geography, site->lat, site->lon);
    }
  else if (item->origin == ATLAS_SEARCH_TOWN)
    {
      unit = atlas_geography_get_place (geography, item->index)->unit;
      names = atlas_geography_get_place_names (geography, item->index, &n_names);
    }
  state = atlas_search_find_owner (self->world, unit);
  join (text, atlas_geography_get_state_name (geography, state, atlas_date_today ()));
  join_former_names (text, geography, names, n_names, item->title);
}

static void
describe_dispute (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  g_autofree char *span =
    atlas_dispute_describe_span (atlas_collection_get_dispute (get_collection (self), item->index));

  join (text, span);
}

static void
describe_person (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasPerson *person = atlas_collection_get_person (get_collection (self), item->index);

  join (text, person->native);
  if (person->n_roles > 0)
    join (text, person->roles[person->n_roles - 1].title);
}

static void
describe_event (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasEvent *event = atlas_collection_get_event (get_collection (self), item->index);

  join_date (text, event->date);
  join (text, atlas_event_kind_get_label (event->kind));
  if (event->n_places > 0)
    join (text, event->places[0].name);
}

static void
describe_quote (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasQuote *quote = atlas_collection_get_quote (get_collection (self), item->index);

  join (text, quote->speaker->name);
  join_date (text, quote->date);
  if (!quote->verbatim)
    join (text, _ ("A paraphrase"));
}

static void
describe_force (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasForce *force = atlas_collection_get_force (get_collection (self), item->index);

  join_date (text, force->as_of);
  join (text, force->place.name);
  join (text, get_state_name (self, force->host, force->as_of));
}

static void
describe_source (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasSource *source = atlas_collection_get_source (get_collection (self), item->index);

  join (text, source->author);
  join (text, source->publisher);
  if (source->has_date)
    join_date (text, source->date);
}

static void
describe_story (AtlasSearch *self, const AtlasSearchItem *item, GString *text)
{
  const AtlasStory *story = atlas_collection_get_story (get_collection (self), item->index);
  g_autofree char *steps =
    g_strdup_printf (ngettext ("%u step", "%u steps", story->n_steps), story->n_steps);

  join (text, steps);
}

char *
atlas_search_describe (AtlasSearch *self, const AtlasSearchItem *item)
{
  static void (*const describers[]) (AtlasSearch *, const AtlasSearchItem *, GString *) = {
    [ATLAS_SEARCH_COUNTRIES] = describe_state, [ATLAS_SEARCH_ALLIANCES] = describe_alliance,
    [ATLAS_SEARCH_PLACES] = describe_place,    [ATLAS_SEARCH_DISPUTES] = describe_dispute,
    [ATLAS_SEARCH_PEOPLE] = describe_person,   [ATLAS_SEARCH_EVENTS] = describe_event,
    [ATLAS_SEARCH_QUOTES] = describe_quote,    [ATLAS_SEARCH_FORCES] = describe_force,
    [ATLAS_SEARCH_SOURCES] = describe_source,  [ATLAS_SEARCH_STORIES] = describe_story,
  };
  g_autoptr (GString) text = g_string_new (NULL);

  describers[item->group](self, item, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
atlas_search_describe_dispute (AtlasSearch *self, const AtlasSearchItem *item)
{
  AtlasConfidence confidence = ATLAS_CONFIDENCE_VERIFIED;

  if (item->group == ATLAS_SEARCH_QUOTES)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (get_collection (self), item->index);

      if (quote->disputed_by != NULL)
        return g_strdup_printf (_ ("Disputed by %s"), quote->disputed_by);
      confidence = quote->confidence;
    }
  else if (item->group == ATLAS_SEARCH_EVENTS)
    confidence = atlas_collection_get_event (get_collection (self), item->index)->confidence;
  else if (item->group == ATLAS_SEARCH_FORCES)
    confidence = atlas_collection_get_force (get_collection (self), item->index)->confidence;
  return confidence == ATLAS_CONFIDENCE_DISPUTED ? g_strdup (_ ("Disputed")) : NULL;
}

AtlasTarget
atlas_search_item_get_target (const AtlasSearchItem *item)
{
  static const AtlasTargetKind kinds[] = {
    [ATLAS_SEARCH_COUNTRIES] = ATLAS_TARGET_STATE, [ATLAS_SEARCH_ALLIANCES] = ATLAS_TARGET_ALLIANCE,
    [ATLAS_SEARCH_PLACES] = ATLAS_TARGET_NONE,     [ATLAS_SEARCH_DISPUTES] = ATLAS_TARGET_DISPUTE,
    [ATLAS_SEARCH_PEOPLE] = ATLAS_TARGET_PERSON,   [ATLAS_SEARCH_EVENTS] = ATLAS_TARGET_EVENT,
    [ATLAS_SEARCH_QUOTES] = ATLAS_TARGET_QUOTE,    [ATLAS_SEARCH_FORCES] = ATLAS_TARGET_FORCE,
    [ATLAS_SEARCH_SOURCES] = ATLAS_TARGET_SOURCE,  [ATLAS_SEARCH_STORIES] = ATLAS_TARGET_STORY,
  };
  AtlasTarget target = { kinds[item->group], item->index };

  return target.kind == ATLAS_TARGET_NONE ? (AtlasTarget) ATLAS_TARGET_INIT_NONE : target;
}

gboolean
atlas_search_get_point (AtlasSearch *self, const AtlasSearchItem *item, double *lat, double *lon)
{
  AtlasGeography *geography = get_geography (self);

  if (item->group != ATLAS_SEARCH_PLACES)
    return FALSE;
  if (item->origin == ATLAS_SEARCH_TOWN)
    {
      const AtlasGeoPlace *place = atlas_geography_get_place (geography, item->index);

      *lat = (double) place->lat;
      *lon = (double) place->lon;
    }
  else if (item->origin == ATLAS_SEARCH_REGION)
    {
      const AtlasGeoUnit *unit = atlas_geography_get_unit (geography, item->index);

      *lat = atlas_mercator_lat ((double) unit->label_m / ATLAS_GEO_MAX);
      *lon = atlas_mercator_lon ((double) unit->label_x / ATLAS_GEO_MAX);
    }
  else
    {
      const AtlasSite *site = g_ptr_array_index (self->sites, item->index);

      *lat = site->lat;
      *lon = site->lon;
    }
  return TRUE;
}
