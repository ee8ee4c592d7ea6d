/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-dispute-history.h"
#include "atlas-search-fold.h"
#include "atlas-search-private.h"
#include "atlas-story.h"

#include <string.h>

/* What is being collected, and names that need not be there twice */
typedef struct
{
  AtlasSearch *search;
  AtlasGeography *geography;
  AtlasCollection *collection;
  AtlasSearchIndexer *indexer;
  GArray *items;
  GHashTable *known; /* folded names of countries, towns and regions; the set owns them */
  guint document;    /* the one that is being filled */
} Collector;

guint
atlas_search_find_owner (AtlasWorld *world, guint unit)
{
  guint n_periods = 0;
  const AtlasGeoPeriod *periods = NULL;

  if (unit == 0)
    return 0;
  periods = atlas_geography_get_periods (atlas_world_get_geography (world), unit, &n_periods);
  return n_periods > 0 ? periods[n_periods - 1].state : 0;
}

static void
begin (
  Collector *self, AtlasSearchGroup group, AtlasSearchOrigin origin, guint index, const char *title)
{
  const AtlasSearchItem item = { title, index, (guint8) group, (guint8) origin };

  self->document = self->items->len;
  g_array_append_val (self->items, item);
}

static void
add_title (Collector *self, const char *text)
{
  atlas_search_indexer_add (self->indexer, self->document, text, TRUE);
}

static void
add_text (Collector *self, const char *text)
{
  atlas_search_indexer_add (self->indexer, self->document, text, FALSE);
}

static void
add_year (Collector *self, AtlasPartialDate date)
{
  char text[16];

  g_snprintf (text, sizeof text, "%d", atlas_date_get_year (date.first));
  add_text (self, text);
}

/* A name in the reader's language, and as it is in the data */
static void
add_name (Collector *self, guint32 offset, gboolean is_title)
{
  const char *name = atlas_geography_get_text (self->geography, offset);
  const char *original = atlas_geography_get_original_text (self->geography, offset);

  atlas_search_indexer_add (self->indexer, self->document, name, is_title);
  if (original != name)
    atlas_search_indexer_add (self->indexer, self->document, original, is_title);
}

/* All names that the state ever had */
static void
add_state_names (Collector *self, guint state, gboolean is_title)
{
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (self->geography, state, &n_names);

  for (guint i = 0; i < n_names; i++)
    add_name (self, names[i].name, is_title);
}

static void
add_states (Collector *self, const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_state_names (self, atlas_geography_find_state (self->geography, codes[i]), FALSE);
}

static gboolean
is_known (Collector *self, const char *name)
{
  g_autofree char *folded = atlas_search_fold (name);

  return g_hash_table_contains (self->known, folded);
}

static void
remember (Collector *self, const char *name)
{
  g_hash_table_add (self->known, atlas_search_fold (name));
}

/* What it is called today, or was last */
static const char *
get_last_name (Collector *self, guint state)
{
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (self->geography, state, &n_names);

  return n_names > 0 ? atlas_geography_get_text (self->geography, names[n_names - 1].name) : "";
}

static int
compare_states (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (get_last_name (user_data, *(const guint *) a),
                 get_last_name (user_data, *(const guint *) b));
}

/* A unit that is called as the state: its names as a republic or colony were the state's. */
static void
add_territories (Collector *self, const char *name)
{
  for (guint unit = 1; unit <= atlas_geography_get_n_units (self->geography); unit++)
    {
      guint n_periods = 0;
      const AtlasGeoPeriod *periods = NULL;

      if (!g_str_equal (atlas_geography_get_unit_name (self->geography, unit), name))
        continue;
      periods = atlas_geography_get_periods (self->geography, unit, &n_periods);
      for (guint i = 0; i < n_periods; i++)
        add_title (self, atlas_geography_get_text (self->geography, periods[i].territory));
    }
}

static void
collect_state (Collector *self, guint state)
{
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (self->geography, state, &n_names);

  begin (self, ATLAS_SEARCH_COUNTRIES, ATLAS_SEARCH_TARGET, state, get_last_name (self, state));
  add_state_names (self, state, TRUE);
  add_title (self, atlas_geography_get_state_code (self->geography, state));
  add_title (self, atlas_geography_get_state_native (self->geography, state));
  for (guint i = 0; i < n_names; i++)
    {
      add_territories (self, atlas_geography_get_text (self->geography, names[i].name));
      remember (self, atlas_geography_get_text (self->geography, names[i].name));
    }
}

static void
collect_states (Collector *self)
{
  g_autoptr (GArray) states = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint state = 1; state <= atlas_geography_get_n_states (self->geography); state++)
    g_array_append_val (states, state);
  g_array_sort_with_data (states, compare_states, self);
  for (guint i = 0; i < states->len; i++)
    collect_state (self, g_array_index (states, guint, i));
}

static void
collect_alliances (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_alliances (self->collection); i++)
    {
      const AtlasAlliance *alliance = atlas_collection_get_alliance (self->collection, i);

      begin (self, ATLAS_SEARCH_ALLIANCES, ATLAS_SEARCH_TARGET, i, alliance->name);
      add_title (self, alliance->name);
      add_title (self, alliance->short_name);
      add_title (self, alliance->native);
      add_text (self, alliance->kind);
      add_text (self, alliance->text);
      add_year (self, alliance->founded);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlasGeography *geography = user_data;
  const AtlasGeoPlace *first = atlas_geography_get_place (geography, *(const guint *) a);
  const AtlasGeoPlace *second = atlas_geography_get_place (geography, *(const guint *) b);

  return (first->population < second->population) - (first->population > second->population);
}

static void
collect_town (Collector *self, guint index)
{
  const AtlasGeoPlace *place = atlas_geography_get_place (self->geography, index);
  const char *name = atlas_geography_get_text (self->geography, place->name);
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_place_names (self->geography, index, &n_names);

  begin (self, ATLAS_SEARCH_PLACES, ATLAS_SEARCH_TOWN, index, name);
  add_name (self, place->name, TRUE);
  for (guint i = 0; i < n_names; i++)
    add_name (self, names[i].name, TRUE);
  add_state_names (self, atlas_search_find_owner (self->search->world, place->unit), FALSE);
  remember (self, name);
}

static void
collect_towns (Collector *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint place = 1; place <= atlas_geography_get_n_places (self->geography); place++)
    g_array_append_val (places, place);
  g_array_sort_with_data (places, compare_places, self->geography);
  for (guint i = 0; i < places->len; i++)
    collect_town (self, g_array_index (places, guint, i));
}

/* Parts of countries, with what they were called as republics, colonies and zones */
static void
collect_regions (Collector *self)
{
  for (guint unit = 1; unit <= atlas_geography_get_n_units (self->geography); unit++)
    {
      const char *name = atlas_geography_get_unit_name (self->geography, unit);
      guint n_periods = 0;
      const AtlasGeoPeriod *periods =
        atlas_geography_get_periods (self->geography, unit, &n_periods);

      if (is_known (self, name))
        continue;
      begin (self, ATLAS_SEARCH_PLACES, ATLAS_SEARCH_REGION, unit, name);
      add_title (self, name);
      for (guint i = 0; i < n_periods; i++)
        add_text (self, atlas_geography_get_text (self->geography, periods[i].territory));
      add_state_names (self, atlas_search_find_owner (self->search->world, unit), FALSE);
      remember (self, name);
    }
}

static void
collect_site (Collector *self, const AtlasSite *site)
{
  if (is_known (self, site->name))
    return;
  begin (self, ATLAS_SEARCH_PLACES, ATLAS_SEARCH_SITE, self->search->sites->len, site->name);
  g_ptr_array_add (self->search->sites, (gpointer) site);
  add_title (self, site->name);
  remember (self, site->name);
}

static void
collect_sites (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_events (self->collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (self->collection, i);

      for (guint k = 0; k < event->n_places; k++)
        collect_site (self, &event->places[k]);
    }
  for (guint i = 0; i < atlas_collection_get_n_quotes (self->collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (self->collection, i);

      if (quote->place != NULL)
        collect_site (self, quote->place);
    }
  for (guint i = 0; i < atlas_collection_get_n_forces (self->collection); i++)
    collect_site (self, &atlas_collection_get_force (self->collection, i)->place);
}

/* By the names of its pieces too */
static void
collect_disputes (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_disputes (self->collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (self->collection, i);
      g_autoptr (GArray) units = atlas_dispute_list_units (dispute, self->search->world);

      begin (self, ATLAS_SEARCH_DISPUTES, ATLAS_SEARCH_TARGET, i, dispute->title);
      add_title (self, dispute->title);
      for (guint k = 0; k < units->len; k++)
        add_title (
          self, atlas_geography_get_unit_name (self->geography, g_array_index (units, guint, k)));
      add_text (self, dispute->text);
      add_text (self, dispute->recognised);
      add_text (self, dispute->controlled);
      add_text (self, dispute->authority);
    }
}

static void
collect_people (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_people (self->collection); i++)
    {
      const AtlasPerson *person = atlas_collection_get_person (self->collection, i);

      begin (self, ATLAS_SEARCH_PEOPLE, ATLAS_SEARCH_TARGET, i, person->name);
      add_title (self, person->name);
      add_title (self, person->native);
      for (guint k = 0; k < person->n_roles; k++)
        add_text (self, person->roles[k].title);
      add_state_names (self, atlas_geography_find_state (self->geography, person->country), FALSE);
    }
}

static void
collect_events (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_events (self->collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (self->collection, i);

      begin (self, ATLAS_SEARCH_EVENTS, ATLAS_SEARCH_TARGET, i, event->title);
      add_title (self, event->title);
      add_text (self, event->text);
      add_text (self, event->note);
      add_text (self, atlas_event_kind_get_label (event->kind));
      add_year (self, event->date);
      for (guint k = 0; k < event->n_places; k++)
        add_text (self, event->places[k].name);
      for (guint k = 0; event->people[k] != NULL; k++)
        add_text (self, atlas_collection_find_person (self->collection, event->people[k])->name);
      add_states (self, event->states);
    }
}

/* Who said it is the title: it is what most know of a quote, besides its words. */
static void
collect_quotes (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_quotes (self->collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (self->collection, i);

      begin (self, ATLAS_SEARCH_QUOTES, ATLAS_SEARCH_TARGET, i, quote->english_text);
      add_title (self, quote->speaker->name);
      add_title (self, quote->speaker->native);
      add_text (self, quote->english_text);
      add_text (self, quote->original_text);
      add_text (self, quote->role);
      add_text (self, quote->occasion);
      add_text (self, quote->context);
      add_text (self, quote->disputed_by);
      add_text (self, quote->disputed_what);
      add_text (self, quote->note);
      add_text (self, quote->place != NULL ? quote->place->name : NULL);
      add_year (self, quote->date);
      add_states (self, quote->states);
    }
}

/* The side of a force is a state or an alliance. */
static void
add_side (Collector *self, const char *side)
{
  guint alliance = 0;

  if (!atlas_collection_find_alliance (self->collection, side, &alliance))
    {
      add_state_names (self, atlas_geography_find_state (self->geography, side), FALSE);
      return;
    }
  add_text (self, atlas_collection_get_alliance (self->collection, alliance)->name);
  add_text (self, atlas_collection_get_alliance (self->collection, alliance)->short_name);
}

static void
collect_forces (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_forces (self->collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (self->collection, i);

      begin (self, ATLAS_SEARCH_FORCES, ATLAS_SEARCH_TARGET, i, force->name);
      add_title (self, force->name);
      add_text (self, atlas_force_kind_get_label (force->kind));
      add_text (self, force->place.name);
      add_text (self, force->published);
      add_text (self, force->text);
      add_side (self, force->side);
      add_state_names (self, atlas_geography_find_state (self->geography, force->host), FALSE);
      add_year (self, force->as_of);
    }
}

/* By what its steps are called too; what they tell is found with the items that they cite. */
static void
collect_stories (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_stories (self->collection); i++)
    {
      const AtlasStory *story = atlas_collection_get_story (self->collection, i);

      begin (self, ATLAS_SEARCH_STORIES, ATLAS_SEARCH_TARGET, i, story->title);
      add_title (self, story->title);
      add_text (self, story->summary);
      for (guint k = 0; k < story->n_steps; k++)
        add_text (self, story->steps[k].title);
    }
}

static void
collect_sources (Collector *self)
{
  for (guint i = 0; i < atlas_collection_get_n_sources (self->collection); i++)
    {
      const AtlasSource *source = atlas_collection_get_source (self->collection, i);

      begin (self, ATLAS_SEARCH_SOURCES, ATLAS_SEARCH_TARGET, i, source->title);
      add_title (self, source->title);
      add_text (self, source->publisher);
      add_text (self, source->author);
      add_text (self, source->note);
      if (source->has_date)
        add_year (self, source->date);
    }
}

AtlasSearchIndex *
atlas_search_collect (AtlasSearch *search)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector self = {
    .search = search,
    .geography = atlas_world_get_geography (search->world),
    .collection = atlas_world_get_collection (search->world),
    .indexer = atlas_search_indexer_new (),
    .items = g_array_new (FALSE, FALSE, sizeof (AtlasSearchItem)),
    .known = known,
  };

  /* In the order of the groups */
  collect_states (&self);
  collect_alliances (&self);
  collect_towns (&self);
  collect_regions (&self);
  collect_sites (&self);
  collect_disputes (&self);
  collect_people (&self);
  collect_events (&self);
  collect_quotes (&self);
  collect_forces (&self);
  collect_stories (&self);
  collect_sources (&self);
  search->n_items = self.items->len;
  search->items = (AtlasSearchItem *) (void *) g_array_free (self.items, FALSE);
  return atlas_search_indexer_finish (self.indexer);
}
