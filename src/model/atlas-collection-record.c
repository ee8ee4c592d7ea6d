/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The record: what happened, and what was said. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

static AtlasEventKind
read_event_kind (const AtlasJson *item)
{
  AtlasEventKind kind = ATLAS_EVENT_OTHER;
  AtlasJson member = atlas_json_get_member (item, "kind");
  const char *id = atlas_json_as_string (&member);

  if (member.reader->error == NULL && !atlas_event_kind_from_id (id, &kind))
    {
      g_autofree char *word = atlas_data_quote_word (id);
      g_autofree char *known = atlas_event_kind_dup_known_ids ();

      atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                       _ ("“%s” is not a kind of event; expected one of %s"), word, known);
    }
  return kind;
}

static const AtlasSite *
read_sites (AtlasCollection *self, const AtlasJson *item, guint *n_sites)
{
  AtlasJson array = atlas_json_get_optional_array (item, "places", n_sites);
  AtlasSite *sites = atlas_arena_alloc0 (self->arena, *n_sites, sizeof *sites);

  for (guint i = 0; i < *n_sites; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      atlas_collection_read_site (self, &element, &sites[i]);
    }
  return sites;
}

/* The end of an event is its last day, which may be the first one too. */
static void
expect_end (const AtlasJson *item, const AtlasEvent *event)
{
  AtlasJson member = atlas_json_get_member (item, "end");
  g_autofree char *date = NULL;
  g_autofree char *end = NULL;

  if (item->reader->error != NULL || atlas_partial_date_get_end (event->end) > event->date.first)
    return;
  date = atlas_partial_date_to_iso (event->date);
  end = atlas_partial_date_to_iso (event->end);
  atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                   _ ("“%s” is before the date of the event, %s; expected its last day"), end,
                   date);
}

static void
read_event (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",        "kind",   "date",    "end",        "title",   "text", "places", "states",
    "alliances", "people", "related", "confidence", "sources", "note", NULL,
  };
  AtlasEvent *event = target;

  atlas_json_expect_keys (item, keys);
  event->id = atlas_collection_read_id (self, item, self->event_ids);
  event->kind = read_event_kind (item);
  event->date = atlas_json_get_date (item, "date");
  event->has_end = atlas_json_get_optional_date (item, "end", &event->end);
  if (event->has_end)
    expect_end (item, event);
  event->title = atlas_collection_read_text (self, item, "title");
  event->text = atlas_collection_read_text (self, item, "text");
  event->note = atlas_collection_read_optional_text (self, item, "note");
  event->confidence = atlas_collection_read_confidence (item);
  event->places = read_sites (self, item, &event->n_places);
  event->states = atlas_collection_read_states (self, item);
  event->alliances = atlas_collection_read_ids (self, item, "alliances", self->alliance_ids,
                                                _ ("the id of an alliance"));
  event->people =
    atlas_collection_read_ids (self, item, "people", self->person_ids, _ ("the id of a person"));
  event->related = atlas_collection_read_ids (self, item, "related", NULL, NULL);
  event->sources = atlas_collection_read_citations (self, item, &event->n_sources);
}

void
atlas_collection_read_events (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "events", NULL };

  atlas_json_expect_keys (root, keys);
  self->events = atlas_collection_read_items (self, root, "events", sizeof (AtlasEvent), read_event,
                                              &self->n_events);
}

static const AtlasPerson *
read_speaker (AtlasCollection *self, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "speaker");
  const char *id = atlas_json_as_string (&member);
  const AtlasPerson *speaker = atlas_collection_find_person (self, id);

  if (speaker == NULL)
    atlas_collection_fail_reference (&member, id, _ ("the id of a person in people.json"));
  return speaker;
}

static const AtlasSite *
read_optional_site (AtlasCollection *self, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "place");
  AtlasSite *site;

  if (atlas_json_is_absent (&member))
    return NULL;
  site = atlas_arena_alloc0 (self->arena, 1, sizeof *site);
  atlas_collection_read_site (self, &member, site);
  return site;
}

static void
read_wording (AtlasCollection *self, const AtlasJson *item, AtlasQuote *quote)
{
  static const char *const original_keys[] = { "lang", "text", NULL };
  static const char *const english_keys[] = { "text", "by", NULL };
  AtlasJson original = atlas_json_get_member (item, "original");
  AtlasJson english = atlas_json_get_member (item, "english");

  if (!atlas_json_is_absent (&original))
    {
      atlas_json_expect_keys (&original, original_keys);
      quote->original_lang =
        atlas_arena_intern (self->arena, atlas_json_get_string (&original, "lang"));
      quote->original_text = atlas_collection_read_text (self, &original, "text");
    }
  atlas_json_expect_keys (&english, english_keys);
  quote->english_text = atlas_collection_read_text (self, &english, "text");
  quote->english_by = atlas_arena_intern (self->arena, atlas_json_get_string (&english, "by"));
  quote->verbatim = atlas_json_get_boolean (item, "verbatim");
}

static void
read_dispute (AtlasCollection *self, const AtlasJson *item, AtlasQuote *quote)
{
  static const char *const keys[] = { "by", "what", "quotes", NULL };
  AtlasJson disputed = atlas_json_get_member (item, "disputed");

  if (atlas_json_is_absent (&disputed))
    return;
  atlas_json_expect_keys (&disputed, keys);
  quote->disputed_by = atlas_collection_read_text (self, &disputed, "by");
  quote->disputed_what = atlas_collection_read_text (self, &disputed, "what");
  quote->disputed_quotes = atlas_collection_read_ids (self, &disputed, "quotes", NULL, NULL);
}

static void
read_quote (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",       "date",    "speaker",    "role",    "occasion", "place",
    "original", "english", "verbatim",   "context", "disputed", "replies",
    "events",   "states",  "confidence", "sources", "note",     NULL,
  };
  AtlasQuote *quote = target;

  atlas_json_expect_keys (item, keys);
  quote->id = atlas_collection_read_id (self, item, self->quote_ids);
  quote->date = atlas_json_get_date (item, "date");
  quote->speaker = read_speaker (self, item);
  quote->role = atlas_collection_read_text (self, item, "role");
  quote->occasion = atlas_collection_read_text (self, item, "occasion");
  quote->place = read_optional_site (self, item);
  read_wording (self, item, quote);
  quote->context = atlas_collection_read_text (self, item, "context");
  read_dispute (self, item, quote);
  quote->note = atlas_collection_read_optional_text (self, item, "note");
  quote->confidence = atlas_collection_read_confidence (item);
  quote->replies = atlas_collection_read_ids (self, item, "replies", NULL, NULL);
  quote->events =
    atlas_collection_read_ids (self, item, "events", self->event_ids, _ ("the id of an event"));
  quote->states = atlas_collection_read_states (self, item);
  quote->sources = atlas_collection_read_citations (self, item, &quote->n_sources);
}

void
atlas_collection_read_quotes (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "quotes", NULL };

  atlas_json_expect_keys (root, keys);
  self->quotes = atlas_collection_read_items (self, root, "quotes", sizeof (AtlasQuote), read_quote,
                                              &self->n_quotes);
}
