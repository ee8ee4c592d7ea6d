/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* The record: what happened, and what was said. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>
#include <string.h>

static const AtlasSite *
read_sites (AtlasCollectionLoad *load, const AtlasJson *item, guint *n_sites)
{
  AtlasJson array = atlas_json_get_optional_array (item, "places", n_sites);
  AtlasSite *sites = atlas_arena_alloc0 (load->self->arena, *n_sites, sizeof *sites);

  for (guint i = 0; i < *n_sites; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      atlas_collection_read_site (load, &element, &sites[i]);
    }
  return sites;
}

/* The end of an event is its last day, which may be the first one too. */
static void
read_end (AtlasCollectionLoad *load, const AtlasJson *item, gboolean has_date, AtlasEvent *event)
{
  AtlasJson member = atlas_json_get_member (item, "end");
  g_autofree char *date = NULL;
  g_autofree char *end = NULL;

  event->has_end =
    member.node != NULL && atlas_collection_read_date_within (load, item, "end", &event->end);
  if (!event->has_end || !has_date || atlas_partial_date_get_end (event->end) > event->date.first)
    return;
  date = atlas_partial_date_to_iso (event->date);
  end = atlas_partial_date_to_iso (event->end);
  atlas_json_fail (&member, ATLAS_PROBLEM_REVERSED_SPAN,
                   _ ("“%s” is before the date of the event, %s; expected its last day"), end,
                   date);
}

static void
read_event (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",        "kind",   "date",    "end",        "title",   "text", "places", "states",
    "alliances", "people", "related", "confidence", "sources", "note", NULL,
  };
  AtlasCollection *self = load->self;
  AtlasEvent *event = target;
  gboolean has_date;

  atlas_json_expect_keys (item, keys);
  event->id = atlas_collection_read_id (load, item, self->event_ids);
  event->kind = atlas_collection_read_choice (item, "kind", ATLAS_VOCABULARY_EVENT_KIND);
  has_date = atlas_collection_read_date_within (load, item, "date", &event->date);
  read_end (load, item, has_date, event);
  event->title = atlas_collection_read_text (load, item, "title", ATLAS_TEXT_LINE);
  event->text = atlas_collection_read_text (load, item, "text", ATLAS_TEXT_TEXT);
  event->note = atlas_collection_read_optional_text (load, item, "note", ATLAS_TEXT_NOTE);
  event->confidence =
    atlas_collection_read_choice (item, "confidence", ATLAS_VOCABULARY_CONFIDENCE);
  event->places = read_sites (load, item, &event->n_places);
  event->states = atlas_collection_read_states (load, item, "states");
  event->alliances = atlas_collection_read_ids (load, item, "alliances", self->alliance_ids,
                                                N_ ("the id of an alliance"));
  event->people =
    atlas_collection_read_ids (load, item, "people", self->person_ids, N_ ("the id of a person"));
  event->related = atlas_collection_read_ids (load, item, "related", NULL, NULL);
  event->sources = atlas_collection_read_citations (load, item, &event->n_sources);
}

void
atlas_collection_read_events (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "events", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->events = atlas_collection_read_items (load, root, "events", sizeof (AtlasEvent),
                                              self->event_ids, read_event, &self->n_events);
}

static const AtlasPerson *
read_speaker (AtlasCollectionLoad *load, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "speaker");
  guint index;

  if (!atlas_collection_read_reference (load, &member, load->self->person_ids,
                                        N_ ("the id of a person in people.json"), &index))
    return NULL;
  return &load->self->people[index];
}

static const AtlasSite *
read_optional_site (AtlasCollectionLoad *load, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "place");
  AtlasSite *site;

  if (atlas_json_is_nothing (&member))
    return NULL;
  site = atlas_arena_alloc0 (load->self->arena, 1, sizeof *site);
  atlas_collection_read_site (load, &member, site);
  return site;
}

/* The form of BCP 47: parts of letters and digits with hyphens between them. */
static gboolean
is_language (const char *tag)
{
  gsize n_first = strcspn (tag, "-");
  gsize n_part = 0;

  if (n_first < 2 || n_first > 8)
    return FALSE;
  for (gsize i = 0; tag[i] != '\0'; i++)
    {
      if (tag[i] == '-' ? n_part == 0
                        : !(i < n_first ? g_ascii_isalpha (tag[i]) : g_ascii_isalnum (tag[i])))
        return FALSE;
      n_part = tag[i] == '-' ? 0 : n_part + 1;
      if (n_part > 8)
        return FALSE;
    }
  return n_part > 0;
}

static void
read_original (AtlasCollectionLoad *load, const AtlasJson *item, AtlasQuote *quote)
{
  static const char *const keys[] = { "lang", "text", NULL };
  AtlasJson original = atlas_json_get_member (item, "original");
  AtlasJson lang = atlas_json_get_member (&original, "lang");

  if (atlas_json_is_nothing (&original) || !atlas_json_expect_keys (&original, keys))
    return;
  quote->original_lang =
    atlas_collection_read_common_text (load, &original, "lang", ATLAS_TEXT_LANGUAGE);
  if (quote->original_lang != NULL && !is_language (quote->original_lang))
    {
      g_autofree char *word = atlas_data_quote_word (quote->original_lang);

      atlas_json_fail (&lang, ATLAS_PROBLEM_WRONG_VALUE,
                       _ ("“%s” is not a language; expected a tag such as de or zh-Hant"), word);
    }
  quote->original_text = atlas_collection_read_text (load, &original, "text", ATLAS_TEXT_TEXT);
}

static void
read_english (AtlasCollectionLoad *load, const AtlasJson *item, AtlasQuote *quote)
{
  static const char *const keys[] = { "text", "by", NULL };
  AtlasJson english = atlas_json_get_member (item, "english");

  if (!atlas_json_expect_keys (&english, keys))
    return;
  quote->english_text = atlas_collection_read_text (load, &english, "text", ATLAS_TEXT_TEXT);
  quote->english_by = atlas_collection_read_common_text (load, &english, "by", ATLAS_TEXT_LINE);
}

/* Nobody reads disputed words without the other account. */
static void
read_dispute (AtlasCollectionLoad *load, const AtlasJson *item, AtlasQuote *quote)
{
  static const char *const keys[] = { "by", "what", "quotes", NULL };
  AtlasJson disputed = atlas_json_get_member (item, "disputed");

  if (atlas_json_is_nothing (&disputed))
    {
      if (quote->confidence == ATLAS_CONFIDENCE_DISPUTED)
        atlas_json_fail (&disputed, ATLAS_PROBLEM_MISSING_RIVAL,
                         disputed.node == NULL
                           ? _ ("is missing, though the quote is disputed; expected who disputes "
                                "it and the rival account, {\"by\": …, \"what\": …}")
                           : _ ("is null, though the quote is disputed; expected who disputes it "
                                "and the rival account, {\"by\": …, \"what\": …}"));
      return;
    }
  if (!atlas_json_expect_keys (&disputed, keys))
    return;
  quote->disputed_by = atlas_collection_read_text (load, &disputed, "by", ATLAS_TEXT_LINE);
  quote->disputed_what = atlas_collection_read_text (load, &disputed, "what", ATLAS_TEXT_TEXT);
  quote->disputed_quotes = atlas_collection_read_ids (load, &disputed, "quotes", NULL, NULL);
}

static void
read_quote (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",       "date",    "speaker",    "role",    "occasion", "place",
    "original", "english", "verbatim",   "context", "disputed", "replies",
    "events",   "states",  "confidence", "sources", "note",     NULL,
  };
  AtlasCollection *self = load->self;
  AtlasQuote *quote = target;

  atlas_json_expect_keys (item, keys);
  quote->id = atlas_collection_read_id (load, item, self->quote_ids);
  atlas_collection_read_date_within (load, item, "date", &quote->date);
  quote->speaker = read_speaker (load, item);
  quote->role = atlas_collection_read_text (load, item, "role", ATLAS_TEXT_LINE);
  quote->occasion = atlas_collection_read_text (load, item, "occasion", ATLAS_TEXT_LINE);
  quote->place = read_optional_site (load, item);
  read_original (load, item, quote);
  read_english (load, item, quote);
  quote->verbatim = atlas_json_get_boolean (item, "verbatim");
  quote->context = atlas_collection_read_text (load, item, "context", ATLAS_TEXT_TEXT);
  quote->confidence =
    atlas_collection_read_choice (item, "confidence", ATLAS_VOCABULARY_CONFIDENCE);
  read_dispute (load, item, quote);
  quote->note = atlas_collection_read_optional_text (load, item, "note", ATLAS_TEXT_NOTE);
  quote->replies = atlas_collection_read_ids (load, item, "replies", NULL, NULL);
  quote->events =
    atlas_collection_read_ids (load, item, "events", self->event_ids, N_ ("the id of an event"));
  quote->states = atlas_collection_read_states (load, item, "states");
  quote->sources = atlas_collection_read_citations (load, item, &quote->n_sources);
}

void
atlas_collection_read_quotes (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "quotes", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->quotes = atlas_collection_read_items (load, root, "quotes", sizeof (AtlasQuote),
                                              self->quote_ids, read_quote, &self->n_quotes);
}
